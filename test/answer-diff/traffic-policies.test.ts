import { UpdateTrafficPolicyInstanceCommand, type Route53Client } from '@aws-sdk/client-route-53';
import {
  AliasRecord,
  answerDiff,
  deploy,
  drift,
  HealthCheck,
  planWithLiveState,
  Route,
  Target,
  TrafficPolicy,
  TrafficPolicyDocument,
  TrafficPolicyInstance,
  WeightedSet,
  type Assembly,
  type HostedZone,
  type ZoneAnswerDiff,
} from '../../lib';
import { askEditions } from '../../lib/answer-diff/ask-editions';
import { versionsUsed } from '../../lib/answer-diff/instances-of';
import { worldEditions } from '../../lib/answer-diff/world-editions';
import { sdkRoute53 } from '../../lib/aws/sdk-adapter';
import { documentsOf, readPolicyVersions } from '../../lib/state/read-policy-versions';
import { addVersion, createPolicy, documentOf } from '../emulator/support/traffic';
import { declaredZone } from '../support/declared';
import { emulated } from '../support/emulated';

const values = (blue: number, green: number) => ({
  members: { blue: { weight: blue, values: ['192.0.2.1'] }, green: { weight: green, values: ['192.0.2.2'] } },
});
const weighted = (blue: number, green: number) => TrafficPolicyDocument.fromRoute(Route.weighted(values(blue, green)));
const only = (value: string) => new TrafficPolicyDocument({ endpoints: { only: value }, start: { endpoint: 'only' } });

/** A policy at work under www. */
const policed =
  (document: TrafficPolicyDocument, ttl = 60) =>
  (zone: HostedZone) =>
    new TrafficPolicyInstance(zone, 'Www', { name: 'www', ttl, policy: new TrafficPolicy(zone, 'Policy', { document }) });

/** Each change on one line: what is asked, who asks, what was and is answered, and what is dangerous. */
function told(zones: readonly ZoneAnswerDiff[]): string[] {
  const answers = (shown: ZoneAnswerDiff['changes'][number]['before']) =>
    shown
      .map(({ share, kind, records }) =>
        kind === 'answer' ? `${share} ${records.map((one) => `${one.values.join(' ')} (${one.ttlSeconds} s)`).join()}` : kind,
      )
      .join(' + ');
  return zones.flatMap(({ changes }) =>
    changes.map(({ name, types, clients, health, before, after, dangers }) =>
      [
        `${name} ${types.join()} ${health.kind === 'healthy' ? '' : `while ${JSON.stringify(health)} `}${clients.text}:`,
        `${answers(before)} -> ${answers(after)}`,
        ...dangers.map(({ danger }) => `!${danger}`),
      ].join(' '),
    ),
  );
}

async function planned(client: Route53Client, before: Assembly, after: Assembly) {
  await deploy(before, { client });
  const { plan, live } = await planWithLiveState(after, { client });
  const policyDocuments = documentsOf(await readPolicyVersions(sdkRoute53(client), versionsUsed(plan, live)));
  return { plan, live, policyDocuments };
}

async function changes(before: Assembly, after: Assembly, client = emulated().client): Promise<string[]> {
  const { live, ...options } = await planned(client, before, after);
  return told(answerDiff(after, live, options).zones);
}

/** A policy of two versions that is not the app's, and a zone with an instance of one of them. */
async function theirPolicy() {
  const { client } = emulated();
  const { Id } = await createPolicy(client, 'theirs');
  await addVersion(client, Id, documentOf('A', '192.0.2.2'));
  const using = (version: number) =>
    declaredZone(
      (zone) => new TrafficPolicyInstance(zone, 'Www', { name: 'www', policy: TrafficPolicy.fromId(Id, { version, recordType: 'A' }) }),
    );
  return { client, using };
}

