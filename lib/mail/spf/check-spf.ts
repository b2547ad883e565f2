import { finding, type Finding } from '../../model/finding';
import type { DomainName } from '../../model/name/domain-name';
import { when } from '../../model/rules/when';
import { maxSpfLookups, maxVoidLookups, termsInEffect } from './lookups';
import { parseSpf, type SpfPolicyText, type SpfTerm } from './spf-policy-text';

/** An answer with more hardly fits into 512 octets (RFC 7208, section 3.4). */
const advisedOctets = 450;

/** What is known of the zones that a policy asks. */
export interface SpfSurroundings {
  /** The policy declared at a name; undefined where none is. */
  declared(name: DomainName): SpfPolicyText | undefined;
  /** The look-ups that the policy at a name costs. */
  lookupsOf(policy: SpfPolicyText, owner: DomainName): number;
  /** Those among them that surely find nothing. */
  voidLookupsOf(policy: SpfPolicyText, owner: DomainName): number;
  /** Whether a name surely has no record of these types: it lies in a zone that is declared in whole. */
  isMissing(name: DomainName, types: readonly ('A' | 'AAAA' | 'MX' | 'TXT')[]): boolean;
}

/** What receivers make of the policy at a name that its author hardly meant. */
export function checkSpf(text: string, owner: DomainName, around: SpfSurroundings): readonly Finding[] {
  const policy = parseSpf(text);
  const { terms } = policy;
  const inEffect = termsInEffect(terms);
  const ignored = terms.filter((term) => !inEffect.includes(term) && term.name !== 'exp');
  const all = terms.find(({ name }) => name === 'all');
  const ends = all !== undefined || terms.some(({ name }) => name === 'redirect') || policy.problems.length > 0;
  const lookups = around.lookupsOf(policy, owner);
  const voids = around.voidLookupsOf(policy, owner);
  return [
    ...policy.problems.map((message) => finding('SpfInvalid', { message, value: text })),
    ...when(ignored.length > 0, 'SpfTermsIgnored', {
      message: `Nobody looks at ${ignored.map(({ name }) => name).join(', ')}, since all stands in the policy.`,
      value: text,
    }),
    ...when(
      terms.some(({ name }) => name === 'ptr'),
      'SpfPtrUsed',
      { message: 'The policy asks for the names of senders with ptr.', value: text },
    ),
    ...when(all?.qualifier === '+', 'SpfAllowsAll', { message: 'The policy allows everybody to send.', value: text }),
    // Policies that are there to be included, as in _spf.example.com, need no end.
    ...when(!ends && !owner.toText().startsWith('_'), 'SpfOpenEnd', { message: 'The policy ends without all or redirect.', value: text }),
    ...when(text.length > advisedOctets, 'SpfTooLong', { message: `The policy has ${text.length} octets.`, value: text }),
    ...when(lookups > maxSpfLookups, 'SpfLookupsTooMany', {
      message: `The policy costs ${lookups > 1000 ? 'more than 1000' : lookups} look-ups.`,
      value: text,
    }),
    ...when(voids > maxVoidLookups, 'SpfVoidLookupsTooMany', {
      message: `${voids > 1000 ? 'More than 1000' : voids} look-ups of the policy find nothing.`,
      value: text,
    }),
    ...inEffect.flatMap((term) => checkTarget(term, owner, around)),
  ];
}

/** Whether the look-up of a term for hosts surely finds nothing: a policy that is missing is an error already. */
export function isVoid({ name, domain }: SpfTerm, owner: DomainName, around: Pick<SpfSurroundings, 'isMissing'>): boolean {
  switch (name) {
    case 'a':
      return around.isMissing(domain ?? owner, ['A', 'AAAA']);
    case 'mx':
      return around.isMissing(domain ?? owner, ['MX']);
    case 'exists':
      // Without macros; it asks for A whoever sends (RFC 7208, section 5.7).
      return domain !== undefined && around.isMissing(domain, ['A']);
    default:
      return false;
  }
}

function checkTarget(term: SpfTerm, owner: DomainName, around: SpfSurroundings): readonly Finding[] {
  const { name, domain } = term;
  const asked = domain ?? owner;
  const missing = (message: string) => [finding('SpfTargetMissing', { message, value: asked.toDisplay() })];
  switch (name) {
    case 'include':
    case 'redirect':
      if (domain === undefined || around.declared(domain) !== undefined || !around.isMissing(domain, ['TXT'])) return [];
      return missing(`The policy asks ${asked.toDisplay()} for a policy, and there is none.`);
    case 'a':
      return isVoid(term, owner, around) ? missing(`The policy asks ${asked.toDisplay()} for addresses, and there are none.`) : [];
    case 'mx':
      return isVoid(term, owner, around) ? missing(`The policy asks ${asked.toDisplay()} for mail exchanges, and there are none.`) : [];
    default:
      return [];
  }
}
