import { finding } from '../finding';
import { failure, success, type Result } from '../result';
import { DomainName } from './domain-name';

const maxLabelOctets = 63;

/** The octets of a name on the wire, uncompressed: each label behind its length, and the empty label of the root (RFC 1035, section 3.1). */
export function nameToWire(name: DomainName): Uint8Array {
  const parts = name.labels.map((label) => Buffer.from(String.fromCharCode(label.length) + label, 'latin1'));
  return Uint8Array.from(Buffer.concat([...parts, Buffer.of(0)]));
}

/** The name that begins at this offset, letters folded, and where it ends. Compression pointers are a finding: they need the message around them. */
export function nameFromWire(octets: Uint8Array, offset = 0): Result<{ readonly name: DomainName; readonly end: number }> {
  const labels: string[] = [];
  for (let at = offset; ;) {
    const length = octets[at];
    if (length === undefined) return malformed('they end before it does.');
    if (length > maxLabelOctets) return malformed(length >= 0xc0 ? 'it is compressed.' : `a label cannot begin with the octet ${length}.`);
    const end = at + 1 + length;
    if (length === 0) {
      const name = DomainName.tryFromLabels(labels);
      return name.ok ? success({ name: name.value, end }) : malformed('it is longer than 255 octets.');
    }
    labels.push(
      Buffer.from(octets.subarray(at + 1, end))
        .toString('latin1')
        .replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
    );
    at = end;
  }
}

function malformed(reason: string): Result<never> {
  return failure(finding('OctetsMalformed', { message: `The octets are no name: ${reason}` }));
}
