/**
 * Compares texts with runs of digits as numbers, everything else by character: `2:8` before `10:1`. So octoDNS sorts keys too (natsort,
 * ns.INT).
 */
export function compareNaturally(a: string, b: string): number {
  const [parts, others] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < Math.min(parts.length, others.length); i++) {
    const [part = '', other = ''] = [parts[i], others[i]];
    const difference = i % 2 === 1 ? compareNumbers(part, other) : part < other ? -1 : part > other ? 1 : 0;
    if (difference !== 0) return difference;
  }
  return parts.length - others.length;
}

/** Text, digits, text, … beginning with a text that may be empty. */
function partsOf(text: string): string[] {
  const parts = text.split(/([0-9]+)/);
  if (parts.at(-1) === '') parts.pop();
  return parts;
}

function compareNumbers(a: string, b: string): number {
  const [one, other] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}
