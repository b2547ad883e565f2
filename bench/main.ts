// npm run bench: what the main job costs, how it grows, and beside aws-cdk-lib when that is installed
// (npm i aws-cdk-lib in some folder, and APEX53_BENCH_PEERS=that folder). Each size runs in a process of its own.
// Then what requests to the emulator cost, beside moto's server when that is installed
// (pip install moto[server] in some virtual environment, and APEX53_BENCH_MOTO=the python of that).
// Then the simulator, and the DNS server when dnsperf is installed, beside dns2 in that folder and Knot DNS when they are.
// Then zone files, beside dnsz when that is in the folder of APEX53_BENCH_PEERS.
// Then deployments under the service's limits, and beside octoDNS and boto3 over HTTP when they are installed
// (pip install octodns octodns-route53 boto3 in some virtual environment, and APEX53_BENCH_PYTHON=the python of that).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { peersText, type Peers } from './peers-text';

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => n > 0);
const counts = sizes.length > 0 ? sizes : [1000, 10_000, 100_000];
const cdkLimit = 10_000;

interface MainJob {
  buildSeconds: number;
  synthSeconds: number;
  deploySeconds: number;
  planSeconds: number;
  loadedMiB: number;
  synthPeakMiB: number;
  peakMiB: number;
  deployCalls: Record<string, number>;
  planCalls: Record<string, number>;
}
interface Assertion {
  templateSeconds: number;
  assertionMicroseconds: number;
}
interface Cdk {
  seconds: number;
  peakMiB: number;
  assertionMicroseconds: number;
}

/** Requests a second by kind of request. */
type Rates = Readonly<Record<string, number>>;
interface EmulatorRequests {
  inProcess: Rates;
  http: Rates;
  moto?: Rates;
}
interface EmulatorGrowth {
  small: number;
  smallMs: number;
  largeMs: number;
}

