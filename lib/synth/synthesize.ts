import { checkAliasTargets } from '../aliases/alias-rules';
import type { ZoneVisibility } from '../aliases/zone-visibility';
import { checkMail } from '../mail/check-mail';
import { acknowledge, unusedAcknowledgement } from '../model/acknowledgement';
import { Apex53Error } from '../model/error';
import { compareFindings, isBlocking, type Finding } from '../model/finding';
import { immutablePart } from '../model/health-check/config';
import { healthCheckToApi } from '../model/health-check/to-api';
import type { DomainName } from '../model/name/domain-name';
import { nameOrderKey, sortByKey } from '../model/name/order';
import { hostedZoneId } from '../model/reference';
import { listingOrderKey } from '../model/rrset/rrset-key';
import { recordSetToApi } from '../model/rrset/to-api';
import type { ZoneContext } from '../model/rules/declared';
import { checkZone } from '../model/rules/zone-rules';
import { vpcKey } from '../model/vpc/vpc';
import type { Assembly, AssemblyHostedZone, AssemblyResource, AssemblyZoneSource } from './assembly';
import { derivedName, healthCheckCallerReference, ownerScope, zoneCallerReference } from './caller-reference';
import { checkApp } from './app-rules';
import {
  isPrivateSource,
  type AppDeclaration,
  type HealthCheckDeclaration,
  type ResourceDeclaration,
  type ZoneDeclaration,
  type ZoneSource,
} from './declarations';
import { checkCidrCollections } from './cidr-collection-rules';
import { checkSigning, signedChildrenOf } from './dnssec-rules';
import { checkSigners } from './ds-rules';
import { checkFirewall } from './firewall-rules';
import { checkHealthChecks } from './health-check-rules';
import { checkRegisteredDomains } from './registered-domain-rules';
import { checkQueryLoggings } from './query-logging-rules';
import { checkResolver, delegationRecordsOf } from './resolver-rules';
import { checkOwnership } from './ownership-rules';
import { checkPrivateZones } from './private-zone-rules';
import { checkSplitHorizon } from './split-horizon-rules';
import { checkRecovery } from './recovery-rules';
import { zoneResources } from './zone-resources';
import { scopeTag } from './scope-tag';
import { answeredByInstances, checkTrafficPolicies } from './traffic-policy-rules';

/** What an app that was given no name is called. */
export const defaultAppName = 'app';

/** An assembly, or what stands in its way. */
export interface Synthesis {
  /** Undefined exactly when there is a finding of severity error that nobody acknowledged. */
  readonly assembly?: Assembly;
  /** Every finding, errors first, acknowledged ones included. */
  readonly findings: readonly Finding[];
}

/** The assembly of what was declared, and every finding about it at once. */
export function trySynthesize(declared: AppDeclaration): Synthesis {
  const app = { ...declared, zones: declared.zones.map(inListingOrder) };
  const found = acknowledge(findingsOf(app), app.acknowledgements);
  const blocked = found.findings.some(isBlocking);
  // What an error keeps from being looked at may be what is acknowledged.
  const unused = blocked ? [] : found.unused.map(unusedAcknowledgement);
  const findings = [...found.findings, ...unused].sort(compareFindings);
  return blocked ? { findings } : { assembly: assemble(app, findings), findings };
}

function findingsOf(app: AppDeclaration): readonly Finding[] {
  const delegationRecords = delegationRecordsOf(app);
  return [
    ...app.findings,
    ...checkApp(app),
    ...checkPrivateZones(app),
    ...checkSplitHorizon(app.zones),
    ...app.zones.flatMap(checkOwnership),
    ...app.zones.flatMap((zone) => [
      ...checkZone(zone.recordSets, { ...zoneContext(zone), answeredElsewhere: answeredByInstances(app, zone), delegationRecords }),
      ...checkAliasTargets(zone.recordSets, visibilityOf(zone.source)),
    ]),
    ...checkMail(app.zones.map((zone) => ({ ...zoneContext(zone), recordSets: zone.recordSets }))),
    ...checkHealthChecks(app.healthChecks),
    ...checkCidrCollections(app),
    ...checkRecovery(app),
    ...checkQueryLoggings(app),
    ...checkResolver(app),
    ...checkFirewall(app),
    ...checkRegisteredDomains(app),
    ...checkTrafficPolicies(app),
    ...checkSigning(app),
    ...checkSigners(app),
  ];
}

/** Neither findings nor output depend on the order of declarations. */
function inListingOrder(zone: ZoneDeclaration): ZoneDeclaration {
  return { ...zone, recordSets: sortByKey(zone.recordSets, ({ path, rrset }) => `${listingOrderKey(rrset)} ${path}`) };
}

function zoneContext({ zoneName, source, incomplete }: ZoneDeclaration): ZoneContext {
  return { zoneName, complete: source.kind === 'declared' && !incomplete, privateZone: isPrivateSource(source) };
}

function visibilityOf(source: ZoneSource): ZoneVisibility {
  if (source.kind === 'imported') return 'unknown';
  return isPrivateSource(source) ? 'private' : 'public';
}

/**
 * The assembly of what was declared.
 *
 * @throws Apex53Error `SynthesisFailed` with every finding when one of them is an error.
 */
