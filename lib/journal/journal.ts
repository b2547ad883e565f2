import type { ErrorCode } from '../model/error-codes';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import { keyOfApi } from '../plan/guards/zone-change';
import type { Plan, RecordSetDifference, ZonePlan } from '../plan/plan';
import type { Assembly } from '../synth/assembly';

/** What a plan was made for. */
export type ApplyPurpose = 'deploy' | 'destroy' | 'rollback' | 'apply';

/** What is known of a run before its first plan. */
export interface JournalHeader {
  /** Name of the app. */
  readonly app: string;
  readonly purpose: ApplyPurpose;
  /** By which the app's resources are told from those of others. */
  readonly scopes?: readonly string[];
  /** Id of the entry that is undone. */
  readonly rollbackOf?: string;
}

/** A plan as the journal keeps it: what it touches, before and after; not how it is sent. */
export type JournalledPlan = Omit<Plan, 'scopes' | 'conflicts' | 'guards' | 'submissions' | 'summary' | 'hostedZones'> & {
  /** With the differences of ledgers, which a plan has in its batches only. */
  readonly hostedZones: readonly Omit<ZonePlan, 'batches' | 'unchanged' | 'foreign' | 'ledger' | 'held'>[];
};

/** Something that happened while a plan was applied, such as a resource created or a batch taken. */
export interface JournalEvent {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** How applying a plan ended. */
export type JournalEnd =
  | {
      readonly outcome: 'applied';
      readonly changeIds: readonly string[];
      /** How many record sets were held back. @default 0 */
      readonly held?: number;
    }
  | {
      readonly outcome: 'failed';
      readonly changeIds: readonly string[];
      readonly error: { readonly code: ErrorCode | 'Unexpected'; readonly message: string };
    };

/** One run of apply as the journal keeps it. */
export interface JournalEntry extends JournalHeader {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Who ran it, as the journal was told. */
  readonly who?: string;
  /** Where Route 53 was, as the journal was told: an endpoint, or a file of the emulator. */
  readonly where?: string;
  /** One for each round; more than one only after concurrent changes. */
  readonly plans: readonly JournalledPlan[];
  readonly events: readonly JournalEvent[];
  /** Absent when the process died before the end. */
  readonly end?: JournalEnd & { readonly at: number };
}

/** The part of a journal that one run writes. */
export interface JournalRun {
  /** Kept durably when the promise resolves; nothing is sent before. @throws Apex53Error `JournalFailed` */
  intend(plan: Plan, at: number): Promise<void>;
  note(event: JournalEvent, at: number): void;
  /** What has happened of the plan that was intended last, when it is known that nothing else of it has. */
  settle(plan: Plan, at: number): void;
  end(end: JournalEnd, at: number): void;
}

/** Where before-images of what is applied are kept, so that it can be undone. */
export interface Journal {
  /** A run that leaves no trace before its first plan. */
  begin(header: JournalHeader): JournalRun;
  /** Keeps what is deployed by now as what later drift is told from; nothing after a rollback or a destruction. */
  keepDeployed(app: string, assembly: Assembly | undefined): Promise<void>;
}

/** A plan without what can be worked out again. */
export function journalledPlan(plan: Plan): JournalledPlan {
  return {
    ...without(plan, ['scopes', 'conflicts', 'guards', 'submissions', 'summary']),
    hostedZones: plan.hostedZones.map((zone) => ({
      ...without(zone, ['batches', 'unchanged', 'foreign', 'ledger', 'held']),
      differences: [...zone.differences, ...besideDifferences(zone)],
    })),
  };
}

/** What the batches do to record sets that the plan does not list, from the first of them to the last: the ledger's. */
function besideDifferences({ differences, batches }: ZonePlan): RecordSetDifference[] {
  const listed = new Set(
    differences.flatMap(({ before, after }) => [before, after].flatMap((one) => (one === undefined ? [] : [keyOfApi(one)]))),
  );
  const beside = new Map<string, { readonly before?: ApiResourceRecordSet; readonly after?: ApiResourceRecordSet }>();
  for (const { Action, ResourceRecordSet } of batches.flatMap(({ Changes }) => Changes)) {
    const key = keyOfApi(ResourceRecordSet);
    if (listed.has(key)) continue;
    const known = beside.get(key);
    const before = known === undefined ? (Action === 'DELETE' ? ResourceRecordSet : undefined) : known.before;
    beside.set(key, { ...(before === undefined ? {} : { before }), ...(Action === 'DELETE' ? {} : { after: ResourceRecordSet }) });
  }
  return [...beside.values()].flatMap(({ before, after }) => {
    if (before === undefined && after === undefined) return [];
    return [
      {
        kind: before === undefined ? 'create' : after === undefined ? 'delete' : 'update',
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ];
  });
}

function without<T extends object, K extends keyof T & string>(value: T, left: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !left.some((one) => one === name))) as Omit<T, K>;
}
