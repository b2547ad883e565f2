import { Apex53Error } from '../model/error';
import { DomainName } from '../model/name/domain-name';
import { hostedZoneId, referenceToken } from '../model/reference';
import { resolveReferences } from '../model/rrset/api-references';
import { readRecordSet } from '../model/rrset/from-api';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { resourcesOf, type Assembly, type AssemblyHostedZone } from '../synth/assembly';
import { instanceRecordSets } from '../synth/instance-record-sets';
import { isPrivateSource } from '../synth/declarations';
import type { ClientVpc } from './client/client';
import { buildWorld, type World, type WorldInput } from './world';
import { firewallFromAssembly, mergeFirewalls } from './firewall/firewall-of-app';
import { rulesFromAssembly } from './resolver/rules-of-app';
import { standInNameServers } from './zone/apex-defaults';
import { indexZone, type ZoneIndex } from './zone/zone-index';

/** What an assembly does not say and answers depend on. */
export interface AssemblyWorldOptions extends Omit<WorldInput, 'zones' | 'app' | 'healthChecks'> {
  /** By construct path of the zone. */
  readonly zones?: Readonly<Record<string, { readonly vpcs?: readonly ClientVpc[]; readonly signed?: boolean }>>;
}

/**
 * The world in which an app is deployed: its zones by construct path, its health checks by construct path, everything healthy unless
 * `health` says otherwise.
 *
 * Names of traffic policy instances answer as the alias tree does that their document stands for. Of an imported zone it holds what the
 * app declares, not what others put there.
 *
 * @throws Apex53Error `AssemblyInvalid` when the assembly was not written by synth.
 */
export function worldFromAssembly(assembly: Assembly, { zones: settings = {}, ...options }: AssemblyWorldOptions = {}): World {
  return buildWorld({
    ...options,
    app: assembly.app.name,
    zones: assembly.hostedZones.map((zone) =>
      zoneFromAssembly(zone, instanceRecordSets(assembly, zone), Object.hasOwn(settings, zone.path) ? (settings[zone.path] ?? {}) : {}),
    ),
    cidrCollections: {
      ...Object.fromEntries(resourcesOf(assembly, 'cidrCollection').map(({ path, properties }) => [path, properties.Locations])),
      ...options.cidrCollections,
    },
    resolverRules: [...rulesFromAssembly(assembly), ...(options.resolverRules ?? [])],
    firewall: mergeFirewalls(firewallFromAssembly(assembly), options.firewall),
    healthChecks: Object.fromEntries(resourcesOf(assembly, 'healthCheck').map(({ path, properties }) => [path, properties])),
  });
}

function zoneFromAssembly(
  zone: AssemblyHostedZone,
  answeredByPolicies: readonly ResourceRecordSet[],
  settings: { readonly vpcs?: readonly ClientVpc[]; readonly signed?: boolean },
): ZoneIndex {
  const vpcs = settings.vpcs ?? vpcsOfDeclared(zone);
  return indexZone({
    id: zone.path,
    name: DomainName.parse(zone.name),
    recordSets: [...recordSetsOf(zone), ...answeredByPolicies],
    ...(vpcs === undefined ? {} : { vpcs }),
    ...(settings.signed === undefined ? {} : { signed: settings.signed }),
  });
}

/** The VPCs that a private zone answers, as far as the app says; undefined for a zone that is not known to be private. */
export function vpcsOfDeclared({ source }: AssemblyHostedZone): readonly ClientVpc[] | undefined {
  if (!isPrivateSource(source)) return undefined;
  if (source.kind === 'looked-up') return source.vpcId === undefined ? [] : [{ id: source.vpcId }];
  if (source.kind === 'imported') return [];
  return [...(source.vpcs ?? []), ...(source.authorizedVpcs ?? [])].map(({ vpcId, region }) => ({ id: vpcId, region }));
}

function recordSetsOf(zone: AssemblyHostedZone): ResourceRecordSet[] {
  const ownZoneIds = new Set([
    referenceToken(hostedZoneId(zone.path)),
    ...(zone.source.kind === 'imported' ? [zone.source.hostedZoneId] : []),
  ]);
  return zone.recordSets.map(({ recordSet }) => {
    // Name servers of a zone that is yet to be created have stand-ins, the same as its own NS set.
    const api = resolveReferences(recordSet, ({ attribute }, index) =>
      attribute === 'nameServers' ? standInNameServers[index ?? 0] : undefined,
    );
    const rrset = readRecordSet(api, { ownZoneIds, unreadableValue: 'generic' });
    if (rrset.ok) return rrset.value;
    throw new Apex53Error(
      'AssemblyInvalid',
      `The assembly holds a record set that cannot be: ${rrset.findings.map(({ message }) => message).join(' ')} Run synth again with this version.`,
      { findings: rrset.findings },
    );
  });
}
