import { DomainName } from '../model/name/domain-name';
import type { RecordType } from '../model/rdata/record-type';
import { notAliasTargets, type NotAliasTarget } from './data/not-alias-targets';
import { websiteEndpoint } from './data/s3-website';
import { cellAt, type AliasService, type Cell, type NamePattern } from './service';
import { aliasServices } from './services';

/** A name known to be that of an AWS resource which an alias can point to. */
export interface Recognized {
  readonly service: AliasService;
  /** Region code; undefined for services of no region. */
  readonly region?: string;
  /** The hosted zone id with its sources; undefined where no table has one. */
  readonly cell?: Cell;
  /** The name as an alias takes it: as it is, but of an S3 website the endpoint of the region without the bucket. */
  readonly dnsName: DomainName;
  /** The types an alias to this name gets unless the declaration says otherwise. */
  readonly recordTypes: readonly RecordType[];
  /** What the parts of the name are, such as `bucket` or `internal`. */
  readonly parts: Readonly<Record<string, string | undefined>>;
}

interface Form {
  readonly service: AliasService;
  readonly pattern: NamePattern;
}

const forms: readonly Form[] = aliasServices.flatMap((service) => service.patterns.map((pattern) => ({ service, pattern })));

/** The only endings that a name of AWS has: nearly all other names are told apart without trying a single form. */
const awsEnding =
  /\.(?:amazonaws\.com(?:\.cn)?|cloudfront\.(?:net|cn)|elasticbeanstalk\.com|awsglobalaccelerator\.com|awsapprunner\.com|amazonlightsail\.com|on\.aws|amazoncognito\.com|amplifyapp\.com|awsapps\.com|hci\.ic\.gov|compute\.internal|ec2\.internal)\.$/;

/** Whether the name ends as names of AWS resources do. */
export function isNameOfAws(name: DomainName): boolean {
  return awsEnding.test(name.toText());
}

/** What resource of AWS has this name, as far as the name tells. */
export function recognize(name: DomainName): Recognized | undefined {
  if (!isNameOfAws(name)) return undefined;
  const text = name.toText();
  for (const { service, pattern } of forms) {
    const match = pattern.regex.exec(text);
    if (match !== null) return recognizedAs(service, pattern, name, match.groups ?? {});
  }
  return undefined;
}

/** The kind of AWS resource that this name belongs to and that an alias cannot point to. */
export function recognizeNotAliasTarget(name: DomainName): NotAliasTarget | undefined {
  return isNameOfAws(name) ? notAliasTargets.find(({ regex }) => regex.test(name.toText())) : undefined;
}

function recognizedAs(service: AliasService, pattern: NamePattern, name: DomainName, parts: Recognized['parts']): Recognized {
  const { region } = parts;
  const key = pattern.cell ?? region;
  const cell = key === undefined ? undefined : cellAt(service.zoneIds, key);
  const dualStack = parts.stack?.includes('dualstack') === true && service.furtherRecordTypes.includes('AAAA');
  return {
    service,
    ...(region === undefined ? {} : { region }),
    ...(cell === undefined ? {} : { cell }),
    dnsName: service.kind === 's3-website' && region !== undefined ? DomainName.parse(websiteEndpoint(region)) : name,
    recordTypes: dualStack ? [...service.recordTypes, 'AAAA'] : service.recordTypes,
    parts,
  };
}
