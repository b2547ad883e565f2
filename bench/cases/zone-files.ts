// How long it takes to read and write zone files: a zone of the root's size, 100,000 records, and 10.in-addr.arpa. Prints one JSON line.
// Beside dnsz when that is installed (npm i dnsz in some folder, and APEX53_BENCH_PEERS=that folder).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { formatZoneFile, parseZoneFile } from '../../lib';

interface Peer {
  parseZone(text: string): unknown;
}

/** Delegations with name servers, glue and DS records, as in the root zone: 1,400 of them are about 25,000 lines. */
function delegations(count: number): string {
  const lines = ['. 86400 IN SOA a.root-servers.net. nstld.verisign-grs.com. 2026112100 1800 900 604800 86400'];
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < 6; k++) {
      lines.push(`tld${i}. 172800 IN NS ${'abcdef'.charAt(k)}.nic.tld${i}.`);
      lines.push(
        `${'abcdef'.charAt(k)}.nic.tld${i}. 172800 IN A 192.0.${i % 256}.${k}`,
        `${'abcdef'.charAt(k)}.nic.tld${i}. 172800 IN AAAA 2001:db8:${i.toString(16)}::${k}`,
      );
    }
    lines.push(`tld${i}. 86400 IN DS ${i} 8 2 ${'0123456789abcdef'.repeat(4)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Milliseconds of the fastest of a few runs, the first of which warms up. */
function fastest(run: () => unknown, runs = 5): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

async function peer(): Promise<Peer | undefined> {
  const folder = process.env.APEX53_BENCH_PEERS;
  if (folder === undefined) return undefined;
  try {
    const entry = createRequire(join(folder, 'package.json')).resolve('dnsz');
    return (await import(pathToFileURL(entry).href)) as Peer;
  } catch {
    return undefined;
  }
}

async function run(): Promise<void> {
  const dnsz = await peer();
  const hosts = Array.from({ length: 100_000 }, (_, i) => `host-${i} 300 IN A 10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`).join('\n');
  const zones = {
    'root zone': delegations(1400),
    '10.in-addr.arpa': readFileSync(join(__dirname, '..', '..', 'test', 'data', '10.in-addr.arpa.zone'), 'utf8'),
    '100,000 hosts': hosts,
  };
  const measured = Object.entries(zones).map(([name, text]) => {
    const origin = name === 'root zone' ? '.' : name === '10.in-addr.arpa' ? '10.in-addr.arpa' : 'example.com';
    const rrsets = parseZoneFile(text, { origin }).recordSets.map(({ rrset }) => rrset);
    return {
      name,
      lines: text.split('\n').length,
      recordSets: rrsets.length,
      readMs: fastest(() => parseZoneFile(text, { origin })),
      writeMs: fastest(() => formatZoneFile(rrsets, { origin })),
      ...(dnsz === undefined ? {} : { dnszMs: fastest(() => dnsz.parseZone(text)) }),
    };
  });
  console.log(JSON.stringify(measured));
}

void run();
