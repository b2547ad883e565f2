import { warning, type FindingEntry } from './entry';

/** Values that Route 53 takes and that do not do what they seem to. */
export const valueDoubtCodes = {
  HostIsAddress: warning(
    'A host name is an IPv4 address, which DNS takes for a name that does not exist.',
    'a host name that has A or AAAA records',
    'declare an A record for the address and give its name, or an A record in place of the CNAME',
    'RFC 1035, section 3.3; RFC 5321, section 5.1',
  ),
  DsDigestWeak: warning(
    'A delegated key has a SHA-1 digest only, which validators may ignore.',
    'SHA-256 (2) or SHA-384 (4)',
    'publish a DS record with digest type 2 for the key; DsRecord.fromDnskey computes it',
    'RFC 8624, section 3.3',
  ),
  SshfpFingerprintWeak: warning(
    'A host key has a SHA-1 fingerprint only.',
    'SHA-256 (2), with or without SHA-1 beside it',
    'publish what `ssh-keygen -r` prints with fingerprint type 2',
    'RFC 6594, section 4',
  ),
  SpfTypeDiscontinued: warning(
    'The record type SPF is discontinued: senders are looked up in TXT records only.',
    'a TXT record with the same text',
    'declare a TxtRecord or SpfPolicy, and remove the SPF record',
    'RFC 7208, section 3.1',
  ),
  CaaCriticalTagUnknown: warning(
    'A critical CAA property that an authority does not know forbids it to issue at all.',
    'issue, issuewild, iodef, issuemail, issuevmc, contactemail, contactphone',
    'correct the tag; Route 53 takes other tags with the critical flag only',
    'RFC 8659, section 4.1',
  ),
  CaaValueUnreadable: warning(
    'A CAA value is not what its property takes; an issuer that cannot be read forbids everybody to issue.',
    'issue, issuewild: the domain name of an authority, or ";" for nobody; iodef: a mailto:, http: or https: URL',
    'give the domain name that the authority documents, without scheme',
    'RFC 8659, sections 4.2 and 4.4',
  ),
  SvcbAliasIgnores: warning(
    'A service binding in AliasMode (priority 0) makes clients ignore its parameters and the services beside it.',
    'either one value with priority 0 and no parameters, or values with priorities above 0',
    'give the services priorities above 0, or keep the alias alone',
    'RFC 9460, sections 2.4.1 and 2.4.2',
  ),
} as const satisfies Record<string, FindingEntry>;
