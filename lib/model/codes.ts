/** What the code table says of one finding. */
interface FindingEntry {
  readonly severity: 'error' | 'warning';
  /** What it means, one sentence. */
  readonly meaning: string;
  readonly allowed: string;
  readonly fix: string;
  readonly source: string;
}

const names = 'Route 53 Developer Guide, DNS domain name format';
const changes = 'Route 53 API Reference, ChangeResourceRecordSets';
const recordSet = 'Route 53 API Reference, ResourceRecordSet';
const aliasTarget = 'Route 53 API Reference, AliasTarget';
const recordTypes = 'Route 53 Developer Guide, Supported DNS record types';
const quotas = 'Route 53 Developer Guide, Quotas';
const healthCheck = 'Route 53 API Reference, HealthCheckConfig';
const hostedZone = 'Route 53 API Reference, CreateHostedZone';

const error = (meaning: string, allowed: string, fix: string, source: string): FindingEntry => ({
  severity: 'error',
  meaning,
  allowed,
  fix,
  source,
});
const warning = (meaning: string, allowed: string, fix: string, source: string): FindingEntry => ({
  severity: 'warning',
  meaning,
  allowed,
  fix,
  source,
});

/**
 * Every code a finding can carry. Codes are stable: they may be searched for, acknowledged and documented.
 * The page docs/codes.md is generated from this table and from the table of error codes.
 */
