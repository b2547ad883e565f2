import type { Construct } from 'constructs';
import { App, HostedZone, type Assembly, type Finding } from '../../lib';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';

/** An app with one zone, example.com, and in it what is declared. */
export function appWith(declare: (zone: HostedZone, app: App) => unknown, zoneName = 'example.com'): App {
  const app = new App({ name: 'test' });
  declare(new HostedZone(app, 'Zone', { zoneName }), app);
  return app;
}

/** The record sets of the first zone that is declared so, in the assembly's order. */
export function recordSetsOf(declare: (zone: HostedZone, app: App) => unknown, zoneName?: string): readonly ApiResourceRecordSet[] {
  return firstRecordSets(appWith(declare, zoneName).synth());
}

export function firstRecordSets(assembly: Assembly): readonly ApiResourceRecordSet[] {
  return assembly.hostedZones[0]?.recordSets.map(({ recordSet }) => recordSet) ?? [];
}

/** Every finding about what is declared in the zone example.com. */
export function findingsOf(declare: (zone: HostedZone, app: App) => unknown): readonly Finding[] {
  return appWith(declare).lint();
}

/** The codes of findings, each once, in order. */
export function codesOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ code }) => code))];
}

/** Runs declarations, each one under its own id, in the order given. */
export function declareAll(
  scope: Construct,
  declarations: readonly ((scope: Construct, id: string) => unknown)[],
  order = declarations.map((_, i) => i),
): void {
  for (const i of order) declarations[i]?.(scope, `D${i}`);
}
