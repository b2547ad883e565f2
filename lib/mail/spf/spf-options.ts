import { finding, type Finding } from '../../model/finding';
import { DomainName } from '../../model/name/domain-name';
import { failure, success, type Result } from '../../model/result';
import { parseSpf } from './spf-policy-text';

/** What a match says of the sender. */
export type SpfQualifier = 'pass' | 'fail' | 'softfail' | 'neutral';

/** The senders that one mechanism matches (RFC 7208, section 5). */
export type SpfSenders =
  /** An IPv4 address or network, such as `192.0.2.0/24`. */
  | { readonly ip4: string }
  /** An IPv6 address or network, such as `2001:db8::/32`. */
  | { readonly ip6: string }
  /** The addresses of the domain itself (`true`), or of a host, a prefix length behind it if wanted: `host.example.com/28`. */
  | { readonly a: true | string }
  /** The mail exchanges of the domain itself (`true`), or of another one. */
  | { readonly mx: true | string }
  | {
      /** The domain whose policy is asked. */
      readonly include: string;
      /** The look-ups that policy costs, itself not counted. @default - counted where the app declares it, else none */
      readonly lookups?: number;
    }
  /** A name, mostly with macros, that exists for permitted senders. */
  | { readonly exists: string }
  /** Discouraged (RFC 7208, section 5.5), and warned of. */
  | { readonly ptr: true | string };

/** One mechanism of a policy. */
export type SpfMechanism = SpfSenders & {
  /** @default 'pass' */
  readonly qualifier?: SpfQualifier;
};

/** What holds for senders that no mechanism matches. */
export type SpfEnd =
  | {
      /** `fail` or `softfail`, as a rule. */
      readonly all: SpfQualifier;
      readonly redirect?: undefined;
    }
  | {
      /** The domain whose policy is used in place of this one. */
      readonly redirect: string;
      readonly all?: undefined;
    };

/** A policy on who may send mail in the name of a domain. */
export type SpfOptions = SpfEnd & {
  /** In the order in which they are tried. @default - none: nobody may send */
  readonly mechanisms?: readonly SpfMechanism[];
  /** A name with a TXT record that explains a failure. @default - none */
  readonly explanation?: string;
};

const signs = { pass: '', fail: '-', softfail: '~', neutral: '?' } as const;

/** The text of a policy, or a finding for each option that cannot be in it. */
export function spfText({ mechanisms = [], all, redirect, explanation }: SpfOptions): Result<string> {
  const words = [
    ...mechanisms.map(mechanismText),
    ...(redirect === undefined ? [] : [`redirect=${redirect}`]),
    ...(all === undefined ? [] : [`${all === 'pass' ? '+' : signs[all]}all`]),
    ...(explanation === undefined ? [] : [`exp=${explanation}`]),
  ];
  const findings = words.flatMap((word): readonly Finding[] => {
    const problems = /^[!-~]+$/.test(word)
      ? parseSpf(`v=spf1 ${word}`).problems
      : [`${JSON.stringify(word)} has characters that no term can have.`];
    return problems.map((message) => finding('MailOptionInvalid', { message, value: word, allowed: 'terms of RFC 7208, section 4.6' }));
  });
  const costs = mechanisms.flatMap(lookupFindings);
  return findings.length + costs.length > 0 ? failure(...findings, ...costs) : success(['v=spf1', ...words].join(' '));
}

/** The look-ups that are stated for included policies, by canonical name. */
export function statedLookups({ mechanisms = [] }: SpfOptions): ReadonlyMap<string, number> {
  return new Map(
    mechanisms.flatMap((mechanism) => {
      const name = 'include' in mechanism && mechanism.lookups !== undefined ? DomainName.tryParse(mechanism.include) : undefined;
      return name?.ok === true && 'lookups' in mechanism ? [[name.value.toText(), mechanism.lookups ?? 0] as const] : [];
    }),
  );
}

function mechanismText(mechanism: SpfMechanism): string {
  const sign = signs[mechanism.qualifier ?? 'pass'];
  const [name = '', argument] = Object.entries(mechanism).find(([key]) => key !== 'qualifier' && key !== 'lookups') ?? [];
  if (argument === true) return sign + name;
  // A prefix length alone stands for the domain itself: `a/24`.
  return `${sign}${name}${String(argument).startsWith('/') ? '' : ':'}${String(argument)}`;
}

function lookupFindings(mechanism: SpfMechanism): readonly Finding[] {
  if (!('include' in mechanism) || mechanism.lookups === undefined) return [];
  const { include, lookups } = mechanism;
  if (Number.isInteger(lookups) && lookups >= 0) return [];
  const message = `The look-ups of ${include} are no whole number.`;
  return [finding('MailOptionInvalid', { message, value: String(lookups), allowed: '0 or more' })];
}
