import type { RecordType } from '../model/rdata/record-type';

/** What a service tells of a resource that an alias can point to, as far as look-ups and checks want it. */
export interface TargetFacts {
  /** What people know it by: its name, id or ARN. */
  readonly label: string;
  /** The name that an alias takes; of a dual-stack resource the dual-stack name. */
  readonly dnsName: string;
  /** Other names of the same resource that an alias may hold. @default - none */
  readonly otherDnsNames?: readonly string[];
  /** The hosted zone id, where the service tells one. */
  readonly hostedZoneId?: string;
  /** The record types that an alias to it can answer. */
  readonly recordTypes: readonly RecordType[];
  /** The names, wildcards included, under which the resource answers. @default - whatever name it is asked by, or unknown */
  readonly servedNames?: readonly string[];
  /** Whether it is in service, and the service's own word for it. */
  readonly state?: { readonly ready: boolean; readonly text: string };
  /** Whether it was switched off. @default false */
  readonly disabled?: boolean;
  /** Whether its addresses are private ones. @default false */
  readonly internal?: boolean;
}

/** A resource that is there but that no alias can point to. */
export interface UnaliasableTarget {
  readonly label: string;
  /** Why not and what to do about it, in sentences. */
  readonly unaliasable: string;
}

export type FoundTarget = TargetFacts | UnaliasableTarget;

export function isAliasable(found: FoundTarget): found is TargetFacts {
  return !('unaliasable' in found);
}

/** What a resource is looked for by; one member is given. */
export interface TargetKey {
  readonly name?: string;
  readonly arn?: string;
  readonly id?: string;
  /** The custom domain name that the service knows it by. */
  readonly domainName?: string;
  /** All of these, on the same resource. */
  readonly tags?: Readonly<Record<string, string>>;
  /** The name that an alias to it holds. */
  readonly dnsName?: string;
}

/** A question for the resources of one kind. */
export interface TargetQuery {
  readonly by: TargetKey;
  /** @default - that of the clients */
  readonly region?: string;
  /** Whether facts that take another call, and that only checks look at, are wanted too. */
  readonly inDetail: boolean;
}

/** The resources of one kind. */
export interface TargetService {
  /** Every resource that fits, none where there is none or where this kind is never found so. */
  find(query: TargetQuery): Promise<readonly FoundTarget[]>;
}

/** A name in the form in which names are compared: lower case, no final dot, no `dualstack.` before it. */
export function comparableName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^dualstack\./, '');
}

/** Whether a resource has this name, among the names that an alias may hold. */
export function hasDnsName({ dnsName, otherDnsNames = [] }: TargetFacts, wanted: string): boolean {
  return [dnsName, ...otherDnsNames].some((name) => comparableName(name) === comparableName(wanted));
}

/** Whether all wanted tags are among a resource's. */
export function hasTags(tags: Readonly<Record<string, string | undefined>>, wanted: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([key, value]) => Object.hasOwn(tags, key) && tags[key] === value);
}

/** Tags as the services list them, by key. */
export function tagsByKey(
  tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | undefined,
): Record<string, string> {
  return Object.fromEntries((tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));
}

export const ipv4: readonly RecordType[] = ['A'];
export const dualStack: readonly RecordType[] = ['A', 'AAAA'];
