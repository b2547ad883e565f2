import { literal, type Expression } from '../syntax/expression';

/** TTL that a delegation has unless it says another, in seconds. */
const usualTtl = 172800;

/** The TTL of a delegation, unless it has it anyway. */
export function delegationTtl(ttlSeconds: number): Expression | undefined {
  return ttlSeconds === usualTtl ? undefined : literal(ttlSeconds);
}
