import type { FindingCode } from '../codes';
import { finding, type Finding, type FindingDetails } from '../finding';

/** The finding when the condition holds, else none. */
export function when(condition: boolean, code: FindingCode, details: FindingDetails): Finding[] {
  return condition ? [finding(code, details)] : [];
}
