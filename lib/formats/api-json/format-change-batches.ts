import { orderChanges } from '../../model/change-batch/order';
import { packBatches } from '../../model/change-batch/pack';
import { DomainName } from '../../model/name/domain-name';
import type { ApiChangeBatch } from '../../model/rrset/api-shape';
import { isPermanentIn } from '../../model/rrset/permanent';
import type { ResourceRecordSet } from '../../model/rrset/resource-record-set';
import { recordSetToApi } from '../../model/rrset/to-api';

/** How change batches are written. */
export interface ChangeBatchFormatOptions {
  /** The name of the zone. */
  readonly zoneName: string | DomainName;
  /** The id of the zone the batches are meant for, which stands in aliases to records of the zone. */
  readonly hostedZoneId: string;
  /** CREATE refuses record sets that are there already, UPSERT overwrites them. @default 'CREATE' */
  readonly action?: 'CREATE' | 'UPSERT';
  /** SOA and NS at the apex, which every hosted zone has of its own: left out, or overwritten by UPSERT. @default 'skip' */
  readonly apexAuthority?: 'skip' | 'keep';
  /** At most 256 characters. @default - none */
  readonly comment?: string;
}

/**
 * Writes record sets as change batches, as few as the API's limits allow, each the text of a file for
 * `aws route53 change-resource-record-sets --change-batch file://…`. They are to be sent in their order.
 *
 * @throws Apex53Error `ChangeGroupTooLarge` when record sets that must travel together fit no batch; `InvalidLiteral` when `zoneName` is no domain name.
 * @see Route 53 API Reference, ChangeBatch; Route 53 Developer Guide, Quotas
 */
export function formatChangeBatches(recordSets: readonly ResourceRecordSet[], options: ChangeBatchFormatOptions): readonly string[] {
  const zoneName = options.zoneName instanceof DomainName ? options.zoneName : DomainName.parse(options.zoneName);
  const isPermanent = isPermanentIn({ name: zoneName.toText() });
  const wanted = options.apexAuthority === 'keep' ? recordSets : recordSets.filter((rrset) => !isPermanent(rrset));
  const differences = wanted.map((rrset) => ({ after: { rrset, api: recordSetToApi(rrset, options.hostedZoneId) } }));
  const groups = orderChanges(differences, { create: options.action ?? 'CREATE', isPermanent });
  return packBatches(groups).map((changes) => {
    const batch: ApiChangeBatch = {
      ...(options.comment === undefined ? {} : { Comment: options.comment }),
      Changes: changes.map(({ action, recordSet }) => ({ Action: action, ResourceRecordSet: recordSet.api })),
    };
    return `${JSON.stringify(batch, undefined, 2)}\n`;
  });
}
