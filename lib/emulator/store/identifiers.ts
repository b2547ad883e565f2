/**
 * Identifiers and other arbitrary choices of the service, made from a seed and a counter.
 *
 * The same seed gives the same identifiers in the same order; the counter is part of the saved state, so that a
 * reopened emulator never hands out an identifier twice.
 */
export class Identifiers {
  constructor(
    readonly seed: number,
    private used = 0,
  ) {}

  /** How many draws were made. */
  get position(): number {
    return this.used;
  }

  /** A 32-bit number: the counter mixed with the seed (the finaliser of MurmurHash3). */
  next(): number {
    this.used += 1;
    let bits = Math.imul(this.used, 0x9e3779b1) ^ Math.imul(this.seed | 0, 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (bits ^ (bits >>> 16)) >>> 0;
  }

  /** A number from 0 up to, not including, the limit. */
  below(limit: number): number {
    return this.next() % limit;
  }

  /** A prefix, a zero, then capitals and digits, 21 characters in all: the form of new zone and change ids. */
  resourceId(prefix: string): string {
    const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    let id = `${prefix}0`;
    while (id.length < 21) id += alphabet.charAt(this.below(alphabet.length));
    return id;
  }

  /** A lower-case UUID of version 4. */
  uuid(): string {
    const hex = Array.from({ length: 4 }, () => this.next().toString(16).padStart(8, '0')).join('');
    const variant = '89ab'.charAt(this.below(4));
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}
