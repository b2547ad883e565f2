import { at, finding, type Finding } from '../model/finding';
import { isOfKind } from '../model/resource';
import { groupKey } from '../model/rules/zone-index';
import { keyOf, keyText } from '../model/rrset/rrset-key';
import { checkPolicyDocument } from '../model/traffic-policy/check-document';
import { readPolicyDocument } from '../model/traffic-policy/from-api';
import { isPrivateSource, type AppDeclaration, type ResourceDeclaration, type ZoneDeclaration } from './declarations';
import { endpointTarget } from './policy-endpoints';

const maxNameCharacters = 512;
const maxCommentCharacters = 1024;
const maxTtlSeconds = 2147483647;

type Policy = ResourceDeclaration<'trafficPolicy'>;
type Instance = ResourceDeclaration<'trafficPolicyInstance'>;

/** Rules on an app's traffic policies and on what stands beside their instances. */
export function checkTrafficPolicies({ zones, resources = [] }: AppDeclaration): Finding[] {
  const policies = resources.filter((resource): resource is Policy => isOfKind(resource, 'trafficPolicy'));
  const byPath = new Map(zones.map((zone) => [zone.path, zone]));
  const first = new Map<string, string>();
  return [
    ...checkNames(policies),
    ...policies.flatMap(checkPolicy),
    ...instancesIn(resources).flatMap((instance) => {
      const zone = byPath.get(instance.zonePath ?? '');
      if (zone === undefined) return [];
      const key = `${zone.path} ${keyOfInstance(instance)}`;
      const twin = first.get(key);
      if (twin === undefined) first.set(key, instance.path);
      return [...checkInstance(instance, zone, twin), ...checkBeside(instance, zone)];
    }),
  ];
}

/** Name and type of what an app's instances answer in a zone. */
export function answeredByInstances({ resources = [] }: AppDeclaration, { path }: ZoneDeclaration): ReadonlySet<string> {
  return new Set(
    instancesIn(resources)
      .filter(({ zonePath }) => zonePath === path)
      .map(keyOfInstance),
  );
}

function instancesIn(resources: readonly ResourceDeclaration[]): Instance[] {
  return resources.filter((resource): resource is Instance => isOfKind(resource, 'trafficPolicyInstance'));
}

function keyOfInstance({ properties: { Name, TrafficPolicyType } }: Instance): string {
  return groupKey(Name, TrafficPolicyType);
}

function checkNames(policies: readonly Policy[]): Finding[] {
  const first = new Map<string, string>();
  return policies.flatMap(({ path, name, properties: { Comment = '' } }) => {
    const findings: Finding[] = [];
    const wrong = (message: string, value: string) => findings.push(finding('TrafficPolicyNameInvalid', { path, message, value }));
    if (Comment.length > maxCommentCharacters) wrong(`The comment has ${Comment.length} characters.`, Comment);
    if (name === undefined) return findings;
    const other = first.get(name);
    if (other === undefined) first.set(name, path);
    else wrong(`The traffic policy at ${other} has the name.`, name);
    if (name.length < 1 || name.length > maxNameCharacters) wrong(`The name has ${name.length} characters.`, name);
    return findings;
  });
}

function checkPolicy({ path, properties: { Document, UnusedVersions } }: Policy): Finding[] {
  const document = readPolicyDocument(Document);
  const findings = document.ok ? checkPolicyDocument(document.value, endpointTarget).map((found) => at(path, found)) : [];
  if (UnusedVersions !== undefined && !(Number.isInteger(UnusedVersions) && UnusedVersions >= 0))
    findings.push(
      finding('TrafficPolicyRuleInvalid', {
        path,
        message: 'keepVersions is no count.',
        value: String(UnusedVersions),
        allowed: 'a whole number from 0 on',
      }),
    );
  return findings;
}

function checkInstance(
  { path, properties: { Name, TrafficPolicyType, TTL } }: Instance,
  zone: ZoneDeclaration,
  twin: string | undefined,
): Finding[] {
  const wrong = (message: string, value: string) => finding('TrafficPolicyInstanceInvalid', { path, message, value });
  return [
    ...(isPrivateSource(zone.source) ? [wrong('The zone is private.', zone.zoneName.toDisplay())] : []),
    // Policies and their instances are of the app's own account (decision 21).
    ...(zone.account === undefined
      ? []
      : [wrong(`The zone lies in the account ${zone.account}, and traffic policies do not.`, zone.account)]),
    ...(Number.isInteger(TTL) && TTL >= 0 && TTL <= maxTtlSeconds ? [] : [wrong('The TTL cannot be.', String(TTL))]),
    ...(TrafficPolicyType === 'CNAME' && Name === zone.zoneName.toText() ? [wrong('The apex has no CNAME.', Name)] : []),
    ...(twin === undefined ? [] : [wrong(`The instance at ${twin} already answers it.`, `${Name} ${TrafficPolicyType}`)]),
  ];
}

function checkBeside({ path, properties: { Name, TrafficPolicyType } }: Instance, { recordSets, zoneName }: ZoneDeclaration): Finding[] {
  const isApex = Name === zoneName.toText();
  const beside = recordSets.find(
    ({ rrset: { name, type } }) =>
      name.toText() === Name && (type === TrafficPolicyType || (!isApex && [type, TrafficPolicyType].includes('CNAME'))),
  );
  if (beside === undefined) return [];
  const text = keyText(keyOf(beside.rrset));
  return [
    finding('TrafficPolicyInstanceBeside', {
      path,
      message: `The record set ${text} is declared at ${beside.path}, where the instance answers ${TrafficPolicyType}.`,
      value: text,
    }),
  ];
}
