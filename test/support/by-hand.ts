import {
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  GetHostedZoneCommand,
  ListHealthChecksCommand,
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  type Change,
  type HealthCheck,
  type HostedZone,
  type ResourceRecordSet,
  type Route53Client,
} from '@aws-sdk/client-route-53';

/** What people do without apex53: plain calls of the SDK, spelled out. */

let references = 0;

/** Creates a public hosted zone, or with a VPC id a private one; resolves to its bare id. */
export async function createZone(
  client: Route53Client,
  name = 'example.com',
  options: { readonly comment?: string; readonly vpcId?: string; readonly callerReference?: string } = {},
): Promise<string> {
  references += 1;
  const { HostedZone: zone } = await client.send(
    new CreateHostedZoneCommand({
      Name: name,
      CallerReference: options.callerReference ?? `by-hand-${references}`,
      ...(options.comment === undefined ? {} : { HostedZoneConfig: { Comment: options.comment } }),
      ...(options.vpcId === undefined ? {} : { VPC: { VPCId: options.vpcId, VPCRegion: 'us-east-1' as const } }),
    }),
  );
  return bare(zone?.Id);
}

/** Sends one change batch. */
export async function change(client: Route53Client, zoneId: string, ...changes: readonly Change[]): Promise<void> {
  await client.send(new ChangeResourceRecordSetsCommand({ HostedZoneId: zoneId, ChangeBatch: { Changes: [...changes] } }));
}

export const create = (ResourceRecordSet: ResourceRecordSet): Change => ({ Action: 'CREATE', ResourceRecordSet });
export const upsert = (ResourceRecordSet: ResourceRecordSet): Change => ({ Action: 'UPSERT', ResourceRecordSet });
export const remove = (ResourceRecordSet: ResourceRecordSet): Change => ({ Action: 'DELETE', ResourceRecordSet });

/** An A record set with simple routing. */
export function a(name: string, ...values: readonly string[]): ResourceRecordSet {
  return { Name: name, Type: 'A', TTL: 300, ResourceRecords: (values.length === 0 ? ['192.0.2.1'] : values).map((Value) => ({ Value })) };
}

/** A CNAME record set with simple routing. */
export function cname(name: string, target: string): ResourceRecordSet {
  return { Name: name, Type: 'CNAME', TTL: 300, ResourceRecords: [{ Value: target }] };
}

/** A TXT record set with simple routing; values as Route 53 takes them, in quotation marks. */
export function txt(name: string, ...values: readonly string[]): ResourceRecordSet {
  return { Name: name, Type: 'TXT', TTL: 300, ResourceRecords: values.map((Value) => ({ Value })) };
}

/** Everything in a zone, page by page. */
export async function listAll(client: Route53Client, zoneId: string): Promise<ResourceRecordSet[]> {
  const all: ResourceRecordSet[] = [];
  let page = await client.send(new ListResourceRecordSetsCommand({ HostedZoneId: zoneId, MaxItems: 300 }));
  for (;;) {
    all.push(...(page.ResourceRecordSets ?? []));
    if (page.IsTruncated !== true) return all;
    page = await client.send(
      new ListResourceRecordSetsCommand({
        HostedZoneId: zoneId,
        MaxItems: 300,
        StartRecordName: page.NextRecordName,
        StartRecordType: page.NextRecordType,
        StartRecordIdentifier: page.NextRecordIdentifier,
      }),
    );
  }
}

/** What is in a zone besides the SOA and NS at its apex, and the ledgers of apps. */
export async function listOwn(client: Route53Client, zoneId: string): Promise<ResourceRecordSet[]> {
  const all = await listAll(client, zoneId);
  const apex = all.find(({ Type }) => Type === 'SOA')?.Name;
  return all.filter((set) => !isLedger(set) && (set.Name !== apex || (set.Type !== 'SOA' && set.Type !== 'NS')));
}

/** The ledgers of apps in a zone. */
export async function listLedgers(client: Route53Client, zoneId: string): Promise<ResourceRecordSet[]> {
  return (await listAll(client, zoneId)).filter(isLedger);
}

function isLedger({ Name }: ResourceRecordSet): boolean {
  return Name?.includes('._apex53.') === true;
}

export async function listZones(client: Route53Client): Promise<HostedZone[]> {
  return (await client.send(new ListHostedZonesCommand({}))).HostedZones ?? [];
}

/** The bare id of the only hosted zone of this name. */
export async function zoneIdOf(client: Route53Client, name = 'example.com.'): Promise<string> {
  const [zone, ...others] = (await listZones(client)).filter((candidate) => candidate.Name === name);
  if (zone === undefined || others.length > 0)
    throw new Error(`there is not one hosted zone ${name}, but ${zone === undefined ? 0 : others.length + 1}`);
  return bare(zone.Id);
}

export async function nameServersOf(client: Route53Client, zoneId: string): Promise<string[]> {
  return (await client.send(new GetHostedZoneCommand({ Id: zoneId }))).DelegationSet?.NameServers ?? [];
}

export async function listChecks(client: Route53Client): Promise<HealthCheck[]> {
  return (await client.send(new ListHealthChecksCommand({}))).HealthChecks ?? [];
}

export function bare(id: string | undefined): string {
  return (id ?? '').replace(/^\/[a-z]+\//, '');
}
