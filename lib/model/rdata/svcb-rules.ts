import { finding, type Finding } from '../finding';
import { paramEntries } from './svc-param-forms';
import { svcKeyName, type SvcParams } from './svc-params';

/** Route 53 takes no more. */
const maxParams = 8;

/** What is wrong with parameters that are right one by one (RFC 9460, sections 7.1.1 and 8). */
export function svcParamFindings(params: SvcParams): readonly Finding[] {
  const keys = new Set(paramEntries(params).map(([key]) => key));
  const findings: Finding[] = [];
  if (params.noDefaultAlpn === true && params.alpn === undefined)
    findings.push(inconsistent('The parameter no-default-alpn stands without alpn.', 'no-default-alpn'));
  for (const key of params.mandatory ?? []) {
    if (key === 0) findings.push(inconsistent('The parameter mandatory names itself.', 'mandatory'));
    else if (!keys.has(key))
      findings.push(inconsistent(`The parameter mandatory names ${svcKeyName(key)}, which the record does not have.`, svcKeyName(key)));
  }
  if (keys.size > maxParams)
    findings.push(finding('SvcParamsTooMany', { message: `The record has ${keys.size} service parameters.`, value: String(keys.size) }));
  return findings;
}

function inconsistent(message: string, value: string): Finding {
  return finding('SvcParamsInconsistent', { message, value });
}

/** What clients ignore: parameters of an alias, and services beside an alias (RFC 9460, sections 2.4.1 and 2.4.2). */
export function svcParamDoubts(values: readonly { readonly priority: number; readonly params: SvcParams }[]): readonly Finding[] {
  const aliases = values.filter(({ priority }) => priority === 0);
  const findings = aliases
    .filter(({ params }) => Object.keys(params).length > 0)
    .map(() => finding('SvcbAliasIgnores', { message: 'A record in AliasMode, with priority 0, has parameters.' }));
  if (aliases.length > 0 && aliases.length < values.length)
    findings.push(finding('SvcbAliasIgnores', { message: 'Records in AliasMode, with priority 0, stand beside records in ServiceMode.' }));
  return findings;
}
