import {
  GetDNSSECCommand,
  GetHealthCheckCountCommand,
  GetHostedZoneCommand,
  GetHostedZoneCountCommand,
  ListCidrBlocksCommand,
  ListCidrCollectionsCommand,
  ListHealthChecksCommand,
  ListHostedZonesByNameCommand,
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  ListResourceRecordSetProtectionsCommand,
  ListReusableDelegationSetsCommand,
  ListTagsForResourceCommand,
  ListTrafficPoliciesCommand,
  ListTrafficPolicyInstancesCommand,
  ListVPCAssociationAuthorizationsCommand,
  type HostedZone,
  type ResourceRecordSet,
  type RRType,
} from '@aws-sdk/client-route-53';
import { type TinyReal } from './runner';
import { identifiers } from './set-plans';
import { settle } from './traffic-rules';
import { type TinyInstance, type TinyModel, type TinyZone } from './world';
import { compareSets, labels, protectionOf, sortKey } from './zone-rules';

/** Where listings begin. */
export interface Cursor {
  readonly zone: number;
  readonly label: number;
  readonly type: RRType | null;
  readonly identifier: number | null;
  readonly pageSize: number;
}

/** More pages than anything here has: a listing that never ends fails. */
const mostPages = 200;

/** All items from a first request on. `page` answers with items and the next request, if there is one. */
async function inPages<Request extends object, Item>(
  first: Request,
  page: (request: Request) => Promise<{ items: readonly Item[]; next: Request | undefined }>,
): Promise<Item[]> {
  const all: Item[] = [];
  let request: Request | undefined = first;
  for (let count = 0; request !== undefined; count += 1) {
    if (count > mostPages) throw new Error('The listing does not end.');
    const answer: { items: readonly Item[]; next: Request | undefined } = await page(request);
    all.push(...answer.items);
    request = answer.next;
  }
  return all;
}

interface Marked {
  readonly Marker?: string | undefined;
}

type SetPosition = Partial<Pick<ResourceRecordSet, 'Name' | 'Type' | 'SetIdentifier'>>;

function listSets({ client }: TinyReal, HostedZoneId: string, MaxItems: number, from: SetPosition = {}): Promise<ResourceRecordSet[]> {
  return inPages(from, async ({ Name, Type, SetIdentifier }) => {
    const answer = await client.send(
      new ListResourceRecordSetsCommand({
        HostedZoneId,
        MaxItems,
        StartRecordName: Name,
        StartRecordType: Type,
        StartRecordIdentifier: SetIdentifier,
      }),
    );
    const { ResourceRecordSets: items = [], IsTruncated = false } = answer;
    expect(items.length).toBeLessThanOrEqual(MaxItems);
    expect(answer.MaxItems).toBe(MaxItems);
    return {
      items,
      next: IsTruncated
        ? { Name: answer.NextRecordName, Type: answer.NextRecordType, SetIdentifier: answer.NextRecordIdentifier }
        : undefined,
    };
  });
}

/** A zone holds what the model holds, in order, in pages of any size. */
export async function checkZone(zone: TinyZone, real: TinyReal, pageSize: number): Promise<void> {
  expect(await listSets(real, zone.id, pageSize)).toEqual(zone.sets);
}

/** Everything in the account is as in the model, from any cursor. */
export async function checkAll(model: TinyModel, real: TinyReal, cursor: Cursor): Promise<void> {
  settle(model);
  const zone = model.zones.get(model.pick('zone', cursor.zone));
  if (zone) await checkFromCursor(zone, real, cursor);
  await checkZones(model, real, cursor);
  await checkOthers(model, real, cursor.pageSize);
  await checkTraffic(model, real, cursor.pageSize);
}

async function checkFromCursor(zone: TinyZone, real: TinyReal, { label, type, identifier, pageSize }: Cursor): Promise<void> {
  const [sent = '', stored = ''] = labels[label % labels.length] ?? [];
  const from = {
    Type: type ?? undefined,
    SetIdentifier: type === null || identifier === null ? undefined : identifiers[identifier % identifiers.length],
  };
  const start = { ...from, Name: `${stored}${zone.name}` };
  const listed = await listSets(real, zone.id, pageSize, { ...from, Name: `${sent}${sent === '' ? '' : '.'}${zone.name}` });
  expect(listed).toEqual(zone.sets.filter((set) => compareSets(set, start) >= 0));
}

