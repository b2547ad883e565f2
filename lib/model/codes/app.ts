import { error, warning, type FindingEntry } from './entry';

const hostedZone = 'Route 53 API Reference, CreateHostedZone';

/** Apps, hosted zones, and what refers to what. */
export const appCodes = {
  ReferenceUnknown: error(
    'A record or health check refers to a health check or hosted zone that is not part of the app.',
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
  DelegationSetForbidden: error(
    'A zone is declared with a reusable delegation set that it cannot have.',
    'delegation sets of the app for public zones of the account that it is deployed to',
    'leave delegationSet away, or give the id of a set of the account of the zone',
    'Route 53 API Reference, CreateHostedZone, DelegationSetId',
  ),
  DelegationSetOverlap: error(
    'Two zones of one reusable delegation set have overlapping names; their common servers could not tell which of them answers.',
    'zones of one set of which none has the name of another one, or lies below it',
    'create one of them with another delegation set, or with none',
    'Route 53 API Reference, CreateHostedZone, ConflictingDomainExists',
  ),
  RemovedZoneInUse: error(
    'A zone that is declared as removed still has something declared in it, or to it.',
    'nothing in a zone that is removed, and no delegation to it',
    'take away what is declared there, or removed',
    'apex53',
  ),
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
  TagCharacterUnlisted: warning(
    'A tag has a character that is not among those that Route 53 says it takes.',
    'letters, digits, blanks and `_ . : / = + - @`',
    'leave the character out',
    'Route 53 Developer Guide, Naming and tagging health checks',
  ),
  GuardLimitInvalid: error(
    'A limit of a guard cannot be as given.',
    'massDeletion from 0 to 1; nameRemoval, ttlRise and vpcRemoval as whole numbers from 0',
    'correct the limit',
    'apex53',
  ),
  ZoneQuotaExceeded: warning(
    'The zone has more record sets than the default quota lets it have.',
    'at most 10000 record sets, SOA and NS at the apex included, unless AWS raised the quota',
    'ask for a higher quota before deploying, or split the zone',
    'Route 53 Developer Guide, Quotas',
  ),
  AcknowledgementInvalid: error(
    'A finding is acknowledged in a way that cannot be.',
    'a code that docs/codes.md says can be acknowledged, and a reason',
    'correct the code, or give the reason',
    'apex53',
  ),
  AcknowledgementUnused: {
    ...warning(
      'What is acknowledged is not found there, so the acknowledgement would hide what comes later.',
      'acknowledgements of findings that are there',
      'remove the acknowledgement, or correct its code, construct or record set',
      'apex53',
    ),
    acknowledgeable: false,
  },
} as const satisfies Record<string, FindingEntry>;
