import { Option, type Command } from 'commander';
import type { RateProfile } from '../../emulator';
import type { EmulatorCommandOptions } from '../options';
import { portNumber, wholeNumber } from './arguments';
import type { CommandActions } from './command-actions';
import { withGlobals } from './shared-options';

/** The command that serves an emulated Route 53. */
export function withEmulatorCommand(program: Command, actions: CommandActions): void {
  withGlobals(program.command('emulator').description('serve an emulated Route 53 over HTTP'), { app: false })
    .option('-p, --port <number>', 'port; 0 takes a free one', portNumber, 4053)
    .option('--host <address>', 'address to listen at', '127.0.0.1')
    .option('--state <file>', 'keep the state in a file')
    .option('--set-damaged-aside', 'rename a damaged state file and start anew, instead of refusing it')
    .option('--change-delay <milliseconds>', 'how long changes stay PENDING', wholeNumber, 0)
    .addOption(
      new Option('--throttle <profile>', 'refuse requests over the rate limits of a profile').choices([
        '2026',
        'five-per-second',
      ] satisfies RateProfile[]),
    )
    .option('--seed <number>', 'decides identifiers and name servers, and the chances of trouble', wholeNumber)
    .option('--faults <file>', 'trouble from the first request on, as JSON: a list of faults (docs/guides/emulator.md)')
    .option('--resources <file>', 'KMS keys, log groups and VPCs that exist, as JSON (docs/guides/emulator.md)')
    .option('--places <file>', 'where addresses are, for TestDNSAnswer, as JSON: {"203.0.113.0/24": "DE"}')
    .option('--stepped-clock', 'time stands still but for POST /_apex53/clock')
    .option('--account-per-key', 'give every access key an account of its own')
    .action((_, command: Command) => actions.emulator(command.optsWithGlobals<EmulatorCommandOptions>()));
}
