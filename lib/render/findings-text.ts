import type { Finding } from '../model/finding';
import { plainText, shorten } from './plain';
import type { Style } from './style';

/** Findings as people read them: what is wrong and where, the value, what is allowed, and what to do. */
export function findingsText(findings: readonly Finding[], style: Style): string {
  return findings.map((found) => `${findingLines(found, style).join('\n')}\n`).join('');
}

function findingLines(found: Finding, style: Style): string[] {
  const place = [found.path, found.recordSet].filter((part) => part !== undefined && part !== '').map((part) => plainText(part ?? ''));
  const label = found.severity === 'error' ? style.red('error') : style.yellow('warning');
  return [
    `${label} ${style.bold(found.code)}${place.length === 0 ? '' : ` at ${place.join(' · ')}`}`,
    `  ${plainText(found.message)}`,
    ...(found.value === undefined ? [] : [`  given:   ${shorten(plainText(found.value), 200)}`]),
    `  allowed: ${plainText(found.allowed)}`,
    `  to do:   ${plainText(found.fix)}`,
    style.dim(`  source:  ${plainText(found.source)}`),
  ];
}
