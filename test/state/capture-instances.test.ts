import { sdkRoute53 } from '../../lib/aws/sdk-adapter';
import type { Route53Client } from '../../lib/aws/sdk';
import { deploy } from '../../lib';
import { capture } from '../../lib/state/capture';
import { findZone } from '../../lib/state/find-zones';
import { addVersion, createInstance, createPolicy, documentOf } from '../emulator/support/traffic';
import { declaredZone } from '../support/declared';
import { emulated } from '../support/emulated';
import { refusing } from '../support/faults';

/** Three names in a zone that two versions of one policy answer, captured. */
async function captured(client: Route53Client) {
  const { hostedZones } = await deploy(
    declaredZone(() => undefined),
    { client },
  );
  const id = hostedZones[0]?.hostedZoneId ?? '';
  const first = await createPolicy(client, 'web');
  const second = await addVersion(client, first.Id, documentOf('A', '192.0.2.2'));
  for (const [name, version] of [
    ['a', first],
    ['b', second],
    ['c', second],
  ] as const)
    await createInstance(client, id, `${name}.example.com`, version);
  const port = sdkRoute53(client);
  return { id, read: async () => capture(port, [await findZone(port, id)]) };
}

describe('the traffic policy instances of a captured zone', () => {
  it('come with the version that each uses: a call for all instances, and one for each version', async () => {
    const { client, emulator } = emulated();
    const { read } = await captured(client);
    emulator.resetCounts();

    const { zones, denied } = await read();

    expect(denied).toBeUndefined();
    expect(zones[0]?.instances.map(({ name, policy }) => [name, policy?.name, policy?.version])).toEqual([
      ['a.example.com.', 'web', 1],
      ['b.example.com.', 'web', 2],
      ['c.example.com.', 'web', 2],
    ]);
    const counts = emulator.requestCounts();
    expect([counts.get('ListTrafficPolicyInstances'), counts.get('GetTrafficPolicy'), counts.get('ListHealthChecks')]).toEqual([
      1,
      2,
      undefined,
    ]);
  });

  it('are not asked for where a zone has none', async () => {
    const { client, emulator } = emulated();
    const { hostedZones } = await deploy(
      declaredZone(() => undefined),
      { client },
    );
    const port = sdkRoute53(client);
    emulator.resetCounts();
    const { zones } = await capture(port, [await findZone(port, hostedZones[0]?.hostedZoneId ?? '')]);
    expect([zones[0]?.instances, emulator.requestCounts().get('ListTrafficPolicyInstances')]).toEqual([[], undefined]);
  });

  it.each([
    ['ListTrafficPolicyInstances', /\/trafficpolicyinstances$/, []],
    ['GetTrafficPolicy', /\/trafficpolicy\/[^/]+\/\d+$/, [undefined, undefined, undefined]],
  ])('are known as far as the credentials allow without %s, which is said', async (operation, path, policies) => {
    const { client } = emulated(
      {},
      refusing((request) => path.test(request.path), 'AccessDenied', 403, 'no'),
    );
    const { read } = await captured(client);
    const { zones, denied } = await read();
    expect(zones[0]?.instances.map(({ policy }) => policy)).toEqual(policies);
    expect(zones[0]?.undeclarable).toHaveLength(3);
    expect(denied?.message).toContain(operation);
  });
});
