import type { Difference } from '../model/change-batch/change';
import { orderChanges } from '../model/change-batch/order';
import { sortByKey } from '../model/name/order';
import { isPermanentIn } from '../model/rrset/permanent';
import { listingOrderKey } from '../model/rrset/rrset-key';
import type { RecordSetDifference } from './plan';
import type { ZoneChanges } from './submission-order';
import { recordSetOf } from './zone-packer';

/** A difference, with who declares it. */
export type PathDifference = Difference & { readonly path?: string };

/** What a zone's differences are in a plan, in listing order, and the changes that make them. */
export function plannedChanges(
  { path, name }: { readonly path: string; readonly name: string },
  differences: readonly PathDifference[],
): { readonly differences: readonly RecordSetDifference[]; readonly changes: ZoneChanges } {
  return {
    differences: sortByKey(differences, (difference) => listingOrderKey(recordSetOf(difference))).map(toPlanned),
    changes: { path, name, differences, groups: orderChanges(differences, { create: 'CREATE', isPermanent: isPermanentIn({ name }) }) },
  };
}

/** A difference as a plan tells it. */
export function toPlanned({ path, before, after }: PathDifference): RecordSetDifference {
  return {
    kind: before === undefined ? 'create' : after === undefined ? 'delete' : 'update',
    ...(path === undefined ? {} : { path }),
    ...(before === undefined ? {} : { before: before.api }),
    ...(after === undefined ? {} : { after: after.api }),
  };
}
