import type { App } from '../constructs/app';
import { readContextFile, writeContextFile } from '../files/context-file';
import { Apex53Error } from '../model/error';
import { lookupKey, requestOfKey, type LookupContext, type LookupRequest } from '../model/lookup/lookups';
import { plainText } from '../render/plain';
import { describeRequest, isMeantBy } from '../resolvers/describe-request';
import type { LookupEvent } from '../resolvers/resolve-lookups';
import type { Assembly } from '../synth/assembly';
import type { LookupOptions } from './options';
import type { Terminal } from './terminal';

/** An app's assembly, with the answers of look-ups that it was made from. */
export interface Synthesized {
  readonly assembly: Assembly;
  readonly context: LookupContext;
}

/** The assembly of an app: look-ups are answered by the context file, and what is missing there is looked up and kept. */
export async function synthesizeApp(app: App, options: LookupOptions, terminal: Terminal): Promise<Synthesized> {
  const remembered = await readContextFile(options.context);
  // Asking a large app for its look-ups takes as long as synth does, and nearly every app has all it needs.
  if (options.refresh === undefined) {
    try {
      return { assembly: app.synth({ context: remembered }), context: remembered };
    } catch (error) {
      if (!options.lookups || !Apex53Error.is(error) || !error.findings.some(({ code }) => code === 'LookupMissing')) throw error;
    }
  }
  const context = await contextFor(app, options, terminal);
  return { assembly: app.synth({ context }), context };
}

/** The answers of everything that the app looks up. What was found is kept also when something else was not. */
export async function contextFor(app: App, { context: file, lookups, refresh }: LookupOptions, terminal: Terminal): Promise<LookupContext> {
  const remembered = await readContextFile(file);
  const kept = refresh === undefined ? remembered : without(remembered, refresh, app.missingLookups());
  if (!lookups || app.missingLookups({ context: kept }).length === 0) return kept;
  const found: Record<string, LookupContext[string]> = {};
  const { resolveLookups } = await import('../resolvers/resolve-lookups.js');
  try {
    const context = await resolveLookups(app, {
      context: kept,
      listen: (event) => {
        if (event.type === 'found') found[lookupKey(event.request)] = event.answer;
        terminal.err(`${lineOf(event)}\n`);
      },
    });
    await writeContextFile(file, context);
    return context;
  } catch (error) {
    if (Object.keys(found).length > 0) await writeContextFile(file, { ...remembered, ...found });
    throw error;
  }
}

/**
 * What is remembered, but for what these selectors mean: all, or `KIND`, or `KIND/VALUE`.
 *
 * @throws Apex53Error `LookupInvalid` when a selector means nothing that is remembered or asked for.
 */
export function without(context: LookupContext, selectors: true | readonly string[], asked: readonly LookupRequest[] = []): LookupContext {
  if (selectors === true) return {};
  const requests = [...Object.keys(context).map(requestOfKey), ...asked];
  const idle = selectors.find((selector) => !requests.some((request) => isMeantBy(request, selector)));
  if (idle !== undefined) {
    const known = [...new Set(requests.map(describeRequest))].join('; ');
    throw new Apex53Error(
      'LookupInvalid',
      `${JSON.stringify(idle)} means no look-up. Give KIND or KIND/NAME of one of these: ${known === '' ? 'none' : known}.`,
    );
  }
  return Object.fromEntries(
    Object.entries(context).filter(([key]) => !selectors.some((selector) => isMeantBy(requestOfKey(key), selector))),
  );
}

function lineOf(event: LookupEvent): string {
  const what = plainText(describeRequest(event.request));
  return event.type === 'found' ? `Looked up ${what}: ${plainText(event.answer.dnsName)}` : `Not found: ${what}`;
}
