import { error, warning, type FindingEntry } from './entry';

/** Registered domains. */
export const registrarCodes = {
  RegisteredDomainInvalid: error(
    'A registered domain cannot be as declared.',
    'a registered name such as example.com, declared once; 2 to 13 host names as name servers',
    'correct the name or the name servers',
    'Route 53 Domains API Reference, UpdateDomainNameservers',
  ),
  RegisteredDomainZoneDiffers: error(
    'A registered domain would be delegated to the name servers of a zone of another name.',
    'a public zone of the same name',
    'give the zone of the domain',
    'Route 53 Developer Guide, Adding or changing name servers and glue records for a domain',
  ),
  SigningKeyInvalid: error(
    'A key of a registered domain cannot be published by its registrar.',
    'at most 13 keys, each once, with a public key in base64',
    'give the keys as GetDNSSEC tells them',
    'Route 53 Domains API Reference, DnssecSigningAttributes',
  ),
  RegisteredDomainGlue: warning(
    'Name servers of a registered domain lie below it, so the registry wants their addresses (glue), which apex53 does not give: a change to them is refused.',
    'name servers of other domains, or those that the domain has with their addresses already',
    'give names and addresses to the registrar by hand first, and declare what is there then',
    'Route 53 Domains API Reference, Nameserver',
  ),
  RegisteredDomainUnguarded: warning(
    'A registered domain can be transferred away, or runs out when nobody renews it, or shows its contacts to everybody.',
    'locked, renewing itself, contacts hidden',
    'take the `false` away; what is not declared stays as it is',
    'Route 53 Developer Guide, Locking a domain to prevent unauthorized transfer',
  ),
} as const satisfies Record<string, FindingEntry>;
