import { finding, type Finding } from '../model/finding';
import { DomainName } from '../model/name/domain-name';
import { dmarcProblems, isDmarc } from './dmarc';
import { organizationalDomain } from './organizational-domain';
import { reportDomains } from './report-uris';
import type { MailSurroundings } from './surroundings';
import { parseTagList } from './tag-list';

/** What receivers make of the DMARC policies among the texts at a name. */
export function checkDmarc(all: readonly string[], owner: DomainName, around: MailSurroundings): readonly Finding[] {
  const texts = all.filter(isDmarc);
  const [text] = texts;
  if (text === undefined) return [];
  const [first, ...below] = owner.labels;
  // What a domain says of reports about others is no policy (RFC 7489, section 7.1).
  if (below.some((label, i) => label === '_report' && below[i + 1] === '_dmarc')) return [];
  if (first !== '_dmarc')
    return [finding('DmarcMisplaced', { message: `A DMARC policy stands at ${owner.toDisplay()}.`, value: owner.toDisplay() })];
  if (texts.length > 1)
    return [finding('DmarcDuplicate', { message: `${texts.length} values are DMARC policies.`, value: String(texts.length) })];
  const problems = dmarcProblems(text);
  if (problems.length > 0) return problems.map((message) => finding('DmarcInvalid', { message, value: text }));
  return reportReceivers(text).flatMap((receiver) => checkReceiver(receiver, below, around));
}

function reportReceivers(text: string): readonly DomainName[] {
  const { tags } = parseTagList(text);
  const domains = ['rua', 'ruf'].flatMap((tag) => reportDomains(tags.get(tag) ?? ''));
  return [...new Set(domains)].flatMap((domain) => {
    const name = DomainName.tryParse(domain);
    return name.ok ? [name.value] : [];
  });
}

function checkReceiver(receiver: DomainName, domain: readonly string[], around: MailSurroundings): readonly Finding[] {
  const organization = organizationalDomain(receiver.labels);
  if (organization.name === organizationalDomain(domain).name) return [];
  const authorization = DomainName.tryFromLabels([...domain, '_report', '_dmarc', ...receiver.labels]);
  if (!authorization.ok || around.hasDmarc(authorization.value) || !around.isMissing(authorization.value, ['TXT'])) return [];
  return [
    finding('DmarcReportUnauthorized', {
      message: `Reports go to ${receiver.toDisplay()}, where nothing says that they are welcome; its organizational domain is taken to be ${organization.name}${organization.suffix === undefined ? '' : `, since ${organization.suffix} is taken for a public suffix`}.`,
      value: authorization.value.toDisplay(),
    }),
  ];
}
