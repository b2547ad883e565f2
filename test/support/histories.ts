import fc from 'fast-check';
import { App, HealthCheck, HostedZone, RecordSets } from '../../lib';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import type { Assembly } from '../../lib/synth/assembly';
import { ownZoneId } from './record-sets';
import { zoneStates } from './zone-states';

/** What an app declares: record sets of example.com, and the interval of its health check where it has one. */
export interface Declaration {
  readonly sets: readonly ApiResourceRecordSet[];
  readonly check?: 10 | 30;
}

/** What goes wrong with one request of a run. */
export const troubles = [
  'crash before',
  'crash after',
  'answer lost',
  'reset',
  '500 before',
  '500 after',
  'throttled',
  'prior request',
] as const;
export interface Trouble {
  /** Counted from the run's first request. */
  readonly at: number;
  readonly what: (typeof troubles)[number];
}

/** Somebody else writes a name of their own, just before a request of the run. */
export interface Edit {
  readonly at: number;
  readonly name: string;
  readonly last: number;
}

/** One start of apex53. */
export interface Run {
  readonly declared: Declaration;
  readonly purpose: 'deploy' | 'destroy';
  readonly troubles: readonly Trouble[];
  readonly edits: readonly Edit[];
  /** Whether the same is run twice at once. */
  readonly twice: boolean;
}

/** Runs one after the other, with everything that happens meanwhile, and what is to be there in the end. */
export interface History {
  /** Whether the zone is the app's own, or shared with others by a ledger. */
  readonly zone: 'own' | 'shared';
  readonly runs: readonly Run[];
  readonly last: Declaration;
  /** Milliseconds until a change is INSYNC. */
  readonly syncMilliseconds: number;
}

const declaration: fc.Arbitrary<Declaration> = fc
  .record({ state: zoneStates, check: fc.option(fc.constantFrom<10 | 30>(10, 30), { nil: undefined }) })
  .map(({ state, check }) => ({
    sets: [...state.values()].map(({ api }) => api),
    ...(check === undefined ? {} : { check }),
  }));

const theirNames = ['theirs.example.com.', 'deep.theirs.example.com.'];
const at = fc.nat({ max: 14 });
const run: fc.Arbitrary<Run> = fc.record({
  declared: declaration,
  purpose: fc.oneof({ weight: 5, arbitrary: fc.constant('deploy' as const) }, { weight: 1, arbitrary: fc.constant('destroy' as const) }),
  troubles: fc.array(fc.record({ at, what: fc.constantFrom(...troubles) }), { maxLength: 3 }),
  edits: fc.array(fc.record({ at, name: fc.constantFrom(...theirNames), last: fc.integer({ min: 1, max: 9 }) }), { maxLength: 2 }),
  twice: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

/** Any history; as a counterexample it is told line by line. */
export const histories: fc.Arbitrary<History> = fc
  .record({
    zone: fc.constantFrom('own' as const, 'shared' as const),
    runs: fc.array(run, { minLength: 1, maxLength: 4 }),
    last: declaration,
    syncMilliseconds: fc.constantFrom(0, 5000, 60_000),
  })
  .map((history) => Object.assign(history, { [fc.toStringMethod]: () => storyOf(history) }));

export function assemblyOf({ sets, check }: Declaration, hostedZoneId: string | undefined): Assembly {
  const app = new App({ name: 'law' });
  const zone =
    hostedZoneId === undefined
      ? new HostedZone(app, 'Zone', { zoneName: 'example.com', removalPolicy: 'destroy' })
      : HostedZone.fromZoneId(app, 'Zone', { zoneName: 'example.com', hostedZoneId });
  RecordSets.fromJson(zone, 'All', sets, { hostedZoneId: ownZoneId });
  if (check !== undefined) HealthCheck.tcp(app, 'Up', { host: 'up.example.net', port: 80, intervalSeconds: check });
  return app.synth();
}

/** The history as a person would tell it. */
export function storyOf({ zone, runs, last, syncMilliseconds }: History): string {
  return [
    `\nA zone ${zone === 'own' ? 'of its own' : 'shared with others'}; changes are INSYNC after ${syncMilliseconds} ms.`,
    ...runs.map(({ declared, purpose, troubles: wrong, edits, twice }, i) =>
      [
        `${i + 1}. ${purpose}${twice ? ', twice at once' : ''}: ${told(declared)}`,
        ...wrong.map(({ at: request, what }) => `   request ${request}: ${what}`),
        ...edits.map(({ at: request, name, last: octet }) => `   before request ${request} somebody writes ${name} 192.0.2.${octet}`),
      ].join('\n'),
    ),
    `Finally, undisturbed: ${told(last)}`,
  ].join('\n');
}

function told({ sets, check }: Declaration): string {
  return [
    check === undefined ? 'no health check' : `a check every ${check} s`,
    ...sets.map(({ Name, Type, SetIdentifier = '', TTL, ResourceRecords = [], AliasTarget }) =>
      [Name, Type, SetIdentifier, TTL, ...ResourceRecords.map(({ Value }) => Value), AliasTarget?.DNSName]
        .filter((part) => part !== undefined && part !== '')
        .join(' '),
    ),
  ].join('\n     ');
}