export function synthesize(declared: AppDeclaration): Assembly {
  const { assembly, findings } = trySynthesize(declared);
  if (assembly !== undefined) return assembly;
  const errors = findings.filter(isBlocking);
  const lines = errors.map(describeFinding);
  throw new Apex53Error(
    'SynthesisFailed',
    `${errors.length === 1 ? '1 error' : `${errors.length} errors`} in what is declared:\n${lines.join('\n')}`,
    { findings },
  );
}

/** A finding on one line, for messages: code, place, what is wrong, the value, what is allowed, what to do. */
export function describeFinding(found: Finding): string {
  const place = [found.path, found.recordSet].filter((part) => part !== undefined && part !== '').join(' · ');
  const value = found.value === undefined ? '' : ` Given: ${JSON.stringify(found.value)}.`;
  return `  ${found.code}${place === '' ? '' : ` [${place}]`}: ${found.message}${value} Allowed: ${found.allowed}. To do: ${found.fix}.`;
}

function assemble(declared: AppDeclaration, findings: readonly Finding[]): Assembly {
  const appName = declared.name ?? defaultAppName;
  const zoneNames = new Map(declared.zones.map(({ path, zoneName }) => [path, zoneName]));
  const scopeOf = (zonePath: string | undefined) => ownerScope(appName, zonePath === undefined ? undefined : zoneNames.get(zonePath));
  // Without a name of its own an app answers for nothing outside its zones, so what another app created is never taken for its own.
  const scopes = [...(declared.name === undefined ? [] : [undefined]), ...declared.zones.map(({ path }) => path)];
  return {
    formatVersion: 1,
    app: {
      name: appName,
      scopes: [...new Set(scopes.map(scopeOf))].sort(),
      ...(declared.lookFor === undefined ? {} : { lookFor: declared.lookFor }),
    },
    hostedZones: sortByKey(declared.zones, ({ zoneName, path }) => `${nameOrderKey(zoneName)} ${path}`).map((zone) =>
      assembleZone(zone, appName, signedChildrenOf(zone, declared)),
    ),
    resources: sortByKey(
      [
        ...declared.healthChecks.map((check) => assembleHealthCheck(check, scopeOf(check.zonePath))),
        ...declared.zones.flatMap((zone) => zoneResources(zone, appName, scopeOf(zone.path))),
        ...(declared.resources ?? []).map((resource) => assembleResource(resource, scopeOf(resource.zonePath))),
      ],
      ({ kind, path }) => `${kind} ${path}`,
    ),
    warnings: findings.filter(({ severity, acknowledged }) => severity === 'warning' && acknowledged === undefined),
    acknowledged: findings.filter(({ acknowledged }) => acknowledged !== undefined),
  };
}

function assembleZone(zone: ZoneDeclaration, appName: string, signedChildren: readonly string[]): AssemblyHostedZone {
  const ownId = zone.source.kind === 'imported' ? zone.source.hostedZoneId : hostedZoneId(zone.path);
  return {
    path: zone.path,
    name: zone.zoneName.toText(),
    ...(zone.account === undefined ? {} : { account: zone.account }),
    source: assembleSource(zone, appName, zone.zoneName),
    ...(zone.guards === undefined ? {} : { guards: zone.guards }),
    ...(zone.ignore === undefined ? {} : { ignore: zone.ignore }),
    ...(signedChildren.length === 0 ? {} : { signedChildren }),
    ...(zone.release === undefined ? {} : { release: zone.release }),
    ...(zone.protect === undefined ? {} : { protect: zone.protect }),
    ...(zone.ledger === undefined ? {} : { ledger: zone.ledger }),
    recordSets: zone.recordSets.map(({ path, rrset, adopt, protect }) => ({
      path,
      recordSet: recordSetToApi(rrset, ownId),
      ...(adopt === undefined ? {} : { adopt }),
      ...(protect === undefined ? {} : { protect }),
    })),
  };
}

function assembleSource({ source, path }: ZoneDeclaration, appName: string, zoneName: DomainName): AssemblyZoneSource {
  if (source.kind !== 'declared') return source;
  const { vpcs, authorizedVpcs, ...rest } = source;
  return {
    ...rest,
    callerReference: source.callerReference ?? zoneCallerReference(appName, path, zoneName, vpcs !== undefined),
    tags: sortTags(source.tags),
    ...(vpcs === undefined ? {} : { vpcs: sortByKey(vpcs, vpcKey) }),
    ...(authorizedVpcs === undefined || authorizedVpcs.length === 0 ? {} : { authorizedVpcs: sortByKey(authorizedVpcs, vpcKey) }),
  };
}

function assembleHealthCheck(check: HealthCheckDeclaration, scope: string): AssemblyResource<'healthCheck'> {
  return {
    kind: 'healthCheck',
    path: check.path,
    identity: check.callerReference ?? healthCheckCallerReference(scope, check.path, immutablePart(check.config)),
    properties: healthCheckToApi(check.config),
    tags: sortTags(check.tags),
    removalPolicy: 'destroy',
  };
}

function assembleResource(declared: ResourceDeclaration, scope: string): AssemblyResource {
  const { kind, path, name, madeOf = [path], properties, tags, removalPolicy } = declared;
  // What is found by a derived name tells by it whose it is.
  const scoped = tags === undefined || name === undefined ? tags : { ...tags, [scopeTag]: scope };
  return { kind, path, identity: name ?? derivedName(scope, ...madeOf), properties, tags: sortTags(scoped ?? {}), removalPolicy };
}

function sortTags(tags: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1)));
}
