import { memoryText, parseMemory, type DnssecMemory } from '../../dnssec/memory';
import { dnssecProgress, type DnssecProgress } from '../../dnssec/progress';
import { dnssecActions } from '../../dnssec/step';
import type { DsParent, SigningTags, ZoneSigningProperties } from '../../model/dnssec/zone-signing';
import type { Moment, Schedule } from '../schedule';
import { kmsKeyName } from './kms-key-name';
import { obstacle } from './obstacle';
import { sightOf, type Seen } from './sight';
import { stepText, type SigningStep } from './signing-step';
import { parentText } from './tags';
import { wayOf, type Way } from './way';

/** Where a zone's signing stands, what is due, and what has to be remembered before any of it is done. */
export interface Course {
  readonly schedule: Schedule;
  /** What is due, in its order. */
  readonly steps: readonly SigningStep[];
  /** What the tags of the zone have to say before a step is taken. */
  readonly tags: SigningTags;
}

/** Of a zone that does not exist yet. */
const nothing: Seen = {
  Signing: 'NOT_SIGNING',
  Keys: [],
  // As Route 53 makes a zone: its NS record set has the longest TTL.
  Zone: { LongestTtl: 172_800, NsTtl: 172_800, NameServers: [], VouchesForChildren: false },
  Parent: { DsRecords: [] },
  Tags: { KmsKeys: [] },
};

/** The way from what is seen to what is declared, or to a zone that is not signed where nothing is. */
export function courseOf(
  declared: ZoneSigningProperties | undefined,
  live: ZoneSigningProperties | undefined,
  { now, skipWaits }: Moment,
): Course {
  const seen = live?.Seen ?? nothing;
  const parent = declared?.Parent ?? live?.Parent ?? { Kind: 'by-hand', DsTtl: 0, NsTtl: 0, PublicationTime: 0 };
  const progress = progressOf(declared, seen, parent, { now, skipWaits });
  const blocked = obstacle(declared, seen, parent);
  const way = blocked === undefined ? wayOf(progress, declared, seen, parent, now) : { steps: [], due: [], later: [], blocked };
  const tags = tagsFor(declared, seen, parent, progress, way.steps);
  const extra = besides(declared, seen, way, sameTags(tags, seen.Tags, progress));
  return {
    steps: [...way.steps, ...extra.map(({ step }) => step)],
    tags,
    schedule: {
      due: [...way.due, ...extra.map(({ step, because }) => ({ name: step.kind, what: stepText(step, parent, false), because }))],
      later: way.later,
      ...(way.blocked === undefined ? {} : { blocked: way.blocked }),
    },
  };
}

/** What comes with the way: notes, and what is left behind by keys that are gone. */
function besides(
  declared: ZoneSigningProperties | undefined,
  seen: Seen,
  way: Way,
  isNoted: boolean,
): { readonly step: SigningStep; readonly because: string }[] {
  return [
    ...(way.steps.length === 0 && !isNoted ? [{ step: { kind: 'remember' } as const, because: 'waits count from there' }] : []),
    ...leftKmsKeys(declared, seen, way.steps).map((key) => ({
      step: { kind: 'delete-kms-key', key } as const,
      because: 'no key-signing key is made of it any more',
    })),
    ...(declared === undefined && isOver(seen, way)
      ? [{ step: { kind: 'forget' } as const, because: 'the zone is not signed, and no longer declared to be' }]
      : []),
  ];
}

function progressOf(declared: ZoneSigningProperties | undefined, seen: Seen, parent: DsParent, { now, skipWaits }: Moment): DnssecProgress {
  const wish = declared?.KeyName === undefined ? ({ kind: 'unsigned' } as const) : ({ kind: 'signed', key: declared.KeyName } as const);
  const sight = sightOf(seen, parent);
  const remembered = seen.Tags.Memory === undefined ? undefined : parseMemory(seen.Tags.Memory);
  const skip = dnssecActions.filter((action) => skipWaits.includes(action));
  const { memory } = dnssecProgress(sight, wish, { now, ...(remembered === undefined ? {} : { remembered }), skipWaits: skip });
  // By what is remembered from now on: TTLs from before what is settled mean nothing any more.
  return dnssecProgress(sight, wish, { now, remembered: memory, skipWaits: skip });
}

function tagsFor(
  declared: ZoneSigningProperties | undefined,
  { Tags, Keys, Signing, Parent, Formers = [] }: Seen,
  parent: DsParent,
  { memory }: DnssecProgress,
  steps: readonly SigningStep[],
): SigningTags {
  const isThere = declared !== undefined || Keys.length > 0 || Signing !== 'NOT_SIGNING' || Parent.DsRecords.length > 0;
  const creates = steps.flatMap((step) => (step.kind === 'create-key' && declared?.KmsArn === undefined ? [kmsKeyName(step.key)] : []));
  return {
    ...Tags,
    Formers: Formers.map(({ Place }) => Place),
    ...(isThere ? { Memory: memoryText(memory) } : {}),
    ...(declared === undefined ? {} : { Parent: parentText(parent) }),
    KmsKeys: [...new Set([...Tags.KmsKeys, ...creates])],
  };
}

/** Whether what is remembered is as it should be; longer TTLs matter only while something is waited for. */
function sameTags(after: SigningTags, before: SigningTags, { next }: DnssecProgress): boolean {
  if (after.Parent !== before.Parent || (after.Formers ?? []).join() !== (before.Formers ?? []).join()) return false;
  const [is, was] = [after.Memory, before.Memory].map((text) => (text === undefined ? undefined : parseMemory(text)));
  if (is === undefined || was === undefined) return is === was;
  const times = (memory: DnssecMemory) => JSON.stringify(next.kind === 'done' ? memory.since : memory);
  return times(is) === times(was);
}

/** KMS keys that were created for keys that are gone. */
function leftKmsKeys(declared: ZoneSigningProperties | undefined, { Keys, Tags }: Seen, steps: readonly SigningStep[]): string[] {
  const going = steps.flatMap((step) => (step.kind === 'delete-key' ? [kmsKeyName(step.key)] : []));
  const used = [...Keys.map(({ Name }) => kmsKeyName(Name)), ...(declared?.KeyName === undefined ? [] : [kmsKeyName(declared.KeyName)])];
  return Tags.KmsKeys.filter((key) => going.includes(key) || !used.includes(key));
}

/** Whether nothing is left once what is due is done, and something still says otherwise. */
function isOver({ Tags }: Seen, way: Way): boolean {
  return way.later.length === 0 && way.blocked === undefined && (Tags.Memory !== undefined || Tags.Scope !== undefined);
}