const idOf = ({ Id = '' }: { readonly Id?: string | undefined }): string => Id.replace(/^\/\w+\//, '');

async function checkZones(model: TinyModel, real: TinyReal, { zone, label, pageSize: MaxItems }: Cursor): Promise<void> {
  const { client } = real;
  const marker = model.pick('zone', zone);
  const shown = (id: string) => {
    const { name, comment, vpcs, sets } = model.zones.get(id) ?? { name: '', comment: '', vpcs: [], sets: [] };
    return {
      Id: `/hostedzone/${id}`,
      Name: name,
      Config: { ...(comment === undefined ? {} : { Comment: comment }), PrivateZone: vpcs !== undefined },
      ResourceRecordSetCount: sets.length,
    };
  };
  const ids = [...model.zones.keys()].sort();
  const listed = await inPages<Marked, HostedZone>({ Marker: marker }, async ({ Marker }) => {
    const { HostedZones: items = [], IsTruncated, NextMarker } = await client.send(new ListHostedZonesCommand({ Marker, MaxItems }));
    return { items, next: IsTruncated ? { Marker: NextMarker } : undefined };
  });
  expect(listed).toMatchObject(ids.filter((id) => id >= marker).map(shown));
  const name = ['example.com.', 'a.example.com.', 'zzz.', 'com.'][label % 4] ?? '';
  const byName = await inPages({ DNSName: name, HostedZoneId: undefined as string | undefined }, async (from) => {
    const {
      HostedZones: items = [],
      IsTruncated,
      NextDNSName = '',
      NextHostedZoneId,
    } = await client.send(new ListHostedZonesByNameCommand({ ...from, MaxItems }));
    return { items, next: IsTruncated ? { DNSName: NextDNSName, HostedZoneId: NextHostedZoneId } : undefined };
  });
  const position = (id: string) => [sortKey(model.zones.get(id)?.name ?? ''), id] as const;
  const ordered = ids.sort((one, other) => (position(one) < position(other) ? -1 : 1)).filter((id) => position(id)[0] >= sortKey(name));
  expect(byName.map(idOf)).toEqual(ordered);
  expect(await client.send(new GetHostedZoneCountCommand({}))).toMatchObject({ HostedZoneCount: ids.length });
  const one = model.zones.get(marker);
  if (!one) return;
  const { DelegationSet, VPCs } = await client.send(new GetHostedZoneCommand({ Id: marker }));
  expect(DelegationSet?.NameServers ?? []).toEqual(one.nameServers);
  expect(DelegationSet?.Id).toBe(one.delegationSet === undefined ? undefined : `/delegationset/${one.delegationSet}`);
  expect(VPCs?.map(({ VPCId }) => VPCId)).toEqual(one.vpcs);
  await checkZoneFamilies(one, real, MaxItems);
}

/** Protections, authorizations, and DNSSEC of a zone. */
async function checkZoneFamilies(zone: TinyZone, { client }: TinyReal, MaxResults: number): Promise<void> {
  const protections = await inPages<Marked, string>({}, async ({ Marker: NextToken }) => {
    const page = await client.send(new ListResourceRecordSetProtectionsCommand({ HostedZoneId: zone.id, MaxResults, NextToken }));
    const items = page.ResourceRecordSetProtections?.map(({ RecordName, RecordType }) =>
      protectionOf({ Name: RecordName, Type: RecordType }),
    );
    return { items: items ?? [], next: page.NextToken === undefined ? undefined : { Marker: page.NextToken } };
  });
  expect(protections).toEqual([...zone.protections].sort());
  if (zone.vpcs) {
    const { VPCs } = await client.send(new ListVPCAssociationAuthorizationsCommand({ HostedZoneId: zone.id }));
    expect(new Set(VPCs?.map(({ VPCId }) => VPCId))).toEqual(zone.authorized);
    return;
  }
  const { Status, KeySigningKeys } = await client.send(new GetDNSSECCommand({ HostedZoneId: zone.id }));
  expect(Status?.ServeSignature).toBe(zone.isSigning ? 'SIGNING' : 'NOT_SIGNING');
  expect(KeySigningKeys?.map((key) => [key.Name, key.Status, key.KmsArn?.replace(/^.*\//, '')])).toEqual(
    [...zone.keys].map(([name, { status, kms }]) => [name, status, kms]),
  );
}

/** Traffic policies in the order they were made, and instances by zone, name and type. */
async function checkTraffic(model: TinyModel, { client }: TinyReal, MaxItems: number): Promise<void> {
  const policies = await inPages<Marked, unknown>({}, async ({ Marker: TrafficPolicyIdMarker }) => {
    const page = await client.send(new ListTrafficPoliciesCommand({ MaxItems, TrafficPolicyIdMarker }));
    const items = page.TrafficPolicySummaries?.map(({ Id, Name, LatestVersion, TrafficPolicyCount }) => [
      Id,
      Name,
      LatestVersion,
      TrafficPolicyCount,
    ]);
    return { items: items ?? [], next: page.IsTruncated === true ? { Marker: page.TrafficPolicyIdMarker } : undefined };
  });
  const listed = [...model.policies].map(([id, { name, versions }]) => {
    const left = versions.flatMap(({ isDeleted }, index) => (isDeleted ? [] : [index + 1]));
    return [id, name, left.at(-1), left.length];
  });
  expect(policies).toEqual(listed.filter(([, , , count]) => count !== 0));
  const { TrafficPolicyInstances } = await client.send(new ListTrafficPolicyInstancesCommand({}));
  const key = ({ zoneId, name, type }: TinyInstance) => `${zoneId}\0${sortKey(name)}\0${type}`;
  expect(TrafficPolicyInstances).toMatchObject(
    [...model.instances.values()]
      .sort((one, other) => (key(one) < key(other) ? -1 : 1))
      .map(({ id, zoneId, name, type, policy, version, state }) => ({
        Id: id,
        HostedZoneId: zoneId,
        Name: name,
        State: state,
        TrafficPolicyId: policy,
        TrafficPolicyVersion: version,
        TrafficPolicyType: type,
      })),
  );
  for (const { Message, State } of TrafficPolicyInstances ?? []) expect(Message === '').toBe(State !== 'Failed');
}

async function tagsOf({ client }: TinyReal, ResourceType: 'hostedzone' | 'healthcheck', ResourceId: string): Promise<Map<string, string>> {
  const { ResourceTagSet } = await client.send(new ListTagsForResourceCommand({ ResourceType, ResourceId }));
  return new Map(ResourceTagSet?.Tags?.map(({ Key = '', Value = '' }) => [Key, Value]));
}

async function checkOthers(model: TinyModel, real: TinyReal, pageSize: number): Promise<void> {
  const { client } = real;
  for (const [id, { tags }] of model.zones) expect(await tagsOf(real, 'hostedzone', id)).toEqual(tags);
  for (const [id, { tags }] of model.checks) expect(await tagsOf(real, 'healthcheck', id)).toEqual(tags);
  const checks = await inPages<Marked, string>({}, async ({ Marker }) => {
    const { HealthChecks = [], IsTruncated, NextMarker } = await client.send(new ListHealthChecksCommand({ Marker, MaxItems: pageSize }));
    return { items: HealthChecks.map(idOf), next: IsTruncated ? { Marker: NextMarker } : undefined };
  });
  expect(checks).toEqual([...model.checks.keys()].sort());
  expect(await client.send(new GetHealthCheckCountCommand({}))).toMatchObject({ HealthCheckCount: model.checks.size });
  const { DelegationSets = [] } = await client.send(new ListReusableDelegationSetsCommand({}));
  expect(new Map(DelegationSets.map((set) => [idOf(set), set.NameServers]))).toEqual(model.delegationSets);
  const { CidrCollections = [] } = await client.send(new ListCidrCollectionsCommand({}));
  expect(CidrCollections.map(({ Id, Name, Version }) => ({ Id, Name, Version }))).toEqual(
    [...model.collections.values()]
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map(({ id, name, version }) => ({ Id: id, Name: name, Version: version })),
  );
  for (const { id, blocks } of model.collections.values()) {
    const listed = await inPages<Marked, [string, string]>({}, async ({ Marker: NextToken }) => {
      const page = await client.send(new ListCidrBlocksCommand({ CollectionId: id, MaxResults: pageSize, NextToken }));
      return {
        items: page.CidrBlocks?.map(({ CidrBlock = '', LocationName = '' }): [string, string] => [CidrBlock, LocationName]) ?? [],
        next: page.NextToken === undefined ? undefined : { Marker: page.NextToken },
      };
    });
    expect(listed).toHaveLength(blocks.size);
    expect(new Map(listed)).toEqual(blocks);
  }
}
