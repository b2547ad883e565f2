// npm run bench: what the main job costs, how it grows, and beside aws-cdk-lib when that is installed
// (npm i aws-cdk-lib in some folder, and APEX53_BENCH_PEERS=that folder). Each size runs in a process of its own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const sizes = process.argv.slice(2).map(Number).filter((n) => n > 0);
const counts = sizes.length > 0 ? sizes : [1000, 10_000, 100_000];
const cdkLimit = 10_000;

interface MainJob {
  buildSeconds: number;
  synthSeconds: number;
  deploySeconds: number;
  planSeconds: number;
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

function measure(name: string, n: number): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'cases', `${name}.ts`), String(n)], {
    encoding: 'utf8',
    env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  });
  if (status !== 0) throw new Error(`${name} with ${n} records failed:\n${stderr}`);
  const line = stdout.trim().split('\n').at(-1) ?? '';
  return line === '' ? undefined : JSON.parse(line);
}

const fixed = (value: number, digits: number) => value.toFixed(digits);
const perRecord = (seconds: number, n: number) => `${fixed((seconds * 1e6) / n, 1)} µs a record`;
const calls = (counted: Record<string, number>) => Object.entries(counted).map(([operation, count]) => `${operation} ${count}`).join(', ');

const table: { n: number; job: MainJob }[] = [];
for (const n of counts) {
  const job = measure('main-job', n) as MainJob;
  const assertion = measure('assertion', n) as Assertion;
  table.push({ n, job });
  const synth = job.buildSeconds + job.synthSeconds;
  const wholeJob = job.deploySeconds;
  console.log(`${n} A records`);
  console.log(`  build, validate, synth  ${fixed(synth, 3)} s  ${perRecord(synth, n)}  peak ${fixed(job.synthPeakMiB, 0)} MiB`);
  console.log(`  deploy (read, plan, apply)  ${fixed(wholeJob, 3)} s  ${perRecord(wholeJob, n)}  peak ${fixed(job.peakMiB, 0)} MiB`);
  console.log(`    calls: ${calls(job.deployCalls)}`);
  console.log(`    lower bound for new records: ${Math.ceil(n / 1000)} ChangeResourceRecordSets`);
  console.log(`  plan again, nothing to do  ${fixed(job.planSeconds, 3)} s  ${perRecord(job.planSeconds, n)}`);
  console.log(`    calls: ${calls(job.planCalls)}`);
  console.log(`  one assertion  ${fixed(assertion.assertionMicroseconds, 1)} µs`);
  const cdk = n <= cdkLimit ? (measure('cdk', n) as Cdk | undefined) : undefined;
  if (cdk !== undefined) {
    console.log(`  aws-cdk-lib: build and synth ${fixed(cdk.seconds, 2)} s, peak ${fixed(cdk.peakMiB, 0)} MiB, one assertion ${fixed(cdk.assertionMicroseconds / 1e6, 3)} s`);
    console.log(`    ratio  synth ${fixed(cdk.seconds / synth, 0)} : 1, memory ${fixed(cdk.peakMiB / job.synthPeakMiB, 1)} : 1, assertion ${fixed(cdk.assertionMicroseconds / assertion.assertionMicroseconds, 0)} : 1`);
  }
}

const [first] = table;
const last = table.at(-1);
if (first !== undefined && last !== undefined && last.n > first.n) {
  const growth = (pick: (job: MainJob) => number) => fixed(pick(last.job) / last.n / (pick(first.job) / first.n), 2);
  console.log(`Growth of the cost a record from ${first.n} to ${last.n}: synth ${growth((job) => job.buildSeconds + job.synthSeconds)}, deploy ${growth((job) => job.deploySeconds)}, plan ${growth((job) => job.planSeconds)} (1 is linear).`);
}
