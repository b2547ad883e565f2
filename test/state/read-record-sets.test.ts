import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { ARecord, plan } from '../../lib';
import { readRecordSets } from '../../lib/state/read-record-sets';
import { sdkRoute53 } from '../../lib/aws/sdk-adapter';
import { a, change, create, createZone, listAll } from '../support/by-hand';
import { declaredZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import type { Tap } from '../support/tap';

/** A service that lists the record set of this name as one that a traffic policy instance keeps. */
function managedByPolicy(name: string): Tap {
  return async (_, forward) => {
    const { response } = await forward();
    const body = (await text(response.body)).replace(
      new RegExp(`(<Name>${name}</Name>.*?)(</ResourceRecordSet>)`, 's'),
      '$1<TrafficPolicyInstanceId>11111111-2222-3333-4444-555555555555</TrafficPolicyInstanceId>$2',
    );
    return { response: { ...response, body: Readable.from([Buffer.from(body)], { objectMode: false }) } };
  };
}

describe('reading a zone', () => {
  it('follows the pages to the end, members of one policy on two pages included', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client);
    const members = Array.from({ length: 100 }, (_, i) => ({
      ...a('w.example.com.'),
      SetIdentifier: `m${String(i).padStart(3, '0')}`,
      Weight: 1,
    }));
    for (const name of ['a', 'b', 'c', 'd'])
      await change(client, zoneId, ...members.map((member) => create({ ...member, Name: `${name}.example.com.` })));

    const { recordSets } = await readRecordSets(sdkRoute53(client), zoneId);

    expect(recordSets.map(({ api }) => api)).toEqual(await listAll(client, zoneId));
    expect(recordSets).toHaveLength(402);
  });

  it('keeps every record set exactly as listed beside what it means', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client);
    const odd = {
      Name: '\\052.x\\057y.example.com.',
      Type: 'TXT' as const,
      TTL: 0,
      ResourceRecords: [{ Value: '"a\\"b\\;\\303\\274" "c"' }],
    };
    await change(client, zoneId, create(odd));

    const { recordSets } = await readRecordSets(sdkRoute53(client), zoneId);

    expect(recordSets.map(({ api }) => api)).toContainEqual(odd);
  });

  it('leaves record sets of traffic policy instances alone: they are neither drift nor deleted', async () => {
    const { emulator, client: plain } = emulated();
    const zoneId = await createZone(plain, 'example.com', { callerReference: 'mine' });
    await change(plain, zoneId, create(a('policy.example.com')), create(a('www.example.com')));
    const { client } = clientOf(emulator, managedByPolicy('policy.example.com.'));

    const planned = await plan(
      declaredZone((zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] }), { callerReference: 'mine' }),
      { client },
    );

    expect(planned.hostedZones[0]?.differences).toEqual([]);
    expect(planned.summary.recordSets).toMatchObject({ unchanged: 1, foreign: 1 });
  });

  it('makes a declared record set under the key of a traffic policy instance a conflict', async () => {
    const { emulator, client: plain } = emulated();
    const zoneId = await createZone(plain, 'example.com', { callerReference: 'mine' });
    await change(plain, zoneId, create(a('policy.example.com')));
    const { client } = clientOf(emulator, managedByPolicy('policy.example.com.'));

    const planned = await plan(
      declaredZone((zone) => new ARecord(zone, 'Policy', { name: 'policy', values: ['192.0.2.1'] }), { callerReference: 'mine' }),
      { client },
    );

    expect(planned.conflicts).toEqual([
      {
        code: 'RecordSetConflict',
        path: 'Zone/Policy',
        message: expect.stringContaining('policy.example.com. A is answered by a traffic policy instance') as string,
        about: { zone: 'Zone', recordSet: 'policy.example.com. A' },
      },
    ]);
  });
});
