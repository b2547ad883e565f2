import { CreateResourceRecordSetProtectionsCommand, type ResourceRecordSet, type Route53Client } from '@aws-sdk/client-route-53';
import { AliasRecord, App, ARecord, CnameRecord, deploy, HostedZone, MxRecord, NsRecord, plan, RecordSets, rollback, Target } from '../../lib';
import type { DeployResult } from '../../lib/apply/deploy';
import type { Emulator, EmulatorOptions } from '../../lib/emulator';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import type { HostedZoneBase } from '../../lib/constructs/hosted-zone';
import { a, change, cname, create, createZone, listLedgers, listOwn, zoneIdOf } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone, recordSets, sharedZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { first, meanwhile } from '../support/faults';
import { journalFolder, lastEntry } from '../support/journals';
import { steppedClock } from '../support/stepped-clock';
import { recorder } from '../support/tap';

const good = (zone: HostedZoneBase, n = 20) =>
  Array.from({ length: n }, (_, i) => new ARecord(zone, `Good${i}`, { name: `good${i}`, values: ['192.0.2.1'] }));
const goodNames = Array.from({ length: 20 }, (_, i) => `good${i}.example.com.`).sort();

/** Something in the way that no plan sees. */
const protect = (client: Route53Client, zoneId: string, ...names: readonly string[]) =>
  client.send(
    new CreateResourceRecordSetProtectionsCommand({
      HostedZoneId: zoneId,
      Protections: names.map((name) => ({ RecordName: `${name}.example.com`, RecordType: 'A' })),
    }),
  );

const namesIn = async (client: Route53Client, zoneId: string) => (await listOwn(client, zoneId)).map(({ Name = '' }) => Name).sort();
const told = ({ held }: DeployResult) => held.map(({ recordSet, waitsFor }) => (waitsFor === undefined ? recordSet : `${recordSet} < ${waitsFor}`));

/** Bad record sets of a kind, and what must be so for them to be bad. */
interface Badness {
  readonly kind: string;
  readonly options?: EmulatorOptions;
  readonly prepare?: (client: Route53Client, zoneId: string) => Promise<unknown>;
  readonly bad: ResourceRecordSet;
  /** Held beside it, where it cannot be told apart. */
  readonly says: RegExp;
}

const elsewhere = { id: '' };
const badnesses: readonly Badness[] = [
  { kind: 'protected by a person', prepare: (client, zoneId) => protect(client, zoneId, 'bad'), bad: a('bad.example.com'), says: /protection/ },
  {
    kind: 'alias whose target is missing in another zone of the account',
    prepare: async (client) => (elsewhere.id = await createZone(client, 'example.net')),
    get bad() {
      const AliasTarget = { HostedZoneId: elsewhere.id, DNSName: 'gone.example.net.', EvaluateTargetHealth: false };
      return { Name: 'bad.example.com', Type: 'A' as const, AliasTarget };
    },
    says: /target was not found/,
  },
  {
    kind: 'with a health check that is gone',
    bad: { ...a('bad.example.com'), SetIdentifier: 'x', Weight: 1, HealthCheckId: '11111111-2222-3333-4444-555555555555' },
    says: /health check with id 1{8}/,
  },
  {
    kind: 'in a CIDR collection that is gone',
    bad: {
      ...a('bad.example.com'),
      SetIdentifier: 'x',
      CidrRoutingConfig: { CollectionId: '11111111-2222-3333-4444-555555555555', LocationName: '*' },
    },
    says: /CIDR collection .+ does not exist/,
  },
];

describe.each(badnesses)('a record set $kind', (badness) => {
  const { prepare, options, says } = badness;
  async function prepared() {
    const { emulator, client } = emulated(options);
    const zoneId = await createZone(client, 'example.com', { callerReference: 'mine' });
    await prepare?.(client, zoneId);
    const assembly = declaredZone((zone) => [...good(zone), recordSets(zone, badness.bad)], { callerReference: 'mine' });
    return { emulator, client, zoneId, assembly };
  }

  it('lets nothing go when nobody asked for that', async () => {
    const { client, zoneId, assembly } = await prepared();

    const error = await caught(deploy(assembly, { client }));

    expect(error.code).toBe('ChangeRefused');
    expect(error.message).toMatch(says);
    expect(await listOwn(client, zoneId)).toEqual([]);
  });

  it('is held back alone with --keep-going, and said to be by its construct', async () => {
    const { client, zoneId, assembly } = await prepared();

    const result = await deploy(assembly, { client, keepGoing: true });

    expect(await namesIn(client, zoneId)).toEqual(goodNames);
    expect(result.held).toMatchObject([
      {
        kind: 'create',
        path: expect.stringMatching(/^Zone\/All/) as string,
        zone: { path: 'Zone', name: 'example.com.' },
        refusals: [{ message: expect.stringMatching(says) as string, toDo: expect.stringMatching(/./) as string }],
      },
    ]);
    expect(result.held[0]?.recordSet).toMatch(/^bad\.example\.com\. A/);
    expect(result.went.flatMap(({ differences }) => differences)).toHaveLength(20);
  });
});
