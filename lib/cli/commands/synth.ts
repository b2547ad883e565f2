import { writeAssembly } from '../../files/write-assembly';
import { resourceKind } from '../../resources/registry';
import { withoutCliInput } from '../../synth/cli-input';
import { exitCodes, type ExitCode } from '../exit-codes';
import { loadApp } from '../load-app';
import { synthesizeApp } from '../lookups';
import type { SynthOptions } from '../options';
import { printDocument, printWarnings } from '../output';
import type { Terminal } from '../terminal';
import { count, plainText } from '../../render/plain';
import { displayName } from '../../render/record-set-text';

/** `apex53 synth`: writes the assembly and its change-batch files. */
export async function synthCommand(options: SynthOptions, terminal: Terminal): Promise<ExitCode> {
  const { assembly } = await synthesizeApp(await loadApp(options.app), options, terminal);
  const files = await writeAssembly(assembly, options.out, { action: options.action });
  printWarnings(assembly.warnings, terminal);
  if (options.json === true) {
    printDocument('synth', exitCodes.success, { folder: options.out, files, assembly }, terminal);
    return exitCodes.success;
  }
  for (const { name, recordSets } of assembly.hostedZones)
    terminal.out(`${displayName(name)}  ${count(recordSets.length, 'record set')}\n`);
  for (const resource of assembly.resources) {
    const why = withoutCliInput(resource);
    if (why !== undefined) terminal.out(`No file for the ${resourceKind(resource.kind).noun.one} ${plainText(resource.path)}: ${why}.\n`);
  }
  terminal.out(`Wrote ${count(files.length, 'file')} to ${options.out}; manifest.json lists them.\n`);
  return exitCodes.success;
}
