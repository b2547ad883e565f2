import { Apex53Error } from '../model/error';
import { isBlocking, type Finding } from '../model/finding';
import { findingsText } from '../render/findings-text';
import { plainText } from '../render/plain';
import { exitCodeOf, exitCodes, type ExitCode } from './exit-codes';
import type { Terminal } from './terminal';

/** The one JSON document that --json prints on standard output. */
export function printDocument(command: string, exitCode: ExitCode, content: Readonly<Record<string, unknown>>, terminal: Terminal): void {
  terminal.out(`${JSON.stringify({ formatVersion: 1, command, exitCode, ...content }, undefined, 2)}\n`);
}

export function printWarnings(findings: readonly Finding[], terminal: Terminal): void {
  terminal.err(
    findingsText(
      findings.filter(({ severity }) => severity === 'warning'),
      terminal.errStyle,
    ),
  );
}

/** Tells of an error and gives the exit status: what went wrong, with its code, and every finding. */
export function reportError(error: unknown, command: string, json: boolean, terminal: Terminal): ExitCode {
  if (!Apex53Error.is(error)) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (json) printDocument(command, exitCodes.error, { error: { code: 'Unexpected', message } }, terminal);
    else terminal.err(`${terminal.errStyle.red('Unexpected error')} ${plainText(message).replaceAll('\\u{a}', '\n')}\n`);
    return exitCodes.error;
  }
  const exitCode = exitCodeOf(error.code);
  const { code, message, findings, details } = error;
  if (json) {
    printDocument(command, exitCode, { error: { code, message, findings, details } }, terminal);
  } else if (findings.length > 0) {
    terminal.err(
      findingsText(
        findings.filter(({ acknowledged }) => acknowledged === undefined),
        terminal.errStyle,
      ),
    );
    const errors = findings.filter(isBlocking).length;
    terminal.err(`${terminal.errStyle.red(code)} ${errors === 1 ? '1 error' : `${errors} errors`}; nothing was changed.\n`);
  } else {
    terminal.err(`${terminal.errStyle.red(code)} ${message.split('\n').map(plainText).join('\n')}\n`);
  }
  return exitCode;
}
