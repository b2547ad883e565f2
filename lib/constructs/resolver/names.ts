/** What Resolver takes in a name: letters, digits, hyphens, underscores and blanks, at most 64. */
export function nameFromPath(path: string): string {
  return path.replace(/[^A-Za-z0-9_-]+/g, '-').slice(-64);
}

/** A domain as Resolver is told it: lower case, without final dot; `.` for all names. */
export function domainText(domainName: string): string {
  const text = domainName.trim().toLowerCase();
  return text === '.' ? text : text.replace(/\.$/, '');
}
