import { type OperationName } from '../protocol/routes';
import { Identifiers } from '../store/identifiers';
import { type Fault } from './fault';
import { checkFault, limitsOf } from './fault-checks';
import { type RateLimits, type RateProfile } from './rate-limits';
import { Throttle, type Demand } from './throttle';

/** A fault, and what came of it so far. */
export interface FaultProgress {
  readonly fault: Fault;
  /** Requests of its operations that came by. */
  readonly seen: number;
  /** Requests it hit. */
  readonly hit: number;
}

/** The emulator's trouble as tests see it. */
export interface EmulatorFaults {
  /**
   * Adds faults. Of several that refuse or break off, the first one that hits a request has it to itself; waiting and
   * edits come on top.
   *
   * @throws TypeError when a fault cannot be understood
   */
  add(...faults: readonly Fault[]): void;
  /** Limits the rate of requests from now on, with full buckets, or no longer. @throws TypeError */
  throttle(limits: RateProfile | RateLimits | 'off'): void;
  /** Takes away all faults and rate limits, whether they came with the options or later. */
  clear(): void;
  /** Faults in the order they were added, spent ones too. */
  list(): readonly FaultProgress[];
}

/** What one request meets. */
export interface Encounter {
  readonly delayMs: number;
  readonly edits: readonly (Fault & { readonly kind: 'edit' })[];
  /** The one fault that refuses it or breaks it off. */
  readonly blow: Exclude<Fault, { readonly kind: 'edit' | 'latency' }> | undefined;
}

interface Entry {
  readonly fault: Fault;
  seen: number;
  hit: number;
}

/**
 * Trouble on purpose: which fault meets which request is decided when the request arrives, from counts and the seed
 * alone, so that the same requests always meet the same faults.
 */
export class Faults implements EmulatorFaults {
  private entries: Entry[] = [];
  private limiter: Throttle | undefined;
  private chances: Identifiers;

  constructor(private readonly seed: number) {
    this.chances = new Identifiers(seed);
  }

  add(...faults: readonly Fault[]): void {
    faults.forEach(checkFault);
    this.entries.push(...faults.map((fault) => ({ fault, seen: 0, hit: 0 })));
  }

  throttle(limits: RateProfile | RateLimits | 'off'): void {
    this.limiter = limits === 'off' ? undefined : new Throttle(limitsOf(limits));
  }

  clear(): void {
    this.entries = [];
    this.limiter = undefined;
    this.chances = new Identifiers(this.seed);
  }

  list(): readonly FaultProgress[] {
    return this.entries.map((entry) => ({ ...entry }));
  }

  /** The limits in force. */
  get limits(): RateLimits | undefined {
    return this.limiter?.limits;
  }

  /** Whether the rate limits let the request in. */
  admits(demand: Demand, now: number): boolean {
    return this.limiter?.admits(demand, now) ?? true;
  }

  /** What a request of the operation meets. */
  meet(operation: OperationName): Encounter {
    let delayMs = 0;
    const edits: Encounter['edits'][number][] = [];
    let blow: Encounter['blow'];
    for (const entry of this.entries) {
      const { fault } = entry;
      const refuses = fault.kind !== 'latency' && fault.kind !== 'edit';
      if ((refuses && blow) || !this.hits(entry, operation)) continue;
      if (fault.kind === 'latency') delayMs += this.duration(fault.milliseconds);
      else if (fault.kind === 'edit') edits.push(fault);
      else blow = fault;
    }
    return { delayMs, edits, blow };
  }

  private hits(entry: Entry, operation: OperationName): boolean {
    const { operation: chosen, after = 0, times = 1, chance = 1 } = entry.fault;
    if (chosen !== undefined && !(typeof chosen === 'string' ? [chosen] : chosen).includes(operation)) return false;
    entry.seen += 1;
    if (entry.seen <= after || (times !== 'always' && entry.hit >= times)) return false;
    if (chance < 1 && this.draw() >= chance) return false;
    entry.hit += 1;
    return true;
  }

  private duration(milliseconds: number | readonly [number, number]): number {
    if (typeof milliseconds === 'number') return milliseconds;
    const [from, to] = milliseconds;
    return Math.round(from + this.draw() * (to - from));
  }

  private draw(): number {
    return this.chances.next() / 2 ** 32;
  }
}
