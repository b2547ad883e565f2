import { CreateHostedZoneCommand, ListTrafficPolicyInstancesCommand, type Route53Client } from '@aws-sdk/client-route-53';
import {
  AliasRecord,
  ARecord,
  deploy,
  plan,
  Target,
  TrafficPolicy,
  TrafficPolicyDocument,
  TrafficPolicyInstance,
  type HostedZone,
  type TrafficPolicyDocumentProps,
} from '../../lib';
import { createInstance, createPolicy } from '../emulator/support/traffic';
import { declaredZone } from '../support/declared';
import { emulated } from '../support/emulated';
import { steppedClock } from '../support/stepped-clock';
import { resourceContract, type Held } from './contract';

const answering =
  (props: Partial<TrafficPolicyDocumentProps> = {}, ttl = 60) =>
  (zone: HostedZone) => {
    const document = new TrafficPolicyDocument({ endpoints: { only: '192.0.2.1' }, start: { endpoint: 'only' }, ...props });
    const policy = new TrafficPolicy(zone, 'Policy', { document });
    new TrafficPolicyInstance(zone, 'Www', { name: 'www', policy, ttl });
  };

async function held(client: Route53Client): Promise<Held[]> {
  const { TrafficPolicyInstances = [] } = await client.send(new ListTrafficPolicyInstancesCommand({}));
  return TrafficPolicyInstances.map(({ Id = '', ...content }) => ({ id: Id, content }));
}

resourceContract({
  kind: 'trafficPolicyInstance',
  declare: answering(),
  updates: { 'the TTL': answering({}, 30), 'the version': answering({ endpoints: { only: '192.0.2.2' } }) },
  replacement: answering({ endpoints: { only: '2001:db8::1' }, recordType: 'AAAA' }),
  held,
  createForeign: async (client) => {
    const { HostedZone: zone } = await client.send(new CreateHostedZoneCommand({ Name: 'theirs.example', CallerReference: 'theirs' }));
    await createInstance(client, (zone?.Id ?? '').replace('/hostedzone/', ''), 'www.theirs.example', await createPolicy(client, 'theirs'));
  },
});

describe('a traffic policy instance', () => {
  it('that Route 53 cannot apply stops the run with what Route 53 says, and is tried again by the next', async () => {
    const { client } = emulated();
    const failing = (healthCheck: string) =>
      declaredZone(
        answering({
          endpoints: { a: '192.0.2.1', b: '192.0.2.2' },
          rules: { top: { type: 'failover', primary: { endpoint: 'a', healthCheck }, secondary: { endpoint: 'b' } } },
          start: { rule: 'top' },
        }),
      );
    for (let run = 0; run < 2; run++)
      await expect(
        deploy(failing('12345678-1234-1234-1234-123456789012'), { client, clock: steppedClock(), timeoutMilliseconds: 1000 }),
      ).rejects.toMatchObject({
        code: 'TrafficPolicyFailed',
        message: expect.stringMatching(
          /^Route 53 could not apply the traffic policy to www\.example\.com\. A: .*12345678-1234-1234-1234-123456789012/,
        ) as string,
      });
    await deploy(declaredZone(answering()), { client });
    expect(await held(client)).toMatchObject([{ content: { State: 'Applied' } }]);
  });

  it('does not take the place of a record set: the plan says how it can', async () => {
    const { client } = emulated();
    await deploy(
      declaredZone((zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] })),
      { client },
    );
    const { conflicts } = await plan(declaredZone(answering()), { client });
    expect(conflicts).toMatchObject([{ code: 'RecordSetConflict', path: 'Zone/Www', message: expect.stringContaining('alias') as string }]);
  });

  it('takes the place of a record set without a gap when the record set becomes an alias to it', async () => {
    const { client } = emulated();
    await deploy(
      declaredZone((zone) => new ARecord(zone, 'Shop', { name: 'shop', values: ['192.0.2.1'] })),
      { client },
    );
    const aliased = declaredZone((zone) => {
      answering()(zone);
      new AliasRecord(zone, 'Shop', { name: 'shop', target: Target.record('www'), types: ['A'] });
    });
    await deploy(aliased, { client });
    expect(await plan(aliased, { client })).toMatchObject({ conflicts: [], summary: { changeBatches: 0, recordSets: { foreign: 0 } } });
  });

  it('of others in a zone of the app stays, and keeps the zone', async () => {
    const { client } = emulated();
    const empty = declaredZone(() => undefined, { removalPolicy: 'destroy' });
    const { hostedZones } = await deploy(empty, { client });
    await createInstance(client, hostedZones[0]?.hostedZoneId ?? '', 'www.example.com', await createPolicy(client, 'theirs'));
    const before = await held(client);
    await deploy(empty, { client });
    expect(await held(client)).toEqual(before);
    expect((await plan(empty, { client, purpose: 'destroy' })).conflicts).toMatchObject([{ code: 'ZoneNotEmpty' }]);
  });
});
