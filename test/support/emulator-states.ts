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
  readonly healthChecks: readonly { readonly id: string; readonly config: { readonly RequestInterval?: number } }[];
}

export interface HeldZone {
  readonly id: string;
  readonly name: string;
  readonly records: readonly ApiResourceRecordSet[];
}

/** What it holds now, at once and without a request. */
export function stateOf(emulator: Emulator): EmulatorState {
  const { state } = JSON.parse(emulator.snapshot()) as {
    state: { accounts: [{ hostedZones: HeldZone[]; healthChecks: EmulatorState['healthChecks'] }] };
  };
  const [{ hostedZones, healthChecks }] = state.accounts;
  return { zones: hostedZones, healthChecks };
}

/** What a zone holds besides SOA and NS at its apex, and ledgers. */
export function ownRecords({ name, records }: HeldZone): readonly ApiResourceRecordSet[] {
  return records.filter((set) => !set.Name.includes('._apex53.') && !(set.Name === name && (set.Type === 'SOA' || set.Type === 'NS')));
}

/** Everything in a zone, also as values of the model. */
export function storedIn({ id, records }: HeldZone): StoredRecordSet[] {
  const context = { ownZoneIds: new Set([id]), unreadableValue: 'finding' } as const;
  return records.map((api) => ({ rrset: valueOf(readRecordSet(api, context)), api }));
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
