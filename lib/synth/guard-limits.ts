/** How far a plan may go in one hosted zone before a guard stops it; what is left out has its default. */
export interface GuardLimits {
  /** Share of the zone's record sets, 0 to 1, that one plan may delete; zones with fewer than ten are not looked at. @default 0.3 */
  readonly massDeletion?: number;
  /** How many names may lose their last record set in one plan. @default 10 */
  readonly nameRemoval?: number;
  /** Seconds that the TTL of an existing record set may rise to. @default 86400 */
  readonly ttlRise?: number;
  /** How many VPCs one plan may take a private zone away from. @default 0 */
  readonly vpcRemoval?: number;
}

/** The limits where none are given. */
export const defaultGuardLimits: Required<GuardLimits> = { massDeletion: 0.3, nameRemoval: 10, ttlRise: 86_400, vpcRemoval: 0 };

/** What is wrong with a limit, as the largest number it can be. */
const largest: Required<GuardLimits> = { massDeletion: 1, nameRemoval: 1_000_000, ttlRise: 2_147_483_647, vpcRemoval: 1000 };

/** The limits that cannot be, each with what is allowed. */
export function impossibleLimits(limits: GuardLimits): { readonly name: string; readonly value: unknown; readonly allowed: string }[] {
  return Object.entries(limits).flatMap(([name, value]: [string, unknown]) => {
    const max = Object.hasOwn(largest, name) ? largest[name as keyof GuardLimits] : undefined;
    if (max === undefined) return [{ name, value, allowed: `the limits ${Object.keys(largest).join(', ')}` }];
    const whole = name !== 'massDeletion';
    const fits = typeof value === 'number' && value >= 0 && value <= max && (!whole || Number.isInteger(value));
    return fits ? [] : [{ name, value, allowed: `${whole ? 'whole numbers' : 'shares'} from 0 to ${max}` }];
  });
}
