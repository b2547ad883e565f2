import { App, deploy, FailoverPair, HealthCheck, HostedZone, plan, type HealthCheck as Check } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import type { Assembly } from '../../lib/synth/assembly';
import { listChecks, listOwn, listZones, zoneIdOf } from '../support/by-hand';
import { clientOf, emulated } from '../support/emulated';
import { droppingRequests, first, losingAnswers, refusing, type Hit } from '../support/faults';
import type { Tap } from '../support/tap';

interface Variant {
  readonly path?: string;
  readonly intervalSeconds?: 10 | 30;
  readonly comment?: string;
  readonly without?: 'everything';
}

/** A zone with tags, and a failover pair with a tagged health check. */
function app({ path = '/health', intervalSeconds = 30, comment = 'Production zone', without }: Variant = {}): Assembly {
  const root = new App({ name: 'test' });
  const zone = new HostedZone(root, 'Zone', { zoneName: 'example.com', comment, tags: { team: 'dns' }, removalPolicy: 'destroy' });
  if (without === undefined)
    pair(zone, HealthCheck.https(zone, 'Up', { host: 'primary.example.com', path, intervalSeconds, tags: { Name: 'up' } }));
  return root.synth();
}

function pair(zone: HostedZone, healthCheck: Check): void {
  new FailoverPair(zone, 'Api', {
    name: 'api',
    primary: { cname: 'primary.example.net', healthCheck },
    secondary: { cname: 'secondary.example.net' },
  });
}

/** Every operation that changes something, in a deployment that exercises it. */
const changing: readonly { readonly operation: string; readonly before?: Variant; readonly after: Variant }[] = [
  { operation: 'CreateHostedZone', after: {} },
  { operation: 'CreateHealthCheck', after: {} },
  { operation: 'ChangeTagsForResource', after: {} },
  { operation: 'ChangeResourceRecordSets', after: {} },
  { operation: 'UpdateHostedZoneComment', before: {}, after: { comment: 'Another comment' } },
  { operation: 'UpdateHealthCheck', before: {}, after: { path: '/other' } },
  { operation: 'DeleteHealthCheck', before: {}, after: { intervalSeconds: 10 } },
  { operation: 'DeleteHealthCheck', before: {}, after: { without: 'everything' } },
];

/** Reading calls, and the one that waits. */
const reading = ['ListHostedZonesByName', 'ListHealthChecks', 'ListResourceRecordSets', 'ListTagsForResources', 'GetChange'];

const faults: readonly { readonly fault: string; readonly tap: (hit: Hit) => Tap }[] = [
  { fault: 'the answer is lost', tap: losingAnswers },
  { fault: 'the connection breaks', tap: droppingRequests },
  { fault: 'the service fails', tap: (hit) => refusing(hit, 'InternalFailure', 500, 'no') },
];

/** The SDK waits longer after these, so they hit fewer calls. */
const throttles: readonly { readonly code: string; readonly status: number; readonly message: string }[] = [
  { code: 'Throttling', status: 400, message: 'Rate exceeded' },
  {
    code: 'PriorRequestNotComplete',
    status: 400,
    message: 'The request was rejected because Route 53 was still processing a prior request.',
  },
  { code: 'ServiceUnavailable', status: 503, message: 'no' },
];

/** Deploys one variant after another, the last one through a faulty client, and checks what is there in the end. */
async function deployThrough(tap: Tap, before: Variant | undefined, after: Variant): Promise<void> {
  const { emulator, client: plain } = emulated();
  if (before !== undefined) await deploy(app(before), { client: plain });
  const { client } = clientOf(emulator, tap);

  await deploy(app(after), { client });

  expect(isEmptyPlan(await plan(app(after), { client: plain }))).toBe(true);
  const records = await listOwn(plain, await zoneIdOf(plain));
  const checks = await listChecks(plain);
  const members = after.without === undefined ? 1 : 0;
  expect(await listZones(plain)).toHaveLength(1);
  expect(checks).toHaveLength(members);
  expect(records.map(({ SetIdentifier, HealthCheckId }) => [SetIdentifier, HealthCheckId])).toEqual(
    [
      ['primary', checks[0]?.Id],
      ['secondary', undefined],
    ].slice(0, 2 * members),
  );
}

describe.each(faults)('when $fault', ({ tap }) => {
  it.each(changing)(
    'at $operation, there is one of everything in the end, and it is as declared ($after)',
    async ({ operation, before, after }) => {
      await deployThrough(tap(first(1, operation)), before, after);
    },
  );

  it.each(reading)('at %s, it is asked again', async (operation) => {
    await deployThrough(tap(first(1, operation)), { comment: 'Before' }, { path: '/other' });
  });
});

it.each(throttles)('$code is waited out, reading and writing', async ({ code, status, message }) => {
  const hit: Hit = ({ operation, index }) =>
    index < 1 && ['ListResourceRecordSets', 'ChangeResourceRecordSets', 'CreateHealthCheck'].includes(operation);
  await deployThrough(refusing(hit, code, status, message), { without: 'everything' }, {});
});

describe('when answers are lost one after the other', () => {
  it('at every changing call once, the end is the same', async () => {
    await deployThrough(
      losingAnswers(({ operation, index }) => !reading.includes(operation) && index === 0),
      undefined,
      {},
    );
  });

  it('at the same call twice, the end is the same', async () => {
    await deployThrough(
      losingAnswers(({ operation, index }) => !reading.includes(operation) && index < 2),
      undefined,
      {},
    );
  });

  it('of a destruction, the zone is gone and nothing fails', async () => {
    const { emulator, client: plain } = emulated();
    await deploy(app(), { client: plain });
    const { client } = clientOf(
      emulator,
      losingAnswers(({ operation, index }) => !reading.includes(operation) && index === 0),
    );

    await deploy(app(), { client, purpose: 'destroy' });

    expect(await listZones(plain)).toEqual([]);
    expect(await listChecks(plain)).toEqual([]);
  });
});
