import { finding, type Finding } from '../model/finding';
import { keyOf, keyText } from '../model/rrset/rrset-key';
import { delegationOf, hasWildcardAbove, indexZone, parentOf, type ZoneIndex } from '../model/rules/zone-index';
import { vpcKey, type Vpc } from '../model/vpc/vpc';
import { isPrivateSource, type ZoneDeclaration } from './declarations';

/** Types that hosts are reached by; others, such as proofs of ownership in TXT, are asked for from the internet. */
const typesOfHosts: ReadonlySet<string> = new Set(['A', 'AAAA', 'CNAME', 'HTTPS', 'NS', 'SVCB']);

interface PrivateFace {
  readonly path: string;
  readonly name: string;
  readonly vpcs: readonly Vpc[];
  readonly index: ZoneIndex;
}

/**
 * Names that everybody but the VPCs of a private zone is answered: within a VPC the private zone with the longest name is final, and what
 * it lacks does not exist (Route 53 Developer Guide, Considerations when working with a private hosted zone).
 *
 * Takes time linear in record sets.
 */
export function checkSplitHorizon(zones: readonly ZoneDeclaration[]): Finding[] {
  const faces = privateFaces(zones);
  if (faces.size === 0) return [];
  return zones.flatMap(({ zoneName, source, recordSets }) => {
    if (isPrivateSource(source) || source.kind === 'imported') return [];
    const seen = new Set<string>();
    return recordSets.flatMap(({ path, rrset }): Finding[] => {
      const name = rrset.name.toText();
      if (!typesOfHosts.has(rrset.type) || name.startsWith('_') || seen.has(name) || (rrset.type === 'NS' && rrset.name.equals(zoneName)))
        return [];
      seen.add(name);
      return hidingFaces(name, faces).map((face) =>
        finding('PublicNameHidden', {
          path,
          recordSet: keyText(keyOf(rrset)),
          message: `${rrset.name.toDisplay()} is answered in public, but does not exist for the VPCs of the private zone at ${face.path}.`,
          value: face.vpcs.map(({ vpcId }) => vpcId).join(', '),
        }),
      );
    });
  });
}

/** By the name of the zone. A zone of which something could not be made out proves nothing. */
function privateFaces(zones: readonly ZoneDeclaration[]): ReadonlyMap<string, readonly PrivateFace[]> {
  const faces = new Map<string, PrivateFace[]>();
  for (const { path, zoneName, source, recordSets, incomplete } of zones) {
    if (source.kind !== 'declared' || source.vpcs === undefined || incomplete) continue;
    const name = zoneName.toText();
    const face = { path, name, vpcs: source.vpcs, index: indexZone(recordSets, zoneName) };
    const ofName = faces.get(name);
    if (ofName === undefined) faces.set(name, [face]);
    else ofName.push(face);
  }
  return faces;
}

/** The private zones that are final for a name in some VPC, and lack it. */
function hidingFaces(name: string, faces: ReadonlyMap<string, readonly PrivateFace[]>): PrivateFace[] {
  const hiding: PrivateFace[] = [];
  const answered = new Set<string>();
  for (let at: string | undefined = name; at !== undefined; at = parentOf(at))
    for (const face of faces.get(at) ?? []) {
      const own = face.vpcs.filter((vpc) => !answered.has(vpcKey(vpc)));
      for (const vpc of own) answered.add(vpcKey(vpc));
      if (own.length > 0 && !holds(name, face.index)) hiding.push({ ...face, vpcs: own });
    }
  return hiding;
}

function holds(name: string, index: ZoneIndex): boolean {
  return index.names.has(name) || hasWildcardAbove(name, index) || delegationOf(name, index) !== undefined;
}
