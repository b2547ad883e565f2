import type { RateChoice } from '../aws/rate/rate-limits';
import type { View } from '../dns';
import type { RateProfile } from '../emulator';
import type { FindingCode } from '../model/codes';
import type { GuardName } from '../plan/guards/guard-names';
import type { CheckCode } from '../resolvers/checks/check-codes';
import type { QuestionType } from '../simulator';
import type { SourceFile } from './source-files';
import type { ColourChoice } from './terminal';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly app?: string;
  readonly json?: boolean;
  /** @default 'auto' */
  readonly color?: ColourChoice;
}

/** Where Route 53 is. */
export interface ConnectionOptions {
  readonly endpoint?: string;
  readonly local?: boolean;
  readonly state: string;
  /** AWS profiles of accounts by the names that zones of the app give these. */
  readonly account: Readonly<Record<string, string>>;
  /** @default - the limits of Route 53 where it is called, none elsewhere */
  readonly rate?: RateChoice;
}

/** How a plan is shown and approved. */
export interface ApprovalOptions {
  readonly yes?: boolean;
  readonly input: boolean;
  readonly full?: boolean;
  readonly allow: readonly GuardName[];
}

/** How long the waits of a run take at most. */
export interface TimeoutOptions {
  /** Milliseconds. */
  readonly timeout: number;
}

/** What is not waited for. */
export interface SkipWaitOptions {
  /** Such as `Zone/Dnssec:remove-ds`. */
  readonly skipWait: readonly string[];
}

/** Where what is applied is kept. */
export interface JournalOptions {
  /** Path of a folder; false keeps nothing. */
  readonly journal: string | false;
  readonly journalKeep: number;
}

/** How much is told of answers that change. */
export interface AnswersOptions {
  readonly answers: 'none' | 'summary' | 'full';
}

/** How look-ups are answered. */
export interface LookupOptions {
  /** Path of the context file. */
  readonly context: string;
  /** Whether what the context file does not know may be looked up. */
  readonly lookups: boolean;
  /** What is looked up anew: everything, or what `KIND` or `KIND/NAME` mean. */
  readonly refresh?: true | readonly string[];
}

export type LookupCommandOptions = GlobalOptions &
  Omit<LookupOptions, 'lookups'> & { readonly list?: boolean; readonly clear?: true | readonly string[] };
export type DoctorOptions = GlobalOptions &
  ConnectionOptions &
  LookupOptions & { readonly zone: readonly string[]; readonly dns: boolean; readonly delegations: boolean; readonly strict?: boolean };
export type LintOptions = GlobalOptions &
  Pick<LookupOptions, 'context'> & {
    /** Codes that are looked at; all when there is none. */
    readonly code: readonly FindingCode[];
    readonly acknowledged?: boolean;
    readonly strict?: boolean;
    readonly warningsAsErrors?: boolean;
  };
export type SynthOptions = GlobalOptions & LookupOptions & { readonly out: string; readonly action: 'CREATE' | 'UPSERT' };
export type DiffOptions = GlobalOptions &
  ConnectionOptions &
  SkipWaitOptions &
  LookupOptions &
  AnswersOptions & {
    readonly full?: boolean;
    readonly exitCode?: boolean;
    /** Path of a plan file to write. */
    readonly out?: string;
    readonly force?: boolean;
  };
export type DriftOptions = GlobalOptions &
  ConnectionOptions &
  LookupOptions &
  AnswersOptions &
  Pick<JournalOptions, 'journal'> & { readonly full?: boolean };
export type DeployOptions = GlobalOptions &
  ConnectionOptions &
  ApprovalOptions &
  TimeoutOptions &
  SkipWaitOptions &
  JournalOptions &
  LookupOptions &
  AnswersOptions & {
    /** Path of a plan file. @default - the app is planned anew */
    readonly plan?: string;
    /** Names of zones whose deletion is confirmed. */
    readonly confirm: readonly string[];
    readonly expectNoChanges?: boolean;
    /** Does what can be done when a batch is refused. @default - then nothing of the batch is done */
    readonly keepGoing?: boolean;
    /** @default - where Route 53 itself is deployed to */
    readonly checks?: boolean;
    /** Codes of checks whose errors do not stop the deployment. */
    readonly ignoreCheck: readonly CheckCode[];
  };
