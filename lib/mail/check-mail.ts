import { at, finding, type Finding } from '../model/finding';
import type { DomainName } from '../model/name/domain-name';
import { isReference } from '../model/reference';
import type { DeclaredRecordSet } from '../model/rules/declared';
import { when } from '../model/rules/when';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { keyOf, keyText } from '../model/rrset/rrset-key';
import { checkDmarc } from './check-dmarc';
import { judgeDkim } from './dkim';
import { textsOf, type MailZone } from './mail-zone';
import { checkSpf } from './spf/check-spf';
import { isSpf } from './spf/spf-policy-text';
import { MailSurroundings } from './surroundings';
import { mtaStsProblems, tlsReportingProblems } from './transport';

/** Verifiers take an RSA key with less for no key (RFC 8301, section 3.2). */
const minRsaBits = 1024;

/** What senders and receivers of mail make of the records of an app that their author hardly meant. Written by hand or not makes no difference. */
export function checkMail(zones: readonly MailZone[]): readonly Finding[] {
  const around = new MailSurroundings(zones);
  return zones.flatMap(({ recordSets }) => recordSets.flatMap((entry) => checkEntry(entry, around)));
}

function checkEntry(entry: DeclaredRecordSet, around: MailSurroundings): readonly Finding[] {
  const { rrset, path } = entry;
  const found = rrset.type === 'MX' ? checkMx(rrset) : checkTexts(textsOf(entry), rrset.name, around);
  return found.map((each) => at(path, { ...each, recordSet: keyText(keyOf(rrset)) }));
}

function checkMx(rrset: ResourceRecordSet): readonly Finding[] {
  if (rrset.kind === 'alias' || isReference(rrset.records) || rrset.records.length < 2) return [];
  const refuses = rrset.records.some(({ rdata }) => rdata.type === 'MX' && rdata.exchange.labelCount === 0);
  return when(refuses, 'NullMxNotAlone', {
    message: 'The exchange . stands beside others.',
    value: rrset.records.map(({ text }) => text).join(', '),
  });
}

function checkTexts(texts: readonly string[], owner: DomainName, around: MailSurroundings): readonly Finding[] {
  if (texts.length === 0) return [];
  const labels = owner.labels;
  return [
    ...texts.filter(isSpf).flatMap((text) => checkSpf(text, owner, around)),
    ...checkDmarc(texts, owner, around),
    ...(hasSelector(labels) ? texts.flatMap(checkDkim) : []),
    ...(labels[0] === '_mta-sts' ? checkSingle(texts, /^v\s*=\s*STSv/i, mtaStsProblems, 'MtaStsInvalid') : []),
    ...(labels[0] === '_smtp' && labels[1] === '_tls'
      ? checkSingle(texts, /^v\s*=\s*TLSRPTv/i, tlsReportingProblems, 'TlsReportingInvalid')
      : []),
  ];
}

/** Whether the name is that of a key: `_adsp._domainkey` (RFC 5617), and whatever else begins with `_`, is something else there. */
function hasSelector(labels: readonly string[]): boolean {
  return labels.indexOf('_domainkey') > 0 && labels[0]?.startsWith('_') === false;
}

function checkDkim(text: string): readonly Finding[] {
  const { problems, rsaBits } = judgeDkim(text);
  return [
    ...problems.map((message) => finding('DkimKeyInvalid', { message, value: text })),
    ...when(rsaBits !== undefined && rsaBits < minRsaBits, 'DkimKeyShort', { message: `The key has ${rsaBits ?? 0} bits.`, value: text }),
  ];
}

/** Of several records with the version none is used. */
function checkSingle(
  texts: readonly string[],
  version: RegExp,
  problemsOf: (text: string) => readonly string[],
  code: 'MtaStsInvalid' | 'TlsReportingInvalid',
): readonly Finding[] {
  const versioned = texts.filter((text) => version.test(text));
  if (versioned.length > 1)
    return [finding(code, { message: `${versioned.length} values have the version, so none is used.`, value: versioned.join(', ') })];
  const [text = texts[0] ?? ''] = versioned;
  return problemsOf(text).map((message) => finding(code, { message, value: text }));
}
