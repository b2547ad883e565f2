import {
  ChangeResourceRecordSetsCommand,
  CreateHealthCheckCommand,
  CreateHostedZoneCommand,
  ListResourceRecordSetsCommand,
  Route53Client,
  Route53ServiceException,
  type ChangeBatch,
  type ResourceRecordSet,
} from '@aws-sdk/client-route-53';
import { Emulator } from '../../lib/emulator';
import { isObject, type CaseZone, type Json } from './case-file';
import { isKnownToSdks, writeChangeBatch } from './raw-change-batch';

/** A refusal as a client sees it. */
export interface Refusal {
  readonly code: string;
  readonly httpStatus: number;
  readonly message: string;
}

/** A fresh emulator with the zone of one case in it, spoken to through the real SDK. */
export class EmulatedZone {
  private constructor(
    private readonly emulator: Emulator,
    private readonly client: Route53Client,
    private readonly zoneId: string,
    private readonly tokens: ReadonlyMap<string, unknown>,
  ) {}

  /** Creates the zone, a TCP health check and two CIDR collections, then loads what exists. */
  static async open(zone: CaseZone, options: { readonly quirk?: boolean } = {}): Promise<EmulatedZone> {
    const emulator = new Emulator({ quirks: { dropEqualUpserts: options.quirk ?? false } });
    const client = new Route53Client({
      region: 'us-east-1',
      endpoint: 'http://emulator.invalid',
      credentials: { accessKeyId: 'emulator', secretAccessKey: 'emulator' },
      requestHandler: emulator.requestHandler(),
    });
    const zoneId = zone.type === 'missing' ? 'Z0000000000000000000X' : await createZone(client, zone);
    const apex = zone.type === 'missing' ? [] : await list(client, zoneId);
    const opened = new EmulatedZone(emulator, client, zoneId, await makeTokens(emulator, client, zoneId, apex));
    for (const set of zone.existing ?? []) await opened.load(set, zone.name);
    return opened;
  }

  /** Puts the ids of this run in the place of `$ZONE`, `$HC` and their like. */
  fill(value: unknown): unknown {
    if (typeof value === 'string') return this.tokens.get(value) ?? value;
    if (Array.isArray(value)) return value.map((item) => this.fill(item));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([member, item]) => [member, this.fill(item)]));
  }

  /** Sends a change batch; resolves to the refusal, or undefined when it was accepted. */
  async change(batch: Json): Promise<Refusal | undefined> {
    const filled = this.fill(batch) as Json;
    if (!isKnownToSdks(filled)) return this.changeRaw(filled);
    try {
      await this.client.send(
        new ChangeResourceRecordSetsCommand({ HostedZoneId: this.zoneId, ChangeBatch: filled as unknown as ChangeBatch }),
      );
      return undefined;
    } catch (error) {
      if (error instanceof Route53ServiceException && error.$metadata.httpStatusCode !== undefined) {
        return { code: error.name, httpStatus: error.$metadata.httpStatusCode, message: error.message };
      }
      return this.changeRaw(filled);
    }
  }

  /** All record sets, page by page. */
  list(): Promise<ResourceRecordSet[]> {
    return list(this.client, this.zoneId);
  }

  async close(): Promise<void> {
    this.client.destroy();
    await this.emulator.close();
  }

  private async changeRaw(batch: Json): Promise<Refusal | undefined> {
    const answer = await this.emulator.handle({
      method: 'POST',
      path: `/2013-04-01/hostedzone/${this.zoneId}/rrset/`,
      body: writeChangeBatch(batch),
    });
    if (answer.statusCode < 300) return undefined;
    const member = (name: string) => unescapeText(new RegExp(`<${name}>(.*)</${name}>`, 's').exec(answer.body)?.[1] ?? '');
    return { code: member('Code'), httpStatus: answer.statusCode, message: member('Message') };
  }

  private async load(set: Json, zoneName: string): Promise<void> {
    const isApex = String(set.Name).replace(/\.$/, '').toLowerCase() === zoneName.replace(/\.$/, '').toLowerCase();
    const action = isApex && ['NS', 'SOA'].includes(String(set.Type)) ? 'UPSERT' : 'CREATE';
    const refusal = await this.change({ Changes: [{ Action: action, ResourceRecordSet: set }] });
    if (refusal)
      throw new Error(`the existing record set ${String(set.Name)} ${String(set.Type)} was refused: ${refusal.code}: ${refusal.message}`);
  }
}

async function createZone(client: Route53Client, { type, name }: CaseZone): Promise<string> {
  const { HostedZone } = await client.send(
    new CreateHostedZoneCommand({
      Name: name,
      CallerReference: 'conformance',
      ...(type === 'private'
        ? { VPC: { VPCRegion: 'us-east-1' as const, VPCId: 'vpc-0123456789abcdef0' }, HostedZoneConfig: { PrivateZone: true } }
        : {}),
    }),
  );
  return (HostedZone?.Id ?? '').replace('/hostedzone/', '');
}

async function makeTokens(
  emulator: Emulator,
  client: Route53Client,
  zoneId: string,
  apex: readonly ResourceRecordSet[],
): Promise<Map<string, unknown>> {
  const { HealthCheck } = await client.send(
    new CreateHealthCheckCommand({
      CallerReference: 'conformance',
      HealthCheckConfig: { Type: 'TCP', IPAddress: '198.41.0.4', Port: 443 },
    }),
  );
  const locations = { loc1: ['198.18.0.0/24'], loc2: ['198.18.1.0/24'] };
  const {
    cidrCollections: [first, second],
  } = emulator.seed({
    cidrCollections: [
      { name: 'one', locations },
      { name: 'two', locations },
    ],
  });
  return new Map<string, unknown>([
    ['$ZONE', zoneId],
    ['$HC', HealthCheck?.Id],
    ['$CIDR', first?.id],
    ['$CIDR2', second?.id],
    ['$APEX_NS', apex.find((set) => set.Type === 'NS')?.ResourceRecords],
    ['$APEX_SOA', apex.find((set) => set.Type === 'SOA')?.ResourceRecords],
  ]);
}

async function list(client: Route53Client, zoneId: string): Promise<ResourceRecordSet[]> {
  const all: ResourceRecordSet[] = [];
  for (let page = await client.send(new ListResourceRecordSetsCommand({ HostedZoneId: zoneId, MaxItems: 300 })); ;) {
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

function unescapeText(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '');
}
