import { answerDiff } from '../../lib/answer-diff/answer-diff';
import type { AnswerDiff, ZoneAnswerDiff } from '../../lib/answer-diff/change';
import type { ApiHealthCheckConfig } from '../../lib/model/health-check/api-shape';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import type { LiveState } from '../../lib/plan/live-state';
import type { Plan, RecordSetDifference } from '../../lib/plan/plan';
import type { Assembly } from '../../lib/synth/assembly';
import { ownZoneId, storedOf } from './record-sets';

const keyOf = ({ Name, Type, SetIdentifier }: ApiResourceRecordSet) => `${Name} ${Type} ${SetIdentifier ?? ''}`;

/** What stands in Route 53 beside the record sets. */
export interface Surroundings {
  /** By id. */
  readonly healthChecks?: Readonly<Record<string, ApiHealthCheckConfig>>;
  readonly privateZone?: boolean;
}

/** The answer diff of the zone example.com becoming another. */
export function answerDiffBetween(
  before: readonly ApiResourceRecordSet[],
  after: readonly ApiResourceRecordSet[],
  { healthChecks = {}, privateZone = false }: Surroundings = {},
): AnswerDiff {
  const was = new Map(before.map((one) => [keyOf(one), one]));
  const is = new Map(after.map((one) => [keyOf(one), one]));
  const differences = [...new Set([...was.keys(), ...is.keys()])].flatMap((key): RecordSetDifference[] => {
    const [old, fresh] = [was.get(key), is.get(key)];
    if (JSON.stringify(old) === JSON.stringify(fresh)) return [];
    const kind = old === undefined ? 'create' : fresh === undefined ? 'delete' : 'update';
    return [{ kind, ...(old === undefined ? {} : { before: old }), ...(fresh === undefined ? {} : { after: fresh }) }];
  });
  const zone = { path: 'Zone', name: 'example.com.' };
  const assembly: Assembly = {
    formatVersion: 1,
    app: { name: 'test', scopes: [] },
    hostedZones: [{ ...zone, source: { kind: 'looked-up', privateZone, adopt: true }, recordSets: [] }],
    resources: [],
    warnings: [],
    acknowledged: [],
  };
  const live: LiveState = {
    zones: new Map([
      ['Zone', { status: 'present', hostedZoneId: ownZoneId, privateZone, recordSets: before.map(storedOf), managedByTrafficPolicies: [] }],
    ]),
    resources: Object.entries(healthChecks).map(([id, properties]) => ({
      kind: 'healthCheck',
      id,
      identity: `by-hand-${id}`,
      version: 1,
      properties,
      attributes: { id },
    })),
  };
  const none = { create: 0, update: 0, delete: 0 };
  const plan: Plan = {
    formatVersion: 1,
    app: 'test',
    scopes: [],
    hostedZones: [{ ...zone, hostedZoneId: ownZoneId, step: { kind: 'none' }, differences, batches: [], unchanged: 0, foreign: 0 }],
    submissions: [],
    resources: [],
    conflicts: [],
    guards: [],
    summary: { hostedZones: none, recordSets: { ...none, unchanged: 0, foreign: 0 }, resources: { ...none, replace: 0 }, changeBatches: 0 },
  };
  return answerDiff(assembly, live, { plan });
}

/** The diff of the one zone in it; one without changes where nothing changes. */
export function zoneDiffBetween(...args: Parameters<typeof answerDiffBetween>): Pick<ZoneAnswerDiff, 'changes' | 'exact' | 'counts'> {
  const [zone] = answerDiffBetween(...args).zones;
  return (
    zone ?? {
      changes: [],
      exact: true,
      counts: { questions: 0, answers: 0, questionsLeftOut: 0, healthStatesLeftOut: 0, instancesLeftOut: 0 },
    }
  );
}
