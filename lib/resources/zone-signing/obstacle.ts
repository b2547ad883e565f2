import type { DsParent, ZoneSigningProperties } from '../../model/dnssec/zone-signing';
import type { Schedule } from '../schedule';
import type { Seen } from './sight';

/** What stands in the way beside what the way itself tells. */
export function obstacle(declared: ZoneSigningProperties | undefined, { Keys, Parent }: Seen, parent: DsParent): Schedule['blocked'] {
  const foreign = Parent.DsRecords.filter((value) => !Keys.some(({ DsRecord }) => DsRecord === value));
  if (foreign.length > 0)
    return {
      because: `the parent has a DS record that no key of this zone matches: ${foreign.join(', ')}`,
      fix:
        parent.Kind === 'by-hand'
          ? 'take it away at the parent, or correct it'
          : 'find out whose it is; take it away by hand if it is nobody’s any more',
    };
  const key = Keys.find(({ Name }) => Name === declared?.KeyName);
  if (key !== undefined && declared?.KmsArn !== undefined && key.KmsArn !== declared.KmsArn)
    return {
      because: `the key-signing key ${key.Name} is that of another KMS key, ${key.KmsArn}, and that never changes`,
      fix: 'give another keyName: the zone then goes over to it',
    };
  return undefined;
}
