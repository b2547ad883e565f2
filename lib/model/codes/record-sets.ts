import { error, warning, type FindingEntry } from './entry';

const names = 'Route 53 Developer Guide, DNS domain name format';
const recordSet = 'Route 53 API Reference, ResourceRecordSet';

/** Record sets of a zone beside each other. */
export const recordSetCodes = {
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
  CnameLoop: error(
    'CNAMEs of the zone lead back to where they started, so none of them has an answer.',
    'chains of CNAMEs that end at another type, or outside of the zone',
    'let one of them point elsewhere',
    'RFC 1034, section 3.6.2; Route 53 refuses it: "creates a CNAME or alias loop in the zone" (kubernetes-sigs/external-dns issue 630)',
  ),
  TargetMissing: warning(
    'A value names a host of the zone that has no record there, so following it ends at nothing.',
    'names that the zone declares, names that a wildcard or a delegation covers, and names outside of the zone',
    'declare the target, or correct its name; relative names are not completed in values',
    'RFC 1034, section 4.3.2',
  ),
  TargetIsCname: warning(
    'An MX, NS or SRV value names a CNAME; mail servers and resolvers may refuse to follow it.',
    'names with addresses',
    'name the host that the CNAME points to, or give the name addresses or an alias instead of the CNAME',
    'RFC 2181, section 10.3; RFC 2782',
  ),
  RecordOccluded: warning(
    'The record set lies at or below a delegation, so resolvers ask the other name servers and never see it.',
    'at a delegation NS and DS only; below it only addresses of its name servers',
    'declare the record in the delegated zone, or remove the delegation',
    'RFC 2181, section 6; Route 53 Developer Guide, Routing traffic for subdomains',
  ),
  GlueMissing: warning(
    'A name server lies below the delegation that names it and has no address in this zone, so nobody can find it.',
    'A or AAAA record sets for name servers below their own delegation',
    'declare its addresses in this zone too, or name servers that lie elsewhere',
    'RFC 1034, section 4.2.1',
  ),
  DsWithoutDelegation: warning(
    'A DS record set stands where the zone delegates nothing, so it signs for nobody.',
    'DS at names that have an NS record set, below the apex',
    'delegate the name, or remove the DS; the DS of a zone itself belongs into its parent',
    'RFC 4035, section 2.4',
  ),
  ApexNsReplaced: warning(
    'NS at the apex names other servers than Route 53 gave the zone; wrong ones make the whole domain unreachable.',
    'the four name servers of the zone',
    'leave NS at the apex to Route 53, take WhiteLabelNameServers for names of your own, or acknowledge that the zone has other servers besides',
    'Route 53 Developer Guide, NS and SOA records that Amazon Route 53 creates for a public hosted zone',
  ),
  SoaTimersDoubtful: warning(
    'The timers of an SOA do not go together, or keep negative answers for more than a day.',
    'retry below refresh, expire above refresh, and a TTL or minimum of at most 86400 seconds',
    'leave SOA to Route 53, or correct the timers',
    'RFC 1912, section 2.2; RFC 2308, section 5',
  ),
  SpfDuplicate: warning(
    'More than one value is an SPF policy, which receivers of mail take as a permanent error.',
    'one value that begins with v=spf1',
    'merge the policies into one value',
    'RFC 7208, section 4.5',
  ),
  TtlLong: warning(
    'Resolvers may keep the answer for more than a week, so a mistake stays that long; many cut such TTLs down.',
    'at most 604800 seconds',
    'give a shorter TTL',
    'RFC 8767, section 4; Route 53 Developer Guide, Configuring DNSSEC signing (one week is the most a signed zone answers)',
  ),
} as const satisfies Record<string, FindingEntry>;
