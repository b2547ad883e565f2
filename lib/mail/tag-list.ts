/** The tags of a text such as `v=DMARC1; p=none`. */
export interface TagList {
  /** Values by tag, in order; blanks around both are gone. */
  readonly tags: ReadonlyMap<string, string>;
  /** A sentence for everything that is no tag, or stands twice. */
  readonly problems: readonly string[];
}

/** Reads `tag=value` pairs between semicolons, as DKIM, DMARC, MTA-STS and TLS reporting have them (RFC 6376, section 3.2). */
export function parseTagList(text: string): TagList {
  const tags = new Map<string, string>();
  const problems: string[] = [];
  const parts = text.split(';').map((part) => part.trim());
  // The last semicolon may be left out or not.
  if (parts.at(-1) === '') parts.pop();
  for (const part of parts) {
    const equals = part.indexOf('=');
    const tag = part.slice(0, Math.max(equals, 0)).trimEnd();
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(tag)) problems.push(`${JSON.stringify(part)} is no tag with a value.`);
    else if (tags.has(tag)) problems.push(`The tag ${tag} stands twice.`);
    else tags.set(tag, part.slice(equals + 1).trimStart());
  }
  return { tags, problems };
}

/** The text of tags; those without a value are left out. */
export function formatTagList(tags: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(tags)
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}=${value}`]))
    .join('; ');
}

/** A sentence for each tag that has another value than it takes. */
export function tagProblems(tags: ReadonlyMap<string, string>, forms: Readonly<Record<string, RegExp>>): readonly string[] {
  return Object.entries(forms).flatMap(([tag, form]) => {
    const value = tags.get(tag);
    return value === undefined || form.test(value) ? [] : [`The tag ${tag} has the value ${JSON.stringify(value)}.`];
  });
}
