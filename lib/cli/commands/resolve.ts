import { explanationText } from '../../render/explanation-text';
import { outcomeJson } from '../../render/outcome-json';
import { repliesText } from '../../render/replies-text';
import { answer, associateVpc, isAnswered, parseClient, withUnhealthy, type World } from '../../simulator';
import { worldToAsk } from '../answering/world-to-ask';
import { exitCodes, type ExitCode } from '../exit-codes';
import type { ResolveOptions } from '../options';
import { printDocument } from '../output';
import type { Terminal } from '../terminal';

/** `apex53 resolve`: what a client is answered, by what the app declares or by what live zones hold, with every share. */
export async function resolveCommand(options: ResolveOptions, terminal: Terminal): Promise<ExitCode> {
  const { name, type, from, unhealthy, explain = false } = options;
  const client = from === undefined ? {} : parseClient(from);
  const world = withUnhealthy(await worldToAsk(options, terminal), unhealthy);
  const outcome = answer(associateVpc(world, client.vpc), client, { name, type, ...serverOf(world, options) });
  const answered = outcome.replies.every(({ reply }) => isAnswered(reply));
  const exitCode = answered ? exitCodes.success : exitCodes.unanswered;
  if (options.json === true)
    printDocument('resolve', exitCode, { question: { name, type }, client, unhealthy, ...outcomeJson(outcome, explain) }, terminal);
  else terminal.out((explain ? explanationText : repliesText)(outcome, { style: terminal.outStyle, width: Infinity }));
  return exitCode;
}

/** Whoever names one live zone asks its name servers, public or private. */
function serverOf({ input }: World, { zone }: ResolveOptions): { readonly server?: string } {
  const [only] = input.zones;
  return zone.length === 1 && only !== undefined ? { server: only.id } : {};
}
