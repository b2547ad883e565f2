import { listAll } from '../aws/list-all';
import {
  resolverService,
  type AddressDescription,
  type AssociationDescription,
  type EndpointDescription,
  type ResolverCalls,
  type ResolverTag,
  type RuleDescription,
} from '../aws/resolver-calls';
import { sortByKey } from '../model/name/order';
import type { Assembly } from '../synth/assembly';
import { namePrefix } from '../synth/caller-reference';
import type { Tags } from '../synth/declarations';
import type { ReadRequest, ResourcePorts } from './resource-kind';
import { serviceOf, settled, type Look } from './service-call';

/** Lists come a hundred at a time at most. */
const MaxResults = 100;

/** The calls of Route 53 Resolver. */
export function resolverOf(ports: ResourcePorts): ResolverCalls {
  return serviceOf(ports, resolverService) as ResolverCalls;
}

/**
 * The Regions in which an app has anything of Resolver. One that declares nothing of it makes no call there: its package need not be
 * installed then, nor its calls be allowed.
 */
export function regionsOf({ resources }: Pick<ReadRequest, 'resources'>): readonly string[] {
  const regions = resources.flatMap(({ properties }) => ('Region' in properties ? properties.Region : []));
  return sortByKey([...new Set(regions)], (region) => region);
}

/** Whether an app made something of this CreatorRequestId or name. */
export function isMadeBy({ scopes }: Assembly['app'], identity: string | undefined): boolean {
  return identity !== undefined && scopes.some((scope) => identity.startsWith(namePrefix(scope)));
}

/** Endpoints but those that vanish; of one CreatorRequestId where it is given. */
export async function listEndpoints(calls: ResolverCalls, region: string, creatorRequestId?: string): Promise<EndpointDescription[]> {
  const Filters = creatorRequestId === undefined ? [] : [{ Name: 'CreatorRequestId', Values: [creatorRequestId] }];
  const all = await listAll(async (NextToken: string | undefined) => {
    const page = await calls.call('ListResolverEndpoints', { MaxResults, Filters, ...token(NextToken) }, { region, resource: '*' });
    return { items: page.ResolverEndpoints ?? [], next: page.NextToken };
  });
  return all.filter(isThere);
}

/** The addresses of an endpoint, those on their way in and out included. */
export function listAddresses(calls: ResolverCalls, region: string, ResolverEndpointId: string): Promise<AddressDescription[]> {
  return listAll(async (NextToken: string | undefined) => {
    const input = { ResolverEndpointId, MaxResults, ...token(NextToken) };
    const page = await calls.call('ListResolverEndpointIpAddresses', input, { region, resource: ResolverEndpointId });
    return { items: page.IpAddresses ?? [], next: page.NextToken };
  });
}

/** Rules but those that vanish; those of AWS and of other accounts are among them. */
export async function listRules(calls: ResolverCalls, region: string, creatorRequestId?: string): Promise<RuleDescription[]> {
  const Filters = creatorRequestId === undefined ? [] : [{ Name: 'CreatorRequestId', Values: [creatorRequestId] }];
  const all = await listAll(async (NextToken: string | undefined) => {
    const page = await calls.call('ListResolverRules', { MaxResults, Filters, ...token(NextToken) }, { region, resource: '*' });
    return { items: page.ResolverRules ?? [], next: page.NextToken };
  });
  return all.filter(isThere);
}

/** Associations of rules with VPCs but those that vanish. */
export async function listAssociations(
  calls: ResolverCalls,
  region: string,
  of: Readonly<Partial<Record<'ResolverRuleId' | 'VPCId', string>>> = {},
): Promise<AssociationDescription[]> {
  const Filters = Object.entries(of).map(([Name, value]) => ({ Name, Values: [value] }));
  const all = await listAll(async (NextToken: string | undefined) => {
    const page = await calls.call('ListResolverRuleAssociations', { MaxResults, Filters, ...token(NextToken) }, { region, resource: '*' });
    return { items: page.ResolverRuleAssociations ?? [], next: page.NextToken };
  });
  return all.filter(isThere);
}

/** The tags of a resource, read only where the app declares some for it. */
export async function readResolverTags(calls: ResolverCalls, region: string, ResourceArn: string): Promise<Tags> {
  const tags = await listAll(async (NextToken: string | undefined) => {
    const page = await calls.call('ListTagsForResource', { ResourceArn, ...token(NextToken) }, { region, resource: ResourceArn });
    return { items: page.Tags ?? [], next: page.NextToken };
  });
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
}

export function resolverTags(tags: Tags): { readonly Tags?: readonly ResolverTag[] } {
  const entries = Object.entries(tags);
  return entries.length === 0 ? {} : { Tags: entries.map(([Key, Value]) => ({ Key, Value })) };
}

export async function addResolverTags(calls: ResolverCalls, region: string, ResourceArn: string, tags: Tags): Promise<void> {
  await calls.call('TagResource', { ResourceArn, Tags: resolverTags(tags).Tags ?? [] }, { region, resource: ResourceArn });
}

/** Whether a description says one of these, and else what it says. */
export function lookAt(
  description: { readonly Status: string; readonly StatusMessage?: string } | undefined,
  good: readonly string[],
): Look {
  if (description === undefined) return { settled: false, status: 'not to be seen' };
  const { Status, StatusMessage = '' } = description;
  return good.includes(Status) ? settled : { settled: false, status: StatusMessage === '' ? Status : `${Status} (${StatusMessage})` };
}

function isThere({ Status }: { readonly Status: string }): boolean {
  return Status !== 'DELETING';
}

function token(NextToken: string | undefined): { readonly NextToken?: string } {
  return NextToken === undefined || NextToken === '' ? {} : { NextToken };
}
