/** A step of what takes longer than one run, since it has to wait for what others remember. */
export interface DueStep {
  /** By which its wait can be skipped, such as `remove-ds`. */
  readonly name: string;
  /** What is done, such as `create the key-signing key shop_2026`. */
  readonly what: string;
  readonly because: string;
  /** Somebody asked by name that it is not waited until then; present where that makes a difference. */
  readonly skipsWaitUntil?: string;
  /** Nobody could look at what it may harm, and somebody asked for it by name all the same. @default false */
  readonly unseen?: true;
}

/** A step that would do harm before a moment. */
export interface LaterStep extends DueStep {
  /** In UTC: `2026-11-23T10:15:00.000Z`. */
  readonly notBefore: string;
}

/** The whole way of a resource to what is declared, or to its end, as far as it is known. */
export interface Schedule {
  /** What can be done now, in this order. */
  readonly due: readonly DueStep[];
  /** What comes then, each as early as it can be if everything before is. The first one tells when to come back. */
  readonly later: readonly LaterStep[];
  /** What the way ends with, where somebody has to do something before it goes on. */
  readonly blocked?: { readonly because: string; readonly fix: string };
}

/** When something is judged, and what is not waited for. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** Names of steps that are taken without their wait, since somebody asked so. */
  readonly skipWaits: readonly string[];
}

/** Whether the way is at its end once what is due is done. */
export function endsNow({ later, blocked }: Schedule): boolean {
  return later.length === 0 && blocked === undefined;
}
