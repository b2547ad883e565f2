import { finding, type Finding } from '../finding';
import { DomainName } from '../name/domain-name';
import { nameFromWire } from '../name/wire';
import { failure, success, type Result } from '../result';

/**
 * Takes octets apart, field by field.
 *
 * Hostile octets never stop it: the first problem is kept, everything read behind it is empty, and {@link WireReader.finish} tells.
 */
export class WireReader {
  private readonly octets: Buffer;
  private offset = 0;
  private problem: Finding | undefined;

  constructor(octets: Uint8Array) {
    this.octets = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  }

  get atEnd(): boolean {
    return this.offset >= this.octets.length;
  }

  uint8(field: string): number {
    return this.take(1, field)[0] ?? 0;
  }

  uint16(field: string): number {
    const [high = 0, low = 0] = this.take(2, field);
    return high * 256 + low;
  }

  uint32(field: string): number {
    return this.uint16(field) * 65536 + this.uint16(field);
  }

  name(field: string): DomainName {
    const read = nameFromWire(this.octets, this.offset);
    if (!read.ok) {
      for (const found of read.findings) this.fail(`In the field ${field}: ${found.message}`);
      return DomainName.root;
    }
    this.offset = read.value.end;
    return read.value.name;
  }

  /** A string of octets, one character each, that has its length in front of it. */
  characterString(field: string): string {
    return this.text(this.uint8(field), field);
  }

  /** So many octets, one character each. */
  text(length: number, field: string): string {
    return this.take(length, field).toString('latin1');
  }

  /** All octets that are left. */
  rest(): Buffer {
    return this.take(this.octets.length - this.offset, '');
  }

  /** Keeps the problem, if it is the first, and reads nothing more. */
  fail(message: string): void {
    this.problem ??= octetsMalformed(message, this.octets);
    this.offset = this.octets.length;
  }

  /** The value, if all octets were read and there was no problem. */
  finish<T>(value: T): Result<T> {
    const left = this.octets.length - this.offset;
    if (left > 0) this.fail(`${left} octets are left behind the last field.`);
    return this.problem === undefined ? success(value) : failure(this.problem);
  }

  private take(length: number, field: string): Buffer {
    const taken = this.octets.subarray(this.offset, this.offset + length);
    if (taken.length < length) {
      this.fail(`The octets end within the field ${field}.`);
      return Buffer.alloc(0);
    }
    this.offset += length;
    return taken;
  }
}

/** The finding about octets that cannot be read. */
export function octetsMalformed(message: string, octets: Uint8Array): Finding {
  const hex = Buffer.from(octets.buffer, octets.byteOffset, Math.min(octets.byteLength, 64)).toString('hex');
  return finding('OctetsMalformed', { message, value: octets.byteLength > 64 ? `${hex}…` : hex });
}
