import { SaxesParser } from 'saxes';
import { ServiceError } from '../errors';

/** An element of a request body: its local name, text, children in document order, and where its end tag was. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
  /** Line and column of the end of the element, counted from 1, as the service's own parser reports them. */
  readonly line: number;
  readonly column: number;
}

/** An element while it is read; it becomes the finished one without being copied, for batches have thousands. */
class OpenElement implements XmlElement {
  text = '';
  readonly children: XmlElement[] = [];
  line = 0;
  column = 0;
  constructor(readonly name: string) {}
}

/** No Route 53 request nests deeper than 8; more is somebody trying the parser. */
const maxDepth = 32;

/** The refusal of a body that does not fit the schema, in the service's current wording. */
export function invalidXml(cause: string, line = 1, column = 1): ServiceError {
  const position = `lineNumber: ${line}; columnNumber: ${column}`;
  return new ServiceError(
    'InvalidInput',
    `Invalid XML ; javax.xml.stream.XMLStreamException: org.xml.sax.SAXParseException; ${position}; ${cause}`,
  );
}

/**
 * Reads a request body into a tree. Namespaces and prefixes are dropped; comments and processing instructions skipped.
 *
 * It is read as XML 1.0, whatever it declares: no answer could show the control characters of XML 1.1.
 *
 * A document type declaration is refused before anything in it is looked at, so no entity but the five of XML exists.
 *
 * @throws ServiceError InvalidInput when the text is not well-formed XML
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ position: true, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  const fail = (cause: string) => invalidXml(cause, parser.line, parser.column);

  parser.on('error', (error) => {
    throw fail(error.message.replace(/^\d+:\d+: /, ''));
  });
  parser.on('doctype', () => {
    throw fail('DOCTYPE is disallowed.');
  });
  parser.on('opentag', (tag) => {
    if (open.length >= maxDepth) throw fail(`Elements are nested deeper than ${maxDepth}.`);
    open.push(new OpenElement(tag.name.slice(tag.name.indexOf(':') + 1)));
  });
  const addText = (chunk: string) => {
    const current = open.at(-1);
    if (current) current.text += chunk;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (!closed) return;
    closed.line = parser.line;
    closed.column = parser.column;
    const parent = open.at(-1);
    if (parent) parent.children.push(closed);
    else root = closed;
  });
  parser.write(text).close();
  if (!root) throw invalidXml('Premature end of file.');
  return root;
}
