import { finding, type Finding } from '../model/finding';
import type { DsParent } from '../model/dnssec/zone-signing';
import { parseReferenceToken } from '../model/reference';
import { isOfKind } from '../model/resource';
import { tryResourceRecord } from '../model/rrset/resource-record-set';
import { keyOf, keyText } from '../model/rrset/rrset-key';
import { isPrivateSource, type AppDeclaration, type ResourceDeclaration, type ZoneDeclaration } from './declarations';

type Signing = ResourceDeclaration<'zoneSigning'>;
type Domain = ResourceDeclaration<'registeredDomain'>;

const keyName = /^[0-9A-Za-z_]{3,128}$/;
const kmsKeyArn = /^arn:aws:kms:us-east-1:\d{12}:key\/[0-9A-Za-z-]+$/;
const maxTtlSeconds = 2_147_483_647;

/** Rules on the zones that an app signs. */
export function checkSigning({ zones, resources = [] }: AppDeclaration): Finding[] {
  const first = new Map<string, string>();
  return signingsIn(resources).flatMap((signing) => {
    const { path, zonePath = '', properties } = signing;
    const zone = zones.find((one) => one.path === zonePath);
    if (zone === undefined) return [];
    const name = zone.zoneName.toDisplay();
    const twin = first.get(zonePath);
    if (twin === undefined) first.set(zonePath, path);
    const { KeyName, KmsArn } = properties;
    const wrong = (code: 'KeySigningKeyNameInvalid' | 'KmsKeyArnInvalid', message: string, value: string) =>
      finding(code, { path, message, value });
    return [
      ...(isPrivateSource(zone.source) ? [finding('SigningZonePrivate', { path, message: `${name} is private.`, value: name })] : []),
      ...(twin === undefined
        ? []
        : [finding('SigningDeclaredTwice', { path, message: `${name} is signed at ${twin} already.`, value: name })]),
      ...(KeyName === undefined || keyName.test(KeyName)
        ? []
        : [wrong('KeySigningKeyNameInvalid', `${JSON.stringify(KeyName)} is no name of a key-signing key.`, KeyName)]),
      ...(KmsArn === undefined || kmsKeyArn.test(KmsArn) ? [] : [wrong('KmsKeyArnInvalid', kmsProblem(KmsArn), KmsArn)]),
      ...(KeyName === undefined || KmsArn !== undefined || zone.account === undefined
        ? []
        : [wrong('KmsKeyArnInvalid', `${name} lies in the account ${zone.account}, where no KMS key is created.`, '')]),
      ...checkParent(signing, zone, zones),
      ...checkDomain(signing, resources),
      ...checkBeside(zone, zones),
    ];
  });
}

/** Names of zones below a zone whose DS sets in it come and go with their keys. */
export function signedChildrenOf({ path, source }: ZoneDeclaration, { zones, resources = [] }: AppDeclaration): readonly string[] {
  const isIt = (parent: DsParent) =>
    parent.Kind === 'zone' && (pathIn(parent) === path || (source.kind === 'imported' && parent.HostedZoneId === source.hostedZoneId));
  const paths = signingsIn(resources).flatMap(({ zonePath, properties }) => (isIt(properties.Parent) ? [zonePath] : []));
  return zones
    .filter((zone) => paths.includes(zone.path))
    .map(({ zoneName }) => zoneName.toText())
    .sort();
}

function signingsIn(resources: readonly ResourceDeclaration[]): Signing[] {
  return resources.filter((resource): resource is Signing => isOfKind(resource, 'zoneSigning'));
}

function kmsProblem(arn: string): string {
  const [, partition, service, region, , resource = ''] = arn.split(':');
  if (service !== 'kms') return 'It is no ARN of a KMS key.';
  if (partition !== 'aws') return `The KMS key is of the partition ${partition ?? ''}, and Route 53 signs in aws.`;
  if (region !== 'us-east-1') return `The KMS key is of ${region ?? 'no Region'}, and Route 53 signs with those of us-east-1.`;
  return resource.startsWith('alias/') ? 'An alias can become another key without anybody waiting.' : 'It is no ARN of a KMS key.';
}

function checkParent({ path, properties }: Signing, zone: ZoneDeclaration, zones: readonly ZoneDeclaration[]): Finding[] {
  const { Parent } = properties;
  const wrong = (message: string, value: string) => finding('SigningParentInvalid', { path, message, value });
  const name = zone.zoneName.toDisplay();
  const seconds = Parent.Kind === 'zone' ? [Parent.DsTtl] : [Parent.DsTtl, Parent.NsTtl, Parent.PublicationTime];
  const times = seconds
    .filter((time) => !(Number.isInteger(time) && time >= 0 && time <= maxTtlSeconds))
    .map((time) => wrong(`${time} is no number of seconds that a TTL can have.`, String(time)));
  switch (Parent.Kind) {
    case 'zone': {
      const above = zones.find(
        ({ path: other, source }) =>
          other === pathIn(Parent) || (source.kind === 'imported' && source.hostedZoneId === Parent.HostedZoneId),
      );
      if (above === undefined) return times;
      const aboveName = above.zoneName.toDisplay();
      const isAbove = zone.zoneName.isWithin(above.zoneName) && !zone.zoneName.equals(above.zoneName);
      return [
        ...times,
        ...(isAbove ? [] : [wrong(`${name} does not lie below ${aboveName}.`, aboveName)]),
        ...(isPrivateSource(above.source) ? [wrong(`${aboveName} is private, and delegates nobody.`, aboveName)] : []),
      ];
    }
    case 'registrar':
      return `${Parent.DomainName}.` === zone.zoneName.toText()
        ? times
        : [...times, wrong(`The zone ${name} is not that of the registered domain ${Parent.DomainName}.`, Parent.DomainName)];
    case 'by-hand':
      return [
        ...times,
        ...(Parent.Published ?? [])
          .filter((value) => !tryResourceRecord('DS', value).ok)
          .map((value) =>
            wrong(
              `${JSON.stringify(value)} is no DS record: key tag, algorithm, digest type and a digest as long as its type says.`,
              value,
            ),
          ),
      ];
  }
}

function checkDomain({ path, properties: { Parent } }: Signing, resources: readonly ResourceDeclaration[]): Finding[] {
  if (Parent.Kind !== 'registrar') return [];
  return resources
    .filter((resource): resource is Domain => isOfKind(resource, 'registeredDomain'))
    .filter(({ properties }) => properties.DomainName === Parent.DomainName && properties.DnssecKeys !== undefined)
    .map((domain) =>
      finding('SigningKeysDeclaredTwice', {
        path,
        message: `The keys of ${Parent.DomainName} are declared at ${domain.path} too.`,
        value: Parent.DomainName,
      }),
    );
}

function checkBeside(signed: ZoneDeclaration, zones: readonly ZoneDeclaration[]): Finding[] {
  return zones
    .filter((zone) => zone !== signed && !isPrivateSource(zone.source))
    .flatMap(({ recordSets }) => recordSets)
    .filter(({ rrset }) => rrset.type === 'DS' && rrset.name.equals(signed.zoneName))
    .map(({ path, rrset }) => {
      const recordSet = keyText(keyOf(rrset));
      const name = signed.zoneName.toDisplay();
      return finding('DsBesideSigning', {
        path,
        recordSet,
        message: `The DS record set of ${name} is declared, and so is its signing.`,
        value: name,
      });
    });
}

function pathIn({ HostedZoneId }: Extract<DsParent, { Kind: 'zone' }>): string | undefined {
  return parseReferenceToken(HostedZoneId)?.reference.path;
}
