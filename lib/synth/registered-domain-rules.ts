import { finding, type Finding } from '../model/finding';
import { DomainName } from '../model/name/domain-name';
import { parseReferenceToken } from '../model/reference';
import type { ApiRegistrarKey } from '../model/registrar/api-shape';
import { keyText } from '../model/registrar/keys';
import { isPrivateSource, type AppDeclaration, type ResourceDeclaration, type ZoneDeclaration } from './declarations';

type Domain = ResourceDeclaration<'registeredDomain'>;

const fewestNameServers = 2;
const mostNameServers = 13;
const mostKeys = 13;

/** Rules on the registered domains that an app speaks of. */
export function checkRegisteredDomains({ resources = [], zones }: AppDeclaration): Finding[] {
  const domains = resources.filter((resource): resource is Domain => resource.kind === 'registeredDomain');
  const byPath = new Map(zones.map((zone) => [zone.path, zone]));
  const first = new Map<string, string>();
  return domains.flatMap((domain) => {
    const { path, properties } = domain;
    const other = first.get(properties.DomainName);
    if (other === undefined) first.set(properties.DomainName, path);
    return [
      ...(other === undefined ? [] : [invalid(domain, `${properties.DomainName} is declared at ${other} already.`, properties.DomainName)]),
      ...checkName(domain),
      ...checkNameServers(domain, byPath),
      ...checkKeys(domain, properties.DnssecKeys ?? []),
      ...checkGuards(domain),
    ];
  });
}

function checkName(domain: Domain): Finding[] {
  const { DomainName: text } = domain.properties;
  const name = DomainName.tryParse(text);
  if (name.ok && !name.value.isWildcard && name.value.labelCount >= 2) return [];
  return [invalid(domain, `${JSON.stringify(text)} is no name that can be registered.`, text)];
}

function checkNameServers(domain: Domain, zones: ReadonlyMap<string, ZoneDeclaration>): Finding[] {
  const { DomainName: domainName, Nameservers: names } = domain.properties;
  if (names === undefined) return [];
  const reference = parseReferenceToken(names[0] ?? '')?.reference;
  const zone = reference === undefined ? undefined : zones.get(reference.path);
  if (zone !== undefined) {
    const zoneName = zone.zoneName.toDisplay();
    const isPrivate = isPrivateSource(zone.source);
    if (zone.zoneName.toText() === `${domainName}.` && !isPrivate) return [];
    const message = `${domainName} would be delegated to the ${isPrivate ? 'private ' : ''}zone ${zoneName}, which does not answer for it.`;
    return [finding('RegisteredDomainZoneDiffers', { path: domain.path, message, value: zoneName })];
  }
  if (reference !== undefined) return [];
  const below = names.filter((name) => name.endsWith(`.${domainName}`));
  const count = new Set(names).size;
  return [
    ...(count === names.length && count >= fewestNameServers && count <= mostNameServers
      ? []
      : [invalid(domain, `${domainName} has ${count} different name servers in a list of ${names.length}.`, names.join(', '))]),
    ...names
      .filter((name) => !DomainName.tryParse(name).ok || !/^[A-Za-z0-9_.-]{1,255}$/.test(name))
      .map((name) => invalid(domain, `${JSON.stringify(name)} is no host name of a name server.`, name)),
    ...(below.length === 0
      ? []
      : [
          finding('RegisteredDomainGlue', {
            path: domain.path,
            message: `${domainName} is delegated to ${below.join(', ')}, which nobody finds without their addresses.`,
            value: below.join(', '),
          }),
        ]),
  ];
}

function checkKeys({ path }: Domain, keys: readonly ApiRegistrarKey[]): Finding[] {
  const found = (message: string, value: string) => finding('SigningKeyInvalid', { path, message, value });
  const texts = keys.map(keyText);
  return [
    ...(keys.length <= mostKeys ? [] : [found(`The domain has ${keys.length} keys.`, String(keys.length))]),
    ...texts.filter((text, i) => texts.indexOf(text) !== i).map((text) => found('A key is given twice.', text)),
    ...keys
      .filter(({ Algorithm, Flags, PublicKey }) => !isByte(Algorithm) || ![256, 257].includes(Flags) || !isBase64(PublicKey))
      .map((key) => found('A key is none that a DS record can be made of.', keyText(key))),
  ];
}

function checkGuards({ path, properties }: Domain): Finding[] {
  return (['TransferLock', 'AutoRenew', 'Privacy'] as const)
    .filter((member) => properties[member] === false)
    .map((member) => finding('RegisteredDomainUnguarded', { path, message: `${properties.DomainName} has ${member} off.`, value: member }));
}

function isByte(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 255;
}

function isBase64(text: string): boolean {
  return text.length >= 4 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}

function invalid({ path }: Domain, message: string, value: string): Finding {
  return finding('RegisteredDomainInvalid', { path, message, value });
}
