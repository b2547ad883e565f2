import { finding, type Finding } from '../model/finding';
import { isOfKind } from '../model/resource';
import { keyOf, keyText } from '../model/rrset/rrset-key';
import { isPrivateSource, type AppDeclaration, type ResourceDeclaration } from './declarations';

type Domain = ResourceDeclaration<'registeredDomain'>;

/** DS records for zones that the app holds and does not sign: no key of theirs can match. */
export function checkSigners({ zones, resources = [] }: AppDeclaration): Finding[] {
  const signed = new Set(resources.filter((resource) => isOfKind(resource, 'zoneSigning')).map(({ zonePath }) => zonePath));
  const unsigned = new Map(
    zones.flatMap(({ path, zoneName, source }) =>
      source.kind === 'declared' && !isPrivateSource(source) && !signed.has(path) ? [[zoneName.toText(), path] as const] : [],
    ),
  );
  const found = (zone: string, place: Pick<Finding, 'path' | 'recordSet'>, value: string) =>
    finding('DsWithoutSigning', { ...place, message: `The hosted zone at ${zone} is not signed by the app.`, value });
  const ofRecords = zones
    .filter(({ source }) => !isPrivateSource(source))
    .flatMap(({ recordSets }) =>
      recordSets.flatMap(({ path, rrset }) => {
        const zone = rrset.type === 'DS' ? unsigned.get(rrset.name.toText()) : undefined;
        return zone === undefined ? [] : [found(zone, { path, recordSet: keyText(keyOf(rrset)) }, rrset.name.toDisplay())];
      }),
    );
  const ofDomains = resources
    .filter((resource): resource is Domain => isOfKind(resource, 'registeredDomain'))
    .flatMap(({ path, properties: { DomainName, DnssecKeys = [] } }) => {
      const zone = DnssecKeys.length === 0 ? undefined : unsigned.get(`${DomainName}.`);
      return zone === undefined ? [] : [found(zone, { path }, DomainName)];
    });
  return [...ofRecords, ...ofDomains];
}
