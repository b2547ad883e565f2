import { error, warning, type FindingEntry } from './entry';

/** Mail: what senders and receivers of mail make of TXT and MX records. Route 53 takes all of it. */
export const mailCodes = {
  MailOptionInvalid: error(
    'An option of a mail policy cannot be written as DNS text.',
    'what the option of the construct says',
    'correct the option',
    'RFC 7208, RFC 7489, RFC 6376, RFC 8461 and RFC 8460, as the message says',
  ),
  SpfInvalid: warning(
    'A term of an SPF policy cannot be read, which receivers take as a permanent error of the whole policy.',
    'all, include:, a, mx, ptr, ip4:, ip6:, exists:, redirect=, exp=, each with + - ~ ? before it or nothing',
    'correct the term, or let SpfPolicy write the policy',
    'RFC 7208, section 4.6',
  ),
  SpfTermsIgnored: warning(
    'Terms of an SPF policy stand behind `all`, or redirect beside it, and are never looked at.',
    '`all` last; redirect only where there is no `all`',
    'move `all` to the end, or remove what is ignored',
    'RFC 7208, sections 5.1 and 6.1',
  ),
  SpfPtrUsed: warning(
    'An SPF policy uses ptr, which is slow, unreliable, and ignored by large receivers.',
    'ip4, ip6, a, mx or include',
    'list the senders in another way',
    'RFC 7208, section 5.5',
  ),
  SpfAllowsAll: warning(
    'An SPF policy lets everybody send mail in the name of the domain.',
    '-all, ~all or ?all',
    'end the policy with -all or ~all',
    'RFC 7208, section 11.4',
  ),
  SpfOpenEnd: warning(
    'An SPF policy says nothing of senders that it does not list, so they are neutral.',
    'a last term -all, ~all or ?all, or redirect=',
    'end the policy with -all or ~all',
    'RFC 7208, section 4.7',
  ),
  SpfTooLong: warning(
    'An SPF policy is so long that its answer may not fit into one UDP packet.',
    'at most 450 octets',
    'move senders to a policy of its own and include it',
    'RFC 7208, section 3.4',
  ),
  SpfLookupsTooMany: warning(
    'Checking an SPF policy takes more than ten DNS look-ups, which receivers take as a permanent error.',
    'at most 10 of include, a, mx, ptr, exists and redirect, those of included policies counted',
    'remove senders, or list their addresses with ip4 and ip6',
    'RFC 7208, section 4.6.4',
  ),
  SpfVoidLookupsTooMany: warning(
    'More than two DNS look-ups of an SPF policy find nothing, which receivers take as a permanent error.',
    'at most 2 of a, mx and exists without an answer, those of included policies counted',
    'remove the terms that find nothing, or declare what they ask for',
    'RFC 7208, section 4.6.4',
  ),
  SpfTargetMissing: warning(
    'An SPF policy asks a name of the app that has no such record: a permanent error for a policy, for others more than two are one.',
    'names that have a policy, addresses or mail exchanges',
    'declare the record, or remove the term',
    'RFC 7208, sections 4.6.4 and 5.2',
  ),
  DmarcInvalid: warning(
    'A DMARC policy cannot be read, so receivers act as if there were none, or as if a tag were not there.',
    'v=DMARC1 first, then p=none, p=quarantine or p=reject, then the other tags',
    'correct the tag, or let DmarcPolicy write the policy',
    'RFC 7489, sections 6.3 and 6.6.3',
  ),
  DmarcDuplicate: warning(
    'More than one DMARC policy stands at one name, so receivers use none of them.',
    'one value that begins with v=DMARC1',
    'keep one policy',
    'RFC 7489, section 6.6.3',
  ),
  DmarcMisplaced: warning(
    'A DMARC policy stands at a name where nobody looks for one.',
    '_dmarc below the domain of the mail addresses',
    'give the record the name _dmarc, or use DmarcPolicy, which does',
    'RFC 7489, section 6.1',
  ),
  DmarcReportUnauthorized: warning(
    'A DMARC policy wants reports sent to a domain of this app that does not say that it takes them, so none are sent.',
    'a TXT record v=DMARC1 at <domain of the policy>._report._dmarc.<domain of the reports>',
    'declare a DmarcReportAuthorization in the zone of the reports',
    'RFC 7489, section 7.1',
  ),
  DkimKeyInvalid: warning(
    'A published DKIM key cannot be read, so all signatures with it fail.',
    'p= with an RSA or Ed25519 key in base64, or empty for a revoked key; k=ed25519 for the latter kind',
    'copy the whole key, or let DkimKey write the record',
    'RFC 6376, section 3.6.1; RFC 8463, section 4',
  ),
  DkimKeyShort: warning(
    'A published DKIM key is an RSA key of less than 1024 bits, and verifiers take it for no key.',
    'at least 1024 bits, better 2048',
    'make a new key of 2048 bits under another selector',
    'RFC 8301, section 3.2',
  ),
  MtaStsInvalid: warning(
    'The record at _mta-sts cannot be read, so senders do not look for a policy.',
    'one value v=STSv1; id=<1 to 32 letters and digits>',
    'correct the record, or let MtaSts write it',
    'RFC 8461, section 3.1',
  ),
  TlsReportingInvalid: warning(
    'The record at _smtp._tls cannot be read, so senders do not report.',
    'one value v=TLSRPTv1; rua=<mailto: or https: URIs>',
    'correct the record, or let TlsReporting write it',
    'RFC 8460, section 3',
  ),
  NullMxNotAlone: warning(
    'An MX value says that the name takes no mail, and another one where to send it.',
    '`0 .` alone, or mail exchanges without it',
    'remove one of the two',
    'RFC 7505, section 3',
  ),
} as const satisfies Record<string, FindingEntry>;
