import type { Finding } from '../model/finding';

/** Findings about values that DNS knows well, but that Route 53 does not take. */
const refused: ReadonlySet<string> = new Set(['CaaTagInvalid', 'SvcParamsTooMany']);

/** Whether the service, and not DNS, is what stands in the way of a value. */
export function isRefusedByService({ code }: Finding): boolean {
  return refused.has(code);
}
