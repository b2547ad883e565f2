/** The YAML package, loaded when a YAML text is read or written and not before. */
export function loadYaml(): typeof import('yaml') {
  // A dynamic import() would make the functions that read YAML asynchronous.
  return require('yaml') as typeof import('yaml');
}
