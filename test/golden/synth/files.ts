// Writes the expected files of a golden case, all cases when none is named: tsx test/golden/synth/files.ts [CASE ...]
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAssembly } from '../../../lib';
import cidrCollections from './cidr-collections/app';
import delegation from './delegation/app';
import dnssec from './dnssec/app';
import escapes from './escapes/app';
import healthChecks from './health-checks/app';
import policies from './policies/app';
import privateZones from './private-zones/app';
import queryLogging from './query-logging/app';
import quickstart from './quickstart/app';
import recovery from './recovery/app';
import resolver from './resolver/app';
import reverseZone from './reverse-zone/app';
import trafficPolicies from './traffic-policies/app';

/** The golden cases: folders with an app and the files that synth makes of it. */
export const goldenApps = {
  'cidr-collections': cidrCollections,
  delegation,
  dnssec,
  escapes,
  'health-checks': healthChecks,
  policies,
  'private-zones': privateZones,
  'query-logging': queryLogging,
  quickstart,
  recovery,
  resolver,
  'reverse-zone': reverseZone,
  'traffic-policies': trafficPolicies,
} as const;

export type GoldenCase = keyof typeof goldenApps;

export const goldenCases = Object.keys(goldenApps) as readonly GoldenCase[];

/** The expected files of a case: text by path. */
export function goldenFiles(name: GoldenCase): ReadonlyMap<string, string> {
  const folder = join(__dirname, name, 'expected');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

async function write(names: readonly GoldenCase[]): Promise<void> {
  for (const name of names) {
    const folder = join(__dirname, name, 'expected');
    await rm(folder, { recursive: true, force: true });
    await writeAssembly(goldenApps[name].synth(), folder);
  }
}

if (require.main === module) void write(goldenCases.filter((name) => process.argv.length === 2 || process.argv.includes(name)));
