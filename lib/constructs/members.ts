import type { Construct } from 'constructs';
import type { DomainName } from '../model/name/domain-name';
import type { RecordType } from '../model/rdata/record-type';
import { collect, success, type Result } from '../model/result';
import type { Target } from '../model/rrset/alias-target';
import { tryResourceRecord, type ResourceRecordSet } from '../model/rrset/resource-record-set';
import type { PolicyRouting } from '../model/rrset/routing-policy';
import { healthCheckReference, type HealthCheck } from './health-check';
import { atName, defaultTtlSeconds, RecordSource, type DeclarationSite, type RecordPlace } from './record-source';

/** Values of one type; without a type, IPv4 addresses become A and IPv6 addresses AAAA. */
export interface ValuesContent {
  readonly values: readonly string[];
  /** @default - A and AAAA by the kind of address */
  readonly type?: RecordType;
}

/** A CNAME to a host name, always absolute. */
export interface CnameContent {
  readonly cname: string;
}

/** An alias; it has no TTL. */
export interface AliasContent {
  readonly alias: Target;
  /** @default - A and AAAA */
  readonly types?: readonly RecordType[];
}

/** What a member of a routing policy answers: values, a CNAME, or an alias. */
export type MemberContent = ValuesContent | CnameContent | AliasContent;

/** What every member of a routing policy may have. */
export interface MemberOptions {
  /** A health check, or the id of one that exists. @default - none */
  readonly healthCheck?: HealthCheck | string;
}

/** A member of a routing policy. */
export type Member = MemberContent & MemberOptions;

/** What a set of members has in common. */
export interface MemberSetProps extends RecordPlace {
  /** Seconds, for all members that are no aliases. @default - as the class says */
  readonly ttl?: number;
}

/** A member with its place in the policy. */
export interface PlacedMember {
  readonly member: Member;
  readonly routing: PolicyRouting;
}

/** Record sets of one name under one routing policy: the base of the classes by policy. */
export abstract class MemberSet extends RecordSource {
  /** @internal */
  protected constructor(
    scope: Construct,
    id: string,
    props: MemberSetProps,
    members: readonly PlacedMember[],
    ttlSeconds = defaultTtlSeconds,
  ) {
    super(scope, id, props, (site) =>
      atName(props, site, (name) => {
        const sets = collect(members.map((placed) => recordSetsOf(placed, name, site, props.ttl ?? ttlSeconds)));
        return sets.ok ? success(sets.value.flat()) : sets;
      }),
    );
  }
}

function recordSetsOf(
  { member, routing }: PlacedMember,
  name: DomainName,
  site: DeclarationSite,
  ttlSeconds: number,
): Result<readonly ResourceRecordSet[]> {
  const checked: PolicyRouting =
    member.healthCheck === undefined ? routing : { ...routing, healthCheck: healthCheckReference(member.healthCheck) };
  if ('alias' in member) {
    const bound = member.alias.bind({ ...site, recordName: name });
    if (!bound.ok) return bound;
    const { aliasTarget, recordTypes } = bound.value;
    return success((member.types ?? recordTypes).map((type) => ({ kind: 'alias', name, type, routing: checked, aliasTarget })));
  }
  const typed = 'cname' in member ? [{ type: 'CNAME' as const, texts: [member.cname] }] : valuesByType(member);
  return collect(
    typed.map(({ type, texts }): Result<ResourceRecordSet> => {
      const records = collect(texts.map((text) => tryResourceRecord(type, text)));
      return records.ok ? success({ kind: 'values', name, type, routing: checked, ttlSeconds, records: records.value }) : records;
    }),
  );
}

function valuesByType({ values, type }: ValuesContent): readonly { readonly type: RecordType; readonly texts: readonly string[] }[] {
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
