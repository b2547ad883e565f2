import { plainText } from './plain';
import type { Style } from './style';

const symbols = { create: '+', update: '~', replace: '±', delete: '-', added: '+', changed: '~', removed: '-' } as const;

/** What a plan does with one thing, or what drift did. */
export type Action = keyof typeof symbols;

/** The action in its sign and word: `+ create`. */
export function actionText(action: Action): string {
  return `${symbols[action]} ${action}`;
}

/** {@link actionText} in the action's colour. */
export function colouredAction(action: Action, style: Style): string {
  const text = actionText(action);
  const symbol = symbols[action];
  return symbol === '+' ? style.green(text) : symbol === '-' ? style.red(text) : style.yellow(text);
}

/** A line for each tag that is added. */
export function tagLines(tags: Readonly<Record<string, string>>, style: Style): string[] {
  return Object.entries(tags).map(([key, value]) => `  ${style.yellow('~ tag')} ${plainText(key)} = ${plainText(value)}`);
}

/** `Record sets: 2 to create, 1 to delete`; nothing where there is nothing to do. */
export function countsText(what: string, counts: Readonly<Partial<Record<Action, number>>>): string[] {
  const parts = (['create', 'update', 'replace', 'delete'] as const).flatMap((action) => {
    const n = counts[action] ?? 0;
    return n === 0 ? [] : [`${n} to ${action}`];
  });
  return parts.length === 0 ? [] : [`${what}: ${parts.join(', ')}`];
}
