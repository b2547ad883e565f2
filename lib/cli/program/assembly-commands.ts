import { Option, type Command } from 'commander';
import { defaultContextFile } from '../../files/context-file';
import type { LintOptions, SynthOptions } from '../options';
import { findingCode } from './arguments';
import type { CommandActions } from './command-actions';
import { withGlobals, withLookups } from './shared-options';

/** The commands that make no call: `synth` and `lint`. */
export function withAssemblyCommands(program: Command, actions: CommandActions): void {
  withLookups(withGlobals(program.command('synth').description('write the assembly: a manifest, and change-batch files for the AWS CLI')))
    .option('-o, --out <folder>', 'where to write it', 'apex53.out')
    .addOption(
      new Option('--action <action>', 'what makes a record set appear in change-batch files')
        .choices(['CREATE', 'UPSERT'])
        .default('CREATE'),
    )
    .action((_, command: Command) => actions.synth(command.optsWithGlobals<SynthOptions>()));

  withGlobals(program.command('lint').description('list what is wrong or doubtful in what the app declares; makes no call'))
    .option('--context <file>', 'file that remembers the answers of look-ups', defaultContextFile)
    .addOption(
      new Option('--code <code>', 'look at findings of this code only (repeatable); see docs/codes.md')
        .argParser(findingCode)
        .default([], 'all'),
    )
    .option('--acknowledged', 'list what is acknowledged too, with the reasons')
    .option('--strict', 'exit with 4 also for warnings')
    .option('--warnings-as-errors', 'the same as --strict')
    .action((_, command: Command) => actions.lint(command.optsWithGlobals<LintOptions>()));
}
