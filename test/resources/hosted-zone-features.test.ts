import { Readable } from 'node:stream';
import { GetHostedZoneCommand, UpdateHostedZoneFeaturesCommand, type Route53Client } from '@aws-sdk/client-route-53';
import { deploy, plan } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { zoneIdOf } from '../support/by-hand';
import { declaredZone } from '../support/declared';
import { emulated } from '../support/emulated';
import { errorAnswer } from '../support/faults';
import { steppedClock } from '../support/stepped-clock';

const zone = (acceleratedRecovery?: boolean) =>
  declaredZone(() => undefined, acceleratedRecovery === undefined ? {} : { acceleratedRecovery });

async function status(client: Route53Client): Promise<string | undefined> {
  const { HostedZone } = await client.send(new GetHostedZoneCommand({ Id: await zoneIdOf(client) }));
  return HostedZone?.Features?.AcceleratedRecoveryStatus;
}

describe('accelerated recovery of a zone', () => {
  it.each([
    ['on from the start', undefined, true, 'ENABLED'],
    ['on later', zone(), true, 'ENABLED'],
    ['off again', zone(true), false, 'DISABLED'],
  ])('is %s', async (_, before, wanted, expected) => {
    const { client } = emulated();
    if (before !== undefined) await deploy(before, { client });
    await deploy(zone(wanted), { client });

    expect(await status(client)).toBe(expected);
    expect(isEmptyPlan(await plan(zone(wanted), { client }))).toBe(true);
  });

  it('stays as it is where nothing is said of it, and when the app is destroyed', async () => {
    const { client } = emulated();
    await deploy(zone(true), { client });
    await deploy(zone(), { client });
    await deploy(zone(true), { client, purpose: 'destroy' });

    expect(await status(client)).toBe('ENABLED');
  });

  it('is put back when somebody switched it off', async () => {
    const { client } = emulated();
    await deploy(zone(true), { client });
    await client.send(new UpdateHostedZoneFeaturesCommand({ HostedZoneId: await zoneIdOf(client), EnableAcceleratedRecovery: false }));

    const changes = [{ member: 'EnableAcceleratedRecovery', before: false, after: true }];
    expect((await plan(zone(true), { client })).resources).toMatchObject([{ action: 'update', changes }]);
  });

  const inState = (state: string, looks: number) => {
    let seen = 0;
    const { client } = emulated({}, async ({ operation }, forward) => {
      const answer = await forward();
      if (operation !== 'GetHostedZone' || seen++ >= looks) return answer;
      const chunks: Buffer[] = [];
      for await (const chunk of answer.response.body as AsyncIterable<Buffer>) chunks.push(Buffer.from(chunk));
      const text = Buffer.concat(chunks).toString().replace('>ENABLED<', `>${state}<`);
      return {
        response: {
          ...errorAnswer('', 200, '').response,
          statusCode: 200,
          body: Readable.from([Buffer.from(text)], { objectMode: false }),
        },
      };
    });
    return { client, clock: steppedClock() };
  };

  it('is waited for while the zone is locked', async () => {
    const given = inState('ENABLING_HOSTED_ZONE_LOCKED', 2);
    await deploy(zone(true), given);

    expect(given.clock.sleeps.filter((pause) => pause >= 2000)).toHaveLength(2);
  });

  it('that fails is told, and tried again by the next run', async () => {
    const given = inState('ENABLE_FAILED', 1);

    await expect(deploy(zone(true), given)).rejects.toMatchObject({
      code: 'ServiceFailed',
      message: expect.stringContaining('ENABLE_FAILED') as string,
    });
    await deploy(zone(true), given);
    expect(await status(given.client)).toBe('ENABLED');
  });
});
