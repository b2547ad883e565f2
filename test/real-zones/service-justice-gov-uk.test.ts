import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { App, deploy, HostedZone, plan, RecordSets } from '../../lib';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { isEmptyPlan } from '../../lib/plan/plan';
import type { Assembly } from '../../lib/synth/assembly';
import { change, listAll, listOwn, listZones, remove, upsert, zoneIdOf } from '../support/by-hand';
import { doors, type Emulated } from '../support/emulated';

const zoneName = 'service.justice.gov.uk.';
const recordSets = JSON.parse(
  readFileSync(join(__dirname, '..', 'data', 'service.justice.gov.uk.rrsets.json'), 'utf8'),
) as (ApiResourceRecordSet & ResourceRecordSet)[];

function declared(removalPolicy: 'retain' | 'destroy' = 'retain'): Assembly {
  const app = new App({ name: 'justice' });
  const zone = new HostedZone(app, 'Zone', { zoneName, removalPolicy });
  RecordSets.fromJson(zone, 'All', recordSets);
  return app.synth();
}

/** As Route 53 lists it: a wildcard is escaped, and names stand in the order of their reversed labels, final dot included. */
function asListed(sets: readonly ResourceRecordSet[]): ResourceRecordSet[] {
  const key = ({ Name, Type }: ResourceRecordSet) => `${(Name ?? '').split('.').slice(0, -1).reverse().join('.')}. ${Type ?? ''}`;
  const escaped = sets.map((set) => ({ ...set, Name: set.Name?.replace(/\*/g, '\\052').toLowerCase() }));
  return escaped.sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

it('has 334 record sets, 9 aliases and 131 delegations', () => {
  const counts = [
    recordSets.length,
    recordSets.filter(({ AliasTarget }) => AliasTarget !== undefined).length,
    recordSets.filter(({ Type }) => Type === 'NS').length,
  ];

  expect(counts).toEqual([334, 9, 131]);
});

describe.each(doors)('the zone of a ministry $door', ({ open }) => {
  let account: Emulated;
  let zoneId: string;
  beforeEach(async () => {
    account = await open();
    await deploy(declared(), { client: account.client });
    zoneId = await zoneIdOf(account.client, zoneName);
  });
  afterEach(() => account.close());

  it('is listed back exactly as declared, every value in its own spelling', async () => {
    expect(await listOwn(account.client, zoneId)).toEqual(asListed(recordSets));
  });

  it('plans nothing the second time', async () => {
    const again = await plan(declared(), { client: account.client });

    expect(isEmptyPlan(again)).toBe(true);
    expect(again.summary.recordSets.unchanged).toBe(334);
  });

  it('notices a record edited behind its back, and puts it right', async () => {
    const before = recordSets.find(({ Type, Name }) => Type === 'NS' && Name.startsWith('analytical-platform.'));
    if (before === undefined) throw new Error('the record set to edit is not in the data');
    await change(account.client, zoneId, upsert({ ...before, TTL: 60, ResourceRecords: [{ Value: 'ns1.example.net.' }] }));

    const drifted = await plan(declared(), { client: account.client });
    const repaired = await deploy(declared(), { client: account.client });

    expect(drifted.hostedZones[0]?.differences).toEqual([expect.objectContaining({ kind: 'update', path: 'Zone/All', after: before })]);
    expect(repaired.plan.summary.recordSets).toEqual({ create: 0, update: 1, delete: 0, unchanged: 333, foreign: 0 });
    expect(await listOwn(account.client, zoneId)).toEqual(asListed(recordSets));
  });

  it('brings back what was deleted and takes away what was added behind its back', async () => {
    const [first] = recordSets;
    if (first === undefined) throw new Error('no data');
    await change(account.client, zoneId, remove(first), upsert({ ...first, Name: `intruder.${zoneName}` }));

    await deploy(declared(), { client: account.client });

    expect(await listOwn(account.client, zoneId)).toEqual(asListed(recordSets));
  });

  it('destroyed, is an empty zone that keeps its name servers', async () => {
    const before = await listAll(account.client, zoneId);

    await deploy(declared(), { client: account.client, purpose: 'destroy' });

    expect(await listAll(account.client, zoneId)).toEqual(
      before.filter(({ Name, Type }) => Name === zoneName && (Type === 'NS' || Type === 'SOA')),
    );
  });

  it('destroyed with removal policy destroy, is gone', async () => {
    await deploy(declared('destroy'), { client: account.client, purpose: 'destroy' });

    expect(await listZones(account.client)).toEqual([]);
  });
});
