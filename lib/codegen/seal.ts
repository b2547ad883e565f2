import { createHash } from 'node:crypto';
import type { GeneratedFile } from './generated-file';

const sealLine = /^\/\/ Written by apex53 import, seal ([0-9a-f]{16})\. .*\n/;

/** The file under a first line that tells whether anybody has edited it since. */
export function sealed({ path, content }: GeneratedFile): GeneratedFile {
  return {
    path,
    content: `// Written by apex53 import, seal ${sealOf(content)}. It is yours to edit; an edited file is not written over.\n${content}`,
  };
}

/** Whether a text is a generated file that nobody has edited, so that nothing is lost when it is written over. */
export function isUntouched(text: string): boolean {
  const seal = sealLine.exec(text);
  return seal !== null && seal[1] === sealOf(text.slice(seal[0].length));
}

function sealOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
