import { explanationText } from '../../render/explanation-text';
import { plainText } from '../../render/plain';
import { clientClasses, isAnswered, type ClientClass, type Question, type World } from '../../simulator';
import { noAnswer } from './answer-values';
import { questionText } from './conditions';
import type { Verdict } from './verdict';

/** Clients of a class are named up to this number. */
const shownMembers = 8;

/** Whether every client gets an answer, whoever and wherever it is. */
export function everybodyAnswered(world: World, question: Question): Verdict {
  const { classes } = clientClasses(world, question);
  const left = classes.filter(({ outcome }) => !outcome.replies.every(({ reply }) => isAnswered(reply)));
  return {
    holds: left.length === 0,
    claim: `every client gets an answer to ${questionText(question)}`,
    evidence: () =>
      left.length === 0
        ? `Everybody does: ${classes.map(classText).join('; ')}.`
        : left.map((one) => `${capital(classText(one))}: ${wordsOf(one)}\n${explanationText(one.outcome, { width: 200 })}`).join('\n'),
  };
}

/** Who is in a class, in words. */
export function classText({ members }: Pick<ClientClass, 'members'>): string {
  const labels = members.slice(0, shownMembers).map(({ label }) => plainText(label));
  return `clients ${labels.join(', ')}${members.length > shownMembers ? ` and ${members.length - shownMembers} others` : ''}`;
}

function wordsOf({ outcome }: ClientClass): string {
  return [...new Set(outcome.replies.flatMap(({ reply }) => noAnswer(reply) ?? []))].join(', ');
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
