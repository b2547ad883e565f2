import { finding, type Finding } from '../model/finding';
import type { DomainName } from '../model/name/domain-name';
import { tokensIn } from '../model/json-references';
import { isReference, parseReferenceToken, type Reference, type ReferencedKind } from '../model/reference';
import { isOfKind } from '../model/resource';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { keyOf, keyText } from '../model/rrset/rrset-key';
import { checkDelegationSets } from './delegation-set-rules';
import { impossibleLimits } from './guard-limits';
import { isPrivateSource, type AppDeclaration, type ResourceDeclaration, type Tags, type ZoneDeclaration } from './declarations';

const maxCommentCharacters = 256;
const maxZoneReferenceCharacters = 128;
const maxHealthCheckReferenceCharacters = 64;
const maxTags = 50;
const listedCharacters = /^[\p{L}\p{N}\p{Z}_.:/=+\-@]*$/u;
const maxRecordSets = 10000;

/** Rules on an app's zones and health checks as such, and between them. */
export function checkApp(app: AppDeclaration): Finding[] {
  return [
    ...checkName(app),
    ...checkDuplicateZones(app.zones),
    ...checkReferences(app),
    ...checkRemovedZones(app),
    ...checkDelegationSets(app.zones),
    ...app.zones.flatMap(checkZoneDeclaration),
    ...app.zones.flatMap(checkGuardLimits),
    ...app.healthChecks.flatMap((check) => [
      ...checkReference(check.path, check.callerReference, maxHealthCheckReferenceCharacters),
      ...checkTags(check.path, check.tags),
    ]),
    ...(app.resources ?? []).flatMap(({ path, tags = {} }) => checkTags(path, tags)),
  ];
}

function checkName({ name, zones, healthChecks, resources = [] }: AppDeclaration): Finding[] {
  if (name === '') return [finding('AppNameMissing', { message: 'The app name is the empty text.', value: '' })];
  if (name !== undefined) return [];
  const imported = zones.find(({ source }) => source.kind !== 'declared');
  if (imported !== undefined)
    return [
      finding('AppNameMissing', {
        path: imported.path,
        message: 'The app imports a hosted zone, which it may share with other apps, but has no name.',
      }),
    ];
  const outside = [...healthChecks, ...resources].find(({ zonePath }) => zonePath === undefined);
  if (outside !== undefined)
    return [
      finding('AppNameMissing', {
        path: outside.path,
        message: 'The resource lies outside of every hosted zone, and the app has no name.',
      }),
    ];
  return [];
}

/** One owner, one declared public zone of a name; imported zones are told apart by their ids, private ones by their VPCs. */
function checkDuplicateZones(zones: readonly ZoneDeclaration[]): Finding[] {
  const first = new Map<string, ZoneDeclaration>();
  const findings: Finding[] = [];
  for (const zone of zones) {
    const identity = `${zone.account ?? ''} ${identityOf(zone)}`;
    const other = first.get(identity);
    if (other === undefined) first.set(identity, zone);
    else
      findings.push(
        finding('ZoneDuplicate', {
          path: zone.path,
          message: `The hosted zone ${zone.zoneName.toDisplay()} is already there at ${other.path}.`,
          value: zone.zoneName.toDisplay(),
        }),
      );
  }
  return findings;
}

const nouns: Readonly<Record<ReferencedKind, string>> = {
  hostedZone: 'hosted zone',
  healthCheck: 'health check',
  cidrCollection: 'CIDR collection',
  reusableDelegationSet: 'reusable delegation set',
  vpcAssociation: 'VPC association',
  recoveryCluster: 'recovery cluster',
  controlPanel: 'control panel',
  routingControl: 'routing control',
  safetyRule: 'safety rule',
  registeredDomain: 'registered domain',
  resolverEndpoint: 'Resolver endpoint',
  resolverRule: 'Resolver rule',
  resolverRuleAssociation: 'association of a Resolver rule',
  resolverQueryLogConfig: 'Resolver query log configuration',
  resolverQueryLogAssociation: 'association of a Resolver query log configuration',
  firewallDomainList: 'DNS Firewall domain list',
  firewallRuleGroup: 'DNS Firewall rule group',
  firewallAssociation: 'association of a DNS Firewall rule group',
  firewallConfig: 'DNS Firewall setting of a VPC',
  hostedZoneFeatures: 'set of hosted zone features',
  recordSetProtections: 'protection of record sets',
  queryLogging: 'query logging configuration',
  trafficPolicy: 'traffic policy',
  trafficPolicyInstance: 'traffic policy instance',
  zoneSigning: 'signed zone',
};

