import { isInZone } from '../names/domain-name';
import { protectionProblems } from '../protections/protected';
import { keyOf, type RecordStore } from '../store/record-store';
import { isHidden } from '../traffic/hidden-names';
import { type BatchContext } from './batch-context';
import { contentKey } from './equality';
import { setProblems } from './set-rules';
import { type Change, type ResourceRecordSet } from './shape';
import { valueProblems } from './value-rules';

/** How the emulator differs from the plainest reading of the documentation. */
export interface BatchOptions {
  /** In a batch of several changes, an UPSERT that is equal in DNS terms to what is stored is answered with success and dropped. */
  readonly dropEqualUpserts: boolean;
  /** Record sets the zone may hold in the end. */
  readonly maxRecordSets: number;
}

/** Takes back what was applied, last first. */
type Undo = () => void;

/**
 * Applies canonical changes in order, each checked against the zone and the changes before it.
 *
 * All or nothing: when any change is refused, everything is taken back and the messages of all refused changes are
 * returned. An empty list means that the batch is applied.
 */
export function applyBatch(changes: readonly Change[], context: BatchContext, options: BatchOptions): string[] {
  const undo: Undo[] = [];
  let isKept = false;
  try {
    const problems = applyInOrder(changes, context, options, undo);
    isKept = problems.length === 0;
    return problems;
  } finally {
    if (!isKept) for (const step of undo.reverse()) step();
  }
}

function applyInOrder(changes: readonly Change[], context: BatchContext, options: BatchOptions, undo: Undo[]): string[] {
  const { records } = context.zone;
  const problems: string[] = [];
  const earlier = new Map<string, Change['Action'] | 'refused'>();
  for (const change of changes) {
    const turn = turnProblems(change, earlier);
    const found = turn ?? changeProblems(change, context);
    problems.push(...found);
    if (turn || found.length > 0) continue;
    if (options.dropEqualUpserts && changes.length > 1 && isEqualUpsert(change, records)) continue;
    undo.push(applyChange(change, records));
  }
  problems.push(...apexProblems(context));
  // The text is not documented; the quota is.
  if (records.size > options.maxRecordSets)
    problems.push(`Number of records in the hosted zone would exceed the limit of ${options.maxRecordSets}.`);
  return problems;
}

/**
 * One key may come twice only as DELETE, then CREATE or UPSERT. Undefined when it is this change's turn; else the change is
 * out of the question, which is reported once for a key, however often it comes.
 */
function turnProblems(
  { Action, ResourceRecordSet: set }: Change,
  earlier: Map<string, Change['Action'] | 'refused'>,
): string[] | undefined {
  const key = JSON.stringify(keyOf(set));
  const before = earlier.get(key);
  if (before === undefined || (before === 'DELETE' && Action !== 'DELETE')) {
    earlier.set(key, Action);
    return undefined;
  }
  earlier.set(key, 'refused');
  if (before === 'refused') return [];
  return [`The request contains an invalid set of changes for a resource record set '${set.Type} ${set.Name}'`];
}

function changeProblems({ Action, ResourceRecordSet: set }: Change, context: BatchContext): string[] {
  const { zone } = context;
  const identifier = set.SetIdentifier === undefined ? '' : `, set-identifier='${set.SetIdentifier}'`;
  const described = `resource record set [name='${set.Name}', type='${set.Type}'${identifier}]`;
  if (!isInZone(set.Name, zone.name)) return [`RRSet with DNS name ${set.Name} is not permitted in zone ${zone.name}`];
  const protection = protectionProblems(set.Name, set.Type, zone);
  if (protection.length > 0) return protection;
  const stored = zone.records.get(keyOf(set));
  if (Action === 'DELETE') {
    if (!stored) return [`Tried to delete ${described} but it was not found`, ...valueProblems(set)];
    if (contentKey(stored) === contentKey(set)) return [];
    return [`Tried to delete ${described} but the values provided do not match the current values`, ...valueProblems(set)];
  }
  if (isHidden(set.Name, zone))
    return [`RRSet with DNS name ${set.Name}, type ${set.Type} is not permitted because a traffic policy instance has that name`];
  const exists = Action === 'CREATE' && stored ? [`Tried to create ${described} but it already exists`] : [];
  return [...exists, ...setProblems(set, context)];
}

function isEqualUpsert({ Action, ResourceRecordSet: set }: Change, records: RecordStore): boolean {
  const stored = Action === 'UPSERT' ? records.get(keyOf(set)) : undefined;
  return stored !== undefined && contentKey(stored) === contentKey(set);
}

function applyChange({ Action, ResourceRecordSet: set }: Change, records: RecordStore): Undo {
  const before: ResourceRecordSet | undefined = Action === 'DELETE' ? records.remove(keyOf(set)) : records.put(set);
  return () => {
    if (before) records.put(before);
    else records.remove(keyOf(set));
  };
}

/** What every zone must keep, looked at once, after the last change. A SOA set elsewhere would be a second SOA record. */
function apexProblems({ zone: { name, records } }: BatchContext): string[] {
  const problems: string[] = [];
  if (records.group(name, 'NS').length === 0) problems.push('A HostedZone must contain at least one NS record for the zone itself.');
  const soa = records.group(name, 'SOA');
  if (soa.length !== 1 || soa[0]?.ResourceRecords?.length !== 1) problems.push('A HostedZone must contain exactly one SOA record.');
  return problems;
}
