import { finding, type Finding } from '../finding';
import type { DomainName } from '../name/domain-name';

/** What Route 53 takes in the name of a record, but hardly anybody means. */
export function checkName(name: DomainName): Finding[] {
  // Names of letters, digits, hyphens and underscores are listed without escapes.
  if (!name.toText().includes('\\')) return [];
  const { labels } = name;
  const value = name.toDisplay();
  const findings: Finding[] = [];
  const doubtful = labels.flatMap((label) => label.match(/[\0- @\x7f]/g) ?? []);
  if (doubtful.length > 0)
    findings.push(finding('NameCharacterDoubtful', { message: `A label of the name holds ${describe(doubtful[0] ?? '')}.`, value }));
  if (labels.some((label) => /[\x80-\xff]/.test(label)))
    findings.push(finding('NameNotAscii', { message: 'A label of the name holds octets beyond ASCII.', value }));
  if (labels.some((label, i) => label.includes('*') && !(i === 0 && label === '*')))
    findings.push(finding('WildcardLiteral', { message: 'The asterisk in this name stands for itself.', value }));
  return findings;
}

function describe(octet: string): string {
  if (octet === ' ') return 'a blank';
  return octet === '@' ? 'an at sign' : `the control character ${octet.charCodeAt(0)}`;
}
