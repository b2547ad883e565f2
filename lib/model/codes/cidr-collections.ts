import { error, warning, type FindingEntry } from './entry';

const change = 'Route 53 API Reference, ChangeCidrCollection';

/** CIDR collections. */
export const cidrCollectionCodes = {
  CidrCollectionNameInvalid: error(
    'The name of the CIDR collection cannot be, or another one of the app has it.',
    '1 to 64 letters, digits, `_` and `-`, unique in the account',
    'choose another name, or leave it out',
    'Route 53 API Reference, CreateCidrCollection',
  ),
  CidrLocationInvalid: error(
    'A location of a CIDR collection cannot be.',
    'a name of 1 to 16 letters, digits, `_` and `-`, and at least one block',
    'rename the location, or give it a block; `*` is the default location of every collection and has no blocks',
    change,
  ),
  CidrLocationUnknown: error(
    'An IP-based record set routes by a location that the CIDR collection does not have.',
    'the locations of the collection, and the default',
    'correct the name, or add the location to the collection',
    'Route 53 API Reference, CidrRoutingConfig',
  ),
  CidrCollectionElsewhere: error(
    'An IP-based record set of a zone in another account routes by a CIDR collection of the app, which lies in its own account.',
    'a CIDR collection of the account of the zone',
    'give the id of a collection of that account, or declare zone and collection in an app that is deployed to it',
    'Route 53 Developer Guide, IP-based routing',
  ),
  CidrBlockInvalid: error(
    'A text is no block of addresses that a CIDR collection takes.',
    'an IPv4 network with prefix length 1 to 24 or an IPv6 network with 1 to 48, such as 203.0.113.0/24',
    'correct the block, or use a shorter prefix',
    change,
  ),
  CidrBlockRepeated: error(
    'A block of addresses stands in more than one location of a CIDR collection.',
    'each block in one location',
    'remove it from all but one',
    change,
  ),
  CidrBlockCovered: warning(
    'A block adds nothing to its location, which has a shorter block that holds it.',
    'blocks that do not hold each other, unless one of another location lies between them',
    'remove the longer one',
    'Route 53 Developer Guide, IP-based routing',
  ),
  CidrCollectionTooLarge: error(
    'The CIDR collection has more blocks than Route 53 takes.',
    'at most 1,000 blocks in a collection',
    'join neighbouring blocks, or ask AWS for a higher quota and acknowledge this',
    'Route 53 Developer Guide, Quotas',
  ),
} as const satisfies Record<string, FindingEntry>;
