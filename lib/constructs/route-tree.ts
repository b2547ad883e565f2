import { createHash } from 'node:crypto';
import { finding } from '../model/finding';
import { DomainName } from '../model/name/domain-name';
import type { RecordType } from '../model/rdata/record-type';
import { collect, failure, mapResult, success, type Result } from '../model/result';
import { tryResourceRecord, type ResourceRecordSet } from '../model/rrset/resource-record-set';
import type { PolicyRouting } from '../model/rrset/routing-policy';
import { healthCheckReference } from './health-check';
import type { PlacedMember, Route, RouteContent, ValuesContent } from './member';
import type { DeclarationSite } from './record-source';

/** Where the members of one policy lie. */
interface Branch {
  /** Owner name of the members. */
  readonly name: DomainName;
  /** The name that clients ask for, above all nested policies. */
  readonly askedName: DomainName;
  readonly site: DeclarationSite;
  /** The name below which nested policies get theirs. @default - `_route` below the owner name */
  readonly tree?: DomainName;
  /** Seconds. */
  readonly ttlSeconds: number;
}

/**
 * The record sets of a policy and of all policies nested in it: an alias tree.
 *
 * A nested policy lies at `<set identifier of its member>._route.<owner name>`, deeper ones further below, so a name depends on
 * nothing but the way down to it. An alias has the types of the group it points to.
 *
 * @see Route 53 Developer Guide, How health checks work in complex configurations
 */
export function routeRecordSets(
  route: Route & { readonly ttlSeconds: number },
  at: Pick<Branch, 'name' | 'site'>,
): Result<readonly ResourceRecordSet[]> {
  return branchRecordSets(route.members, { ...at, askedName: at.name, ttlSeconds: route.ttlSeconds });
}

function branchRecordSets(members: readonly PlacedMember[], branch: Branch): Result<readonly ResourceRecordSet[]> {
  if (members.length === 0) return failure(finding('MembersMissing', { message: 'The routing policy has no member.' }));
  return mapResult(collect(members.map((placed) => memberRecordSets(placed, branch))), (sets) => sets.flat());
}

function memberRecordSets({ member, routing }: PlacedMember, branch: Branch): Result<readonly ResourceRecordSet[]> {
  const { name, askedName, site, ttlSeconds } = branch;
  const checked: PolicyRouting =
    member.healthCheck === undefined ? routing : { ...routing, healthCheck: healthCheckReference(member.healthCheck) };
  if ('route' in member) return nestedRecordSets(member, checked, branch);
  if ('alias' in member) {
    return mapResult(member.alias.bind({ ...site, recordName: askedName }), ({ aliasTarget, recordTypes }) =>
      (member.types ?? recordTypes).map((type) => ({ kind: 'alias', name, type, routing: checked, aliasTarget })),
    );
  }
  const typed = 'cname' in member ? [{ type: 'CNAME' as const, texts: [member.cname] }] : valuesByType(member);
  return collect(
    typed.map(({ type, texts }): Result<ResourceRecordSet> => {
      const records = collect(texts.map((text) => tryResourceRecord(type, text)));
      return mapResult(records, (values) => ({ kind: 'values', name, type, routing: checked, ttlSeconds, records: values }));
    }),
  );
}

function nestedRecordSets(member: RouteContent, routing: PolicyRouting, branch: Branch): Result<readonly ResourceRecordSet[]> {
  const dnsName = DomainName.tryFromLabels([labelOf(routing.setIdentifier), ...treeLabels(branch)]);
  if (!dnsName.ok) return dnsName;
  const { members, ttlSeconds = branch.ttlSeconds } = member.route;
  const below = branchRecordSets(members, { ...branch, name: dnsName.value, tree: dnsName.value, ttlSeconds });
  if (!below.ok) return below;
  const types = new Set(below.value.filter(({ name }) => name.equals(dnsName.value)).map(({ type }) => type));
  const aliasTarget = { home: 'own-zone', dnsName: dnsName.value, evaluateTargetHealth: member.evaluateTargetHealth ?? true } as const;
  const aliases = Array.from(types, (type): ResourceRecordSet => ({ kind: 'alias', name: branch.name, type, routing, aliasTarget }));
  return success([...aliases, ...below.value], below.warnings);
}

/** A wildcard cannot have names below it that others reach, so its tree lies below a label that says what it is. */
function treeLabels({ name, tree }: Branch): readonly string[] {
  if (tree !== undefined) return tree.labels;
  return ['_route', ...name.labels.map((label) => (label === '*' ? '_wildcard' : label))];
}

/** A label that tells set identifiers apart: the identifier itself where it is one, else what is left of it and a digest. */
function labelOf(setIdentifier: string): string {
  const label = setIdentifier
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .slice(0, 48);
  if (label === setIdentifier && label !== '') return label;
  return `${label}-${createHash('sha256').update(setIdentifier).digest('hex').slice(0, 8)}`;
}

/** The values of a member by type. */
export function valuesByType({ values, type }: ValuesContent): readonly { readonly type: RecordType; readonly texts: readonly string[] }[] {
  if (type !== undefined) return [{ type, texts: values }];
  const ipv6 = values.filter((value) => value.includes(':'));
  const ipv4 = values.filter((value) => !value.includes(':'));
  const typed = [
    { type: 'A' as const, texts: ipv4 },
    { type: 'AAAA' as const, texts: ipv6 },
  ];
  const present = typed.filter(({ texts }) => texts.length > 0);
  return present.length > 0 ? present : [{ type: 'A', texts: [] }];
}
