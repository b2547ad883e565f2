import { finding } from '../../model/finding';
import { DomainName } from '../../model/name/domain-name';
import type { RecordType } from '../../model/rdata/record-type';
import { failure, success, type Result } from '../../model/result';
import type { EvaluateTargetHealth, Target } from '../../model/rrset/alias-target';

/** An alias target spelled out, for what no table knows. */
export interface CustomTarget extends EvaluateTargetHealth {
  /** The hosted zone id of the AWS service and region, with or without `/hostedzone/`. */
  readonly hostedZoneId: string;
  readonly dnsName: string;
  /** @default - A and AAAA */
  readonly recordTypes?: readonly RecordType[];
}

export function customTarget(target: CustomTarget): Target {
  return {
    bind() {
      const hostedZoneId = readHostedZoneId(target.hostedZoneId);
      const dnsName = DomainName.tryParse(target.dnsName);
      if (!hostedZoneId.ok) return dnsName.ok ? hostedZoneId : failure(...hostedZoneId.findings, ...dnsName.findings);
      if (!dnsName.ok) return dnsName;
      return success({
        aliasTarget: {
          home: { hostedZoneId: hostedZoneId.value },
          dnsName: dnsName.value,
          evaluateTargetHealth: target.evaluateTargetHealth ?? false,
        },
        recordTypes: target.recordTypes ?? ['A', 'AAAA'],
      });
    },
  };
}

/** The bare hosted zone id, from a text with or without `/hostedzone/`. */
export function readHostedZoneId(text: string): Result<string> {
  const id = text.replace(/^\/hostedzone\//, '');
  if (/^[A-Z0-9]{1,32}$/.test(id)) return success(id);
  return failure(finding('ZoneIdInvalid', { message: `${JSON.stringify(text)} is no hosted zone id.`, value: text }));
}
