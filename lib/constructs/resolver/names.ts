/** What Resolver takes in a name: letters, digits, hyphens, underscores and blanks, at most 64. */
export function nameFromPath(path: string): string {
  return path.replace(/[^A-Za-z0-9_-]+/g, '-').slice(-64);
}
