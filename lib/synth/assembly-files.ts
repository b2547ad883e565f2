import { createHash } from 'node:crypto';
import { orderChanges } from '../model/change-batch/order';
import { packBatches } from '../model/change-batch/pack';
import { tokensIn } from '../model/json-references';
import { hostedZoneId, referenceTo, referenceToken } from '../model/reference';
import { referenceTokens } from '../model/rrset/api-references';
import type { ApiChangeBatch } from '../model/rrset/api-shape';
import { isPermanentIn } from '../model/rrset/permanent';
import type { Assembly, AssemblyHostedZone, AssemblyResource } from './assembly';
import { cliInput, fileFolders, withoutCliInput } from './cli-input';
import { desiredRecordSets } from './desired';
import { inCreationOrder } from './resource-order';

/** How change-batch files are written. */
export interface AssemblyFilesOptions {
  /**
   * What makes a record set appear: CREATE refuses to overwrite what is there, UPSERT replaces it (and counts twice against the limits).
   * @default 'CREATE'
   */
  readonly action?: 'CREATE' | 'UPSERT';
}

/** A file of the written assembly: its path below the output folder, with slashes, and its text. */
export interface AssemblyFile {
  readonly path: string;
  readonly content: string;
}

/** What manifest.json says of one change-batch file. */
interface BatchEntry {
  readonly file: string;
  readonly changes: number;
  /** References in the file that must be replaced by real ids before the AWS CLI can take it. */
  readonly references: readonly string[];
}

/**
 * The files of an assembly: `manifest.json`, the assembly itself, and for the AWS CLI one input file for each declared zone and
 * resource and change-batch files split at the API's limits.
 *
 * `aws route53 change-resource-record-sets --change-batch file://…` takes a change-batch file as it is when its manifest entry lists
 * no references. Files of one zone are to be sent in their order.
 */
export function assemblyFiles(assembly: Assembly, options: AssemblyFilesOptions = {}): AssemblyFile[] {
  const taken = new Set<string>();
  const zones = assembly.hostedZones.map((zone) =>
    zoneFiles(zone, unique(`zones/${slug(zone.name.slice(0, -1))}`, zone.path, taken), options.action ?? 'CREATE'),
  );
  const resources = assembly.resources.map((resource) => ({
    resource,
    leftOut: withoutCliInput(resource),
    file: `${unique(`${fileFolders[resource.kind]}/${slug(resource.path)}`, resource.path, taken)}.json`,
  }));
  const fileOf = new Map(resources.map(({ resource, leftOut, file }) => [resource, leftOut === undefined ? { file } : { leftOut }]));
  const manifest = {
    formatVersion: 1,
    app: assembly.app.name,
    assembly: 'assembly.json',
    hostedZones: zones.map(({ entry }) => entry),
    resources: inCreationOrder(assembly.resources).map((resource) => resourceEntry(resource, fileOf.get(resource))),
    warnings: assembly.warnings,
    acknowledged: assembly.acknowledged,
  };
  return [
    { path: 'manifest.json', content: json(manifest) },
    { path: 'assembly.json', content: json(assembly) },
    ...resources.flatMap(({ resource, leftOut, file }) =>
      leftOut === undefined ? [{ path: file, content: json(cliInput(resource)) }] : [],
    ),
    ...zones.flatMap(({ files }) => files),
  ];
}

function zoneFiles(zone: AssemblyHostedZone, folder: string, action: 'CREATE' | 'UPSERT'): { entry: unknown; files: AssemblyFile[] } {
  const batches = packBatches(
    orderChanges(
      desiredRecordSets(zone).map(({ recordSet }) => ({ after: recordSet })),
      { create: action, isPermanent: isPermanentIn(zone) },
    ),
  );
  const files = batches.map((batch, i) => {
    const content: ApiChangeBatch = {
      Changes: batch.map(({ action: Action, recordSet }) => ({ Action, ResourceRecordSet: recordSet.api })),
    };
    const path = `${folder}/change-batch-${String(i + 1).padStart(3, '0')}.json`;
    const references = [...new Set(batch.flatMap(({ recordSet }) => referenceTokens(recordSet.api)))].sort();
    return { entry: { file: path, changes: batch.length, references } satisfies BatchEntry, path, content: json(content) };
  });
  const declared = zone.source.kind === 'declared' ? [{ path: `${folder}/hosted-zone.json`, content: json(createZoneInput(zone)) }] : [];
  return {
    entry: {
      path: zone.path,
      name: zone.name,
      source: zone.source.kind,
      hostedZoneId: zone.source.kind === 'imported' ? zone.source.hostedZoneId : referenceToken(hostedZoneId(zone.path)),
      ...(declared[0] === undefined ? {} : { file: declared[0].path }),
      recordSets: zone.recordSets.length,
      changeBatches: files.map(({ entry }) => entry),
    },
    files: [...declared, ...files.map(({ path, content }) => ({ path, content }))],
  };
}

/** What manifest.json says of a resource, with its file or why it has none; what it refers to stands before it. */
function resourceEntry({ kind, path, properties }: AssemblyResource, file: object | undefined): unknown {
  const references = tokensIn(properties);
  return {
    kind,
    path,
    ...file,
    reference: referenceToken(referenceTo(kind, path, 'id')),
    ...(references.length === 0 ? {} : { references }),
  };
}

/** The input of `aws route53 create-hosted-zone --cli-input-json`; a private zone is created with its first VPC, others are associated. */
function createZoneInput(zone: AssemblyHostedZone): unknown {
  if (zone.source.kind !== 'declared') return {};
  const { callerReference, comment, vpcs, delegationSetId } = zone.source;
  const [vpc] = vpcs ?? [];
  return {
    Name: zone.name,
    CallerReference: callerReference,
    ...(comment === undefined && vpc === undefined ? {} : { HostedZoneConfig: { Comment: comment, PrivateZone: vpc !== undefined } }),
    ...(vpc === undefined ? {} : { VPC: { VPCRegion: vpc.region, VPCId: vpc.vpcId } }),
    ...(delegationSetId === undefined ? {} : { DelegationSetId: delegationSetId }),
  };
}

/** The path, or with a hash of the construct path behind it when an earlier one took it. Letter case does not tell files apart everywhere. */
function unique(path: string, constructPath: string, taken: Set<string>): string {
  const free = taken.has(path.toLowerCase()) ? `${path}-${hash(constructPath)}` : path;
  taken.add(free.toLowerCase());
  return free;
}

/** A file name from hostile text: letters, digits, dot, minus and underscore stay, slashes become dots; a hash stands for what was lost. */
function slug(text: string): string {
  const dotted = text.replaceAll('/', '.');
  const plain = dotted
    .replace(/[^A-Za-z0-9._-]/g, '_')
    .replace(/^\.+/, '_')
    .slice(0, 120);
  return plain === dotted ? plain : `${plain}-${hash(text)}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
