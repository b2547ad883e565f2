import type { TargetFacts } from '../target-facts';

/** What asking the services about the target of an alias came to. */
export type Inspection =
  /** It is there. `renamed` when it was found by what the app looks it up by, and its name is another than that of the alias. */
  | { readonly outcome: 'found'; readonly facts: TargetFacts; readonly renamed: boolean }
  /** Nobody has it, and anybody may take it. */
  | { readonly outcome: 'claimable'; readonly what: string }
  /** The DNS has no such name. */
  | { readonly outcome: 'gone' }
  /** This account does not have it; `what` says what was asked. */
  | { readonly outcome: 'elsewhere'; readonly what: string }
  | { readonly outcome: 'unasked'; readonly reasons: readonly string[] }
  | { readonly outcome: 'unrecognized' };
