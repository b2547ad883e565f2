import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { createJiti } from 'jiti';
import { App } from '../constructs/app';
import { Apex53Error } from '../model/error';
import { at } from '../model/finding';

/** Looked for in this order when no app file is named. */
const defaultAppFiles = ['apex53.ts', 'apex53.js', 'apex53.mjs', 'apex53.cjs', 'app.ts', 'app.js'];

/**
 * The App that a TypeScript or JavaScript file exports: as default, as `app`, or as what a default function returns.
 *
 * @throws Apex53Error `AppNotFound`, `AppFailed` when the file throws, `AppInvalid` when it exports no App.
 */
export async function loadApp(named: string | undefined): Promise<App> {
  const file = findAppFile(named ?? process.env.APEX53_APP);
  const exported = await importFile(file);
  const candidate = typeof exported === 'function' ? await callFactory(exported as () => unknown, file) : exported;
  if (App.isApp(candidate)) return candidate;
  throw new Apex53Error('AppInvalid', `${file} does not export an App. End it with \`export default app\`.`, { details: { file } });
}

function findAppFile(named: string | undefined): string {
  const candidates = named === undefined ? defaultAppFiles : [named];
  const found = candidates.map((name) => resolve(name)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const what = named === undefined ? `None of ${defaultAppFiles.join(', ')} is in this folder` : `There is no file ${named}`;
  throw new Apex53Error('AppNotFound', `${what}. Name the app file with --app FILE.`);
}

async function importFile(file: string): Promise<unknown> {
  try {
    const module: unknown = await createJiti(file, { interopDefault: false, alias: ownEntryPoints(file) }).import(file);
    if (typeof module !== 'object' || module === null) return module;
    const { default: fallback, app } = module as { default?: unknown; app?: unknown };
    // A CommonJS file's exports are the default of its module; its own default or app stands one level deeper.
    const inner =
      typeof fallback === 'object' && fallback !== null && !App.isApp(fallback)
        ? (fallback as { default?: unknown; app?: unknown })
        : undefined;
    return inner?.default ?? inner?.app ?? fallback ?? app;
  } catch (error) {
    throw appFailed(file, error);
  }
}

/** This package's entry points for an app file that finds no `apex53` of its own, as with a command that is installed globally. */
function ownEntryPoints(file: string): Record<string, string> {
  try {
    createRequire(file).resolve('apex53');
    return {};
  } catch {
    const dist = join(__dirname, '..');
    return {
      'apex53/testing': join(dist, 'testing', 'index.js'),
      'apex53/emulator': join(dist, 'emulator', 'index.js'),
      apex53: join(dist, 'index.js'),
    };
  }
}

async function callFactory(factory: () => unknown, file: string): Promise<unknown> {
  try {
    return await factory();
  } catch (error) {
    throw appFailed(file, error);
  }
}

function appFailed(file: string, error: unknown): Apex53Error {
  const place = placeOf(file, error);
  // A literal that the program got wrong: where it stands is all that is missing.
  if (Apex53Error.is(error))
    return new Apex53Error(error.code, error.message, {
      findings: error.findings.map((found) => at(place ?? file, found)),
      details: { ...error.details, file },
      cause: error,
    });
  const message = error instanceof Error ? error.message : String(error);
  return new Apex53Error('AppFailed', `${place ?? file}: ${message}`, { details: { file }, cause: error });
}

/** The line of the app file, with line and column, that the error came through. */
function placeOf(file: string, error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const frame = (error.stack ?? '').split('\n').find((line) => line.includes(`${file}:`)) ?? '';
  return /\(?([^\s(]+:\d+:\d+)\)?/.exec(frame)?.[1];
}
