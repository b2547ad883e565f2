import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import type { ErrorCode } from '../model/error-codes';
import { deployCommand, destroyCommand } from './commands/deploy';
import { diffCommand } from './commands/diff';
import { dnsCommand } from './commands/dns';
import { driftCommand } from './commands/drift';
import { ownersCommand } from './commands/owners';
import { doctorCommand } from './commands/doctor';
import { emulatorCommand } from './commands/emulator';
import { exportCommand } from './commands/export';
import { failoverCommand } from './commands/failover';
import { graphCommand } from './commands/graph';
import { historyCommand } from './commands/history';
import { importCommand } from './commands/import';
import { lintCommand } from './commands/lint';
import { lookupCommand } from './commands/lookup';
import { resolveCommand } from './commands/resolve';
import { rollbackCommand } from './commands/rollback';
import { synthCommand } from './commands/synth';
import { exitCodes, type ExitCode } from './exit-codes';
import type { GlobalOptions } from './options';
import { printDocument, reportError } from './output';
import { buildProgram } from './program';
import type { CommandActions } from './program/command-actions';
import { processTerminal, type Terminal } from './terminal';

/** Runs the command with these arguments (without node and script); resolves to the exit status. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.success;
  const run = async <T extends GlobalOptions & { readonly input?: boolean }>(
    name: string,
    options: T,
    command: (options: T, terminal: Terminal) => Promise<ExitCode>,
  ) => {
    const terminal = processTerminal(options.color ?? 'auto', options.input !== false && options.json !== true);
    try {
      exitCode = await command(options, terminal);
    } catch (error) {
      exitCode = reportError(error, name, options.json ?? false, terminal);
    }
  };
  const actions: CommandActions = {
    synth: (options) => run('synth', options, synthCommand),
    lint: (options) => run('lint', options, lintCommand),
    diff: (options) => run('diff', options, diffCommand),
    drift: (options) => run('drift', options, driftCommand),
    deploy: (options) => run('deploy', options, deployCommand),
    destroy: (options) => run('destroy', options, destroyCommand),
    rollback: (options) => run('rollback', options, rollbackCommand),
    history: (options) => run('history', options, historyCommand),
    lookup: (options) => run('lookup', options, lookupCommand),
    owners: (options) => run('owners', options, ownersCommand),
    doctor: (options) => run('doctor', options, doctorCommand),
    resolve: (options) => run('resolve', options, resolveCommand),
    dns: (options) => run('dns', options, dnsCommand),
    graph: (options) => run('graph', options, graphCommand),
    import: (options) => run('import', options, importCommand),
    export: (options) => run('export', options, exportCommand),
    failover: (options) => run('failover', options, failoverCommand),
    emulator: (options) => run('emulator', options, emulatorCommand),
  };
  const program = buildProgram(packageVersion(), actions).exitOverride();
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    // The parser has already said what is wrong; asking for help or the version is no error.
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.success;
    if (args.includes('--json'))
      printDocument(
        args.find((arg) => !arg.startsWith('-')) ?? '',
        exitCodes.error,
        { error: { code: 'UsageInvalid' satisfies ErrorCode, message: error.message } },
        processTerminal('never', false),
      );
    return exitCodes.error;
  }
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as { version: string };
  return version;
}
