import { parseCidrBlock, type CidrBlock } from '../model/cidr-collection/cidr-block';
import { finding, type Finding } from '../model/finding';
import { parseReferenceToken } from '../model/reference';
import { keyOf, keyText } from '../model/rrset/rrset-key';
import type { AppDeclaration, ResourceDeclaration, ZoneDeclaration } from './declarations';

const nameForm = /^[0-9A-Za-z_-]{1,64}$/;
const locationForm = /^[0-9A-Za-z_-]{1,16}$/;
const maxBlocks = 1000;
const longestPrefix = { 4: 24, 6: 48 } as const;

type Collection = ResourceDeclaration<'cidrCollection'>;

/** Rules on an app's CIDR collections, and on what routes by them. */
export function checkCidrCollections({ zones, resources = [] }: AppDeclaration): Finding[] {
  const collections = resources.filter((resource): resource is Collection => resource.kind === 'cidrCollection');
  const byPath = new Map(collections.map((collection) => [collection.path, collection]));
  const routed = zones.flatMap((zone) =>
    zone.recordSets.flatMap(({ path, rrset }) => {
      if (rrset.routing.kind !== 'ip-based') return [];
      const collection = byPath.get(parseReferenceToken(rrset.routing.collectionId)?.reference.path ?? '');
      const place = { path, recordSet: keyText(keyOf(rrset)) };
      return collection === undefined
        ? []
        : checkRouted(rrset.routing.locationName, collection, zone).map((found) => ({ ...found, ...place }));
    }),
  );
  return [...checkNames(collections), ...collections.flatMap(checkCollection), ...routed];
}

/** What routes by a collection of the app, which lies in the app's own account (decision 21). */
function checkRouted(location: string, { path, properties: { Locations } }: Collection, { account }: ZoneDeclaration): Finding[] {
  return [
    ...(account === undefined
      ? []
      : [
          finding('CidrCollectionElsewhere', {
            message: `The zone lies in the account ${account}, and the CIDR collection at ${path} does not.`,
            value: account,
          }),
        ]),
    ...(location === '*' || Object.hasOwn(Locations, location)
      ? []
      : [
          finding('CidrLocationUnknown', {
            message: `The CIDR collection at ${path} has no location ${JSON.stringify(location)}.`,
            value: location,
            allowed: [...Object.keys(Locations), '* (the default)'].join(', '),
          }),
        ]),
  ];
}

function checkNames(collections: readonly Collection[]): Finding[] {
  const first = new Map<string, string>();
  return collections.flatMap(({ path, name }) => {
    if (name === undefined) return [];
    const other = first.get(name);
    if (other === undefined) first.set(name, path);
    if (other === undefined && nameForm.test(name)) return [];
    const message = other === undefined ? `${JSON.stringify(name)} is no name of a CIDR collection.` : `The collection at ${other} has it.`;
    return [finding('CidrCollectionNameInvalid', { path, message, value: name })];
  });
}

function checkCollection({ path, properties: { Locations } }: Collection): Finding[] {
  const findings: Finding[] = [];
  const locations = Object.entries(Locations);
  for (const [name, blocks] of locations)
    if (!locationForm.test(name) || blocks.length === 0)
      findings.push(
        finding('CidrLocationInvalid', {
          path,
          message:
            blocks.length === 0
              ? `The location ${JSON.stringify(name)} has no blocks.`
              : `${JSON.stringify(name)} is no name of a location.`,
          value: name,
        }),
      );
  const size = locations.reduce((sum, [, blocks]) => sum + blocks.length, 0);
  if (size > maxBlocks) findings.push(finding('CidrCollectionTooLarge', { path, message: `It has ${size} blocks.`, value: String(size) }));
  return [...findings, ...checkBlocks(path, locations)];
}

interface Placed {
  readonly block: CidrBlock;
  readonly location: string;
}

function checkBlocks(path: string, locations: readonly (readonly [string, readonly string[]])[]): Finding[] {
  const findings: Finding[] = [];
  const placed = new Map<string, Placed>();
  for (const [location, texts] of locations)
    for (const text of texts) {
      const block = parseCidrBlock(text);
      if (block === undefined || block.prefixLength < 1 || block.prefixLength > longestPrefix[block.family]) {
        findings.push(finding('CidrBlockInvalid', { path, message: `${JSON.stringify(text)} in ${location} cannot be.`, value: text }));
        continue;
      }
      const other = placed.get(block.text);
      if (other === undefined) placed.set(block.text, { block, location });
      else
        findings.push(
          finding('CidrBlockRepeated', { path, message: `${block.text} is in ${other.location} and in ${location}.`, value: block.text }),
        );
    }
  return [...findings, ...checkCovered(path, placed)];
}

/** The next shorter block that holds one decides for its addresses; where it says the same, the longer block says nothing. */
function checkCovered(path: string, placed: ReadonlyMap<string, Placed>): Finding[] {
  const byBits = new Map(Array.from(placed.values(), (one) => [`${one.block.family} ${one.block.bits}`, one]));
  return [...placed.values()].flatMap(({ block, location }) => {
    for (let length = block.prefixLength - 1; length > 0; length--) {
      const holder = byBits.get(`${block.family} ${block.bits.slice(0, length)}`);
      if (holder === undefined) continue;
      if (holder.location !== location) return [];
      return [
        finding('CidrBlockCovered', { path, message: `${block.text} lies in ${holder.block.text} of ${location}.`, value: block.text }),
      ];
    }
    return [];
  });
}
