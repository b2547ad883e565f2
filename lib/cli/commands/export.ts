import { formatChangeBatches } from '../../formats/api-json/format-change-batches';
import { formatOctodns } from '../../formats/octodns/format-octodns';
import { formatZoneFile } from '../../formats/zone-file/format-zone-file';
import { writeFiles, type TextFile } from '../../files/write-files';
import { Apex53Error } from '../../model/error';
import { DomainName } from '../../model/name/domain-name';
import { hostedZoneId, referenceToken } from '../../model/reference';
import type { ResourceRecordSet } from '../../model/rrset/resource-record-set';
import { count, plainText } from '../../render/plain';
import { desiredRecordSets } from '../../synth/desired';
import { exitCodes, type ExitCode } from '../exit-codes';
import { captureSelected } from '../live-zones';
import { loadApp } from '../load-app';
import { synthesizeApp } from '../lookups';
import type { ExportFormat, ExportOptions } from '../options';
import { printDocument, printWarnings } from '../output';
import type { Terminal } from '../terminal';

/** A zone to be written in some format. */
interface ExportedZone {
  readonly zoneName: DomainName;
  /** The id, or the token that stands for it. */
  readonly hostedZoneId: string;
  readonly recordSets: readonly ResourceRecordSet[];
  /** What is in the zone, but not among the record sets. */
  readonly leftOut: readonly string[];
}

/** A zone as texts of its format, and what the format has no way to say. */
interface Written {
  readonly zoneName: string;
  readonly files: readonly TextFile[];
  readonly leftOut: readonly string[];
}

/** `apex53 export`: writes what the app declares, or what live zones hold, in the format of another tool. */
export async function exportCommand(options: ExportOptions, terminal: Terminal): Promise<ExitCode> {
  const live = options.zone.length > 0 || options.all === true;
  const zones = live ? await liveZones(options) : await declaredZones(options, terminal);
  const written = zones.map((zone) => writeZone(zone, options.format));
  const files = distinctPaths(written.flatMap((zone) => zone.files));
  if (options.out !== undefined) await writeFiles(files, options.out, { mayReplace: () => false, force: options.force ?? false });
  else if (files.length !== 1 && options.json !== true)
    throw new Apex53Error('UsageInvalid', `There are ${files.length} files to write: name a folder with --out.`);
  const leftOut = written.flatMap((zone) => zone.leftOut.map((text) => ({ zoneName: zone.zoneName, text })));
  const exitCode = leftOut.length === 0 ? exitCodes.success : exitCodes.incomplete;
  if (options.json === true) {
    const { out } = options;
    printDocument(
      'export',
      exitCode,
      { ...(out === undefined ? { files } : { folder: out, files: files.map(({ path }) => path) }), leftOut },
      terminal,
    );
    return exitCode;
  }
  for (const { zoneName, text } of leftOut) terminal.err(`${terminal.errStyle.yellow('left out')} ${plainText(`${zoneName}: ${text}`)}\n`);
  if (options.out === undefined) terminal.out(files[0]?.content ?? '');
  else terminal.out(`Wrote ${count(files.length, 'file')} to ${plainText(options.out)}.\n`);
  return exitCode;
}

async function declaredZones(options: ExportOptions, terminal: Terminal): Promise<ExportedZone[]> {
  const { assembly } = await synthesizeApp(await loadApp(options.app), options, terminal);
  printWarnings(assembly.warnings, terminal);
  return assembly.hostedZones.map((zone) => ({
    zoneName: DomainName.parse(zone.name),
    hostedZoneId: zone.source.kind === 'imported' ? zone.source.hostedZoneId : referenceToken(hostedZoneId(zone.path)),
    recordSets: desiredRecordSets(zone).map(({ recordSet }) => recordSet.rrset),
    leftOut: [],
  }));
}

async function liveZones(options: ExportOptions): Promise<ExportedZone[]> {
  const { zones } = await captureSelected(options);
  return zones.map(({ zoneName, hostedZone, recordSets, undeclarable }) => ({
    zoneName,
    hostedZoneId: hostedZone.id,
    recordSets,
    leftOut: undeclarable.map(({ subject, reason }) => `${subject}: ${reason}`),
  }));
}

function writeZone(zone: ExportedZone, format: ExportFormat): Written {
  const { zoneName, recordSets } = zone;
  const base = fileBase(zoneName);
  const file = (path: string, content: string): TextFile => ({ path, content });
  const written = (files: readonly TextFile[], leftOut: readonly { readonly message: string }[] = []): Written => ({
    zoneName: zoneName.toDisplay(),
    files,
    leftOut: [...zone.leftOut, ...leftOut.map(({ message }) => message)],
  });
  switch (format) {
    case 'bind': {
      const { text, leftOut } = formatZoneFile(recordSets, { origin: zoneName });
      return written([file(`${base}.zone`, text)], leftOut);
    }
    case 'octodns': {
      const { text, leftOut } = formatOctodns(recordSets, { zoneName });
      return written([file(`${base}.yaml`, text)], leftOut);
    }
    case 'change-batches': {
      const batches = formatChangeBatches(recordSets, { zoneName, hostedZoneId: zone.hostedZoneId });
      return written(batches.map((text, i) => file(`${base}${batches.length === 1 ? '' : `.${i + 1}`}.json`, text)));
    }
  }
}

/** The zone name as octoDNS names files, without characters that file systems refuse. */
function fileBase(zoneName: DomainName): string {
  return zoneName
    .toDisplay()
    .replace(/(?<=.)\.$/, '')
    .replace(/[^a-z0-9._-]/g, (char) => `_${char.charCodeAt(0).toString(16)}`)
    .replace(/^\./, '_.');
}

/** Zones of one name get files of their own. */
function distinctPaths(files: readonly TextFile[]): TextFile[] {
  const counts = new Map<string, number>();
  return files.map(({ path, content }) => {
    const times = (counts.get(path) ?? 0) + 1;
    counts.set(path, times);
    return { path: times === 1 ? path : path.replace(/(\.[a-z]+)$/, `-${times}$1`), content };
  });
}
