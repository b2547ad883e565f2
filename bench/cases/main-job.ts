// One run of the main job with N A records: build, synth, plan and apply on the in-process emulator. Prints one JSON line.
import { performance } from 'node:perf_hooks';
import { createClient } from '../../lib/aws/sdk';
import { Emulator } from '../../lib/emulator';
import { App, ARecord, deploy, HostedZone, plan } from '../../lib';

const n = Number(process.argv[2]);
/** What the program itself takes before it has anything to do, with tsx, which keeps sources and their maps. */
const loadedMiB = process.resourceUsage().maxRSS / 1024;

async function run(): Promise<void> {
  const start = performance.now();
  const app = new App();
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
  for (let i = 0; i < n; i++)
    new ARecord(zone, `R${i}`, { name: `host-${i}`, values: [`10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`] });
  const built = performance.now();
  const assembly = app.synth();
  const synthesized = performance.now();
  const peakAfterSynth = process.resourceUsage().maxRSS;

  const emulator = new Emulator();
  const client = createClient({
    endpoint: 'http://emulator.invalid',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
    requestHandler: emulator.requestHandler(),
  });
  const beforeDeploy = performance.now();
  await deploy(assembly, { client });
  const deployed = performance.now();
  const deployCalls = Object.fromEntries(emulator.requestCounts());
  emulator.resetCounts();
  const again = await plan(assembly, { client });
  const planned = performance.now();

  const measured = {
    buildSeconds: (built - start) / 1000,
    synthSeconds: (synthesized - built) / 1000,
    deploySeconds: (deployed - beforeDeploy) / 1000,
    planSeconds: (planned - deployed) / 1000,
    loadedMiB,
    synthPeakMiB: peakAfterSynth / 1024,
    peakMiB: process.resourceUsage().maxRSS / 1024,
    deployCalls,
    planCalls: Object.fromEntries(emulator.requestCounts()),
    unchanged: again.summary.recordSets.unchanged,
  };
  console.log(JSON.stringify(measured));
}

void run();
