import { healthChecksOfPolicy } from '../model/traffic-policy/policy-document';
import { policyVersionKey, type PolicyVersion } from '../model/traffic-policy/policy-version';
import { appFile } from './app-file';
import { cidrCollectionsFile, declareCidrCollections } from './cidr-collections';
import type { ExistingTrafficPolicy } from '../model/traffic-policy/existing';
import type { AppContents, ExistingHealthCheck, LeftOut, ZoneToImport } from './contents';
import { planDelegations } from './delegations';
import type { GeneratedFile } from './generated-file';
import { declareHealthChecks, healthChecksFile } from './health-checks';
import { holders } from './holders';
import { nameZones } from './names/zone-names';
import { sealed } from './seal';
import { settleZone } from './settle-zone';
import { declareTrafficPolicies, readableDocument, trafficPoliciesFile } from './traffic-policies';
import { zoneFiles } from './zone-files';

/** How generated code is laid out. */
export interface GenerateOptions {
  /** Columns that lines keep to where they can be broken. @default 100 */
  readonly printWidth?: number;
  /** Constructs with records in one file, more of them go to several files. @default 500 */
  readonly constructsPerFile?: number;
}

/** A generated app, and what of its source is not in it. */
export interface GeneratedApp {
  /** `app.ts` first; it exports the App. */
  readonly files: readonly GeneratedFile[];
  /** What cannot be declared, by zone; it stands in the generated files as comments too. */
  readonly leftOut: readonly (LeftOut & { readonly zoneName: string })[];
  /** What to know about the generated code, as sentences. */
  readonly notes: readonly string[];
}

/** Where an app has files or none, depending on its contents: a folder, and files. */
export const generatedPaths = ['zones', ...Object.values(holders).map(({ file }) => `${file}.ts`)];

/**
 * TypeScript that declares these contents: synthesized, it is equal to them; planned against their source, it changes nothing.
 *
 * The same contents give the same bytes. Whatever names, values, identifiers, comments and tags say, it stands in the code as data in
 * literals and nothing else. Takes time linear in the record sets.
 */
export function generateApp(contents: AppContents, options: GenerateOptions = {}): GeneratedApp {
  const layout = { width: options.printWidth ?? 100 };
  const policyOf = policiesByVersion(contents.trafficPolicies ?? []);
  const zones = nameZones(contents.zones.map((zone) => settleZone(zone, (instance) => obstacleOf(policyOf(instance)))));
  const delegations = planDelegations(zones);
  const policiesUsed = new Set(zones.flatMap(({ instances }) => instances.flatMap((instance) => policyOf(instance) ?? [])));
  const used = new Set([
    ...zones.flatMap(({ recordSets }) => recordSets.flatMap(healthCheckIds)),
    ...[...policiesUsed].flatMap(checksOfPolicy),
  ]);
  const checks = declareHealthChecks(withChildren(contents.healthChecks ?? [], used));
  const collections = declareCidrCollections(contents.cidrCollections ?? []);
  const policies = declareTrafficPolicies([...policiesUsed], checks);
  const elsewhere = delegations.recordSets;
  const context = { layout, checks, collections, policies, elsewhere, constructsPerFile: options.constructsPerFile ?? 500 };
  const written = zones.map((zone) => ({ zone, ...zoneFiles(zone, context) }));
  const made = [
    ...(checks.members.length === 0 ? [] : [{ ...holders.checks, uses: [] }]),
    ...(collections.statements.length === 0 ? [] : [{ ...holders.collections, uses: [] }]),
    ...(policies.members.length === 0 ? [] : [{ ...holders.policies, uses: policies.uses }]),
  ];
  return {
    files: [
      appFile(contents.name, made, written, delegations.all, layout),
      ...(checks.members.length === 0 ? [] : [healthChecksFile(checks, layout)]),
      ...(collections.statements.length === 0 ? [] : [cidrCollectionsFile(collections, layout)]),
      ...(policies.members.length === 0 ? [] : [trafficPoliciesFile(policies, layout)]),
      ...written.flatMap(({ files }) => files),
    ].map(sealed),
    leftOut: zones.flatMap(({ zoneName, leftOut }) => leftOut.map((left) => ({ ...left, zoneName: zoneName.toDisplay() }))),
    notes: [...zones.flatMap(({ notes }) => notes), ...delegations.notes],
  };
}

function policiesByVersion(policies: readonly ExistingTrafficPolicy[]): (version: PolicyVersion) => ExistingTrafficPolicy | undefined {
  const byVersion = new Map(policies.map((policy) => [policyVersionKey(policy), policy]));
  return (version) => byVersion.get(policyVersionKey(version));
}

function obstacleOf(policy: ExistingTrafficPolicy | undefined): string | undefined {
  if (policy === undefined) return 'It is not known what the traffic policy instance answers.';
  const document = readableDocument(policy);
  return typeof document === 'string' ? `The document of the traffic policy ${policy.name} cannot be declared: ${document}` : undefined;
}

function checksOfPolicy(policy: ExistingTrafficPolicy): string[] {
  const document = readableDocument(policy);
  return typeof document === 'string' ? [] : healthChecksOfPolicy(document);
}

/** The checks of these ids, and those that they count: one step, since no calculated check has a calculated child. */
function withChildren(checks: readonly ExistingHealthCheck[], used: ReadonlySet<string>): readonly ExistingHealthCheck[] {
  const children = new Set(checks.flatMap(({ id, config }) => (used.has(id) ? (config.ChildHealthChecks ?? []) : [])));
  return checks.filter(({ id }) => used.has(id) || children.has(id));
}

function healthCheckIds({ routing }: ZoneToImport['recordSets'][number]): string[] {
  return routing.kind !== 'simple' && typeof routing.healthCheck === 'string' ? [routing.healthCheck] : [];
}
