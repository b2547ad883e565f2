import type { AnswerChange, AnswerDiff, ShownAnswer, ZoneAnswerDiff } from '../answer-diff/change';
import { answerHealthText, answersText } from './answer-words';
import { count, plainText, shorten } from './plain';
import { displayName } from './record-set-text';
import type { Style } from './style';

/** How changes of answers are shown. */
export interface AnswerDiffTextOptions {
  readonly style: Style;
  /** Columns of the terminal; longer lines are cut, but for dangers. */
  readonly width: number;
  /**
   * `summary` shows the dangerous changes first, leaves out that a name without records changes between not existing and being empty,
   * and stops after some 40 lines; `full` shows every change by name, and zones that appear.
   */
  readonly detail: 'summary' | 'full';
}

/** A summary has about so many lines. */
const summaryLines = 40;

/** What changes in the answers as people read it; the empty text where there is nothing to tell. */
export function answerDiffText({ zones }: AnswerDiff, options: AnswerDiffTextOptions): string {
  const full = options.detail === 'full';
  let room = full ? Infinity : summaryLines;
  let hidden = 0;
  const lines: string[] = [];
  for (const zone of zones) {
    const changes = full ? zone.changes : inSummary(zone.changes);
    const blocks = changes.map((change) => changeLines(change, options));
    let shown = 0;
    const body = [...zoneLines(zone, options)];
    for (const block of blocks) {
      if (block.length > room && shown + lines.length > 0) break;
      room -= block.length;
      shown += 1;
      body.push(...block);
    }
    hidden += blocks.length - shown;
    const { questionsLeftOut, instancesLeftOut } = zone.counts;
    if (body.length + questionsLeftOut + instancesLeftOut > 0) lines.push(...body, ...boundLines(zone, options));
  }
  if (lines.length === 0) return '';
  const more = hidden === 0 ? [] : [options.style.dim(`  … and ${count(hidden, 'more change')} of answers; --answers full shows all`)];
  return [options.style.bold('Answers that change'), ...lines, ...more].map((line) => `${line}\n`).join('');
}

/** The dangerous first; not what makes no difference to anybody who looks for records. */
function inSummary(changes: readonly AnswerChange[]): readonly AnswerChange[] {
  const told = changes.filter(({ before, after, dangers }) => dangers.length > 0 || before.some(hasRecords) || after.some(hasRecords));
  return [...told.filter(({ dangers }) => dangers.length > 0), ...told.filter(({ dangers }) => dangers.length === 0)];
}

function hasRecords({ kind, records }: ShownAnswer): boolean {
  return kind === 'unanswerable' || records.length > 0;
}

function zoneLines({ name, step, dangers }: ZoneAnswerDiff, { style, detail }: AnswerDiffTextOptions): string[] {
  const told = dangers.map(
    ({ danger, message }) => `  ${style.red('!')} ${displayName(name)}  ${style.red(danger)}: ${plainText(message)}`,
  );
  if (step !== 'created' || detail !== 'full') return told;
  return [...told, `  + ${displayName(name)} is a new zone: nobody asks it before it is delegated to`];
}

function changeLines(
  { name, types, health, clients, before, after, dangers }: AnswerChange,
  { style, width }: AnswerDiffTextOptions,
): string[] {
  const mark = dangers.length === 0 ? style.yellow('~') : style.red('!');
  const asked = types
    .map((type) => (type === 'other' ? (types.length > 1 ? 'any other type' : 'any type not stored there') : type))
    .join(', ');
  const state = answerHealthText(health);
  const who = `${displayName(name)} ${asked}  ${plainText(clients.text)}`;
  const onHead = state === '' || `  ! ${who}, ${state}`.length <= width;
  const head = shorten(onHead && state !== '' ? `${who}, ${state}` : who, width - 4);
  const [was, is] = [answersText(before), answersText(after)];
  const onOneLine = `      ${was} -> ${is}`;
  const change = onOneLine.length <= width ? [onOneLine] : [shorten(`      before: ${was}`, width), shorten(`      after:  ${is}`, width)];
  return [
    `  ${mark} ${head}`,
    ...(onHead ? [] : [shorten(`      ${state}`, width)]),
    ...change,
    ...dangers.map(({ danger, message }) => `      ${style.red(danger)}: ${plainText(message)}`),
  ];
}

/** What was not looked at. */
function boundLines({ name, exact, counts }: ZoneAnswerDiff, { style }: AnswerDiffTextOptions): string[] {
  const { questionsLeftOut, healthStatesLeftOut, instancesLeftOut } = counts;
  return [
    ...(questionsLeftOut === 0
      ? []
      : [`${count(questionsLeftOut, 'more question')} in ${displayName(name)} may change; too many to look at`]),
    ...(healthStatesLeftOut === 0 ? [] : [`${count(healthStatesLeftOut, 'state')} of health in ${displayName(name)} not looked at`]),
    ...(instancesLeftOut === 0
      ? []
      : [
          `${count(instancesLeftOut, 'traffic policy instance')} in ${displayName(name)} not compared: what the policies answer is not known`,
        ]),
    ...(exact ? [] : [`clients in ${displayName(name)} are told by a grid of Regions, countries and states`]),
  ].map((line) => style.dim(`  ${line}`));
}
