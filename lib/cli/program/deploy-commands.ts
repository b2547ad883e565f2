import type { Command } from 'commander';
import type { DeployOptions, DestroyOptions, DiffOptions, OwnersOptions } from '../options';
import { repeated } from './arguments';
import type { CommandActions } from './command-actions';
import { withGlobals, withConnection, withLookups, withChecks, withAnswers, withApproval } from './shared-options';

/** The commands that plan and apply. */
export function withDeployCommands(program: Command, actions: CommandActions): void {
  withAnswers(withLookups(withConnection(withGlobals(program.command('diff').description('show what deploy would do; changes nothing')))))
    .option('--full', 'show every difference, however many')
    .option('--exit-code', 'exit with 2 when there are changes')
    .action((_, command: Command) => actions.diff(command.optsWithGlobals<DiffOptions>()));

  withChecks(
    withAnswers(
      withLookups(
        withApproval(withConnection(withGlobals(program.command('deploy').description('make Route 53 hold what the app declares')))),
      ),
    ),
  )
    .option('--expect-no-changes', 'apply nothing, and exit with 2 when there are changes')
    .action((_, command: Command) => actions.deploy(command.optsWithGlobals<DeployOptions>()));

  withLookups(
    withApproval(
      withConnection(
        withGlobals(
          program
            .command('destroy')
            .description('take away what the app declares; hosted zones stay unless their removal policy is destroy'),
        ),
      ),
    ),
  )
    .option('--confirm <zone>', 'confirm the deletion of a hosted zone by its name (repeatable)', repeated, [] as string[])
    .action((_, command: Command) => actions.destroy(command.optsWithGlobals<DestroyOptions>()));

  withConnection(withGlobals(program.command('owners').description('tell whose the record sets of a live zone are'), { app: false }))
    .argument('<zone>', 'hosted zone, by name or id')
    .action((zone: string, _, command: Command) => actions.owners({ ...command.optsWithGlobals<Omit<OwnersOptions, 'zone'>>(), zone }));
}
