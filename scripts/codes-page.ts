// Writes docs/codes.md from the table of codes in lib/model/codes/. Usage: npm run docs:codes [-- --check]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codes } from '../lib/model/codes';
import { delegationCodes } from '../lib/delegation/delegation-codes';
import { checkCodes } from '../lib/resolvers/checks/check-codes';
import { errorCodes } from '../lib/model/error-codes';

/** Where the page stands. */
export const codesPagePath = join(__dirname, '..', 'docs', 'codes.md');

/** The page as the table would have it. */
export function codesPage(): string {
  const findings = Object.entries(codes).sort(byCode);
  const checks = Object.entries({ ...checkCodes, ...delegationCodes }).sort(byCode);
  const errors = Object.entries(errorCodes).sort(byCode);
  return [
    '# Codes',
    '',
    '<!-- Written by `npm run docs:codes` from lib/model/codes/. Change the table, not the page. -->',
    '',
    'Codes are stable: search for them, count on them in scripts, link to them.',
    'Warnings can be acknowledged with a reason, and the errors that say so: those that come from a table which AWS may have outgrown. See [Findings](guides/lint.md).',
    '',
    `- [Findings](#findings): ${findings.length} things that are wrong or doubtful in what an app declares. \`synth\` reports all of them at once; an *error* stops it, a *warning* does not.`,
    `- [Checks](#checks): ${checks.length} things that are wrong, doubtful or unknown of an alias when the service of its target is asked, or of a delegation, by \`doctor\` and before \`deploy\`. Only an *error* stops a deployment; *unknown* is what cannot be decided from this account.`,
    `- [Errors](#errors): ${errors.length} ways in which a call or a command fails.`,
    '',
    '## Findings',
    '',
    ...findings.flatMap(([code, { severity, acknowledgeable, meaning, allowed, fix, source }]) => [
      `### ${code}`,
      '',
      `${severityText(severity, acknowledgeable)} ${escape(meaning)}`,
      '',
      `- Allowed: ${escape(allowed)}`,
      `- To do: ${escape(fix)}`,
      `- Source: ${escape(source)}`,
      '',
    ]),
    '## Checks',
    '',
    ...checks.flatMap(([code, { severity, meaning, fix, source }]) => [
      `### ${code}`,
      '',
      `${severityTitles[severity]}. ${escape(meaning)}`,
      '',
      `- To do: ${escape(fix)}`,
      `- Source: ${escape(source)}`,
      '',
    ]),
    '## Errors',
    '',
    ...errors.flatMap(([code, { meaning, fix }]) => [`### ${code}`, '', escape(meaning), '', `- To do: ${escape(fix)}`, '']),
  ].join('\n');
}

const severityTitles = { error: 'Error', warning: 'Warning', unknown: 'Unknown' };

function byCode([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function severityText(severity: 'error' | 'warning', acknowledgeable: boolean): string {
  if (severity === 'error') return acknowledgeable ? 'Error; can be acknowledged.' : 'Error.';
  return acknowledgeable ? 'Warning.' : 'Warning; cannot be acknowledged.';
}

/** Text of the table as Markdown text; what stands between backticks is code already. */
function escape(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[\\*_<>|[\]]/g, '\\$&')))
    .join('');
}

function main(check: boolean): void {
  const page = codesPage();
  if (!check) {
    writeFileSync(codesPagePath, page);
  } else if (readFileSync(codesPagePath, 'utf8') === page) {
    console.log('docs/codes.md is up to date');
  } else {
    console.error('docs/codes.md is not what lib/model/codes/ says. Run npm run docs:codes.');
    process.exitCode = 1;
  }
}

if (require.main === module) main(process.argv.includes('--check'));
