const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 };

/** Whether a field looks like a time, so that it cannot be a type or class. */
export function looksLikeTtl(text: string): boolean {
  return /^[0-9]/.test(text);
}

/**
 * The seconds of a time: a whole number, or numbers with units as in BIND, `1h30m`; undefined when it is none, or more than 32 bits.
 */
export function parseSeconds(text: string): number | undefined {
  if (!/^(?:[0-9]{1,10}|(?:[0-9]{1,10}[smhdw])+)$/i.test(text)) return undefined;
  let seconds = 0;
  for (const [, digits = '', unit = 's'] of text.toLowerCase().matchAll(/([0-9]+)([smhdw]?)/g))
    seconds += Number(digits) * (units[unit || 's'] ?? 1);
  return seconds <= 0xffffffff ? seconds : undefined;
}

/** The longest TTL (RFC 2181, section 8). */
export const maxTtlSeconds = 0x7fffffff;
