import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './compiled';

const made: string[] = [];
afterAll(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A new folder with these files, in which `apex53` is installed with what comes along, as npm does it; gone after the test file's last test. */
export function project(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'apex53-test-'));
  made.push(folder);
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@aws-sdk'), { recursive: true });
  symlinkSync(root, join(modules, 'apex53'), 'dir');
  for (const name of ['constructs', '@aws-sdk/client-route-53']) symlinkSync(join(root, 'node_modules', name), join(modules, name), 'dir');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The app file of the quickstart. */
export const quickstart = readFileSync(join(root, 'examples', 'quickstart', 'app.ts'), 'utf8');

/** An app file with one zone, example.com, and what these statements declare in it. */
export function zoneApp(...statements: readonly string[]): string {
  return [
    "import { AliasRecord, App, ARecord, CidrCollection, CnameRecord, FailoverPair, Findings, GeolocationSet, HealthCheck, HostedZone, IpBasedSet, RecordSets, RegisteredDomain, Route, Target, TrafficPolicy, TrafficPolicyDocument, TrafficPolicyInstance, TxtRecord, WeightedSet } from 'apex53';",
    "const app = new App({ name: 'test' });",
    "const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });",
    ...statements,
    'export default app;',
    '',
  ].join('\n');
}

/** An app file with so many A records below example.com. */
export function manyRecords(count: number, ...more: readonly string[]): string {
  return zoneApp(`for (let i = 0; i < ${count}; i++) new ARecord(zone, \`R\${i}\`, { name: \`r\${i}\`, values: ['192.0.2.1'] });`, ...more);
}
