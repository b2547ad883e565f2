import { keyOfApi } from '../plan/guards/zone-change';
import type { HeldDifference } from '../plan/plan';
import { actionText } from './action-text';
import { count, plainText } from './plain';
import type { Style } from './style';

/** What stays as it is since it, or what it waits for, was refused: the construct that declares each, why, and what to do. */
export function heldText(held: readonly HeldDifference[], style: Style): string {
  const lines = held.flatMap((one) => heldLines(one, style));
  return [`${style.bold('Held back')}: ${count(held.length, 'record set stays', 'record sets stay')} as before.`, ...lines, ''].join('\n');
}

/** One record set that is held back. */
export function heldLines({ kind, path, before, after, refusals, waitsFor }: HeldDifference, style: Style): string[] {
  const one = after ?? before;
  if (one === undefined) return [];
  const declared = path === undefined ? '' : ` ${style.dim(`(${plainText(path)})`)}`;
  return [
    `  ${style.yellow('= held')} ${plainText(keyOfApi(one))}${declared}: ${actionText(kind)}`,
    ...refusals
      .flatMap(({ message, toDo }) => [plainText(message), ...(toDo === undefined ? [] : [`To do: ${plainText(toDo)}.`])])
      .map((line) => `      ${line}`),
    ...(waitsFor === undefined ? [] : [`      It waits for ${plainText(waitsFor)}.`]),
  ];
}
