import type { Emulator } from '../../lib/emulator';
import type { StoredRecordSet } from '../../lib/model/change-batch/change';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { readRecordSet } from '../../lib/model/rrset/from-api';
import { indexKey } from '../../lib/model/rrset/rrset-key';
import type { ZonesState } from './moments';
import { valueOf } from './results';

/** What an emulator holds at one moment. */
export interface EmulatorState {
  readonly zones: readonly HeldZone[];
  readonly healthChecks: readonly HeldHealthCheck[];
  readonly cidrCollections: readonly HeldCollection[];
  readonly trafficPolicies: readonly HeldTrafficPolicy[];
  readonly trafficPolicyInstances: readonly HeldInstance[];
  readonly queryLoggingConfigs: readonly { readonly id: string; readonly hostedZoneId: string; readonly logGroupArn: string }[];
  /** The zones of the next account. */
  readonly partnersZones: readonly HeldZone[];
}

export interface HeldZone {
  readonly id: string;
  readonly name: string;
  readonly records: readonly ApiResourceRecordSet[];
  readonly vpcs: readonly { readonly VPCId: string }[];
}

export interface HeldHealthCheck {
  readonly id: string;
  readonly config: {
    readonly FullyQualifiedDomainName?: string;
    readonly Port?: number;
    readonly RequestInterval?: number;
    readonly ChildHealthChecks?: readonly string[];
  };
}

export interface HeldCollection {
  readonly id: string;
  readonly name: string;
  readonly locations: readonly (readonly [string, readonly string[]])[];
}

export interface HeldTrafficPolicy {
  readonly id: string;
  readonly name: string;
  readonly versions: readonly { readonly version: number; readonly document: string; readonly isDeleted: boolean }[];
}

export interface HeldInstance {
  readonly name: string;
  readonly type: string;
  readonly state: string;
  readonly policyId: string;
  readonly policyVersion: number;
}

/** What one account holds, in a snapshot. */
type HeldAccount = Omit<EmulatorState, 'zones' | 'partnersZones'> & { readonly hostedZones: readonly HeldZone[] };

/** What it holds now, at once and without a request. */
export function stateOf(emulator: Emulator): EmulatorState {
  const { state } = JSON.parse(emulator.snapshot()) as { state: { accounts: readonly [HeldAccount, ...HeldAccount[]] } };
  const [{ hostedZones, ...held }, partner] = state.accounts;
  return { zones: hostedZones, ...held, partnersZones: partner?.hostedZones ?? [] };
}

/** What a zone holds besides SOA and NS at its apex, ledgers and what traffic policies made. */
export function ownRecords({ name, records }: HeldZone): readonly ApiResourceRecordSet[] {
  return records.filter(
    (set) =>
      !set.Name.includes('._apex53.') && !isOfTrafficPolicy(set) && !(set.Name === name && (set.Type === 'SOA' || set.Type === 'NS')),
  );
}

function isOfTrafficPolicy(set: ApiResourceRecordSet): boolean {
  return 'TrafficPolicyInstanceId' in set;
}

/** Everything in a zone but what traffic policies made, also as values of the model. */
export function storedIn({ id, records }: HeldZone): StoredRecordSet[] {
  const context = { ownZoneIds: new Set([id]), unreadableValue: 'finding' } as const;
  return records.filter((set) => !isOfTrafficPolicy(set)).map((api) => ({ rrset: valueOf(readRecordSet(api, context)), api }));
}

/** What all zones answer from, for the simulator; of two zones of one name the first. */
export function zonesStateOf({ zones }: EmulatorState): ZonesState {
  return new Map(
    [...zones]
      .reverse()
      .map((zone) => [
        zone.name,
        new Map(storedIn({ ...zone, records: ownRecords(zone) }).map((stored) => [indexKey(stored.rrset), stored])),
      ]),
  );
}
