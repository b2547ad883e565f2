import { nameToWire } from '../name/wire';
import type { DomainName } from '../name/domain-name';

/** Puts octets one behind the other, numbers in network order (RFC 1035, section 2.3.2). */
export class WireWriter {
  private readonly parts: Uint8Array[] = [];

  uint8(value: number): void {
    this.octets(Uint8Array.of(value));
  }

  uint16(value: number): void {
    this.octets(Uint8Array.of(value >>> 8, value & 0xff));
  }

  uint32(value: number): void {
    this.uint16(value >>> 16);
    this.uint16(value & 0xffff);
  }

  /** A name without compression, as RFC 3597, section 4, asks of types that are not in RFC 1035. */
  name(value: DomainName): void {
    this.octets(nameToWire(value));
  }

  /** A string of octets, one character each, with its length in front of it. */
  characterString(value: string): void {
    this.uint8(value.length);
    this.text(value);
  }

  /** A string of octets, one character each. */
  text(value: string): void {
    this.octets(Buffer.from(value, 'latin1'));
  }

  octets(value: Uint8Array): void {
    this.parts.push(value);
  }

  finish(): Uint8Array {
    return Uint8Array.from(Buffer.concat(this.parts));
  }
}
