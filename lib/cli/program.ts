import { Command, InvalidArgumentError, Option } from 'commander';
import { typesByNumber } from '../model/rdata/type-numbers';
import type { RateProfile } from '../emulator';
import { codes, type FindingCode } from '../model/codes';
import { isRecordType, recordTypes } from '../model/rdata/record-type';
import type { GuardName } from '../plan/plan';
import { defaultMaxBoxes } from '../render/graph/source';
import { plainText } from '../render/plain';
import { defaultContextFile } from '../files/context-file';
import { checkCodes, type CheckCode } from '../resolvers/checks/check-codes';
import type { QuestionType } from '../simulator';
import type {
  AnswersOptions,
  DeployOptions,
  DestroyOptions,
  DiffOptions,
  DnsOptions,
  DoctorOptions,
  EmulatorCommandOptions,
  ExportFormat,
  ExportOptions,
  GraphFormat,
  GraphOptions,
  ImportOptions,
  LintOptions,
  LookupCommandOptions,
  ResolveOptions,
  SynthOptions,
} from './options';
import { SourceFileArguments } from './source-file-arguments';
import type { ColourChoice } from './terminal';

/** What each command does with its options. */
export interface CommandActions {
  synth(options: SynthOptions): Promise<void>;
  diff(options: DiffOptions): Promise<void>;
  deploy(options: DeployOptions): Promise<void>;
  destroy(options: DestroyOptions): Promise<void>;
  lint(options: LintOptions): Promise<void>;
  lookup(options: LookupCommandOptions): Promise<void>;
  doctor(options: DoctorOptions): Promise<void>;
  resolve(options: ResolveOptions): Promise<void>;
  dns(options: DnsOptions): Promise<void>;
  graph(options: GraphOptions): Promise<void>;
  import(options: ImportOptions): Promise<void>;
  export(options: ExportOptions): Promise<void>;
  emulator(options: EmulatorCommandOptions): Promise<void>;
}