function measure(name: string, ...args: readonly (string | number)[]): unknown {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', join(__dirname, 'cases', `${name}.ts`), ...args.map(String)],
    {
      encoding: 'utf8',
      env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    },
  );
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} failed:\n${stderr}`);
  const line = stdout.trim().split('\n').at(-1) ?? '';
  return line === '' ? undefined : JSON.parse(line);
}

const fixed = (value: number, digits: number) => value.toFixed(digits);
const perRecord = (seconds: number, n: number) => `${fixed((seconds * 1e6) / n, 1)} µs a record`;
const calls = (counted: Record<string, number>) =>
  Object.entries(counted)
    .map(([operation, count]) => `${operation} ${count}`)
    .join(', ');

const table: { n: number; job: MainJob }[] = [];
for (const n of counts) {
  const job = measure('main-job', n) as MainJob;
  const assertion = measure('assertion', n) as Assertion;
  table.push({ n, job });
  const synth = job.buildSeconds + job.synthSeconds;
  const wholeJob = job.deploySeconds;
  console.log(`${n} A records`);
  const peak = (peakMiB: number) => `peak ${fixed(peakMiB, 0)} MiB, ${fixed(peakMiB - job.loadedMiB, 0)} of them for the records`;
  console.log(`  build, validate, synth  ${fixed(synth, 3)} s  ${perRecord(synth, n)}  ${peak(job.synthPeakMiB)}`);
  console.log(`  deploy (read, plan, apply)  ${fixed(wholeJob, 3)} s  ${perRecord(wholeJob, n)}  ${peak(job.peakMiB)}`);
  console.log(`    calls: ${calls(job.deployCalls)}`);
  console.log(`    lower bound for new records: ${Math.ceil(n / 1000)} ChangeResourceRecordSets`);
  console.log(`  plan again, nothing to do  ${fixed(job.planSeconds, 3)} s  ${perRecord(job.planSeconds, n)}`);
  console.log(`    calls: ${calls(job.planCalls)}`);
  console.log(`  one assertion  ${fixed(assertion.assertionMicroseconds, 1)} µs`);
  const cdk = n <= cdkLimit ? (measure('cdk', n) as Cdk | undefined) : undefined;
  if (cdk !== undefined) {
    console.log(
      `  aws-cdk-lib: build and synth ${fixed(cdk.seconds, 2)} s, peak ${fixed(cdk.peakMiB, 0)} MiB, one assertion ${fixed(cdk.assertionMicroseconds / 1e6, 3)} s`,
    );
    console.log(
      `    ratio  synth ${fixed(cdk.seconds / synth, 0)} : 1, memory ${fixed(cdk.peakMiB / job.synthPeakMiB, 1)} : 1, assertion ${fixed(cdk.assertionMicroseconds / assertion.assertionMicroseconds, 0)} : 1`,
    );
  }
}

const [first] = table;
const last = table.at(-1);
if (first !== undefined && last !== undefined && last.n > first.n) {
  const growth = (pick: (job: MainJob) => number) => fixed(pick(last.job) / last.n / (pick(first.job) / first.n), 2);
  console.log(
    `Growth of the cost a record from ${first.n} to ${last.n}: synth ${growth((job) => job.buildSeconds + job.synthSeconds)}, deploy ${growth((job) => job.deploySeconds)}, plan ${growth((job) => job.planSeconds)} (1 is linear).`,
  );
}

const [zoneSize, largeZone] = [10_000, 100_000];
const { inProcess, http, moto } = measure('emulator-http', 'requests', zoneSize) as EmulatorRequests;
console.log(`Emulator, one client, a zone of ${zoneSize} record sets: requests a second`);
for (const [kind, ofHttp] of Object.entries(http)) {
  const [ofProcess, ofMoto] = [inProcess[kind] ?? NaN, moto?.[kind]];
  console.log(
    `  ${kind}  in process ${fixed(ofProcess, 0)}, over HTTP ${fixed(ofHttp, 0)}${ofMoto === undefined ? '' : `, moto's server ${fixed(ofMoto, 1)}`}`,
  );
  console.log(
    `    ratio  in process to HTTP ${fixed(ofProcess / ofHttp, 1)} : 1${ofMoto === undefined ? '' : `, HTTP to moto ${fixed(ofHttp / ofMoto, 0)} : 1`}`,
  );
}
const { heapMiB } = measure('emulator-http', 'memory', largeZone) as { heapMiB: number };
console.log(`  memory of ${largeZone} record sets  ${fixed(heapMiB, 0)} MiB, ${fixed((heapMiB * 2 ** 20) / largeZone, 0)} octets each`);
const { small, smallMs, largeMs } = measure('emulator-http', 'growth', largeZone) as EmulatorGrowth;
console.log(
  `  a batch of 100 in a zone of ${largeZone} record sets beside one of ${small}  ${fixed(largeMs / smallMs, 2)} : 1 (1 is independent of the zone)`,
);

const simulated = measure('answers', 'simulator') as Rates;
console.log('Simulator, a zone of 10000 names, one in ten a failover around latency around weights: answers a second');
console.log(
  `  ${Object.entries(simulated)
    .map(([kind, rate]) => `${kind} ${fixed(rate, 0)}`)
    .join(', ')}`,
);
type Served = Readonly<Record<'simple' | 'trees' | 'dns2' | 'knot', { perSecond: number; lost: number } | undefined>>;
const served = measure('answers', 'dns') as Served | null;
if (served === null) console.log('DNS server: not measured, dnsperf is not installed');
else {
  console.log('DNS server under dnsperf, one process: answers a second over UDP');
  for (const [kind, rate] of Object.entries(served))
    if (rate !== undefined) console.log(`  ${kind} ${fixed(rate.perSecond, 0)}, lost ${fixed(rate.lost, 2)} %`);
  for (const peer of ['dns2', 'knot'] as const)
    if (served[peer] !== undefined && served.simple !== undefined)
      console.log(`    ratio  simple to ${peer}, on plain addresses ${fixed(served.simple.perSecond / served[peer].perSecond, 2)} : 1`);
}

interface ZoneFileCase {
  name: string;
  lines: number;
  recordSets: number;
  readMs: number;
  writeMs: number;
  dnszMs?: number;
}
console.log('Zone files');
for (const { name, lines, recordSets, readMs, writeMs, dnszMs } of measure('zone-files') as ZoneFileCase[]) {
  console.log(`  ${name}, ${lines} lines, ${recordSets} record sets  read ${fixed(readMs, 0)} ms, write ${fixed(writeMs, 0)} ms`);
  if (dnszMs !== undefined)
    console.log(`    ratio  dnsz, which checks no values and names no places, to reading ${fixed(dnszMs / readMs, 2)} : 1`);
}

interface SpeedRun {
  what: string;
  records: number;
  seconds: number;
  cpuSeconds: number;
  calls: Record<string, number>;
  bound: Record<string, number>;
  peakMiB: number;
}
/** What a tool takes that reads each record with a call of its own, and writes it with another one. */
const onePerRecord = ({ what, records }: SpeedRun) => (what === 'create' ? 2 * records : records);
const callCount = (counted: Record<string, number>) => Object.values(counted).reduce((sum, count) => sum + count, 0);
const ofSizes = new Map<string, { readonly records: number; readonly cpuSeconds: number }[]>();
console.log("Deployments under Route 53's token buckets of 2026, seconds by the clock that they go by");
for (const what of [...counts, 'shared', 'estate']) {
  for (const run of (measure('speed', what) as { runs: SpeedRun[] }).runs) {
    const total = callCount(run.calls);
    if (typeof what === 'number') ofSizes.set(run.what, [...(ofSizes.get(run.what) ?? []), run]);
    console.log(
      `  ${run.what}, ${run.records} records  ${fixed(run.seconds, 1)} s, CPU ${fixed(run.cpuSeconds, 2)} s, peak ${fixed(run.peakMiB, 0)} MiB`,
    );
    console.log(`    ${total} calls: ${calls(run.calls)}`);
    console.log(
      `    lower bound: ${calls(run.bound) || 'none'}; with one call a record: ${onePerRecord(run)} or more, ${fixed(onePerRecord(run) / total, 1)} : 1`,
    );
  }
}
console.log('CPU a record by size of the zone');
for (const [what, sizesOfIt] of ofSizes)
  console.log(`  ${what}  ${sizesOfIt.map(({ records, cpuSeconds }) => `${records}: ${perRecord(cpuSeconds, records)}`).join(', ')}`);

const beside = Math.min(10_000, Math.max(...counts));
for (const line of peersText(measure('peers', beside) as Peers | undefined, beside)) console.log(line);
