import { Option, type Command } from 'commander';
import { defaultTimeoutMilliseconds } from '../../apply/wait';
import { defaultContextFile } from '../../files/context-file';
import { defaultJournalFolder } from '../../files/journal-folder';
import { guardNames } from '../../plan/guards/guard-names';
import type { AnswersOptions } from '../options';
import type { ColourChoice } from '../terminal';
import { accountProfile, duration, guardName, checkCode, rate, selected, repeated, skippedWait, url, wholeNumber } from './arguments';

export function withGlobals(command: Command, { app } = { app: true }): Command {
  if (app)
    command.addOption(
      new Option('-a, --app <file>', 'app file in TypeScript or JavaScript (default: APEX53_APP, or apex53.ts, apex53.js, app.ts, app.js)'),
    );
  return command
    .option('--json', 'print one JSON document')
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never'] satisfies ColourChoice[]));
}

export function withConnection(command: Command): Command {
  return command
    .addOption(
      new Option('--endpoint <url>', 'another endpoint, such as an emulator').env('APEX53_ENDPOINT').argParser(url).conflicts('local'),
    )
    .option('--local', 'use the embedded emulator; needs no account')
    .option('--state <file>', 'state file of the embedded emulator', '.apex53/local.json')
    .addOption(
      new Option('--account <name=profile>', 'AWS profile of an account that zones of the app name (repeatable; default: that of the name)')
        .argParser(accountProfile)
        .default({}, 'none'),
    )
    .addOption(
      new Option(
        '--rate <rate>',
        'calls a second, such as 3, or 2026, five-per-second, none (default: 2026 for Route 53 itself, else none)',
      )
        .env('APEX53_RATE')
        .argParser(rate),
    );
}

export function withSelection(command: Command): Command {
  return command
    .option('--zone <name|id>', 'a live hosted zone, by name or id (repeatable)', repeated, [] as string[])
    .option('--all', 'every hosted zone of the account');
}

/** Which zones answer, who asks, and what is down. */
export function withAsking(command: Command): Command {
  return withSelection(withLookups(withConnection(command)))
    .option(
      '--from <client>',
      'who asks: DE, US-CA, eu-west-1, 52.5,13.4, 192.0.2.53, 203.0.113.0/24, vpc-0a1b, inbound:vpc-0a1b; several in quotes',
    )
    .option(
      '--unhealthy <what>',
      'a health check by construct path or id, or an alias target by name (repeatable)',
      repeated,
      [] as string[],
    )
    .option('--places <file>', 'where addresses are, as JSON: {"203.0.113.0/24": "DE"}');
}

export function withContextFile(command: Command): Command {
  return command
    .option('--context <file>', 'file that remembers the answers of look-ups', defaultContextFile)
    .addOption(
      new Option('--refresh [what]', 'look up anew everything, or KIND or KIND/NAME such as load-balancer/edge (repeatable)').argParser(
        selected,
      ),
    );
}

export function withLookups(command: Command): Command {
  return withContextFile(command).option('--no-lookups', 'look nothing up: what the context file does not know is an error');
}

export function withChecks(command: Command): Command {
  return command
    .option('--checks', 'check alias targets before deploying, also with --local or --endpoint')
    .option('--no-checks', 'do not check alias targets')
    .addOption(
      new Option('--ignore-check <code>', 'let an error of this check pass (repeatable); see docs/codes.md')
        .argParser(checkCode)
        .default([], 'none'),
    );
}

/** Where what is applied is kept, so that it can be undone. */
export function withJournal(command: Command): Command {
  return command
    .addOption(new Option('--journal <folder>', 'folder of the journal of what was applied').default(defaultJournalFolder))
    .option('--no-journal', 'keep no journal: what is applied cannot be rolled back')
    .option('--journal-keep <number>', 'so many entries stay in the journal', wholeNumber, 100);
}

export function withAnswers(command: Command): Command {
  return command.addOption(
    new Option('--answers <detail>', 'tell which questions get another answer')
      .choices(['none', 'summary', 'full'] satisfies AnswersOptions['answers'][])
      .default('summary' satisfies AnswersOptions['answers']),
  );
}

export function withApproval(command: Command): Command {
  return command
    .option('-y, --yes', 'apply without asking; guards still refuse')
    .option('--no-input', 'never ask')
    .option('--full', 'show every difference, however many')
    .addOption(
      new Option('--allow <guard>', 'let the plan pass a guard (repeatable)').choices(guardNames).argParser(guardName).default([], 'none'),
    );
}

/** How long the waits of a run take at most. */
export function withTimeout(command: Command): Command {
  return command.addOption(
    new Option('--timeout <duration>', 'end a wait that takes longer, such as 90s, 15m or 2h, and exit with 7')
      .argParser(duration)
      .default(defaultTimeoutMilliseconds, '10m'),
  );
}

/** What is not waited for, each by its name. */
export function withSkippedWaits(command: Command): Command {
  return command.addOption(
    new Option('--skip-wait <path:step>', 'take a step of DNSSEC without its wait, such as Zone/Dnssec:remove-ds (repeatable)')
      .argParser(skippedWait)
      .default([], 'none'),
  );
}
