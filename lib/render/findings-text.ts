import type { Finding } from '../model/finding';
import { plainText, shorten } from './plain';
import type { Style } from './style';

/** Findings as people read them: what is wrong and where, the value, what is allowed, and what to do. */
export function findingsText(findings: readonly Finding[], style: Style): string {
  return findings.map((found) => `${findingLines(found, style).join('\n')}\n`).join('');
}

/** Findings under the construct paths they belong to, in their order; acknowledged ones with the reason. */
export function groupedFindingsText(findings: readonly Finding[], style: Style): string {
  const byPath = new Map<string, Finding[]>();
  for (const found of findings) {
    const group = byPath.get(found.path);
    if (group === undefined) byPath.set(found.path, [found]);
    else group.push(found);
  }
  return Array.from(byPath, ([path, group]) => {
    const lines = group.flatMap((found) => groupedLines(found, style).map((line) => `  ${line}`));
    return `${style.bold(path === '' ? '(app)' : plainText(path))}\n${lines.join('\n')}\n\n`;
  }).join('');
}

function findingLines(found: Finding, style: Style): string[] {
  const place = [found.path, found.recordSet].filter((part) => part !== undefined && part !== '').map((part) => plainText(part ?? ''));
  return [
    `${severityText(found, style)} ${style.bold(found.code)}${place.length === 0 ? '' : ` at ${place.join(' · ')}`}`,
    ...detailLines(found, style),
  ];
}

function groupedLines(found: Finding, style: Style): string[] {
  const { code, recordSet, acknowledged } = found;
  return [
    `${severityText(found, style)} ${style.bold(code)}${recordSet === undefined ? '' : ` ${plainText(recordSet)}`}`,
    ...detailLines(found, style),
    ...(acknowledged === undefined
      ? []
      : [
          `  reason:  ${plainText(acknowledged.reason)}`,
          style.dim(`  by:      ${acknowledged.path === '' ? 'the app' : plainText(acknowledged.path)}`),
        ]),
  ];
}

function severityText({ severity, acknowledged }: Finding, style: Style): string {
  if (acknowledged !== undefined) return style.dim(`acknowledged ${severity}`);
  return severity === 'error' ? style.red('error') : style.yellow('warning');
}

function detailLines(found: Finding, style: Style): string[] {
  return [
    `  ${plainText(found.message)}`,
    ...(found.value === undefined ? [] : [`  given:   ${shorten(plainText(found.value), 200)}`]),
    `  allowed: ${plainText(found.allowed)}`,
    `  to do:   ${plainText(found.fix)}`,
    style.dim(`  source:  ${plainText(found.source)}`),
  ];
}
