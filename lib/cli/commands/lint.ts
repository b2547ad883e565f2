import type { Finding } from '../../model/finding';
import { groupedFindingsText } from '../../render/findings-text';
import { count } from '../../render/plain';
import { exitCodes, type ExitCode } from '../exit-codes';
import { loadApp } from '../load-app';
import { contextFor } from '../lookups';
import type { LintOptions } from '../options';
import { printDocument } from '../output';
import type { Terminal } from '../terminal';

/** How many findings of each kind there are; acknowledged ones are counted as such only. */
interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly acknowledged: number;
}

/** `apex53 lint`: everything found about what the app declares; makes no call. */
export async function lintCommand(options: LintOptions, terminal: Terminal): Promise<ExitCode> {
  const app = await loadApp(options.app);
  const context = await contextFor(app, { context: options.context, lookups: false }, terminal);
  const findings = app.lint({ context }).filter(({ code }) => options.code.length === 0 || options.code.includes(code));
  const summary = summarize(findings);
  const strict = options.strict === true || options.warningsAsErrors === true;
  const exitCode = summary.errors > 0 || (strict && summary.warnings > 0) ? exitCodes.checksFailed : exitCodes.success;
  if (options.json === true) {
    printDocument('lint', exitCode, { summary, findings }, terminal);
    return exitCode;
  }
  const shown = findings.filter(({ acknowledged }) => options.acknowledged === true || acknowledged === undefined);
  terminal.out(`${groupedFindingsText(shown, terminal.outStyle)}${summaryText(summary)}\n`);
  return exitCode;
}

function summarize(findings: readonly Finding[]): Summary {
  const open = findings.filter(({ acknowledged }) => acknowledged === undefined);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: open.length - errors, acknowledged: findings.length - open.length };
}

function summaryText({ errors, warnings, acknowledged }: Summary): string {
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${acknowledged} acknowledged.`;
}
