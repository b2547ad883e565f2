import {
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  ListResourceRecordSetsCommand,
  Route53ServiceException,
  type Change,
  type ResourceRecordSet,
  type Route53Client,
} from '@aws-sdk/client-route-53';

let references = 0;

/** A caller reference that was not used before. */
export function freshReference(): string {
  references += 1;
  return `reference-${references}`;
}

/** Creates a public zone, or with a VPC id a private one; resolves to its bare id. */
export async function createZone(client: Route53Client, name = 'example.com', vpcId?: string): Promise<string> {
  const { HostedZone } = await client.send(
    new CreateHostedZoneCommand({
      Name: name,
      CallerReference: freshReference(),
      ...(vpcId === undefined ? {} : { VPC: { VPCId: vpcId, VPCRegion: 'us-east-1' as const } }),
    }),
  );
  return (HostedZone?.Id ?? '').replace('/hostedzone/', '');
}

/** An A set with one value, and whatever else is given. */
export function a(name: string, members: Partial<ResourceRecordSet> = {}): ResourceRecordSet {
  return { Name: name, Type: 'A', TTL: 300, ResourceRecords: [{ Value: '192.0.2.1' }], ...members };
}

/** Shorthands for changes. */
export const create = (set: ResourceRecordSet): Change => ({ Action: 'CREATE', ResourceRecordSet: set });
export const upsert = (set: ResourceRecordSet): Change => ({ Action: 'UPSERT', ResourceRecordSet: set });
export const remove = (set: ResourceRecordSet): Change => ({ Action: 'DELETE', ResourceRecordSet: set });

/** Sends one change batch. */
export async function change(client: Route53Client, zoneId: string, ...changes: Change[]): Promise<string> {
  const { ChangeInfo } = await client.send(
    new ChangeResourceRecordSetsCommand({ HostedZoneId: zoneId, ChangeBatch: { Changes: changes } }),
  );
  return ChangeInfo?.Id ?? '';
}

/** All sets of a zone, read in pages of the given size. */
export async function listAll(client: Route53Client, zoneId: string, maxItems = 300): Promise<ResourceRecordSet[]> {
  const all: ResourceRecordSet[] = [];
  for (let page = await client.send(new ListResourceRecordSetsCommand({ HostedZoneId: zoneId, MaxItems: maxItems })); ;) {
    all.push(...(page.ResourceRecordSets ?? []));
    if (page.IsTruncated !== true) return all;
    page = await client.send(
      new ListResourceRecordSetsCommand({
        HostedZoneId: zoneId,
        MaxItems: maxItems,
        StartRecordName: page.NextRecordName,
        StartRecordType: page.NextRecordType,
        StartRecordIdentifier: page.NextRecordIdentifier,
      }),
    );
  }
}

/** The sets a zone has beside its own NS and SOA. */
export async function listOwn(client: Route53Client, zoneId: string, zoneName = 'example.com.'): Promise<ResourceRecordSet[]> {
  return (await listAll(client, zoneId)).filter(({ Name, Type }) => Name !== zoneName || (Type !== 'NS' && Type !== 'SOA'));
}

/** A refusal as code, status and text. */
export interface Refusal {
  readonly code: string;
  readonly status: number | undefined;
  readonly message: string;
}

/** What a call was refused with. Throws when it was accepted. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Route53ServiceException)
      return { code: error.name, status: error.$metadata.httpStatusCode, message: error.message };
    throw error;
  }
  throw new Error('the call was accepted');
}