function identityOf({ path, zoneName, source }: ZoneDeclaration): string {
  switch (source.kind) {
    case 'imported':
      return source.hostedZoneId;
    case 'looked-up':
      return `${zoneName.toText()} ${String(source.privateZone)} ${source.vpcId ?? ''}`;
    case 'declared':
      return `${zoneName.toText()} ${source.callerReference ?? (source.vpcs === undefined ? '' : path)}`;
  }
}

/** Whatever a record or resource refers to is created by the same app; apply could never give it an id otherwise. */
function checkReferences({ zones, healthChecks, resources = [] }: AppDeclaration): Finding[] {
  const known = new Set([
    ...zones.map(({ path }) => `hostedZone:${path}`),
    ...healthChecks.map(({ path }) => `healthCheck:${path}`),
    ...resources.map(({ kind, path }) => `${kind}:${path}`),
  ]);
  const unknown = (references: readonly Reference[], place: Pick<Finding, 'path' | 'recordSet'>) =>
    references
      .filter((reference) => !known.has(`${reference.resource}:${reference.path}`))
      .map((reference) =>
        finding('ReferenceUnknown', {
          ...place,
          message: `The app has no ${nouns[reference.resource]} at ${reference.path}.`,
          value: reference.path,
        }),
      );
  return [
    ...zones.flatMap(({ path, source }) =>
      source.kind === 'declared' ? unknown(tokenReferences({ DelegationSetId: source.delegationSetId }), { path }) : [],
    ),
    ...zones.flatMap(({ recordSets }) =>
      recordSets.flatMap(({ path, rrset }) => unknown(referencesOf(rrset), { path, recordSet: keyText(keyOf(rrset)) })),
    ),
    ...healthChecks.flatMap(({ path, config }) =>
      unknown(config.kind === 'calculated' ? config.children.filter((child) => isReference(child)) : tokenReferences(config), { path }),
    ),
    ...resources.flatMap(({ path, properties }) => unknown(tokenReferences(properties), { path })),
  ];
}

/** A zone that goes takes with it whatever is declared in it; who delegates to it would delegate to nothing. */
function checkRemovedZones({ zones, resources = [] }: AppDeclaration): Finding[] {
  const removed = zones.filter(({ source }) => source.kind === 'declared' && source.removed === true);
  if (removed.length === 0) return [];
  const paths = new Set(removed.map(({ path }) => path));
  const inUse = (path: string, zone: string, rrset: ResourceRecordSet) =>
    finding('RemovedZoneInUse', { path, recordSet: keyText(keyOf(rrset)), message: `The hosted zone at ${zone} is removed.`, value: zone });
  return [
    ...removed.flatMap((zone) => zone.recordSets.map(({ path, rrset }) => inUse(path, zone.path, rrset))),
    ...resources
      .filter((one): one is ResourceDeclaration<'zoneSigning'> => isOfKind(one, 'zoneSigning'))
      .filter(({ zonePath = '', properties }) => properties.KeyName !== undefined && paths.has(zonePath))
      .map(({ path, zonePath = '' }) =>
        finding('RemovedZoneInUse', {
          path,
          message: `The hosted zone at ${zonePath} is removed, and declared to be signed.`,
          value: zonePath,
        }),
      ),
    ...zones.flatMap(({ recordSets }) =>
      recordSets.flatMap(({ path, rrset }) =>
        referencesOf(rrset).flatMap((reference) =>
          reference.resource === 'hostedZone' && paths.has(reference.path) ? [inUse(path, reference.path, rrset)] : [],
        ),
      ),
    ),
  ];
}

