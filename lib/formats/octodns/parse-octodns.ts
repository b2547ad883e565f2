import { DomainName } from '../../model/name/domain-name';
import { finishReading } from '../finish';
import { placesIn } from '../lines';
import { Notebook } from '../notebook';
import type { ReadZone } from '../read-zone';
import { RecordSetsByKey } from '../record-sets-by-key';
import { OctodnsReader } from './octodns-reader';
import { parseYamlTree } from './yaml-tree';

/** How an octoDNS file is read. */
export interface OctodnsOptions {
  /** The name of the zone, which octoDNS keeps in the name of the file. */
  readonly zoneName: string | DomainName;
  /** What findings call the file. @default 'YAML' */
  readonly file?: string;
}

/**
 * Reads the records of one zone in the YAML of octoDNS, as its Route 53 provider understands them.
 *
 * Aliases are `Route53Provider/ALIAS`; `geo` and `dynamic` become the record sets that the provider makes of them, without the health
 * checks. Never throws for anything in the text.
 *
 * @throws Apex53Error `InvalidLiteral` when `zoneName` is no domain name.
 * @see https://octodns.readthedocs.io, Records; octodns-route53
 * @example
 * ```ts
 * const { recordSets } = parseOctodns('www: { type: A, ttl: 60, value: 192.0.2.1 }', { zoneName: 'example.com' });
 * recordSets[0]?.rrset.name.toText(); // => 'www.example.com.'
 * ```
 */
export function parseOctodns(text: string, options: OctodnsOptions): ReadZone {
  const { file = 'YAML' } = options;
  const zoneName = options.zoneName instanceof DomainName ? options.zoneName : DomainName.parse(options.zoneName);
  const notebook = new Notebook();
  const sets = new RecordSetsByKey(notebook);
  const place = placesIn(text, file);
  const tree = parseYamlTree(text, notebook, place);
  if (tree !== undefined) new OctodnsReader(zoneName, notebook, sets, place).readZone(tree);
  return finishReading(notebook, zoneName, sets.all());
}
