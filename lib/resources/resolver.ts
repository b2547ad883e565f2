import { listAll } from '../aws/list-all';
import {
  resolverService,
  type AddressDescription,
  type AssociationDescription,
  type EndpointDescription,
  type ResolverCalls,
  type RuleDescription,
} from '../aws/resolver-calls';
import type { QueryLogAssociationDescription, QueryLogConfigDescription } from '../aws/resolver-query-log-calls';
import type { Listing, ResolverTag } from '../aws/resolver-shapes';
import type { Tags } from '../synth/declarations';
import type { ResourcePorts } from './resource-kind';
import { serviceOf, settled, type Look } from './service-call';

/** Lists come a hundred at a time at most. */
const MaxResults = 100;

/** The calls of Route 53 Resolver. */
export function resolverOf(ports: ResourcePorts): ResolverCalls {
  return serviceOf(ports, resolverService) as ResolverCalls;
}

/** Kinds that are read together: an app that declares one of them may have had others in the Region. */
export type ResolverFamily = 'resolver' | 'resolverQueryLogs' | 'firewall';

/** Endpoints but those that vanish; of one CreatorRequestId where it is given. */
export async function listEndpoints(calls: ResolverCalls, region: string, creatorRequestId?: string): Promise<EndpointDescription[]> {
  const Filters = requestedBy(creatorRequestId);
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
  return (await listRulesBy(calls, region, requestedBy(creatorRequestId))).filter(isThere);
}

/** Rules through an endpoint, those that vanish included. */
export function listRulesThrough(calls: ResolverCalls, region: string, ResolverEndpointId: string): Promise<RuleDescription[]> {
  return listRulesBy(calls, region, filtersOf({ ResolverEndpointId }));
}

function listRulesBy(calls: ResolverCalls, region: string, Filters: NonNullable<Listing['Filters']>): Promise<RuleDescription[]> {
  return listAll(async (NextToken: string | undefined) => {
    const page = await calls.call('ListResolverRules', { MaxResults, Filters, ...token(NextToken) }, { region, resource: '*' });
    return { items: page.ResolverRules ?? [], next: page.NextToken };
  });
}

/** Associations of rules with VPCs, those that vanish included. */
export function listAllRuleAssociations(
  calls: ResolverCalls,
  region: string,
  of: Readonly<Partial<Record<'ResolverRuleId' | 'VPCId', string>>> = {},
): Promise<AssociationDescription[]> {
  const Filters = filtersOf(of);
  return listAll(async (NextToken: string | undefined) => {
    const page = await calls.call('ListResolverRuleAssociations', { MaxResults, Filters, ...token(NextToken) }, { region, resource: '*' });
    return { items: page.ResolverRuleAssociations ?? [], next: page.NextToken };
  });
}

/** Associations of rules with VPCs but those that vanish. */
export async function listAssociations(...by: Parameters<typeof listAllRuleAssociations>): Promise<AssociationDescription[]> {
  return (await listAllRuleAssociations(...by)).filter(isThere);
}

/** Query log configurations but those that vanish; those of other accounts are among them. */
export async function listQueryLogConfigs(
  calls: ResolverCalls,
  region: string,
  creatorRequestId?: string,
): Promise<QueryLogConfigDescription[]> {
  const Filters = requestedBy(creatorRequestId);
  const all = await listAll(async (NextToken: string | undefined) => {
    const page = await calls.call('ListResolverQueryLogConfigs', { MaxResults, Filters, ...token(NextToken) }, { region, resource: '*' });
    return { items: page.ResolverQueryLogConfigs ?? [], next: page.NextToken };
  });
  return all.filter(isThere);
}

/** Associations of query log configurations with VPCs, those that vanish included. */
export function listQueryLogAssociations(
  calls: ResolverCalls,
  region: string,
  of: Readonly<Partial<Record<'ResolverQueryLogConfigId' | 'ResourceId', string>>> = {},
): Promise<QueryLogAssociationDescription[]> {
  const Filters = filtersOf(of);
  return listAll(async (NextToken: string | undefined) => {
    const input = { MaxResults, Filters, ...token(NextToken) };
    const page = await calls.call('ListResolverQueryLogConfigAssociations', input, { region, resource: '*' });
    return { items: page.ResolverQueryLogConfigAssociations ?? [], next: page.NextToken };
  });
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

/** What narrows a list down to one CreatorRequestId. */
function requestedBy(creatorRequestId: string | undefined): NonNullable<Listing['Filters']> {
  return creatorRequestId === undefined ? [] : filtersOf({ CreatorRequestId: creatorRequestId });
}

function filtersOf(of: Readonly<Record<string, string>>): NonNullable<Listing['Filters']> {
  return Object.entries(of).map(([Name, value]) => ({ Name, Values: [value] }));
}

function isThere({ Status }: { readonly Status: string }): boolean {
  return Status !== 'DELETING';
}

export function token(NextToken: string | undefined): { readonly NextToken?: string } {
  return NextToken === undefined || NextToken === '' ? {} : { NextToken };
}
