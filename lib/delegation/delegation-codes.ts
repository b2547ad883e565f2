import type { CheckEntry } from '../resolvers/checks/check-codes';

/** What checks of delegations can find. */
export const delegationCodes = {
  DelegationDangling: {
    severity: 'error',
    meaning:
      'A delegation leads to servers of Route 53 that have no such zone: whoever creates zones of the name until one gets these servers answers in your name.',
    fix: 'remove the NS record set now, or delegate to the servers of the zone that is meant',
    source:
      'OWASP Web Security Testing Guide, Test for Subdomain Takeover; Route 53 Developer Guide, Protection from dangling delegation records',
  },
  DelegationLame: {
    severity: 'error',
    meaning: 'A name server of a delegation does not answer for the zone.',
    fix: 'take the server out of the NS record set in the zone above, or let it serve the zone',
    source: 'RFC 9499, section 7 (lame delegation)',
  },
  DelegationMissing: {
    severity: 'error',
    meaning: 'No zone above delegates to the hosted zone, so nobody is led to it.',
    fix: 'delegate it: new Delegation in the zone above, or the name servers at the registrar',
    source: 'RFC 1034, section 4.2.2',
  },
  DelegationStale: {
    severity: 'error',
    meaning:
      'The zone above delegates to other servers than the hosted zone has: those of a zone that was replaced, or of another one of the name.',
    fix: 'deploy the app of the zone above, or write the servers of the hosted zone there',
    source: 'RFC 1034, section 4.2.2',
  },
  DelegationServerMissing: {
    severity: 'warning',
    meaning: 'The zone above leaves out some servers of the hosted zone.',
    fix: 'name all four in the zone above',
    source: 'Route 53 Developer Guide, Getting the name servers for a public hosted zone',
  },
  DelegationServerExtra: {
    severity: 'warning',
    meaning: 'The zone above names servers that the hosted zone does not have.',
    fix: 'take them out there, unless another provider serves the same zone',
    source: 'Route 53 Developer Guide, Getting the name servers for a public hosted zone',
  },
  ApexNsDiffers: {
    severity: 'warning',
    meaning: 'The NS record set at the apex is not the servers that Route 53 gave the zone; resolvers go by it once they have asked.',
    fix: 'write the servers of the zone there, as Route 53 did',
    source: 'Route 53 Developer Guide, NS and SOA records that Amazon Route 53 creates for a public hosted zone; RFC 2181, section 5.4.1',
  },
  DsWithoutKey: {
    severity: 'error',
    meaning: 'The zone above has DS records of keys that the zone is not signed with, so resolvers that validate answer nothing of it.',
    fix: 'take the DS records out of the zone above, or sign the zone with one of their keys',
    source: 'RFC 4035, section 5.2',
  },
  DelegationUnasked: {
    severity: 'unknown',
    meaning: 'Neither a zone above nor the name servers could be asked about the delegation.',
    fix: 'allow the call that the message names, or let the DNS be asked',
    source: 'apex53',
  },
} as const satisfies Record<string, CheckEntry>;

/** The code of what a check of a delegation found; see docs/codes.md. */
export type DelegationCode = keyof typeof delegationCodes;
