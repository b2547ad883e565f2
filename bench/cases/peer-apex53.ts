// What apex53 takes to bring a zone of N A records to an edition, as peers.py has it: peer-apex53.ts URL N EDITION. Prints one JSON
// line; loading is not counted.
import { performance } from 'node:perf_hooks';
import { App, deploy, HostedZone, RecordSets } from '../../lib';
import { createClient } from '../../lib/aws/sdk';

/** The same as `address` in peers.py. */
function address(i: number, edition: number): string {
  const changed = edition === 2 || (edition === 1 && i % 100 === 0);
  return `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${(i + (changed ? 1 + edition : 0)) & 255}`;
}

async function run([endpoint = '', n = '', edition = '']: readonly string[]): Promise<void> {
  const client = createClient({ endpoint, credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' } });
  const loadedMiB = process.resourceUsage().maxRSS / 1024;
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const app = new App({ name: 'bench' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
  const sets = Array.from({ length: Number(n) }, (_, i) => ({
    Name: `host-${i}.example.com.`,
    Type: 'A' as const,
    TTL: 300,
    ResourceRecords: [{ Value: address(i, Number(edition)) }],
  }));
  RecordSets.fromJson(zone, 'All', sets);
  await deploy(app.synth(), { client });
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    JSON.stringify({
      seconds: (performance.now() - began) / 1000,
      cpuSeconds: (user + system) / 1e6,
      loadedMiB,
      peakMiB: process.resourceUsage().maxRSS / 1024,
    }),
  );
  client.destroy();
}

void run(process.argv.slice(2));
