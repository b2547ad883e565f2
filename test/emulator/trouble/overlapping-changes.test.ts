import {
  CreateResourceRecordSetProtectionsCommand,
  DeleteHostedZoneCommand,
  GetHostedZoneCommand,
  UpdateHostedZoneCommentCommand,
} from '@aws-sdk/client-route-53';
import { doors, type Session } from '../support/doors';
import { a, change, create, createZone, listOwn, refusalOf } from '../support/zone';

const taking = 150;
const refused = {
  code: 'PriorRequestNotComplete',
  status: 400,
  message: 'The request was rejected because Route 53 was still processing a prior request.',
};

describe.each(doors)('changes of one zone that overlap through the $door', ({ open }) => {
  let session: Session;
  let zoneId: string;
  beforeEach(async () => {
    session = await open();
    zoneId = await createZone(session.client);
  });
  afterEach(() => session.close());

  const add = (name: string, zone = zoneId) => change(session.client, zone, create(a(`${name}.example.com`)));
  const takeLong = (times = 1) =>
    session.emulator.faults.add({ kind: 'latency', milliseconds: taking, operation: 'ChangeResourceRecordSets', times });
  const names = async () => (await listOwn(session.client, zoneId)).map(({ Name }) => Name);
  /** Resolves when the emulator has begun to work on a request that takes long. */
  const begun = async () => {
    while (session.emulator.faults.list()[0]?.hit !== 1) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('are refused while the earlier one is in work, which is done all the same', async () => {
    takeLong();
    const first = add('first');
    await begun();
    expect(await refusalOf(add('second'))).toEqual(refused);
    await first;
    expect(await names()).toEqual(['first.example.com.']);
    await add('second');
    expect(await names()).toEqual(['first.example.com.', 'second.example.com.']);
  });

  it.each([
    ['its comment', (Id: string) => session.client.send(new UpdateHostedZoneCommentCommand({ Id, Comment: 'x' }))],
    ['its deletion', (Id: string) => session.client.send(new DeleteHostedZoneCommand({ Id }))],
    [
      'its protections',
      (HostedZoneId: string) =>
        session.client.send(
          new CreateResourceRecordSetProtectionsCommand({ HostedZoneId, Protections: [{ RecordName: 'example.com', RecordType: 'MX' }] }),
        ),
    ],
  ])('are refused for %s too', async (_, other) => {
    takeLong();
    const first = add('first');
    await begun();
    expect(await refusalOf(other(zoneId))).toEqual(refused);
    await first;
  });

  it('do not keep others from reading the zone, nor from changing another one', async () => {
    const elsewhere = await createZone(session.client);
    takeLong();
    let isDone = false;
    const first = add('first').then(() => (isDone = true));
    await begun();
    expect(await names()).toEqual([]);
    await session.client.send(new GetHostedZoneCommand({ Id: zoneId }));
    await add('other', elsewhere);
    expect(isDone).toBe(false);
    await first;
  });

  it('are free again after a change that was refused, or whose answer was lost', async () => {
    takeLong(2);
    session.emulator.faults.add({ kind: 'server-error', operation: 'ChangeResourceRecordSets' });
    expect(await refusalOf(add('lost'))).toMatchObject({ code: 'InternalFailure' });
    expect(await refusalOf(change(session.client, zoneId, create(a('example.org'))))).toMatchObject({ code: 'InvalidChangeBatch' });
    await add('kept');
  });

  it('are all made when none of them takes time', async () => {
    const wanted = Array.from({ length: 50 }, (_, index) => `n${String(index).padStart(2, '0')}`);
    await Promise.all(wanted.map((name) => add(name)));
    expect(await names()).toEqual(wanted.map((name) => `${name}.example.com.`));
  });
});
