import { DomainName } from './domain-name';

/**
 * A domain name as services beside Route 53 take it: in lower case, without final dot, with A-labels for what is not ASCII; `*.` in front
 * stays, `.` is the root. A text that is no name stays as it is.
 */
export function plainDomain(text: string): string {
  const [, wildcard = '', rest = ''] = /^(\*\.)?(.*)$/s.exec(text.trim().toLowerCase()) ?? [];
  const domain = rest === '.' ? rest : rest.replace(/\.$/, '');
  const name = /^\p{ASCII}*$/u.test(domain) ? undefined : DomainName.tryParse(domain);
  return `${wildcard}${name?.ok === true ? name.value.toText().replace(/\.$/, '') : domain}`;
}
