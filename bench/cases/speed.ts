// What deployments cost under the token buckets of Route 53, on a clock that jumps: speed.ts N for one zone of N records, speed.ts
// shared for 10 names in a zone of 10,000, speed.ts estate for 431 zones. Prints one JSON line, a list of runs.
import { performance } from 'node:perf_hooks';
import { App, ARecord, deploy, HostedZone, RecordSets } from '../../lib';
import { createClient } from '../../lib/aws/sdk';
import { Emulator } from '../../lib/emulator';
import type { Assembly } from '../../lib/synth/assembly';
import { idleClock } from '../../test/support/idle-clock';

/** One deployment, and what it took. */
interface Run {
  readonly what: string;
  readonly records: number;
  /** By the clock that the service's buckets go by. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly calls: Readonly<Record<string, number>>;
  /** The fewest calls of these operations that the service's limits leave. */
  readonly bound: Readonly<Record<string, number>>;
  readonly peakMiB: number;
}

function account() {
  const clock = idleClock();
  const emulator = new Emulator({ clock, throttling: '2026', quotas: { hostedZones: 1000 } });
  const client = createClient({
    endpoint: 'http://emulator.invalid',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
    requestHandler: emulator.requestHandler(),
  });
  const run = async (what: string, records: number, assembly: Assembly, bound: Run['bound']): Promise<Run> => {
    // The account is left alone for a while before, so its buckets are full.
    await clock.sleep(600_000);
    emulator.resetCounts();
    const [start, cpu] = [clock.now(), process.cpuUsage()];
    await deploy(assembly, { client, clock, rate: '2026' });
    const { user, system } = process.cpuUsage(cpu);
    return {
      what,
      records,
      seconds: (clock.now() - start) / 1000,
      cpuSeconds: (user + system) / 1e6,
      calls: Object.fromEntries(emulator.requestCounts()),
      bound,
      peakMiB: process.resourceUsage().maxRSS / 1024,
    };
  };
  return { run };
}

const address = (i: number, edition: number) => `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${(i + edition) & 255}`;

function oneZone(n: number, changed: (i: number) => boolean): Assembly {
  const app = new App({ name: 'bench' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
  const sets = Array.from({ length: n }, (_, i) => ({
    Name: `host-${i}.example.com.`,
    Type: 'A' as const,
    TTL: 300,
    ResourceRecords: [{ Value: address(i, changed(i) ? 1 : 0) }],
  }));
  RecordSets.fromJson(zone, 'All', sets);
  return app.synth();
}

const pages = (records: number) => Math.ceil((records + 2) / 300);

async function ofSize(n: number): Promise<Run[]> {
  const { run } = account();
  const writes = (changes: number) => ({ ChangeResourceRecordSets: Math.ceil(changes / 1000) });
  return [
    await run(
      'create',
      n,
      oneZone(n, () => false),
      writes(n),
    ),
    await run(
      'no change',
      n,
      oneZone(n, () => false),
      { ListResourceRecordSets: pages(n) },
    ),
    await run(
      '1 % changed',
      n,
      oneZone(n, (i) => i % 100 === 0),
      { ...writes((2 * n) / 100), ListResourceRecordSets: pages(n) },
    ),
    await run(
      'all changed',
      n,
      oneZone(n, (i) => i % 100 !== 0),
      { ...writes(2 * n), ListResourceRecordSets: pages(n) },
    ),
  ];
}

async function shared(): Promise<Run[]> {
  const { run } = account();
  const n = 10_000;
  await run(
    'create',
    n,
    oneZone(n, () => false),
    {},
  );
  const app = new App({ name: 'other' });
  const zone = HostedZone.fromLookup(app, 'Zone', { zoneName: 'example.com' });
  for (let i = 0; i < 10; i++) new ARecord(zone, `R${i}`, { name: `new-${i}`, values: ['192.0.2.1'] });
  return [
    await run('10 names in a shared zone of 10,000', 10, app.synth(), { ChangeResourceRecordSets: 1 }),
    await run('the same again', 10, app.synth(), {}),
  ];
}

/** Made up, but of the size of a public estate of 431 zones: most have few records, a few have hundreds. */
function estate(edition: (zone: number) => number): { readonly assembly: Assembly; readonly records: number; readonly pages: number } {
  const app = new App({ name: 'estate' });
  let [records, listed] = [0, 0];
  for (let z = 0; z < 431; z++) {
    const size = z % 100 === 0 ? 400 : z % 10 === 0 ? 60 : 4 + (z % 9);
    const zone = new HostedZone(app, `Z${z}`, { zoneName: `zone-${z}.example` });
    for (let i = 0; i < size; i++) new ARecord(zone, `R${i}`, { name: `host-${i}`, values: [address(i, edition(z))] });
    records += size;
    listed += pages(size);
  }
  return { assembly: app.synth(), records, pages: listed };
}

async function manyZones(): Promise<Run[]> {
  const { run } = account();
  const first = estate(() => 0);
  const some = estate((zone) => (zone % 43 === 0 ? 1 : 0));
  const finding = { ListHostedZonesByName: Math.ceil(431 / 100), ListResourceRecordSets: first.pages };
  return [
    await run('431 zones, create', first.records, first.assembly, { CreateHostedZone: 431, ChangeResourceRecordSets: 431 }),
    await run('431 zones, no change', first.records, first.assembly, finding),
    await run('431 zones, 11 of them changed', some.records, some.assembly, { ...finding, ChangeResourceRecordSets: 11 }),
  ];
}

async function main(): Promise<void> {
  const [what = ''] = process.argv.slice(2);
  const started = performance.now();
  const runs = what === 'shared' ? await shared() : what === 'estate' ? await manyZones() : await ofSize(Number(what));
  console.log(JSON.stringify({ runs, wallSeconds: (performance.now() - started) / 1000 }));
}

void main();
