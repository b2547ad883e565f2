import type { DnssecAction } from '../../lib/dnssec/step';
import type { CacheTimes, SigningKey } from '../../lib/dnssec/facts';
import type { DnssecSight } from '../../lib/dnssec/memory';

/** What is published at a moment. */
interface Published {
  readonly from: number;
  /** DS values of keys that sign; none of a zone that is not signed. */
  readonly signers: readonly string[];
  readonly parentDs: readonly string[];
  /** At a parent of before, which some still go by. */
  readonly formerDs: readonly string[];
}

/** A combination of what caches can hold that no validator accepts. */
export interface Bogus {
  readonly ds: readonly string[];
  readonly signers: readonly string[];
  readonly what: 'keys' | 'answers';
}

/**
 * A zone, its parent, and the caches of the world: written from RFC 4035 and the rules of the Route 53 API, sharing no code with what it
 * judges.
 *
 * A resolver may hold a DS set, a DNSKEY set and answers, each as they were published at any moment not longer ago than their TTL. It is bogus
 * when it holds a DS set that is not empty, and a DNSKEY set without a key that this vouches for, or an answer without signatures.
 */
export class SignedWorld {
  private history: Published[];

  constructor(
    private zone: { signing: boolean; keys: readonly SigningKey[]; parentDs: readonly string[]; formerDs?: readonly string[] },
    private readonly times: CacheTimes,
    /** Seconds. */
    private time = 10_000_000,
  ) {
    // It has looked so for as long as anybody remembers.
    this.history = [{ ...this.published(), from: -Infinity }];
  }

  get now(): number {
    return this.time;
  }

  pass(seconds: number): void {
    this.time += seconds;
  }

  /** Takes what somebody else's zone looks like from a moment on, in seconds. */
  see(zone: SignedWorld['zone'], at: number): void {
    this.time = at;
    this.change(zone);
  }

  /** What somebody who looks sees. */
  sight(): DnssecSight {
    const { signing, keys, parentDs, formerDs } = this.zone;
    const { zone, ns, parentMargin, dnskey, ds } = this.times;
    return {
      signing: signing ? 'SIGNING' : 'NOT_SIGNING',
      keys,
      parentDs,
      ...(formerDs === undefined ? {} : { formerDs }),
      vouchesForChildren: false,
      cacheTimes: { zone, ns, parentMargin, ...(signing ? { dnskey } : {}), ...(parentDs.length > 0 ? { ds } : {}) },
    };
  }

  /** Does what is asked for; throws what the API refuses. */
  act(action: DnssecAction): void {
    const { signing, keys, parentDs } = this.zone;
    const keyNamed = (name: string) => {
      const found = keys.find((key) => key.name === name);
      if (found === undefined) throw new Error(`NoSuchKeySigningKey ${name}`);
      return found;
    };
    const withStatus = (name: string, status: SigningKey['status']) =>
      keys.map((key) => (key === keyNamed(name) ? { ...key, status } : key));
    switch (action.kind) {
      case 'create-key':
        if (keys.some(({ name }) => name === action.key)) throw new Error('KeySigningKeyAlreadyExists');
        if (keys.length >= 2) throw new Error('TooManyKeySigningKeys');
        this.change({ keys: [...keys, { name: action.key, status: 'ACTIVE', ds: dsOf(action.key) }] });
        return;
      case 'activate-key':
        this.change({ keys: withStatus(action.key, 'ACTIVE') });
        return;
      case 'deactivate-key':
        if (parentDs.includes(keyNamed(action.key).ds)) throw new Error('KeySigningKeyInParentDSRecord');
        if (signing && keys.every(({ name, status }) => name === action.key || status !== 'ACTIVE')) throw new Error('KeySigningKeyInUse');
        this.change({ keys: withStatus(action.key, 'INACTIVE') });
        return;
      case 'delete-key':
        if (keyNamed(action.key).status !== 'INACTIVE') throw new Error('InvalidKeySigningKeyStatus');
        this.change({ keys: keys.filter(({ name }) => name !== action.key) });
        return;
      case 'enable-signing':
        if (keys.every(({ status }) => status !== 'ACTIVE')) throw new Error('KeySigningKeyWithActiveStatusNotFound');
        this.change({ signing: true });
        return;
      case 'disable-signing':
        if (keys.some(({ ds }) => parentDs.includes(ds))) throw new Error('KeySigningKeyInParentDSRecord');
        this.change({ signing: false });
        return;
      case 'add-ds':
        this.change({ parentDs: [...parentDs, ...action.values] });
        return;
      case 'remove-ds':
        this.change({ parentDs: parentDs.filter((value) => !action.values.includes(value)) });
        return;
      case 'withdraw-ds':
        this.change({ formerDs: [] });
    }
  }

  /** Whether the chain of trust as it is published now is broken. */
  isBogusNow(): boolean {
    const { signers, ...parents } = this.published();
    return [parents.parentDs, parents.formerDs].some((set) => set.length > 0 && !signers.some((ds) => set.includes(ds)));
  }

  /** Every bogus combination that some cache may have held since a moment. */
  bogusSince(moment: number): Bogus[] {
    const found: Bogus[] = [];
    const spans = this.history.map((state, i) => ({ ...state, to: this.history[i + 1]?.from ?? this.time }));
    const sets = spans.flatMap(({ from, to, parentDs, formerDs }) => [parentDs, formerDs].map((dsSet) => ({ from, to, dsSet })));
    for (const parent of sets) {
      if (parent.dsSet.length === 0) continue;
      // Some servers of the parent give out a set that was replaced for a while.
      const dsUntil = parent.to + this.times.parentMargin + this.times.ds;
      for (const zone of spans) {
        const meet = (ttl: number) => {
          const from = Math.max(parent.from, zone.from);
          const to = Math.min(dsUntil, zone.to + ttl, this.time);
          return from < to && to > moment;
        };
        const { signers } = zone;
        if (!signers.some((ds) => parent.dsSet.includes(ds)) && meet(this.times.dnskey))
          found.push({ ds: parent.dsSet, signers, what: 'keys' });
        if (signers.length === 0 && meet(this.times.zone)) found.push({ ds: parent.dsSet, signers, what: 'answers' });
      }
    }
    return found;
  }

  private change(changed: Partial<SignedWorld['zone']>): void {
    this.zone = { ...this.zone, ...changed };
    this.history.push(this.published());
  }

  private published(): Published {
    const { signing, keys, parentDs, formerDs = [] } = this.zone;
    const signers = signing ? keys.filter(({ status }) => status === 'ACTIVE').map(({ ds }) => ds) : [];
    return { from: this.time, signers, parentDs, formerDs };
  }
}

/** The DS value of a key of these worlds. */
export function dsOf(key: string): string {
  const octets = Buffer.from(key.padEnd(32, '-'));
  return `${octets.readUInt16BE(0)} 13 2 ${octets.toString('hex').toUpperCase()}`;
}
