import type { Command } from 'commander';
import { defaultRunbookFile } from '../../recovery/runbook';
import type { FailoverOptions } from '../options';
import { repeated } from './arguments';
import type { CommandActions } from './command-actions';
import { withGlobals } from './shared-options';

/** The command for the day on which something is down. */
export function withRecoveryCommands(program: Command, actions: CommandActions): void {
  withGlobals(
    program
      .command('failover')
      .description('send traffic to another cell by routing controls; needs the runbook and one endpoint of the cluster'),
    {
      app: false,
    },
  )
    .argument('[name]', 'failover of the runbook (default: they are listed)')
    .option('--to <cell>', 'cell that traffic goes to (default: the states are shown, and nothing is changed)')
    .option('--runbook <file>', 'file that deploy wrote, or that was written by hand', defaultRunbookFile)
    .option('--from <client>', 'for whom answers are shown: DE, US-CA, eu-west-1, 192.0.2.53')
    .option('--dry-run', 'show what would change; changes nothing')
    .option('--override-safety-rule <arn>', 'let the change pass this safety rule (repeatable)', repeated, [] as string[])
    .option('-y, --yes', 'change without asking')
    .option('--no-input', 'never ask')
    .action((name: string | undefined, _, command: Command) =>
      actions.failover({ ...command.optsWithGlobals<Omit<FailoverOptions, 'name'>>(), ...(name === undefined ? {} : { name }) }),
    );
}