const exitCodesHelp = `
Exit codes:
  0    done, also when there was nothing to do
  1    error: bad input, or a call failed
  2    changes are pending (diff --exit-code, deploy --expect-no-changes)
  3    refused: by a guard, a conflict, a check of alias targets, or the answer to the question
  4    lint or doctor found errors
  5    import or export left something out
  6    resolve: somebody is left without answer (NODATA, NXDOMAIN, REFUSED, a referral)
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
        program.command('doctor').description('check the aliases of the app, or of a live zone, against the services of their targets'),
      ),
    ),
  )
    .option('--zone <name>', 'check the live hosted zones of this name instead of the app (repeatable)', repeated, [] as string[])
    .option('--no-dns', 'never ask the DNS whether a target still exists')
    .option('--strict', 'exit with 4 also for warnings and for what is unknown')
    .action((_, command: Command) => actions.doctor(command.optsWithGlobals<DoctorOptions>()));

  withAsking(withGlobals(program.command('resolve').description('work out what a client is answered, with every share; asks nobody')))
    .argument('<name>', 'absolute name')
    .argument('[type]', 'record type, ANY, or TYPE and a number', questionType, 'A')
    .option('--explain', 'show how it comes to this')
    .action((name: string, type: QuestionType, _, command: Command) =>
      actions.resolve({ ...command.optsWithGlobals<Omit<ResolveOptions, 'name' | 'type'>>(), name, type }),
    );

  withAsking(withGlobals(program.command('dns').description('serve the zones over UDP and TCP, as the name servers of Route 53 do')))
    .option('-p, --port <number>', 'port for UDP and TCP; 0 takes a free one', portNumber, 5353)
    .option('--host <address>', 'address to listen at', '127.0.0.1')
    .option('--admin-port <number>', 'port of an HTTP path on loopback for health and asker; 0 takes a free one', portNumber)
    .action((_, command: Command) => actions.dns(command.optsWithGlobals<DnsOptions>()));

  withAsking(withGlobals(program.command('graph').description('draw the routing of a name, or of whole zones, with health and shares')))
    .argument('[name]', 'absolute name (default: every name with a policy, an alias or a CNAME)')
    .argument('[type]', 'record type, or TYPE and a number (default: every type of the name)', questionType)
    .addOption(
      new Option('--format <format>', 'format of the picture (default: as the file is called, or svg)').choices([
        'svg',
        'mermaid',
        'dot',
      ] satisfies GraphFormat[]),
    )
    .option('-o, --out <file>', 'where to write it (default: it is printed)')
    .option('--force', 'write over a file that is no such picture')
    .option('--max-boxes <number>', 'so many boxes are drawn; more are counted', wholeNumber, defaultMaxBoxes)
    .action((name: string | undefined, type: QuestionType | undefined, _, command: Command) =>
      actions.graph({
        ...command.optsWithGlobals<Omit<GraphOptions, 'name' | 'type'>>(),
        ...(name === undefined ? {} : { name }),
        ...(type === undefined ? {} : { type }),
      }),
    );

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
    .option('--stepped-clock', 'time stands still but for POST /_apex53/clock')
    .option('--account-per-key', 'give every access key an account of its own')
    .action((_, command: Command) => actions.emulator(command.optsWithGlobals<EmulatorCommandOptions>()));

  return program;
}

function withGlobals(command: Command, { app } = { app: true }): Command {
  if (app)
    command.addOption(
      new Option('-a, --app <file>', 'app file in TypeScript or JavaScript (default: APEX53_APP, or apex53.ts, apex53.js, app.ts, app.js)'),
    );
  return command
    .option('--json', 'print one JSON document')
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never'] satisfies ColourChoice[]));
}

function withConnection(command: Command): Command {
  return command
    .addOption(
      new Option('--endpoint <url>', 'another endpoint, such as an emulator').env('APEX53_ENDPOINT').argParser(url).conflicts('local'),
    )
    .option('--local', 'use the embedded emulator; needs no account')
    .option('--state <file>', 'state file of the embedded emulator', '.apex53/local.json');
}

function withSelection(command: Command): Command {
  return command
    .option('--zone <name|id>', 'a live hosted zone, by name or id (repeatable)', repeated, [] as string[])
    .option('--all', 'every hosted zone of the account');
}

/** Which zones answer, who asks, and what is down. */
function withAsking(command: Command): Command {
  return withSelection(withLookups(withConnection(command)))
    .option('--from <client>', 'who asks: DE, US-CA, eu-west-1, 52.5,13.4, 192.0.2.53, 203.0.113.0/24, vpc-0a1b; several in quotes')
    .option(
      '--unhealthy <what>',
      'a health check by construct path or id, or an alias target by name (repeatable)',
      repeated,
      [] as string[],
    )
    .option('--places <file>', 'where addresses are, as JSON: {"203.0.113.0/24": "DE"}');
}

function withContextFile(command: Command): Command {
  return command
    .option('--context <file>', 'file that remembers the answers of look-ups', defaultContextFile)
    .addOption(
      new Option('--refresh [what]', 'look up anew everything, or KIND or KIND/NAME such as load-balancer/edge (repeatable)').argParser(
        selected,
      ),
    );
}

function withLookups(command: Command): Command {
  return withContextFile(command).option('--no-lookups', 'look nothing up: what the context file does not know is an error');
}

function withChecks(command: Command): Command {
  return command
    .option('--checks', 'check alias targets before deploying, also with --local or --endpoint')
    .option('--no-checks', 'do not check alias targets')
    .addOption(
      new Option('--ignore-check <code>', 'let an error of this check pass (repeatable); see docs/codes.md')
        .argParser(checkCode)
        .default([], 'none'),
    );
}

function withAnswers(command: Command): Command {
  return command.addOption(
    new Option('--answers <detail>', 'tell which questions get another answer')
      .choices(['none', 'summary', 'full'] satisfies AnswersOptions['answers'][])
      .default('summary' satisfies AnswersOptions['answers']),
  );
}

function withApproval(command: Command): Command {
  return command
    .option('-y, --yes', 'apply without asking; guards still refuse')
    .option('--no-input', 'never ask')
    .option('--full', 'show every difference, however many')
    .addOption(
      new Option('--allow <guard>', 'let the plan pass a guard (repeatable): mass-deletion')
        .choices(['mass-deletion' satisfies GuardName])
        .argParser(guardName)
        .default([], 'none'),
    );
}

function guardName(value: string, previous: readonly GuardName[] = []): GuardName[] {
  if (value !== 'mass-deletion') throw new InvalidArgumentError('Allowed: mass-deletion.');
  return [...previous, value];
}

function findingCode(value: string, previous: readonly FindingCode[] = []): FindingCode[] {
  const known = Object.keys(codes) as FindingCode[];
  const code = known.find((one) => one === value) ?? known.find((one) => one.toLowerCase() === value.toLowerCase());
  if (code === undefined) throw new InvalidArgumentError('docs/codes.md lists the codes, such as CnameAtApex.');
  return [...previous, code];
}

function checkCode(value: string, previous: readonly CheckCode[] = []): CheckCode[] {
  const code = (Object.keys(checkCodes) as CheckCode[]).find((known) => known === value);
  if (code === undefined) throw new InvalidArgumentError(`Allowed: ${Object.keys(checkCodes).join(', ')}.`);
  return [...previous, code];
}

function questionType(value: string): QuestionType {
  const type = value.toUpperCase();
  if (type === 'ANY' || isRecordType(type)) return type;
  const number = /^TYPE(\d{1,5})$/.exec(type)?.[1];
  if (number !== undefined && Number(number) <= 65535) return typesByNumber.get(Number(number)) ?? `TYPE${Number(number)}`;
  throw new InvalidArgumentError(`Allowed: ${recordTypes.join(', ')}, ANY, or TYPE and a number up to 65535.`);
}

/** Selectors of look-ups; without one, the option stands for all of them. */
function selected(value: string, previous: true | readonly string[] = []): string[] {
  return [...(previous === true ? [] : previous), value];
}

function repeated(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}

function url(value: string): string {
  if (!URL.canParse(value) || !/^https?:/.test(value)) throw new InvalidArgumentError('Give a URL such as http://127.0.0.1:4053.');
  return value;
}

function portNumber(value: string): number {
  const port = wholeNumber(value);
  if (port > 65535) throw new InvalidArgumentError('Give a port from 0 to 65535.');
  return port;
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Give a whole number.');
  return Number(value);
}
