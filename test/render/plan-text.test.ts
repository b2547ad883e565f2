import { stripVTControlCharacters } from 'node:util';
import {
  AliasRecord,
  App,
  ARecord,
  CaaRecord,
  CnameRecord,
  Delegation,
  deploy,
  FailoverPair,
  HealthCheck,
  HostedZone,
  LatencySet,
  MxRecord,
  plan,
  Target,
  TxtRecord,
  WeightedSet,
} from '../../lib';
import type { Plan } from '../../lib/plan/plan';
import { planText } from '../../lib/render/plan-text';
import { style } from '../../lib/render/style';
import type { Assembly } from '../../lib/synth/assembly';
import { change, create, createZone, a } from '../support/by-hand';
import { declaredZone, sharedZone } from '../support/declared';
import { emulated } from '../support/emulated';
import { expectGolden } from '../support/golden';

function shop(edition: 1 | 2): Assembly {
  const app = new App({ name: 'shop' });
  const zone = new HostedZone(app, 'Zone', {
    zoneName: 'example.com',
    comment: edition === 1 ? 'Production zone' : 'Production, do not touch',
    tags: { team: edition === 1 ? 'dns' : 'edge' },
  });
  const child = new HostedZone(app, 'Child', { zoneName: 'lab.example.com' });
  new Delegation(zone, 'Lab', { to: child });
  new AliasRecord(zone, 'Apex', {
    target: Target.cloudFront(edition === 1 ? 'd111111abcdef8.cloudfront.net' : 'd222222abcdef8.cloudfront.net'),
  });
  const check = HealthCheck.https(zone, 'ApiUp', {
    host: 'api-primary.example.com',
    path: edition === 1 ? '/health' : '/healthz',
    failureThreshold: edition === 1 ? 3 : 5,
  });
  new FailoverPair(zone, 'Api', {
    name: 'api',
    ttl: edition === 1 ? 60 : 30,
    primary: { cname: 'api-primary.example.net', healthCheck: check },
    secondary: { cname: 'api-dr.example.net' },
  });
  new WeightedSet(zone, 'Www', {
    name: 'www',
    members: {
      blue: { weight: edition === 1 ? 100 : 90, values: ['192.0.2.1'] },
      ...(edition === 1 ? {} : { green: { weight: 10, values: ['192.0.2.2', '2001:db8::2'] } }),
    },
  });
  new LatencySet(zone, 'Edge', {
    name: 'edge',
    regions: { 'us-east-1': { values: ['192.0.2.10'] }, 'eu-west-1': { values: ['192.0.2.11'] } },
  });
  new MxRecord(zone, 'Mail', {
    values: [
      { preference: 10, exchange: 'mx1.example.net' },
      { preference: 20, exchange: edition === 1 ? 'mx2.example.net' : 'mx3.example.net' },
    ],
  });
  new CaaRecord(zone, 'Ca', { values: [{ tag: 'issue', value: 'ca.example.net' }] });
  new TxtRecord(zone, 'Key', { name: 'selector._domainkey', values: [`v=DKIM1; k=rsa; p=${'MIIBIjANBgkq'.repeat(30)}`] });
  if (edition === 1) {
    new ARecord(zone, 'Old', { name: '*.old', values: ['192.0.2.30'] });
    HealthCheck.tcp(zone, 'OldUp', { host: 'old.example.net', port: 25 });
  } else {
    new CnameRecord(zone, 'Docs', { name: 'docs', target: 'docs.example.net' });
    HealthCheck.http(zone, 'NewUp', { ipAddress: '8.8.8.8', searchString: 'ok', tags: { Name: 'new' } });
  }
  return app.synth();
}

async function firstDeployment(): Promise<Plan> {
  return plan(shop(1), { client: emulated().client });
}

async function secondDeployment(): Promise<Plan> {
  const { client } = emulated();
  await deploy(shop(1), { client });
  return plan(shop(2), { client });
}

async function destruction(): Promise<Plan> {
  const { client } = emulated();
  await deploy(
    declaredZone((zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] })),
    { client },
  );
  return plan(
    declaredZone((zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] }), { removalPolicy: 'destroy' }),
    { client, purpose: 'destroy' },
  );
}

async function conflict(): Promise<Plan> {
  const { client } = emulated();
  const zoneId = await createZone(client);
  await change(client, zoneId, create(a('www.example.com', '192.0.2.99')));
  return plan(
    sharedZone(zoneId, (zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] })),
    { client },
  );
}

/** One record set is adopted, one handed to others, one created, and the rest of the ledger kept. */
async function ledger(): Promise<Plan> {
  const { client } = emulated();
  const zoneId = await createZone(client);
  const edition = (names: readonly string[], release: readonly { readonly name: string }[] = []) => {
    const app = new App({ name: 'shop' });
    const zone = HostedZone.fromZoneId(app, 'Zone', { hostedZoneId: zoneId, zoneName: 'example.com', release });
    for (const name of names) new ARecord(zone, name, { name, values: ['192.0.2.1'] });
    return app.synth();
  };
  await deploy(edition(['kept', 'given']), { client });
  await change(client, zoneId, create(a('found.example.com', '192.0.2.1')));
  return plan(edition(['kept', 'found', 'new'], [{ name: 'given' }]), { client });
}

async function guarded(): Promise<Plan> {
  const { client } = emulated();
  await deploy(
    declaredZone((zone) => Array.from({ length: 120 }, (_, i) => new ARecord(zone, `R${i}`, { name: `r${i}`, values: ['192.0.2.1'] }))),
    { client },
  );
  return plan(
    declaredZone(() => undefined),
    { client },
  );
}

async function nothing(): Promise<Plan> {
  const { client } = emulated();
  await deploy(shop(1), { client });
  return plan(shop(1), { client });
}

const cases: readonly [string, () => Promise<Plan>][] = [
  ['first-deployment', firstDeployment],
  ['second-deployment', secondDeployment],
  ['destruction', destruction],
  ['conflict', conflict],
  ['ledger', ledger],
  ['guarded', guarded],
  ['nothing', nothing],
];

describe('a plan as text, without colour', () => {
  describe.each([80, 120])('%i columns wide', (width) => {
    it.each(cases)('%s', async (name, make) => {
      expectGolden(`plan/${name}.${width}.txt`, planText(await make(), { style: style(false), width, full: false }));
    });

    it('has no line of a short record set that is wider', async () => {
      const text = planText(await firstDeployment(), { style: style(false), width, full: false });

      const lines = text.split('\n').filter((line) => line.startsWith('  + create') && line.includes('example.com. '));
      expect(lines.length).toBeGreaterThan(5);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    });
  });

  it('shows everything when asked to', async () => {
    const text = planText(await guarded(), { style: style(false), width: 80, full: true });

    expect(text.match(/- delete/g)).toHaveLength(120);
    expect(text).not.toContain('--full');
  });

  it('says the same with colour', async () => {
    const planned = await secondDeployment();
    const coloured = planText(planned, { style: style(true), width: 80, full: false });

    expect(stripVTControlCharacters(coloured)).toBe(planText(planned, { style: style(false), width: 80, full: false }));
    expect(coloured).toContain('\u001b[');
  });
});

describe('a plan as JSON', () => {
  it.each(cases.slice(0, 4))('%s', async (name, make) => {
    expectGolden(`plan/${name}.json`, `${JSON.stringify(await make(), undefined, 2)}\n`);
  });
});
