import { comeBackAt, type PlannedSchedule } from '../plan/planned-schedule';
import { resourceKind } from '../resources/registry';
import { plainText } from './plain';
import type { Style } from './style';

/** The way of what takes longer than one run: what is due, what comes when, and when to come back. */
export function schedulesText(schedules: readonly PlannedSchedule[], style: Style): string {
  if (schedules.length === 0) return '';
  const at = comeBackAt(schedules);
  const lines = [
    ...schedules.flatMap((schedule) => scheduleLines(schedule, style)),
    ...(at === undefined ? [] : [`Deploy again after ${momentText(at)}.`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** `2026-11-23 10:15 UTC`, not before the moment itself. */
export function momentText(moment: string): string {
  const minute = 60_000;
  const rounded = new Date(Math.ceil(Date.parse(moment) / minute) * minute).toISOString();
  return `${rounded.slice(0, 10)} ${rounded.slice(11, 16)} UTC`;
}

function scheduleLines({ kind, path, id, due, later, blocked }: PlannedSchedule, style: Style): string[] {
  const { one } = resourceKind(kind).noun;
  const title = style.bold(`Timeline of the ${one} ${plainText(path ?? id ?? '')}`);
  return [
    title,
    ...due.map(
      ({ what, skipsWaitUntil, unseen }) =>
        `  now  ${plainText(what)}${skipsWaitUntil === undefined ? '' : style.red(`, without waiting until ${momentText(skipsWaitUntil)}`)}${unseen === true ? style.red(', though nobody could look at the parent') : ''}`,
    ),
    ...later.map(({ what, notBefore, because }) => `  after ${momentText(notBefore)}  ${plainText(what)}: ${plainText(because)}`),
    ...(blocked === undefined ? [] : [`  ${style.red('then stops')}: ${plainText(blocked.because)}. To do: ${plainText(blocked.fix)}.`]),
  ];
}
