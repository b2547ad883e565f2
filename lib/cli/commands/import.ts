import type { AppContents } from '../../codegen/contents';
import { generateApp, type GeneratedApp } from '../../codegen/generate-app';
import { isUntouched } from '../../codegen/seal';
import { writeFiles } from '../../files/write-files';
import { count, plainText } from '../../render/plain';
import { appContents } from '../app-contents';
import { exitCodes, type ExitCode } from '../exit-codes';
import { captureSelected } from '../live-zones';
import type { ImportOptions } from '../options';
import { printDocument } from '../output';
import { readSourceFile } from '../source-files';
import type { Terminal } from '../terminal';

/** `apex53 import`: writes an app that declares what live zones or files hold. */
export async function importCommand(options: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  const files = options.files.map(readSourceFile);
  const live = options.zone.length > 0 || options.all === true ? await captureSelected(options) : { zones: [], healthChecks: [] };
  const contents = appContents(
    live,
    files.map((file) => file.contents),
    options,
  );
  const generated = generateApp(contents);
  const app = { ...generated, notes: [...files.flatMap(({ notes }) => notes), ...generated.notes] };
  if (options.dryRun !== true) await writeFiles(app.files, options.out, { mayReplace: isUntouched, force: options.force ?? false });
  const exitCode = app.leftOut.length === 0 ? exitCodes.success : exitCodes.incomplete;
  if (options.json === true) printDocument('import', exitCode, documentOf(app, options), terminal);
  else printResult(app, contents, options, terminal);
  return exitCode;
}

function documentOf({ files, leftOut, notes }: GeneratedApp, { dryRun, out }: ImportOptions): Readonly<Record<string, unknown>> {
  return { ...(dryRun === true ? { files } : { folder: out, files: files.map(({ path }) => path) }), leftOut, notes };
}

function printResult(
  { files, leftOut, notes }: GeneratedApp,
  contents: AppContents,
  { dryRun, out }: ImportOptions,
  terminal: Terminal,
): void {
  if (dryRun === true) for (const { path, content } of files) terminal.out(`// ==> ${path}\n${content}\n`);
  for (const note of notes) terminal.err(`${terminal.errStyle.bold('note')} ${plainText(note)}\n`);
  for (const { zoneName, subject, reason } of leftOut)
    terminal.err(`${terminal.errStyle.yellow('left out')} ${plainText(`${zoneName}: ${subject}: ${reason}`)}\n`);
  const sets = contents.zones.reduce((sum, { recordSets }) => sum + recordSets.length, 0);
  terminal.err(`Read ${count(contents.zones.length, 'zone')} with ${count(sets, 'record set')}; left out ${leftOut.length}.\n`);
  if (dryRun === true) return;
  terminal.out(`Wrote ${count(files.length, 'file')} to ${plainText(out)}.\n`);
  terminal.out(`Next: npm install apex53 constructs; npx apex53 diff --app ${plainText(out)}/app.ts\n`);
}
