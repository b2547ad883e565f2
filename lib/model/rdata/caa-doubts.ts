import { finding, type Finding } from '../finding';

/** Properties that some certification authority is known to read (IANA, Certification Authority Restriction Properties). */
const knownTags = new Set(['issue', 'issuewild', 'iodef', 'issuemail', 'issuevmc', 'contactemail', 'contactphone']);

/** An issuer's domain name or nothing, then parameters behind a semicolon (RFC 8659, section 4.2). */
const issuer = /^[ \t]*(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*)?[ \t]*(?:;[!-:<-~ \t]*(?:;[!-:<-~ \t]*)*)?$/i;
const iodef = /^(?:mailto:[^@\s]+@[^@\s]+|https?:\/\/\S+)$/i;

/** What every authority will understand as "nobody", or not at all. */
export function caaDoubts(values: readonly { readonly flags: number; readonly tag: string; readonly value: string }[]): readonly Finding[] {
  return values.flatMap(({ flags, tag, value }): Finding[] => {
    if (flags >= 128 && !knownTags.has(tag))
      return [finding('CaaCriticalTagUnknown', { message: `The critical CAA property ${tag} is known to no authority.`, value: tag })];
    if ((tag.startsWith('issue') && !issuer.test(value)) || (tag === 'iodef' && !iodef.test(value)))
      return [finding('CaaValueUnreadable', { message: `The value of the CAA property ${tag} cannot be read.`, value })];
    return [];
  });
}
