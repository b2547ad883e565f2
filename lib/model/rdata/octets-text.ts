import type { Finding } from '../finding';
import { failure, success, type Result } from '../result';
import { finding } from '../finding';

/** Whether a presentation text gives its data as octets, `\# 4 c0000201`; Route 53 has no such form, zone files do (RFC 3597, section 5). */
export function isOctetsText(text: string): boolean {
  return /^[ \t]*\\#(?:[ \t]|$)/.test(text);
}

/** The octets that the text gives. */
export function parseOctetsText(text: string): Result<Uint8Array> {
  const [, length = '', ...groups] = text.trim().split(/[ \t]+/);
  const digits = groups.join('');
  if (!/^\d{1,5}$/.test(length) || !/^(?:[0-9a-f]{2})*$/i.test(digits))
    return failure(malformed('The text is not of the form \\# length hexadecimal.', text));
  if (digits.length !== 2 * Number(length))
    return failure(malformed(`The text promises ${length} octets and gives ${digits.length / 2}.`, text));
  return success(Uint8Array.from(Buffer.from(digits, 'hex')));
}

/** The text that gives these octets. */
export function octetsToText(octets: Uint8Array): string {
  return `\\# ${octets.byteLength}${octets.byteLength === 0 ? '' : ` ${Buffer.from(octets).toString('hex')}`}`;
}

function malformed(message: string, text: string): Finding {
  return finding('OctetsMalformed', { message, value: text });
}
