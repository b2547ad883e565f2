import fc from 'fast-check';
import { App, ARecord, Delegation, HealthCheck, HostedZone, RecordSets } from '../../lib';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import type { Assembly } from '../../lib/synth/assembly';
import { storyOf } from './history-story';
import { ownZoneId, values } from './record-sets';
import { zoneStates } from './zone-states';

/** What an app declares around example.com. */
export interface Declaration {
  readonly sets: readonly ApiResourceRecordSet[];
  /** Interval of the health check that one of two weighted record sets has, where there is one. */
  readonly check?: 10 | 30;
  /** Where www.shop is, if anywhere; a zone of its own is delegated to. Of a shared zone it is always a part. */
  readonly shop: 'nowhere' | 'in the zone' | 'in a zone of its own';
  /** Last number of the address of contested.example.com, which others write to as well. */
  readonly contested: number;
  /** What long texts are made of that take more than one batch to change, where there are any. */
  readonly bulk?: 'x' | 'y';
}

/** Just before a request of a run: the nth of an operation, or of all, counted from 0. */
export interface Moment {
  readonly before: string;
  readonly nth: number;
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
  readonly at: Moment;
  readonly what: (typeof troubles)[number];
}

/** What others do meanwhile: write or delete a record set, or run the same app from beginning to end. */
export interface Deed {
  readonly at: Moment;
  readonly act: 'write' | 'delete' | 'run';
  readonly name: string;
}

/** One start of apex53. */
export interface Run {
  readonly declared: Declaration;
  readonly purpose: 'deploy' | 'destroy';
  readonly troubles: readonly Trouble[];
  readonly deeds: readonly Deed[];
  /** Whether the same is run twice at once, request by request. */
  readonly twice: boolean;
}

/** Runs one after the other, with everything that happens meanwhile, and what is to be there in the end. */
export interface History {
  /** Whether the zone is the app's own, or shared with others by a ledger. */
  readonly zone: 'own' | 'shared';
  readonly runs: readonly Run[];
  readonly last: Declaration;
  readonly lastPurpose: Run['purpose'];
  /** Milliseconds until a change is INSYNC. */
  readonly syncMilliseconds: number;
}

const declaration: fc.Arbitrary<Declaration> = fc
  .record({
    state: zoneStates,
    check: fc.option(fc.constantFrom<10 | 30>(10, 30), { nil: undefined, freq: 2 }),
    shop: fc.constantFrom<Declaration['shop']>('nowhere', 'nowhere', 'in the zone', 'in a zone of its own'),
    contested: fc.integer({ min: 1, max: 3 }),
    bulk: fc.option(fc.constantFrom<'x' | 'y'>('x', 'y'), { nil: undefined, freq: 1 }),
  })
  .map(({ state, check, shop, contested, bulk }) => ({
    sets: [...state.values()].map(({ api }) => api),
    shop,
    contested,
    ...(check === undefined ? {} : { check }),
    ...(bulk === undefined ? {} : { bulk }),
  }));

/** Names that no app declares. */
export const theirNames: readonly string[] = ['theirs.example.com.', 'deep.theirs.example.com.'];
/** Names that apps declare too. */
const contestedNames = ['contested.example.com.', 'contested.example.com.', 'm.example.com.', 'checked.example.com.'];

/** Where it matters most: between reading and the first batch, between two batches, around what is created and deleted. */
const moment: fc.Arbitrary<Moment> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ before: fc.constant('request'), nth: fc.nat({ max: 14 }) }) },
  { weight: 3, arbitrary: fc.record({ before: fc.constant('ChangeResourceRecordSets'), nth: fc.nat({ max: 2 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      before: fc.constantFrom('CreateHostedZone', 'CreateHealthCheck', 'DeleteHealthCheck', 'DeleteHostedZone', 'GetChange'),
      nth: fc.nat({ max: 1 }),
    }),
  },
);

const deed: fc.Arbitrary<Deed> = fc.record({
  at: moment,
  act: fc.constantFrom<Deed['act']>('write', 'write', 'delete', 'run'),
  name: fc.constantFrom(...theirNames, ...contestedNames),
});

const purpose = fc.constantFrom<Run['purpose']>('deploy', 'deploy', 'deploy', 'deploy', 'destroy');
const run: fc.Arbitrary<Run> = fc.record({
  declared: declaration,
  purpose,
  troubles: fc.array(fc.record({ at: moment, what: fc.constantFrom(...troubles) }), { maxLength: 3 }),
  deeds: fc.oneof(fc.constant([]), fc.array(deed, { maxLength: 3 })),
  twice: fc.constantFrom(false, false, false, false, true),
});

/** Any history; as a counterexample it is told line by line. */
export const histories: fc.Arbitrary<History> = fc
  .record({
    zone: fc.constantFrom<History['zone']>('own', 'shared'),
    runs: fc.array(run, { minLength: 1, maxLength: 4 }),
    last: declaration,
    lastPurpose: purpose,
    syncMilliseconds: fc.constantFrom(0, 5000, 60_000),
  })
  .map((history) => Object.assign(history, { [fc.toStringMethod]: () => storyOf(history) }));

/** Under one reference in every history, so that it is known whose a zone or health check is. */
export function assemblyOf({ sets, check, shop, contested, bulk }: Declaration, hostedZoneId: string | undefined): Assembly {
  const app = new App({ name: 'law' });
  const zone =
    hostedZoneId === undefined
      ? new HostedZone(app, 'Zone', { zoneName: 'example.com', removalPolicy: 'destroy' })
      : HostedZone.fromZoneId(app, 'Zone', { zoneName: 'example.com', hostedZoneId });
  RecordSets.fromJson(zone, 'All', sets, { hostedZoneId: ownZoneId });
  new ARecord(zone, 'Contested', { name: 'contested', ttl: 60, values: [`192.0.2.${contested}`] });
  if (check !== undefined) {
    HealthCheck.tcp(app, 'Up', { host: 'up.example.net', port: 80, intervalSeconds: check });
    RecordSets.fromJson(zone, 'Checked', [weighted(1, '{{healthCheck:Up:id}}'), weighted(2)]);
  }
  if (shop === 'in a zone of its own' && hostedZoneId === undefined) {
    const own = new HostedZone(app, 'Shop', { zoneName: 'shop.example.com', removalPolicy: 'destroy' });
    new ARecord(own, 'Www', { name: 'www', values: ['192.0.2.80'] });
    // So short that apply waits until no cache holds it before it deletes the zone.
    new Delegation(zone, 'ToShop', { to: own, ttl: 60 });
  } else if (shop !== 'nowhere') new ARecord(zone, 'ShopWww', { name: 'www.shop', values: ['192.0.2.80'] });
  if (bulk !== undefined)
    RecordSets.fromJson(
      zone,
      'Bulk',
      Array.from({ length: 6 }, (_, i) => longText(i, bulk)),
    );
  return app.synth();
}

function weighted(n: number, HealthCheckId?: string): ApiResourceRecordSet {
  const set = { Name: 'checked.example.com.', SetIdentifier: `${n}`, Weight: 1, TTL: 60, ...values('A', `192.0.2.${n}`) };
  return HealthCheckId === undefined ? set : { ...set, HealthCheckId };
}

function longText(n: number, char: string): ApiResourceRecordSet {
  const text = Array.from({ length: 15 }, () => `"${char.repeat(250)}"`).join(' ');
  return { Name: `t${n}.example.com.`, TTL: 60, ...values('TXT', text) };
}
