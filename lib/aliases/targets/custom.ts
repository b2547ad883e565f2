import { DomainName } from '../../model/name/domain-name';
import type { RecordType } from '../../model/rdata/record-type';
import { failure, success } from '../../model/result';
import type { EvaluateTargetHealth, Target } from '../../model/rrset/alias-target';
import { readHostedZoneId } from '../../model/rrset/hosted-zone-id';
import { boundTarget } from '../aws-target';

/** An alias target spelled out, for what no table knows. */
export interface CustomTarget extends EvaluateTargetHealth {
  /** The hosted zone id of the AWS service and region, with or without `/hostedzone/`. */
  readonly hostedZoneId: string;
  readonly dnsName: string;
  /** @default - A and AAAA */
  readonly recordTypes?: readonly RecordType[];
}

/** The target with this DNS name and hosted zone id, whatever it is. */
export function customTarget(target: CustomTarget): Target {
  return {
    bind() {
      const hostedZoneId = readHostedZoneId(target.hostedZoneId);
      const dnsName = DomainName.tryParse(target.dnsName);
      if (!hostedZoneId.ok) return dnsName.ok ? hostedZoneId : failure(...hostedZoneId.findings, ...dnsName.findings);
      if (!dnsName.ok) return dnsName;
      return success(boundTarget(dnsName.value, hostedZoneId.value, target.recordTypes ?? ['A', 'AAAA'], target));
    },
  };
}