/** The references whose tokens stand in plain JSON. */
function tokenReferences(value: object): Reference[] {
  return tokensIn(value).flatMap((token) => parseReferenceToken(token)?.reference ?? []);
}

function referencesOf(rrset: ResourceRecordSet): Reference[] {
  const healthCheck = rrset.routing.kind === 'simple' ? undefined : rrset.routing.healthCheck;
  const collection = rrset.routing.kind === 'ip-based' ? parseReferenceToken(rrset.routing.collectionId)?.reference : undefined;
  return [healthCheck, collection, rrset.kind === 'values' ? rrset.records : undefined].flatMap((value) =>
    isReference(value) ? [value] : [],
  );
}

function checkZoneDeclaration(zone: ZoneDeclaration): Finding[] {
  const { path, zoneName, source } = zone;
  if (source.kind !== 'declared') return checkQuota(zone);
  const findings = [
    ...checkQuota(zone),
    ...checkZoneName(path, zoneName, isPrivateSource(source)),
    ...checkReference(path, source.callerReference, maxZoneReferenceCharacters),
    ...checkTags(path, source.tags),
  ];
  if (source.comment !== undefined && source.comment.length > maxCommentCharacters) {
    findings.push(
      finding('ZoneCommentTooLong', { path, message: `The comment has ${source.comment.length} characters.`, value: source.comment }),
    );
  }
  return findings;
}

function checkGuardLimits({ path, guards = {} }: ZoneDeclaration): Finding[] {
  return impossibleLimits(guards).map(({ name, value, allowed }) =>
    finding('GuardLimitInvalid', { path, message: `The limit ${name} of a guard cannot be as given.`, value: String(value), allowed }),
  );
}

function checkQuota({ path, zoneName, recordSets }: ZoneDeclaration): Finding[] {
  const ofApex = new Set(
    recordSets.flatMap(({ rrset: { name, type } }) => (name.equals(zoneName) && (type === 'NS' || type === 'SOA') ? type : [])),
  );
  // SOA and NS at the apex are there in any case, and count.
  const size = recordSets.length + 2 - ofApex.size;
  if (size <= maxRecordSets) return [];
  return [finding('ZoneQuotaExceeded', { path, message: `The zone has ${size} record sets.`, value: String(size) })];
}

function checkZoneName(path: string, zoneName: DomainName, isPrivate: boolean): Finding[] {
  const value = zoneName.toDisplay();
  if (zoneName.isWildcard) return [finding('ZoneNameInvalid', { path, message: `${value} is a wildcard.`, value })];
  if (zoneName.labelCount < (isPrivate ? 1 : 2))
    return [finding('ZoneNameInvalid', { path, message: `${value} is a top-level domain, which Route 53 reserves.`, value })];
  return [];
}

function checkReference(path: string, callerReference: string | undefined, max: number): Finding[] {
  if (callerReference === undefined || (callerReference.length >= 1 && callerReference.length <= max)) return [];
  return [
    finding('CallerReferenceInvalid', {
      path,
      message: `The caller reference has ${callerReference.length} characters.`,
      value: callerReference,
      allowed: `1 to ${max} characters`,
    }),
  ];
}

function checkTags(path: string, tags: Tags): Finding[] {
  const entries = Object.entries(tags);
  const findings = entries
    .filter(([key, value]) => key.length < 1 || key.length > 128 || value.length > 256 || key.startsWith('aws:'))
    .map(([key, value]) => finding('TagInvalid', { path, message: `The tag ${JSON.stringify(key)} cannot be.`, value: `${key}=${value}` }));
  if (entries.length > maxTags)
    findings.push(finding('TagInvalid', { path, message: `There are ${entries.length} tags.`, value: String(entries.length) }));
  for (const [key, value] of entries) {
    const message = `Route 53 may refuse the tag ${JSON.stringify(key)}.`;
    if (!listedCharacters.test(key + value)) findings.push(finding('TagCharacterUnlisted', { path, message, value: `${key}=${value}` }));
  }
  return findings;
}
