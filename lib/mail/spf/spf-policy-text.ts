import { DomainName } from '../../model/name/domain-name';
import { canonicalIpv6 } from '../../model/rdata/aaaa';
import { isIpv4Address } from '../../model/rdata/a';

/** A term of a policy: a mechanism that matches senders, or a modifier. */
export interface SpfTerm {
  /** In lower case, such as `include`. */
  readonly name: string;
  /** What a match means; mechanisms only. */
  readonly qualifier: '+' | '-' | '~' | '?';
  /** What stands behind the colon or equals sign. */
  readonly argument: string;
  /** The name that is asked for, where it is known without a sender. */
  readonly domain?: DomainName;
}

/** A policy as far as it can be read. */
export interface SpfPolicyText {
  readonly terms: readonly SpfTerm[];
  /** A sentence for each term that makes receivers take the whole policy for an error. */
  readonly problems: readonly string[];
}

/** Whether a text is, or is meant to be, a policy (RFC 7208, section 4.5). */
export function isSpf(text: string): boolean {
  return /^v=spf1(?![a-z0-9])/i.test(text);
}

/** Reads a policy (RFC 7208, section 12). */
export function parseSpf(text: string): SpfPolicyText {
  const [version = '', ...words] = text.split(' ').filter((word) => word !== '');
  const terms: SpfTerm[] = [];
  const problems = version.length === 'v=spf1'.length ? [] : [`No blank stands behind the version in ${JSON.stringify(version)}.`];
  for (const word of words) {
    const term = parseTerm(word);
    if (typeof term === 'string') problems.push(`${JSON.stringify(word)} ${term}.`);
    else terms.push(term);
  }
  for (const modifier of ['redirect', 'exp'])
    if (terms.filter(({ name }) => name === modifier).length > 1) problems.push(`The modifier ${modifier} stands twice.`);
  return { terms, problems };
}

/** The term, or what is wrong with it. */
function parseTerm(word: string): SpfTerm | string {
  const modifier = /^([a-z][a-z0-9._-]*)=(.*)$/i.exec(word);
  if (modifier !== null) {
    const [, name = '', argument = ''] = modifier;
    const term = { name: name.toLowerCase(), qualifier: '+', argument } as const;
    return term.name === 'redirect' || term.name === 'exp' ? withDomain(term, argument) : term;
  }
  const [, qualifier = '', name = '', rest = ''] = /^([-+~?]?)([a-z0-9]+)(.*)$/i.exec(word) ?? [];
  const mechanism = { name: name.toLowerCase(), qualifier: (qualifier === '' ? '+' : qualifier) as SpfTerm['qualifier'] };
  switch (mechanism.name) {
    case 'all':
      return rest === '' ? { ...mechanism, argument: '' } : 'has something behind "all"';
    case 'ip4':
    case 'ip6':
      return isNetwork(mechanism.name, rest) ? { ...mechanism, argument: rest.slice(1) } : `is no ${mechanism.name} network`;
    case 'include':
    case 'exists':
      return rest.startsWith(':') ? withDomain({ ...mechanism, argument: rest.slice(1) }, rest.slice(1)) : 'names no domain';
    case 'ptr':
      return rest === '' || rest.startsWith(':') ? withDomain({ ...mechanism, argument: rest.slice(1) }, rest.slice(1)) : 'is no mechanism';
    case 'a':
    case 'mx':
      return parseHosts(mechanism, rest);
    default:
      return 'is no mechanism';
  }
}

function parseHosts(mechanism: Pick<SpfTerm, 'name' | 'qualifier'>, rest: string): SpfTerm | string {
  const match = /^(?::([^/]+))?(?:\/(\d{1,2}))?(?:\/\/(\d{1,3}))?$/.exec(rest);
  if (match === null) return 'is no mechanism';
  const [, domain = '', ip4 = '32', ip6 = '128'] = match;
  if (Number(ip4) > 32 || Number(ip6) > 128) return 'has a prefix that is too long';
  return withDomain({ ...mechanism, argument: rest.replace(/^:/, '') }, domain);
}

function isNetwork(kind: 'ip4' | 'ip6', rest: string): boolean {
  const [, address = '', prefix] = /^:([^/]+)(?:\/(\d{1,3}))?$/.exec(rest) ?? [];
  const longest = kind === 'ip4' ? 32 : 128;
  return (
    (kind === 'ip4' ? isIpv4Address(address) : canonicalIpv6(address) !== undefined) && (prefix === undefined || Number(prefix) <= longest)
  );
}

/** The term with the name it asks for; the empty text is the name of the policy itself. */
function withDomain(term: SpfTerm, text: string): SpfTerm | string {
  if (text === '') return term.name === 'a' || term.name === 'mx' || term.name === 'ptr' ? term : 'names no domain';
  if (text.includes('%')) return macros.test(text) ? term : 'has a macro that cannot be read';
  const domain = DomainName.tryParse(text);
  if (!domain.ok || domain.value.labelCount < 2 || !topLabel.test(domain.value.labels.at(-1) ?? '')) return 'names no domain';
  return { ...term, domain: domain.value };
}

/** The last label of a name is no number (RFC 7208, section 7.1, toplabel). */
const topLabel = /^(?!\d+$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

const macros = /^(?:[!-$&-~]|%%|%_|%-|%\{[slodiphcrtv]\d*r?[-.+,/_=]*\})+$/i;
