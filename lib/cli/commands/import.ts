import type { AppContents } from '../../codegen/contents';
import { generateApp, generatedPaths, type GeneratedApp } from '../../codegen/generate-app';
import { isUntouched } from '../../codegen/seal';
import { removeFiles } from '../../files/remove-files';
import { writeFiles } from '../../files/write-files';
import { count, plainText } from '../../render/plain';
import { appContents } from '../app-contents';
import { exitCodes, type ExitCode } from '../exit-codes';
import { captureToImport } from '../live-zones';
import type { ImportOptions } from '../options';
import { printDocument } from '../output';
import { nothingCaptured } from '../../state/capture-to-import';
import { readSourceFile } from '../source-files';
import type { Terminal } from '../terminal';

/** `apex53 import`: writes an app that declares what live zones or files hold. */
export async function importCommand(options: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  const files = options.files.map(readSourceFile);
  const live = options.zone.length > 0 || options.all === true ? await captureToImport(options) : nothingCaptured;
  const contents = appContents(
    live,
    files.map((file) => file.contents),
    options,
  );
  const generated = generateApp(contents);
  const denied = live.denied.map(({ message }) => message);
  const app = { ...generated, notes: [...files.flatMap(({ notes }) => notes), ...denied, ...generated.notes] };
  const removed = options.dryRun === true ? [] : await writeApp(app, options);
  const exitCode = app.leftOut.length === 0 ? exitCodes.success : exitCodes.incomplete;
  if (options.json === true) printDocument('import', exitCode, documentOf(app, removed, options), terminal);
  else printResult(app, contents, removed, options, terminal);
  return exitCode;
}

/** Writes the files of the app, and removes those that an earlier import wrote and nobody edited, which it no longer has. */
async function writeApp({ files }: GeneratedApp, { out, force = false }: ImportOptions): Promise<readonly string[]> {
  await writeFiles(files, out, { mayReplace: isUntouched, force });
  const keep = new Set(files.map(({ path }) => path));
  return removeFiles(out, generatedPaths, { keep, mayRemove: isUntouched });
}

function documentOf(
  { files, leftOut, notes }: GeneratedApp,
  removed: readonly string[],
  { dryRun, out }: ImportOptions,
): Readonly<Record<string, unknown>> {
  return { ...(dryRun === true ? { files } : { folder: out, files: files.map(({ path }) => path), removed }), leftOut, notes };
}

function printResult(
  { files, leftOut, notes }: GeneratedApp,
  contents: AppContents,
  removed: readonly string[],
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
  if (removed.length > 0) terminal.out(`Removed, since the app no longer has them: ${removed.map(plainText).join(', ')}.\n`);
  terminal.out(`Next: npm install apex53 constructs; npx apex53 diff --app ${plainText(out)}/app.ts\n`);
}