export const codes = {
  NameEmpty: error('A name is needed and none was given.', 'one to 127 labels', 'give a name', names),
  NameEmptyLabel: error(
    'Two dots stand side by side, or a dot stands first, so a label is empty.',
    'labels of 1 to 63 octets, one dot between them',
    'remove the extra dot',
    names,
  ),
  NameLabelTooLong: error(
    'A label is longer than DNS can carry.',
    'labels of 1 to 63 octets; an escape is one octet, a non-ASCII label counts as its A-label',
    'shorten the label',
    names,
  ),
  NameTooLong: error(
    'The whole name is longer than DNS can carry.',
    'names of at most 255 octets with their length octets',
    'shorten the name, or move it up in the tree',
    names,
  ),
  NameUnsupportedCharacter: error(
    'The name holds a character that Route 53 takes only as an escape.',
    'printable ASCII without the blank; other octets as \\ooo, three octal digits',
    'write the octet as \\ooo (a blank is \\040)',
    names,
  ),
  NameBadEscape: error(
    'A backslash is not followed by an octal number from 000 to 377.',
    '\\ooo, three octal digits',
    'write three octal digits behind the backslash; a literal backslash is \\134',
    names,
  ),
  NameNotConvertible: error(
    'A label with non-ASCII letters cannot be turned into an A-label.',
    'labels that IDNA (UTS #46) accepts, or octets as \\ooo',
    'check the spelling, or write the A-label (xn--…) yourself',
    'RFC 5890; Route 53 Developer Guide, Formatting internationalized domain names',
  ),
  NameOutsideZone: error(
    'The record does not lie in its hosted zone.',
    'the zone name itself or names below it',
    'move the record to the zone it belongs to, or leave the final dot away if the name was meant as relative to the zone',
    changes,
  ),
  NameAmbiguous: error(
    'The name ends with the text of the zone name, but not at a label boundary, so it could be meant in two ways.',
    'a name with a final dot, or a RelativeName',
    'write RelativeName.parse(…) if it is relative to the zone, or add the missing dot before the zone name',
    names,
  ),

  TtlOutOfRange: error(
    'The TTL is no whole number of seconds that DNS can carry.',
    'whole seconds from 0 to 2147483647',
    'give a TTL in that range',
    recordSet,
  ),
  ValuesMissing: error('The record set has no value.', '1 to 400 values', 'give at least one value, or remove the record', recordSet),
  ValuesTooMany: error(
    'The record set has more values than Route 53 stores.',
    'at most 400 values',
    'split the values over several names',
    quotas,
  ),
  ValueDuplicate: error('A value stands twice in one record set.', 'each value once', 'remove one of the two', changes),
  ValueNotSingle: error('This record type takes exactly one value.', 'one value', 'keep one value', recordTypes),
  ValueTooLong: error(
    'A value is longer than Route 53 takes.',
    'at most 4000 characters a value',
    'split the value over several records',
    'Route 53 API Reference, ResourceRecord',
  ),
  Ipv4AddressInvalid: error(
    'An A value is no IPv4 address.',
    'four decimal numbers from 0 to 255 with dots between them',
    'give an IPv4 address; for a host name declare a CNAME or an alias, for an IPv6 address an AAAA record',
    recordTypes,
  ),
  Ipv6AddressInvalid: error(
    'An AAAA value is no IPv6 address.',
    'an IPv6 address as in RFC 4291, section 2.2, without zone id',
    'give an IPv6 address; for an IPv4 address declare an A record',
    recordTypes,
  ),
  FieldCountWrong: error(
    'A value has too few or too many fields for its type.',
    'the fields the type has, separated by blanks',
    'write the value as the type asks',
    recordTypes,
  ),
  FieldOutOfRange: error(
    'A number in a value is out of range.',
    'a whole number in the range the field has',
    'give a number in that range',
    recordTypes,
  ),
  CharacterStringUnquoted: error(
    'A text value does not stand in quotation marks.',
    'strings in double quotation marks, separated by blanks',
    'put the text in double quotation marks, or use TxtRecord, which does',
    recordTypes,
  ),
  CharacterStringTooLong: error(
    'One quoted string is longer than DNS can carry.',
    'at most 255 octets a string',
    'split the text into several quoted strings, or use TxtRecord, which does',
    'RFC 1035, section 3.3',
  ),
  CharacterStringUnsupported: error(
    'A text value holds a character that Route 53 takes only as an escape.',
    'printable ASCII; other octets as \\ooo, three octal digits',
    'write the octets as \\ooo, or use TxtRecord, which does',
    recordTypes,
  ),
  CaaTagInvalid: error(
    'A CAA value has a property tag that Route 53 refuses.',
    'issue, issuewild or iodef; others only with the critical flag (128)',
    'use one of these tags',
    'RFC 8659, section 4.1; Route 53 Developer Guide, CAA record type',
  ),
  RecordTypeUnknown: error(
    'Route 53 has no such record type.',
    'A, AAAA, CAA, CNAME, DS, HTTPS, MX, NAPTR, NS, PTR, SOA, SPF, SRV, SSHFP, SVCB, TLSA, TXT',
    'choose one of these types',
    recordSet,
  ),
  RecordSetMalformed: error(
    'A record set in JSON does not have the shape the AWS CLI uses.',
    'Name, Type, and either TTL with ResourceRecords or AliasTarget',
    'compare with the output of `aws route53 list-resource-record-sets`',
    recordSet,
  ),

  RecordSetDuplicate: error(
    'The same record set is declared twice.',
    'one record set for each name, type and set identifier',
    'remove one of the two, or give them one routing policy with different set identifiers',
    recordSet,
  ),
  CnameAtApex: error(
    'A CNAME cannot stand at the zone apex, where SOA and NS stand already.',
    'CNAME below the apex only',
    'declare an AliasRecord, or A and AAAA records, at the apex',
    'RFC 1034, section 3.6.2; Route 53 Developer Guide, CNAME record type',
  ),
  CnameNotAlone: error(
    'A CNAME shares its name with a record set of another type.',
    'a CNAME alone under its name',
    'remove the CNAME, or the other record sets, or declare an alias instead of the CNAME',
    'RFC 1034, section 3.6.2',
  ),
  WildcardNs: error(
    'NS record sets cannot be wildcards.',
    'NS under names that do not start with *',
    'name each delegated subdomain',
    names,
  ),
  SetIdentifierInvalid: error(
    'The set identifier is empty or too long.',
    '1 to 128 characters',
    'give a set identifier in that range',
    recordSet,
  ),
  WeightOutOfRange: error(
    'The weight is no whole number that Route 53 takes.',
    'whole numbers from 0 to 255',
    'scale the weights into that range; only their ratio matters',
    recordSet,
  ),
  RegionUnknown: error(
    'Latency routing does not know this region.',
    'a region of ResourceRecordSetRegion',
    'check the spelling of the region code',
    recordSet,
  ),
  RoutingPolicyMixed: error(
    'Record sets of one name and type have different routing policies.',
    'one routing policy for each name and type',
    'use one policy; nest others behind aliases to other names',
    recordSet,
  ),
  RoutingTypeForbidden: error(
    'This record type cannot have this routing policy.',
    'NS, SOA and DS are simple; CNAME is not multivalue',
    'declare the record set without a policy',
    recordSet,
  ),
  RoutingKeyDuplicate: error(
    'Two members of a routing policy stand for the same region, place or role.',
    'one member for each region, location, CIDR location or failover role',
    'remove one of the two',
    recordSet,
  ),
  RoutingGroupTooLarge: error(
    'More members share one name, type and policy than Route 53 allows.',
    '100 members, 30 for geoproximity',
    'nest the members behind aliases',
    quotas,
  ),
  WeightedTtlDiffers: error(
    'Weighted record sets of one name and type have different TTLs.',
    'one TTL for the group',
    'give all members the same TTL',
    changes,
  ),
  MultivalueAlias: error(
    'A multivalue answer record set cannot be an alias.',
    'values',
    'list the addresses, or use another policy',
    recordSet,
  ),
  HealthCheckOnSimple: error(
    'A health check does nothing on a record set without a routing policy, and Route 53 refuses it.',
    'health checks on members of a routing policy',
    'remove the health check, or declare a FailoverPair or another policy',
    changes,
  ),
  PrimaryWithoutHealthCheck: error(
    'A failover primary can never be found unhealthy, so the secondary would never answer.',
    'a health check, or for an alias evaluateTargetHealth',
    'give the primary a health check',
    changes,
  ),
  LocationInvalid: error(
    'The location of a geolocation record set cannot be as given.',
    'a continent, or a country (* for the default), or a country with a subdivision, of those that Route 53 lists',
    'give exactly one of these; `aws route53 list-geo-locations` lists them',
    'Route 53 API Reference, GeoLocation',
  ),
  CidrCollectionMixed: error(
    'IP-based record sets of one name and type use different CIDR collections.',
    'one CIDR collection for each name and type',
    'put the locations into one collection',
    recordSet,
  ),
  FailoverBothCloudFront: error(
    'Primary and secondary of a failover pair are both aliases to CloudFront.',
    'a CloudFront alias as one of the two',
    'use an origin group of one distribution, or another target for one of the two',
    'Route 53 Developer Guide, Alias target (failover alias records)',
  ),
  PrivateZoneForbidden: error(
    'Route 53 does not offer this in private hosted zones.',
    'in private zones, neither geoproximity nor IP-based routing nor aliases to CloudFront',
    'use another routing policy or target, or a public zone',
    'Route 53 Developer Guide, Considerations when working with a private hosted zone',
  ),
  GeoproximityInvalid: error(
    'The location or bias of a geoproximity record set cannot be as given.',
    'one of AWS region, local zone group, coordinates in degrees with at most two decimals; a bias from -99 to 99',
    'give exactly one place and a bias in that range',
    'Route 53 API Reference, GeoProximityLocation',
  ),

  AliasTypeForbidden: error('NS and SOA record sets cannot be aliases.', 'every other type', 'list the values', aliasTarget),
  AliasTargetMissing: error(
    'The alias points to a record of its zone that is not declared.',
    'a record set of the same zone and type',
    'declare the target, or correct the name or the type',
    aliasTarget,
  ),
  AliasTargetOutsideZone: error(
    'The alias names the own zone as home of a target that lies outside of it.',
    'names in the zone',
    'use a CNAME, or declare the alias in the zone of its target',
    aliasTarget,
  ),
  AliasLoop: error(
    'Aliases point at each other in a circle, so none of them has an answer.',
    'chains that end at values or at an AWS resource',
    'let one of them point elsewhere',
    aliasTarget,
  ),
  AliasTargetUnknown: error(
    'The name is not one that this kind of AWS resource has.',
    'the DNS name as the service shows it',
    'copy the DNS name from the service, or give the hosted zone id with Target.custom',
    aliasTarget,
  ),
  AliasRegionUnknown: error(
    'No hosted zone id is known for this kind of alias target in that region.',
    'the regions in the table of alias targets',
    'give the hosted zone id with Target.custom',
    'AWS General Reference, service endpoints',
  ),
  AliasEvaluatesCloudFront: warning(
    'Route 53 cannot evaluate the health of a CloudFront distribution.',
    'evaluateTargetHealth false',
    'set EvaluateTargetHealth to false',
    aliasTarget,
  ),

  HealthCheckFieldMissing: error(
    'The health check lacks a field that its type needs.',
    'an address or host name; a search string for string matching',
    'add the field',
    healthCheck,
  ),
  HealthCheckFieldForbidden: error(
    'The health check has a field that its type cannot have.',
    'the fields of the type',
    'remove the field, or choose another type',
    healthCheck,
  ),
  HealthCheckFieldOutOfRange: error(
    'A field of the health check is out of range.',
    'port 1 to 65535, threshold 1 to 10, interval 10 or 30, texts up to 255 characters',
    'give a value in that range',
    healthCheck,
  ),
  HealthCheckAddressForbidden: error(
    'Route 53 health checkers cannot reach this address.',
    'a public IP address',
    'check a public address, or a CloudWatch alarm on a private one',
    healthCheck,
  ),
  HealthCheckRegionsTooFew: error(
    'A health check needs at least three regions to decide.',
    'three or more of the eight health checker regions',
    'name three regions, or none for all',
    healthCheck,
  ),

  ReferenceUnknown: error(
    'A record refers to a health check or hosted zone that is not part of the app.',
    'constructs of the same app; ids as text for what exists outside of it',
    'create it in this app, or give its id',
    'apex53',
  ),
  ZoneMissing: error(
    'No hosted zone encloses the construct, and none was given.',
    'a construct inside a HostedZone, or the property zone',
    'create it in the scope of a hosted zone, or pass zone',
    'apex53',
  ),
  ZoneNameInvalid: error(
    'Route 53 hosts no zone of this name.',
    'a domain name of two labels or more, no leading *',
    'give the domain name you registered, or a subdomain of one',
    hostedZone,
  ),
  ZoneDuplicate: error(
    'Two declared hosted zones have the same name and the same identity.',
    'one declared public zone for each name',
    'declare it once; several zones of one name need zone ids',
    hostedZone,
  ),
  ZoneCommentTooLong: error('The comment is longer than Route 53 stores.', 'at most 256 characters', 'shorten the comment', hostedZone),
  CallerReferenceInvalid: error(
    'The caller reference is empty or too long.',
    '1 to 128 characters for a hosted zone, 1 to 64 for a health check',
    'shorten it, or leave it to apex53',
    hostedZone,
  ),
  ZoneIdInvalid: error(
    'The text is no hosted zone id.',
    'capital letters and digits, at most 32, with or without /hostedzone/',
    'copy the id from the Route 53 console or `aws route53 list-hosted-zones`',
    'Route 53 API Reference, HostedZone',
  ),
  DelegationNotBelow: error(
    'The delegated zone does not lie below its parent zone.',
    'a zone whose name ends with the name of the parent, by labels',
    'delegate from the nearest enclosing zone',
    'RFC 1034, section 4.2.1',
  ),
  AppNameMissing: error(
    "An app that has resources outside the zones it declares needs a name of its own, or two apps could take each other's.",
    'a name that no other app in the AWS account has',
    'give new App({ name: … })',
    'apex53',
  ),
  ConstructInvalid: error(
    "A construct's own validation refuses it.",
    "what the construct's own validation accepts",
    "see the construct's documentation",
    'node.addValidation',
  ),
  TagInvalid: error(
    'A tag cannot be as given.',
    'keys of 1 to 128 and values of up to 256 characters, at most 50, no aws: prefix',
    'correct the tag',
    'Route 53 API Reference, ChangeTagsForResource',
  ),
} as const satisfies Record<string, FindingEntry>;

/** The code of a finding; see docs/codes.md. */
export type FindingCode = keyof typeof codes;
