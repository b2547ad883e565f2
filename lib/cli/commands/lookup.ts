import { readContextFile, writeContextFile } from '../../files/context-file';
import { requestOfKey, type LookupContext } from '../../model/lookup/lookups';
import { count, plainText } from '../../render/plain';
import { describeRequest } from '../../resolvers/describe-request';
import { exitCodes, type ExitCode } from '../exit-codes';
import { loadApp } from '../load-app';
import { contextFor, without } from '../lookups';
import type { LookupCommandOptions } from '../options';
import { printDocument } from '../output';
import type { Terminal } from '../terminal';

/** `apex53 lookup`: looks up what the app asks for and nothing remembers; lists, renews or forgets what is remembered. */
export async function lookupCommand(options: LookupCommandOptions, terminal: Terminal): Promise<ExitCode> {
  report(await contextAfter(options, terminal), options, terminal);
  return exitCodes.success;
}

async function contextAfter(options: LookupCommandOptions, terminal: Terminal): Promise<LookupContext> {
  const { context: file, clear } = options;
  if (clear !== undefined) {
    const kept = without(await readContextFile(file), clear);
    await writeContextFile(file, kept);
    return kept;
  }
  if (options.list !== true) await contextFor(await loadApp(options.app), { ...options, lookups: true }, terminal);
  return readContextFile(file);
}

function report(context: LookupContext, { context: file, json }: LookupCommandOptions, terminal: Terminal): void {
  const lookups = Object.entries(context).map(([key, answer]) => ({ request: requestOfKey(key), answer }));
  if (json === true) {
    printDocument('lookup', exitCodes.success, { file, lookups }, terminal);
    return;
  }
  for (const { request, answer } of lookups) {
    const { dnsName, hostedZoneId, recordTypes } = answer;
    const told = hostedZoneId === undefined ? '' : `, hosted zone ${hostedZoneId}`;
    terminal.out(`${plainText(describeRequest(request))}\n  ${plainText(`${dnsName}${told}, ${recordTypes.join(' ')}`)}\n`);
  }
  terminal.out(`${plainText(file)} remembers ${count(lookups.length, 'look-up')}.\n`);
}
