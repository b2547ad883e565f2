import type { Moment } from './facts';

/** One call, or one change of the DS set at the parent. */
export type DnssecAction =
  | { readonly kind: 'create-key'; readonly key: string }
  | { readonly kind: 'activate-key'; readonly key: string }
  | { readonly kind: 'deactivate-key'; readonly key: string }
  | { readonly kind: 'delete-key'; readonly key: string }
  | { readonly kind: 'enable-signing' }
  | { readonly kind: 'disable-signing' }
  /** Values are added to, or removed from, the DS set in the parent zone or at the registrar. */
  | { readonly kind: 'add-ds'; readonly values: readonly string[] }
  | { readonly kind: 'remove-ds'; readonly values: readonly string[] }
  /** Values are removed where the parent was before, so that none is left behind. */
  | { readonly kind: 'withdraw-ds'; readonly values: readonly string[] };

/** What comes next on the way to what is wished. */
export type NextStep =
  | {
      readonly kind: 'act';
      readonly action: DnssecAction;
      /** The moment before which it would make answers bogus somewhere; a moment that is past for what can be done at once. */
      readonly notBefore: Moment;
      readonly because: string;
    }
  /** Nobody can go on before somebody has done something. */
  | { readonly kind: 'blocked'; readonly because: string; readonly fix: string }
  /** It is as wished; from `everywhere` on for everybody. */
  | { readonly kind: 'done'; readonly everywhere: Moment };

/** A step that can be taken at once. */
export function atOnce(action: DnssecAction, because: string): NextStep {
  return { kind: 'act', action, notBefore: 0, because };
}

/** What steps are called where a wait is to be skipped. */
export const dnssecActions = [
  'create-key',
  'activate-key',
  'deactivate-key',
  'delete-key',
  'enable-signing',
  'disable-signing',
  'add-ds',
  'remove-ds',
  'withdraw-ds',
] as const satisfies readonly DnssecAction['kind'][];
