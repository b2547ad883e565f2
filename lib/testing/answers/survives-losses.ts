import { explanationText } from '../../render/explanation-text';
import { plainText } from '../../render/plain';
import type { Question, World } from '../../simulator';
import { noAnswer } from './answer-values';
import { questionText } from './conditions';
import { classText } from './everybody-answered';
import { lossesOf, type Harm, type Loss } from './losses';
import type { Verdict } from './verdict';

/**
 * Whether everybody still gets an answer, and none that is known to be unhealthy, whichever one thing is lost that the answers depend
 * on. Where nothing can be lost, nothing is survived.
 */
export function survivesLosses(world: World, question: Question): Verdict {
  const losses = lossesOf(world, question);
  const fatal = losses.filter(({ harmed }) => harmed.length > 0);
  return {
    holds: losses.length > 0 && fatal.length === 0,
    claim: `${questionText(question)} survives the loss of any one health check`,
    evidence: () => {
      if (losses.length === 0) return `No health check has a say in ${questionText(question)}.`;
      if (fatal.length === 0) return `It survives the loss of ${losses.map(({ what }) => plainText(what)).join(', ')}.`;
      return fatal.map(lossText).join('\n');
    },
  };
}

/** Who suffers from a loss and how, with the explanation of the first. */
export function lossText({ what, kind, harmed }: Loss): string {
  const [first] = harmed;
  const tree = first === undefined ? '' : explanationText(first.clients.outcome, { width: 200 });
  return `Without the ${kind} ${plainText(what)}:\n${harmed.map((harm) => `  ${harmText(harm)}\n`).join('')}${tree}`;
}

function harmText({ clients, unhealthy }: Harm): string {
  if (unhealthy.length > 0) return `${classText(clients)} get ${unhealthy.map(plainText).join(', ')}, known to be unhealthy`;
  return `${classText(clients)} get ${[...new Set(clients.outcome.replies.flatMap(({ reply }) => noAnswer(reply) ?? []))].join(', ')}`;
}
