import { Option, type Command } from 'commander';
import type { ExportFormat, ExportOptions, ImportOptions } from '../options';
import { SourceFileArguments } from '../source-file-arguments';
import type { CommandActions } from './command-actions';
import { withGlobals, withConnection, withSelection, withLookups } from './shared-options';

/** The commands that read and write the formats of other tools. */
export function withMigrationCommands(program: Command, actions: CommandActions): void {
  const sources = new SourceFileArguments();
  withSelection(
    withConnection(
      withGlobals(program.command('import').description('write an app that declares what live zones or files hold'), { app: false }),
    ),
  )
    .addOption(sources.option('bind', '--bind <file>', 'a zone file as BIND has them (repeatable)'))
    .addOption(sources.option('record-sets', '--record-sets <file>', 'JSON of aws route53 list-resource-record-sets (repeatable)'))
    .addOption(sources.option('octodns', '--octodns <file>', 'YAML of octoDNS (repeatable)'))
    .addOption(sources.originOption())
    .option('--declare', 'take live zones over whole, by their caller references, instead of sharing them')
    .option('--name <name>', "the app's name (default: made of the first zone's)")
    .option('-o, --out <folder>', 'where to write it', 'imported')
    .option('--dry-run', 'print the files instead of writing them')
    .option('--force', 'write over files that were edited, or that import did not write')
    .action((_, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      if (sources.files.length === 0 && options.zone.length === 0 && options.all !== true)
        command.error('error: name what to import with --zone, --all, --bind, --record-sets or --octodns');
      return actions.import({ ...options, files: sources.files });
    });

  withSelection(
    withLookups(
      withConnection(
        withGlobals(program.command('export').description('write what the app declares, or what live zones hold, for other tools')),
      ),
    ),
  )
    .addOption(
      new Option('--format <format>', 'format of the files')
        .choices(['bind', 'octodns', 'change-batches'] satisfies ExportFormat[])
        .makeOptionMandatory(),
    )
    .option('-o, --out <folder>', 'where to write the files (default: one file is printed)')
    .option('--force', 'write over files that are there')
    .action((_, command: Command) => actions.export(command.optsWithGlobals<ExportOptions>()));
}
