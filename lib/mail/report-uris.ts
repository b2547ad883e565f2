/** The URIs of a list between commas that are no place to send a report to: `mailto:` with an address, or what else is allowed. */
export function badReportUris(list: string, schemes: 'mailto' | 'mailto or https'): readonly string[] {
  return list
    .split(',')
    .map((uri) => uri.trim())
    .filter((uri) => !isReportUri(uri, schemes === 'mailto or https'));
}

function isReportUri(uri: string, https: boolean): boolean {
  if (https && /^https:\/\/[^\s/]+/i.test(uri)) return true;
  return /^mailto:[^@\s!,;]+@[^@\s!,;.]+(?:\.[^@\s!,;.]+)+(?:![0-9]+[kmgt]?)?$/i.test(uri);
}

/** Addresses as the list of `mailto:` URIs that says the same; what has a scheme already stays. */
export function reportUris(addresses: readonly string[] | undefined): string | undefined {
  // A comma or exclamation mark would end the URI (RFC 7489, section 6.4).
  return addresses
    ?.map((address) => (/^[a-z]+:/i.test(address) ? address : `mailto:${address.replace(/[!,;]/g, encodeURIComponent)}`))
    .join(',');
}

/** The domains of the mail addresses in a list of URIs. */
export function reportDomains(list: string): readonly string[] {
  return list.split(',').flatMap((uri) => /^\s*mailto:[^@]*@([^!\s]+)/i.exec(uri)?.[1] ?? []);
}
