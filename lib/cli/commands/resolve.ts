import { askEditions } from '../../answer-diff/ask-editions';
import { comparedAnswersText } from '../../render/compared-answers-text';
import { explanationText } from '../../render/explanation-text';
import { outcomeJson } from '../../render/outcome-json';
import { repliesText } from '../../render/replies-text';
import { answer, associateVpc, isAnswered, parseClient, withUnhealthy, type Client, type Outcome, type World } from '../../simulator';
import { editionsToAsk } from '../answering/editions-to-ask';
import { worldToAsk } from '../answering/world-to-ask';
import { exitCodes, type ExitCode } from '../exit-codes';
import type { ResolveOptions } from '../options';
import { printDocument } from '../output';
import type { Terminal } from '../terminal';

/** `apex53 resolve`: what a client is answered, by what the app declares or by what live zones hold, with every share. */
export async function resolveCommand(options: ResolveOptions, terminal: Terminal): Promise<ExitCode> {
  const client = options.from === undefined ? {} : parseClient(options.from);
  return options.compare === true ? compare(client, options, terminal) : resolve(client, options, terminal);
}

async function resolve(client: Client, options: ResolveOptions, terminal: Terminal): Promise<ExitCode> {
  const { name, type, unhealthy, explain = false } = options;
  const world = withUnhealthy(await worldToAsk(options, terminal), unhealthy);
  const outcome = answer(associateVpc(world, client.vpc), client, { name, type, ...serverOf(world, options) });
  const exitCode = exitCodeOf(outcome);
  if (options.json === true)
    printDocument('resolve', exitCode, { question: { name, type }, client, unhealthy, ...outcomeJson(outcome, explain) }, terminal);
  else terminal.out((explain ? explanationText : repliesText)(outcome, { style: terminal.outStyle, width: Infinity }));
  return exitCode;
}

/** Ends as the answer after deploy says. */
async function compare(client: Client, options: ResolveOptions, terminal: Terminal): Promise<ExitCode> {
  const { name, type, unhealthy, explain = false } = options;
  const asked = askEditions(await editionsToAsk(options, terminal), { name, type }, { client, unhealthy });
  const exitCode = exitCodeOf(asked.after);
  if (options.json === true) {
    const [before, after] = [outcomeJson(asked.before, explain), outcomeJson(asked.after, explain)];
    const document = { question: { name, type }, client, unhealthy, before, after, differences: asked.differences };
    printDocument('resolve', exitCode, document, terminal);
  } else terminal.out(comparedAnswersText(asked, { style: terminal.outStyle, width: terminal.width, explain }));
  return exitCode;
}

function exitCodeOf({ replies }: Outcome): ExitCode {
  return replies.every(({ reply }) => isAnswered(reply)) ? exitCodes.success : exitCodes.unanswered;
}

/** Whoever names one live zone asks its name servers, public or private. */
function serverOf({ input }: World, { zone }: ResolveOptions): { readonly server?: string } {
  const [only] = input.zones;
  return zone.length === 1 && only !== undefined ? { server: only.id } : {};
}
