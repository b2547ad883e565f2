import {
  GetTrafficPolicyCommand,
  ListTrafficPoliciesCommand,
  ListTrafficPolicyVersionsCommand,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import {
  deploy,
  plan,
  TrafficPolicy,
  TrafficPolicyDocument,
  TrafficPolicyInstance,
  type HostedZone,
  type TrafficPolicyProps,
} from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { createPolicy } from '../emulator/support/traffic';
import { declaredZone } from '../support/declared';
import { emulated } from '../support/emulated';
import { resourceContract, type Held } from './contract';

const documentTo = (value: string) => new TrafficPolicyDocument({ endpoints: { only: value }, start: { endpoint: 'only' } });

const declared =
  (value: string, props: Partial<TrafficPolicyProps> = {}) =>
  (zone: HostedZone) => {
    const policy = new TrafficPolicy(zone, 'Policy', { document: documentTo(value), ...props });
    new TrafficPolicyInstance(zone, 'Www', { name: 'www', policy });
  };

async function held(client: Route53Client): Promise<Held[]> {
  const { TrafficPolicySummaries = [] } = await client.send(new ListTrafficPoliciesCommand({}));
  return Promise.all(
    TrafficPolicySummaries.map(async ({ Id = '', LatestVersion }) => {
      const { TrafficPolicy: policy } = await client.send(new GetTrafficPolicyCommand({ Id, Version: LatestVersion }));
      return { id: Id, content: [policy?.Document, policy?.Comment] };
    }),
  );
}

async function versionsOf(client: Route53Client): Promise<(number | undefined)[]> {
  const [policy] = await held(client);
  const { TrafficPolicies = [] } = await client.send(new ListTrafficPolicyVersionsCommand({ Id: policy?.id }));
  return TrafficPolicies.map(({ Version }) => Version);
}

resourceContract({
  kind: 'trafficPolicy',
  declare: declared('192.0.2.1'),
  updates: { 'the document': declared('192.0.2.2'), 'the comment': declared('192.0.2.1', { comment: 'for www' }) },
  held,
  createForeign: (client) => createPolicy(client, 'theirs'),
});

describe('a traffic policy', () => {
  it('gets a version for each document that says something else, and none for one that says the same', async () => {
    const { client } = emulated();
    const parts = {
      endpoints: { a: '192.0.2.1', b: '192.0.2.2' },
      rules: { w: { type: 'weighted', items: [{ endpoint: 'a', weight: 1 }] } },
    } as const;
    const spelled = JSON.stringify({
      Rules: { w: { Items: [{ Weight: '1', EndpointReference: 'a' }], RuleType: 'weighted' } },
      Endpoints: { b: { Value: '192.0.2.2', Type: 'value' }, a: { Value: '192.0.2.1', Type: 'value' } },
      StartRule: 'w',
      RecordType: 'A',
      AWSPolicyFormatVersion: '2015-10-01',
    });
    for (const document of [new TrafficPolicyDocument({ ...parts, start: { rule: 'w' } }), TrafficPolicyDocument.fromJson(spelled)])
      await deploy(
        declaredZone((zone) => new TrafficPolicy(zone, 'Policy', { document })),
        { client },
      );
    expect(await versionsOf(client)).toEqual([1]);

    await deploy(declaredZone(declared('192.0.2.9')), { client });
    expect(await versionsOf(client)).toEqual([1, 2]);
  });

  it('keeps as many unused versions as it is told, the newest; all of them when it is told nothing', async () => {
    const { client } = emulated();
    for (const value of ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4']) await deploy(declaredZone(declared(value)), { client });
    expect(await versionsOf(client)).toEqual([1, 2, 3, 4]);

    const kept = declaredZone(declared('192.0.2.4', { keepVersions: 1 }));
    await deploy(kept, { client });
    expect(await versionsOf(client)).toEqual([3, 4]);
    expect(isEmptyPlan(await plan(kept, { client }))).toBe(true);
  });

  it('of a given name that is there already is taken over', async () => {
    const { client } = emulated();
    const { Id } = await createPolicy(client, 'shared');
    await deploy(declaredZone(declared('192.0.2.7', { name: 'shared' })), { client });
    expect((await held(client)).map(({ id }) => id)).toEqual([Id]);
    expect(await versionsOf(client)).toEqual([1, 2]);
  });
});