export type DestroyOptions = GlobalOptions &
  ConnectionOptions &
  ApprovalOptions &
  TimeoutOptions &
  SkipWaitOptions &
  JournalOptions &
  LookupOptions & { readonly confirm: readonly string[] };
export type RollbackOptions = GlobalOptions &
  ConnectionOptions &
  ApprovalOptions &
  TimeoutOptions &
  JournalOptions &
  AnswersOptions & {
    /** @default - the last entry */
    readonly id?: string;
    readonly partial?: boolean;
    readonly confirm: readonly string[];
  };
export type HistoryOptions = GlobalOptions & { readonly journal: string; readonly limit: number };

/** Which live zones are meant, by name or id, or all of them. */
export interface SelectionOptions {
  readonly zone: readonly string[];
  readonly all?: boolean;
}

/** Options of the owners command. */
export interface OwnersOptions extends GlobalOptions, ConnectionOptions {
  /** Name or id. */
  readonly zone: string;
}

/** Options of the import command. */
export interface ImportOptions extends GlobalOptions, ConnectionOptions, SelectionOptions {
  readonly files: readonly SourceFile[];
  readonly declare?: boolean;
  readonly name?: string;
  readonly out: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** A format that zones are exported in. */
export type ExportFormat = 'bind' | 'octodns' | 'change-batches';

/** Options of the export command. */
export interface ExportOptions extends GlobalOptions, ConnectionOptions, LookupOptions, SelectionOptions {
  readonly format: ExportFormat;
  readonly out?: string;
  readonly force?: boolean;
}

/** Which zones are asked, and where addresses are. */
export interface WorldOptions extends GlobalOptions, ConnectionOptions, LookupOptions, SelectionOptions {
  /** Path of a JSON file. */
  readonly places?: string;
}

/** Who asks, and what is down meanwhile. */
export interface AskingOptions {
  readonly from?: string;
  /** Health checks by construct path or id, AWS resources by DNS name. */
  readonly unhealthy: readonly string[];
}

/** Options of the resolve command. */
export interface ResolveOptions extends WorldOptions, AskingOptions {
  readonly name: string;
  readonly type: QuestionType;
  readonly explain?: boolean;
  /** Whether what is answered now is shown beside what is answered after deploy. */
  readonly compare?: boolean;
}

/** A format that routing is drawn in. */
export type GraphFormat = 'svg' | 'mermaid' | 'dot';

/** Options of the graph command. */
export interface GraphOptions extends WorldOptions, AskingOptions {
  /** @default - whole zones are drawn */
  readonly name?: string;
  readonly type?: QuestionType;
  /** @default - as the name of the file says, or svg */
  readonly format?: GraphFormat;
  readonly out?: string;
  readonly force?: boolean;
  readonly maxBoxes: number;
}

/** Options of the dns command. */
export interface DnsOptions extends WorldOptions, AskingOptions {
  readonly port: number;
  readonly host: string;
  /** Such as `10.1.0.0/16=vpc-0a1b`. */
  readonly view: readonly View[];
  /** @default - no admin path */
  readonly adminPort?: number;
}

/** Options of the emulator command. */
export interface EmulatorCommandOptions extends GlobalOptions {
  readonly port: number;
  readonly host: string;
  readonly state?: string;
  readonly setDamagedAside?: boolean;
  /** Milliseconds. */
  readonly changeDelay: number;
  readonly throttle?: RateProfile;
  readonly seed?: number;
  /** Path of a JSON file. */
  readonly faults?: string;
  /** Path of a JSON file. */
  readonly resources?: string;
  /** Path of a JSON file. */
  readonly places?: string;
  readonly steppedClock?: boolean;
  readonly accountPerKey?: boolean;
}

/** Options of the failover command. */
export interface FailoverOptions extends GlobalOptions {
  /** @default - the failovers of the runbook are listed */
  readonly name?: string;
  /** Name of a cell. @default - the states are shown, and nothing is changed */
  readonly to?: string;
  /** Path of the runbook. */
  readonly runbook: string;
  readonly from?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly input: boolean;
  /** ARNs. */
  readonly overrideSafetyRule: readonly string[];
}
