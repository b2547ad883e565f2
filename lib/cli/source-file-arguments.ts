import { InvalidArgumentError, Option } from 'commander';
import type { SourceFile, SourceFormat } from './source-files';

/** Files to import in the order in which the command line names them, each with the origin that stands behind it. */
export class SourceFileArguments {
  readonly files: SourceFile[] = [];

  option(format: SourceFormat, flags: string, description: string): Option {
    return new Option(flags, description).argParser((path: string) => {
      this.files.push({ format, path });
    });
  }

  originOption(): Option {
    return new Option(
      '--origin <name>',
      'name of the zone that the file before it holds (default: as the file or its name says)',
    ).argParser((origin: string) => {
      const file = this.files.pop();
      if (file === undefined || file.origin !== undefined)
        throw new InvalidArgumentError('Give it behind the file whose zone it names, once.');
      this.files.push({ ...file, origin });
    });
  }
}