describe('what a traffic policy instance answers is told', () => {
  it('when the document has other weights, at its name and at aliases to it, and nowhere else', async () => {
    const with2 = (document: TrafficPolicyDocument) =>
      declaredZone((zone) => {
        policed(document)(zone);
        new AliasRecord(zone, 'Shop', { name: 'shop', target: Target.record('www'), types: ['A'] });
      });
    const moved =
      'A everybody: 9/10 192.0.2.1 (60 s) + 1/10 192.0.2.2 (60 s) -> 1/2 192.0.2.1 (60 s) + 1/2 192.0.2.2 (60 s) !traffic-moves';
    expect(await changes(with2(weighted(90, 10)), with2(weighted(50, 50)))).toEqual([
      `shop.example.com. ${moved}`,
      `www.example.com. ${moved}`,
    ]);
  });

  it('for the clients whom another branch answers, behind rules that nobody sees', async () => {
    const document = (germany: string) =>
      TrafficPolicyDocument.fromRoute(
        Route.weighted({
          members: {
            all: {
              weight: 1,
              route: Route.geolocation({ countries: { DE: { values: [germany] } }, default: { values: ['192.0.2.9'] } }),
            },
          },
        }),
      );
    expect(await changes(declaredZone(policed(document('192.0.2.1'))), declaredZone(policed(document('192.0.2.9'))))).toEqual([
      'www.example.com. A in Germany (DE): 1 192.0.2.1 (60 s) -> 1 192.0.2.9 (60 s) !traffic-moves',
    ]);
  });

  it('when a chain of fail-over gets shorter, in the state of health in which it shows', async () => {
    const failover = (zone: HostedZone) => {
      const healthCheck = HealthCheck.tcp(zone, 'Up', { host: 'up.example.net', port: 80 });
      const route = Route.failover({ primary: { values: ['192.0.2.1'], healthCheck }, secondary: { values: ['192.0.2.2'] } });
      policed(TrafficPolicyDocument.fromRoute(route))(zone);
    };
    const alone = (zone: HostedZone) => {
      HealthCheck.tcp(zone, 'Up', { host: 'up.example.net', port: 80 });
      policed(only('192.0.2.1'))(zone);
    };
    const found = await changes(declaredZone(failover), declaredZone(alone));
    expect(found).toEqual([
      'www.example.com. A while {"kind":"unhealthy","what":"Zone/Up"} everybody: 1 192.0.2.2 (60 s) -> 1 192.0.2.1 (60 s) !fail-over-shorter',
    ]);
  });

  it('when a health check in it is turned round, at the names that people ask for', async () => {
    const checked = (inverted: boolean) =>
      declaredZone((zone) => {
        const children = [HealthCheck.tcp(zone, 'ServerUp', { host: 'up.example.net', port: 80 })];
        const healthCheck = HealthCheck.calculated(zone, 'Up', { children, inverted });
        const inner = Route.failover({ primary: { values: ['192.0.2.1'], healthCheck }, secondary: { values: ['192.0.2.2'] } });
        policed(TrafficPolicyDocument.fromRoute(Route.weighted({ members: { all: { weight: 1, route: inner } } })))(zone);
      });
    const { client } = emulated();
    const found = await changes(checked(false), checked(true), client);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((line) => line.split(' ')[0]))).toEqual(new Set(['www.example.com.']));
  });

  it('when its TTL changes', async () => {
    expect(await changes(declaredZone(policed(only('192.0.2.1'))), declaredZone(policed(only('192.0.2.1'), 7200)))).toEqual([
      'www.example.com. A everybody: 1 192.0.2.1 (60 s) -> 1 192.0.2.1 (7200 s) !ttl-above-one-hour',
    ]);
  });

  it('when it goes over to another version of a policy that is not the app’s', async () => {
    const { client, using } = await theirPolicy();
    expect(await changes(using(1), using(2), client)).toEqual(['www.example.com. A everybody: 1 192.0.2.1 (60 s) -> 1 192.0.2.2 (60 s)']);
  });

  it('when it is removed', async () => {
    const found = await changes(
      declaredZone(policed(only('192.0.2.1'))),
      declaredZone(() => undefined),
    );
    expect(found).toEqual([
      'www.example.com. A everybody: 1 192.0.2.1 (60 s) -> nxdomain !name-vanishes',
      'www.example.com. other everybody: nodata -> nxdomain',
    ]);
  });
});

