import { finding, type Finding } from '../../model/finding';

/** Gives the text of an included file, or undefined when there is none that may be read. */
export type IncludeReader = (path: string) => string | undefined;

const maxDepth = 20;
const maxFiles = 1000;

/** Bounds what `$INCLUDE` can do: files that include themselves, deep nesting, and files that double with each level. */
export class Includes {
  private readonly open: string[] = [];
  private files = 0;

  constructor(private readonly read: IncludeReader | undefined) {}

  /** Runs `use` with the text of the file; or returns why not. */
  with(path: string, use: (text: string) => void): readonly Finding[] {
    const refused = this.refusal(path);
    if (refused !== undefined) return [finding('ZoneFileInclude', { message: refused, value: path })];
    if (++this.files > maxFiles) return [finding('ZoneFileLimit', { message: `More than ${maxFiles} files are included.`, value: path })];
    const text = this.read?.(path);
    if (text === undefined)
      return [finding('ZoneFileInclude', { message: `The file ${JSON.stringify(path)} cannot be read.`, value: path })];
    this.open.push(path);
    use(text);
    this.open.pop();
    return [];
  }

  private refusal(path: string): string | undefined {
    if (this.read === undefined) return `The file ${JSON.stringify(path)} is included, but no files can be read here.`;
    if (this.open.includes(path)) return `The file ${JSON.stringify(path)} includes itself.`;
    if (this.open.length >= maxDepth) return `The file ${JSON.stringify(path)} is included ${maxDepth + 1} levels deep.`;
    return undefined;
  }
}
