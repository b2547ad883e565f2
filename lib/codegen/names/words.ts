/**
 * The words of a text, for names in code: runs of ASCII letters and digits, and what `*` and `@` are called.
 *
 * A name between two numbers keeps an underscore, so that `1.23` and `12.3` stay apart.
 */
function wordsOf(text: string): string[] {
  return text
    .replaceAll('*', ' Wildcard ')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
}

/** The longest base of a name; what is cut off is told apart by a number. */
const maxLength = 60;

/** The text as a construct id: `api-v2.eu` is `ApiV2Eu`. Empty for a text without letters and digits. */
export function pascalCase(text: string): string {
  let name = '';
  for (const word of wordsOf(text)) {
    const between = /\d$/.test(name) && /^\d/.test(word) ? '_' : '';
    name += `${between}${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  }
  return name.slice(0, maxLength);
}

/** The text as a name in code: `api-v2.eu` is `apiV2Eu`; `otherwise` stands before what could not begin one. */
export function camelCase(text: string, otherwise: string): string {
  const pascal = pascalCase(text);
  const camel = `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`;
  return /^[a-z]/.test(camel) && !reserved.has(camel) ? camel : `${otherwise}${pascal}`;
}

/** Words of the language, and members that every object has. */
const reserved: ReadonlySet<string> = new Set(
  (
    'abstract any arguments as async await boolean break case catch class const constructor continue debugger declare default delete do else ' +
    'enum eval export extends false finally for from function get hasOwnProperty if implements import in instanceof interface is let module ' +
    'namespace never new node null number object of package private protected public readonly require return set static string super switch ' +
    'symbol this throw toString true try type typeof undefined unique unknown using valueOf var void while with yield app checks collections policies zone'
  ).split(' '),
);
