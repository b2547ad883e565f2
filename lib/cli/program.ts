import { Command } from 'commander';
import { plainText } from '../render/plain';
import { withAnswerCommands } from './program/answer-commands';
import { withAssemblyCommands } from './program/assembly-commands';
import { withDeployCommands } from './program/deploy-commands';
import { withEmulatorCommand } from './program/emulator-command';
import { withMigrationCommands } from './program/migration-commands';
import { withRecoveryCommands } from './program/recovery-commands';
import { withTargetCommands } from './program/target-commands';
import type { CommandActions } from './program/command-actions';
import { withGlobals } from './program/shared-options';

const exitCodesHelp = `
Exit codes:
  0    done, also when there was nothing to do
  1    error: bad input, or a call failed
  2    changes are pending (diff --exit-code, deploy --expect-no-changes), or drift found some
  3    refused: by a guard, a conflict, a check of alias targets, a safety rule, what moved since, or the answer to the question
  4    lint or doctor found errors
  5    import or export left something out, or deploy --keep-going held something back
  6    resolve: somebody is left without answer (NODATA, NXDOMAIN, REFUSED, a referral)
  7    deploy, destroy, rollback: something was still under way after --timeout; run again to wait longer
  130  interrupted

Without --endpoint or --local, AWS credentials are found as the AWS CLI finds them.`;

/** The command line: what there is to say, and what it means. */
export function buildProgram(version: string, actions: CommandActions): Command {
  const program = new Command('apex53')
    .description('Amazon Route 53 as typed constructs: synthesize change batches, plan them, apply them by compare-and-swap.')
    .version(version, '-V, --version', 'print the version')
    // Arguments may come from anywhere; what the parser says of them is as safe to show as everything else.
    .configureOutput({ outputError: (text, write) => write(text.split('\n').map(plainText).join('\n')) })
    .showHelpAfterError('(see apex53 --help)')
    .addHelpText('after', exitCodesHelp);
  // Options of all commands may stand before the command's name as well.
  withGlobals(program);

  withAssemblyCommands(program, actions);
  withDeployCommands(program, actions);
  withTargetCommands(program, actions);
  withAnswerCommands(program, actions);
  withMigrationCommands(program, actions);
  withRecoveryCommands(program, actions);
  withEmulatorCommand(program, actions);
  return program;
}
