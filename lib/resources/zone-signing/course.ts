import type { DnssecMemory, DnssecSight } from '../../dnssec/memory';
import { memoryText, parseMemory } from '../../dnssec/memory';
import type { KeyStatus, SigningKey, SigningStatus } from '../../dnssec/facts';
import { dnssecProgress, type DnssecProgress } from '../../dnssec/progress';
import { dnssecActions, type DnssecAction } from '../../dnssec/step';
import type { DsParent, SigningTags, ZoneSigningProperties } from '../../model/dnssec/zone-signing';
import type { DueStep, LaterStep, Moment, Schedule } from '../schedule';
import { kmsKeyName } from './kms-key-name';
import { stepText, type SigningStep } from './signing-step';
import { parentText } from './tags';

type Seen = NonNullable<ZoneSigningProperties['Seen']>;

/** Where a zone's signing stands, what is due, and what has to be remembered before any of it is done. */
export interface Course {
  readonly schedule: Schedule;
  /** What is due, in its order. */
  readonly steps: readonly SigningStep[];
  /** What the tags of the zone have to say before a step is taken. */
  readonly tags: SigningTags;
}

/** Seconds that Route 53 takes to publish a change everywhere: 60 as a rule (API Reference, GetChange), and as long again. */
const inSyncTime = 120;
/** Seconds for which Route 53 lets DNSKEY sets be remembered. */
const dnskeyTtl = 3600;

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

function sightOf({ Signing, Keys, Zone, Parent }: Seen, parent: DsParent): DnssecSight {
  const [own, delegated] = [Zone.NameServers, Parent.NameServers ?? []].map(namesText);
  return {
    signing: Signing as SigningStatus,
    keys: Keys.map(({ Name, Status, DsRecord }): SigningKey => ({ name: Name, status: Status as KeyStatus, ds: DsRecord })),
    parentDs: Parent.DsRecords,
    vouchesForChildren: Zone.VouchesForChildren,
    // A delegation that is not there yet may come with the same deploy; it has to be there when the DS record comes.
    ...(delegated === '' ? {} : { delegated: own === delegated }),
    cacheTimes: {
      zone: Zone.LongestTtl + inSyncTime,
      dnskey: dnskeyTtl + inSyncTime,
      ns: Math.max(Zone.NsTtl, Parent.NsTtl ?? 0, parent.Kind === 'zone' ? 0 : parent.NsTtl),
      parentMargin: parent.Kind === 'zone' ? inSyncTime : parent.PublicationTime,
      ...(Parent.DsRecords.length === 0 ? {} : { ds: Parent.DsTtl ?? parent.DsTtl }),
    },
  };
}

function namesText(names: readonly string[]): string {
  return names
    .map((name) => name.toLowerCase().replace(/\.$/, ''))
    .sort()
    .join(' ');
}

/** What stands in the way beside what the way itself tells. */
function obstacle(declared: ZoneSigningProperties | undefined, { Keys, Parent, Tags }: Seen, parent: DsParent): Schedule['blocked'] {
  const foreign = Parent.DsRecords.filter((value) => !Keys.some(({ DsRecord }) => DsRecord === value));
  if (foreign.length > 0)
    return {
      because: `the parent has a DS record that no key of this zone matches: ${foreign.join(', ')}`,
      fix:
        parent.Kind === 'by-hand'
          ? 'take it away at the parent and out of `published`, or correct it'
          : 'find out whose it is; take it away by hand if it is nobody’s any more',
    };
  const key = Keys.find(({ Name }) => Name === declared?.KeyName);
  if (key !== undefined && declared?.KmsArn !== undefined && key.KmsArn !== declared.KmsArn)
    return {
      because: `the key-signing key ${key.Name} is that of another KMS key, ${key.KmsArn}, and that never changes`,
      fix: 'give another keyName: the zone then goes over to it',
    };
  const published = parseMemory(Tags.Memory ?? '')?.since.ds.looks ?? 'none';
  if (parent.Kind === 'by-hand' && parent.Published === undefined && published !== 'none')
    return {
      because: `a DS record of this zone was published by hand (${published}), and nobody tells whether it still is`,
      fix: 'take it away at the parent, then declare the zone with signed: false and an empty list as published until it is no longer signed',
    };
  return undefined;
}

/** What is due, what comes later, and what ends it. */
interface Way extends Schedule {
  readonly steps: readonly DnssecAction[];
}

function wayOf({ timeline }: DnssecProgress, declared: ZoneSigningProperties | undefined, seen: Seen, parent: DsParent, now: number): Way {
  const createsKmsKey = declared?.KeyName !== undefined && declared.KmsArn === undefined;
  const steps: DnssecAction[] = [];
  const due: DueStep[] = [];
  const later: LaterStep[] = [];
  for (const { action, notBefore, because, skipsWaitUntil } of timeline.entries) {
    const what = stepText(action, parent, createsKmsKey);
    const step = {
      name: action.kind,
      what,
      because,
      ...(skipsWaitUntil === undefined ? {} : { skipsWaitUntil: new Date(skipsWaitUntil).toISOString() }),
    };
    if (notBefore > now || later.length > 0) later.push({ ...step, notBefore: new Date(notBefore).toISOString() });
    else if (parent.Kind === 'by-hand' && (action.kind === 'add-ds' || action.kind === 'remove-ds'))
      return { steps, due, later, blocked: { because: `${what}: ${because}`, fix: publishFix(action) } };
    else if (parent.Kind !== 'by-hand' && action.kind === 'add-ds' && (seen.Parent.NameServers ?? []).length === 0)
      return { steps, due, later, blocked: notDelegated };
    else {
      steps.push(action);
      due.push(step);
    }
  }
  const { end } = timeline;
  return { steps, due, later, ...(end.kind === 'blocked' ? { blocked: { because: end.because, fix: end.fix } } : {}) };
}

const notDelegated = {
  because: 'the parent does not delegate to the zone',
  fix: 'delegate to it first: resolvers ask for its DS record with the delegation',
};

function publishFix({ kind, values }: Extract<DnssecAction, { kind: 'add-ds' | 'remove-ds' }>): string {
  const [there, published] = kind === 'add-ds' ? ['publish', 'add it to'] : ['take away', 'take it out of'];
  return values.every((value) => /^\d+ /.test(value))
    ? `${there} at the parent: ${values.join(', ')}; then ${published} \`published\` and deploy again`
    : 'deploy first: its value is not known yet';
}

function tagsFor(
  declared: ZoneSigningProperties | undefined,
  { Tags, Keys, Signing, Parent }: Seen,
  parent: DsParent,
  { memory }: DnssecProgress,
  steps: readonly SigningStep[],
): SigningTags {
  const isThere = declared !== undefined || Keys.length > 0 || Signing !== 'NOT_SIGNING' || Parent.DsRecords.length > 0;
  const creates = steps.flatMap((step) => (step.kind === 'create-key' && declared?.KmsArn === undefined ? [kmsKeyName(step.key)] : []));
  return {
    ...Tags,
    ...(isThere ? { Memory: memoryText(memory) } : {}),
    ...(declared === undefined ? {} : { Parent: parentText(parent) }),
    KmsKeys: [...new Set([...Tags.KmsKeys, ...creates])],
  };
}

/** Whether what is remembered is as it should be; longer TTLs matter only while something is waited for. */
function sameTags(after: SigningTags, before: SigningTags, { next }: DnssecProgress): boolean {
  if (after.Parent !== before.Parent) return false;
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
