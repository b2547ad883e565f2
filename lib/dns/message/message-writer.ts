import type { DomainName } from '../../model/name/domain-name';

/** Names are pointed at within the first 16 KiB only (RFC 1035, section 4.1.4). */
const maxPointer = 0x3fff;

/** A DNS message being written, with names compressed (RFC 1035, section 4.1.4). */
export class MessageWriter {
  private buffer = Buffer.allocUnsafe(512);
  private end = 0;
  /** Where each name stands already, by its canonical text. */
  private readonly names = new Map<string, number>();

  get length(): number {
    return this.end;
  }

  uint8(value: number): void {
    this.reserve(1);
    this.end = this.buffer.writeUInt8(value, this.end);
  }

  uint16(value: number): void {
    this.reserve(2);
    this.end = this.buffer.writeUInt16BE(value, this.end);
  }

  uint32(value: number): void {
    this.reserve(4);
    this.end = this.buffer.writeUInt32BE(value, this.end);
  }

  octets(value: Uint8Array): void {
    this.reserve(value.length);
    this.buffer.set(value, this.end);
    this.end += value.length;
  }

  /** A name, its end a pointer to where that stood before. */
  name(value: DomainName): void {
    const escaped = value.escapedLabels();
    const labels = value.labels;
    for (let i = 0; i < labels.length; i++) {
      const rest = escaped.slice(i).join('.');
      const known = this.names.get(rest);
      if (known !== undefined) {
        this.uint16(0xc000 | known);
        return;
      }
      if (this.end <= maxPointer) this.names.set(rest, this.end);
      const label = Buffer.from(labels[i] ?? '', 'latin1');
      this.uint8(label.length);
      this.octets(label);
    }
    this.uint8(0);
  }

  /** The question section as it was asked; names that follow may point into it. */
  question(name: DomainName, octets: Uint8Array): void {
    const escaped = name.escapedLabels();
    let at = this.end;
    name.labels.forEach((label, i) => {
      this.names.set(escaped.slice(i).join('.'), at);
      at += 1 + label.length;
    });
    this.octets(octets);
  }

  /** What `write` writes, behind its length in two octets. */
  withLength(write: () => void): void {
    const at = this.end;
    this.uint16(0);
    write();
    this.buffer.writeUInt16BE(this.end - at - 2, at);
  }

  /** Writes a number at a place already written. */
  patchUint16(at: number, value: number): void {
    this.buffer.writeUInt16BE(value, at);
  }

  /** Takes back everything behind a length that the message had. */
  truncate(length: number): void {
    this.end = length;
    for (const [name, at] of this.names) if (at >= length) this.names.delete(name);
  }

  finish(): Buffer {
    return this.buffer.subarray(0, this.end);
  }

  private reserve(octets: number): void {
    if (this.end + octets <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.end + octets));
    this.buffer.copy(larger, 0, 0, this.end);
    this.buffer = larger;
  }
}
