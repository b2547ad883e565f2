import { Option, type Command } from 'commander';
import type { DoctorOptions, LookupCommandOptions } from '../options';
import { selected, repeated } from './arguments';
import type { CommandActions } from './command-actions';
import { withGlobals, withConnection, withContextFile, withLookups } from './shared-options';

/** The commands that ask the services of alias targets. */
export function withTargetCommands(program: Command, actions: CommandActions): void {
  withContextFile(
    withGlobals(
      program.command('lookup').description('look up what alias targets need and nothing remembers; keep it in the context file'),
    ),
  )
    .option('--list', 'list what is remembered; makes no call')
    .addOption(
      new Option('--clear [what]', 'forget everything, or KIND or KIND/NAME (repeatable); makes no call')
        .argParser(selected)
        .conflicts(['list', 'refresh']),
    )
    .action((_, command: Command) => actions.lookup(command.optsWithGlobals<LookupCommandOptions>()));

  withLookups(
    withConnection(
      withGlobals(
        program
          .command('doctor')
          .description('check aliases against the services of their targets, and delegations, of the app or of live zones'),
      ),
    ),
  )
    .option('--zone <name>', 'check the live hosted zones of this name instead of the app (repeatable)', repeated, [] as string[])
    .option('--no-dns', 'never ask the DNS whether a target still exists, and how zones are delegated')
    .option('--no-delegations', 'leave delegations out')
    .option('--strict', 'exit with 4 also for warnings and for what is unknown')
    .action((_, command: Command) => actions.doctor(command.optsWithGlobals<DoctorOptions>()));
}
