import type {
  DeployOptions,
  DestroyOptions,
  DiffOptions,
  DnsOptions,
  DoctorOptions,
  DriftOptions,
  EmulatorCommandOptions,
  ExportOptions,
  FailoverOptions,
  GraphOptions,
  HistoryOptions,
  ImportOptions,
  LintOptions,
  LookupCommandOptions,
  OwnersOptions,
  ResolveOptions,
  RollbackOptions,
  SynthOptions,
} from '../options';

/** What each command does with its options. */
export interface CommandActions {
  synth(options: SynthOptions): Promise<void>;
  diff(options: DiffOptions): Promise<void>;
  drift(options: DriftOptions): Promise<void>;
  deploy(options: DeployOptions): Promise<void>;
  destroy(options: DestroyOptions): Promise<void>;
  rollback(options: RollbackOptions): Promise<void>;
  history(options: HistoryOptions): Promise<void>;
  lint(options: LintOptions): Promise<void>;
  lookup(options: LookupCommandOptions): Promise<void>;
  doctor(options: DoctorOptions): Promise<void>;
  resolve(options: ResolveOptions): Promise<void>;
  dns(options: DnsOptions): Promise<void>;
  graph(options: GraphOptions): Promise<void>;
  owners(options: OwnersOptions): Promise<void>;
  import(options: ImportOptions): Promise<void>;
  export(options: ExportOptions): Promise<void>;
  failover(options: FailoverOptions): Promise<void>;
  emulator(options: EmulatorCommandOptions): Promise<void>;
}
