import { Option, type Command } from 'commander';
import { defaultJournalFolder } from '../../files/journal-folder';
import type { DeployOptions, DestroyOptions, DiffOptions, DriftOptions, HistoryOptions, OwnersOptions, RollbackOptions } from '../options';
import { repeated, wholeNumber } from './arguments';
import type { CommandActions } from './command-actions';
import {
  withGlobals,
  withConnection,
  withLookups,
  withChecks,
  withAnswers,
  withApproval,
  withJournal,
  withSkippedWaits,
  withTimeout,
} from './shared-options';

/** The commands that plan and apply. */
export function withDeployCommands(program: Command, actions: CommandActions): void {
  withSkippedWaits(
    withAnswers(
      withLookups(withConnection(withGlobals(program.command('diff').description('show what deploy would do; changes nothing')))),
    ),
  )
    .option('--full', 'show every difference, however many')
    .option('--exit-code', 'exit with 2 when there are changes')
    .option('-o, --out <file>', 'write the plan to a file, for apex53 deploy FILE')
    .option('--force', 'write over a file that is no plan file')
    .action((_, command: Command) => actions.diff(command.optsWithGlobals<DiffOptions>()));

  withAnswers(
    withLookups(
      withConnection(
        withGlobals(program.command('drift').description("tell what was changed, added or removed behind the app's back; changes nothing")),
      ),
    ),
  )
    .addOption(new Option('--journal <folder>', 'folder of the journal, which knows what was deployed last').default(defaultJournalFolder))
    .option('--no-journal', 'compare with what the app declares instead')
    .option('--full', 'show every difference, however many')
    .action((_, command: Command) => actions.drift(command.optsWithGlobals<DriftOptions>()));

  withChecks(
    withAnswers(
      withLookups(
        withJournal(
          withSkippedWaits(
            withTimeout(
              withApproval(withConnection(withGlobals(program.command('deploy').description('make Route 53 hold what the app declares')))),
            ),
          ),
        ),
      ),
    ),
  )
    .argument('[plan]', 'plan file of apex53 diff --out: apply exactly that, without asking, or nothing')
    .option('--confirm <zone>', 'confirm the deletion of a hosted zone by its name (repeatable)', repeated, [] as string[])
    .option('--expect-no-changes', 'apply nothing, and exit with 2 when there are changes')
    .option('--keep-going', 'when Route 53 refuses a batch, hold back what it is refused for, do the rest, and exit with 5')
    .action((plan: string | undefined, _, command: Command) =>
      actions.deploy({ ...command.optsWithGlobals<Omit<DeployOptions, 'plan'>>(), ...(plan === undefined ? {} : { plan }) }),
    );

  withJournal(
    withLookups(
      withSkippedWaits(
        withTimeout(
          withApproval(
            withConnection(
              withGlobals(
                program
                  .command('destroy')
                  .description('take away what the app declares; hosted zones stay unless their removal policy is destroy'),
              ),
            ),
          ),
        ),
      ),
    ),
  )
    .option('--confirm <zone>', 'confirm the deletion of a hosted zone by its name (repeatable)', repeated, [] as string[])
    .action((_, command: Command) => actions.destroy(command.optsWithGlobals<DestroyOptions>()));

  withConnection(withGlobals(program.command('owners').description('tell whose the record sets of a live zone are'), { app: false }))
    .argument('<zone>', 'hosted zone, by name or id')
    .action((zone: string, _, command: Command) => actions.owners({ ...command.optsWithGlobals<Omit<OwnersOptions, 'zone'>>(), zone }));

  withJournal(
    withAnswers(
      withTimeout(
        withApproval(
          withConnection(
            withGlobals(program.command('rollback').description('undo what was applied last, or an entry of the journal'), { app: false }),
          ),
        ),
      ),
    ),
  )
    .argument('[id]', 'entry of the journal (default: the last one made at the same place)')
    .option('--partial', 'undo what can be undone, and leave alone what is not as it was left')
    .option('--confirm <zone>', 'confirm the deletion of a hosted zone by its name (repeatable)', repeated, [] as string[])
    .action((id: string | undefined, _, command: Command) =>
      actions.rollback({ ...command.optsWithGlobals<Omit<RollbackOptions, 'id'>>(), ...(id === undefined ? {} : { id }) }),
    );

  withGlobals(program.command('history').description('list what was applied, newest first'), { app: false })
    .addOption(new Option('--journal <folder>', 'folder of the journal').default(defaultJournalFolder))
    .option('--limit <number>', 'so many entries are listed', wholeNumber, 20)
    .action((_, command: Command) => actions.history(command.optsWithGlobals<HistoryOptions>()));
}