describe('an alias tree and an instance that takes its place', () => {
  const tree = (blue: number, green: number) =>
    declaredZone((zone) => {
      const target = { route: Route.weighted(values(blue, green)) };
      new WeightedSet(zone, 'Www', { name: 'www', ttl: 60, members: { all: { weight: 1, ...target } } });
    });
  const instance = (blue: number, green: number) => declaredZone(policed(weighted(blue, green)));

  it('are compared by their answers, whichever comes first', async () => {
    const inTree = (found: readonly string[]) => found.filter((line) => line.startsWith('www.'));
    expect(inTree(await changes(tree(1, 1), instance(1, 1)))).toEqual([]);
    expect(inTree(await changes(instance(1, 1), tree(1, 1)))).toEqual([]);
    const moved = 'www.example.com. A everybody: 1/2 192.0.2.1 (60 s) + 1/2 192.0.2.2 (60 s) -> 1 192.0.2.1 (60 s) !traffic-moves';
    expect(inTree(await changes(tree(1, 1), instance(1, 0)))).toEqual([moved]);
    expect(inTree(await changes(instance(1, 1), tree(1, 0)))).toEqual([moved]);
  });
});

describe('a traffic policy instance', () => {
  it('is compared for one client by the documents of each side', async () => {
    const { client } = emulated();
    const after = declaredZone(policed(only('192.0.2.2')));
    const { live, plan, ...surroundings } = await planned(client, declaredZone(policed(only('192.0.2.1'))), after);
    const asked = { name: 'www.example.com', type: 'A' } as const;
    const { differences } = askEditions(worldEditions(plan, live, after, surroundings), asked, { client: {}, unhealthy: [] });
    expect(differences.map(({ before, after: is }) => [before, is].map((one) => one?.records[0]?.values))).toEqual([
      [['192.0.2.1'], undefined],
      [undefined, ['192.0.2.2']],
    ]);
  });

  it('of which it is not known what it answers is counted where it changes, and compared on neither side', async () => {
    const { client, using } = await theirPolicy();
    const { live, plan } = await planned(client, using(1), using(2));
    expect(answerDiff(using(2), live, { plan }).zones).toMatchObject([{ changes: [], counts: { instancesLeftOut: 1 } }]);
  });

  it('that drifted is told with what it answers since', async () => {
    const { client } = emulated();
    const assembly = declaredZone(policed(only('192.0.2.1')));
    await deploy(assembly, { client });
    const { live } = await planWithLiveState(assembly, { client });
    const { id = '', properties } = live.resources.find(({ kind }) => kind === 'trafficPolicyInstance') ?? {};
    const { TrafficPolicyId } = properties as { readonly TrafficPolicyId: string };
    const { Version } = await addVersion(client, TrafficPolicyId, documentOf('A', '192.0.2.66'));
    await client.send(new UpdateTrafficPolicyInstanceCommand({ Id: id, TTL: 60, TrafficPolicyId, TrafficPolicyVersion: Version }));

    const found = await drift(assembly, { client, deployed: assembly });
    expect(found.drift.undeployed).toEqual([]);
    const policyDocuments = documentsOf(await readPolicyVersions(sdkRoute53(client), versionsUsed(found.changes, found.before)));
    expect(told(answerDiff(assembly, found.before, { plan: found.changes, policyDocuments }).zones)).toEqual([
      'www.example.com. A everybody: 1 192.0.2.1 (60 s) -> 1 192.0.2.66 (60 s)',
    ]);
  });
});
