import { DomainName } from '../model/name/domain-name';
import type { RecordType } from '../model/rdata/record-type';
import { nameForms, nearestForms } from './name-forms';
import { recognize, recognizeNotAliasTarget } from './recognize';
import type { AliasKind, Confidence } from './service';

/** What a DNS name tells of the AWS resource that has it. */
export type InferredTarget =
  | {
      readonly outcome: 'alias-target';
      readonly kind: AliasKind;
      /** What one of the kind is called. */
      readonly title: string;
      /** The name as an alias takes it; absolute. */
      readonly dnsName: string;
      /** Region code; undefined for services of no region. */
      readonly region?: string;
      /** Undefined where no table has it, and only the service tells. */
      readonly hostedZoneId?: string;
      /** How sure the hosted zone id is. */
      readonly confidence?: Confidence;
      /** Other ids in use for the same service and region; empty unless the id is disputed. */
      readonly alternatives: readonly string[];
      /** The types that an alias to it gets unless told otherwise. */
      readonly recordTypes: readonly RecordType[];
    }
  | {
      /** A resource of AWS that Route 53 has no alias for. */
      readonly outcome: 'no-alias-target';
      readonly title: string;
      /** What to do instead. */
      readonly instead: string;
    }
  | {
      readonly outcome: 'unknown';
      /** The forms that were tried, each with what has such names. */
      readonly tried: readonly string[];
      /** The forms that come nearest to the name. */
      readonly nearest: readonly string[];
    };

/**
 * What AWS resource a DNS name belongs to, by its form alone: kind, region and hosted zone id. Upper case and a final dot make no
 * difference.
 *
 * Classic and Lightsail load balancers have the names of Application Load Balancers, and what stands behind CloudFront has names of
 * CloudFront; the kind is then the latter, and the hosted zone id is the same.
 *
 * @example
 * ```ts
 * const found = inferTarget('my-alb-1234567890.eu-west-1.elb.amazonaws.com');
 * found.outcome === 'alias-target' && found.hostedZoneId; // => 'Z32O12XQLNTSW2'
 * inferTarget('bucket.s3.amazonaws.com').outcome; // => 'no-alias-target'
 * ```
 */
export function inferTarget(dnsName: string): InferredTarget {
  const name = DomainName.tryParse(dnsName);
  const recognized = name.ok ? recognize(name.value) : undefined;
  if (recognized !== undefined) {
    const { service, region, cell, recordTypes } = recognized;
    return {
      outcome: 'alias-target',
      kind: service.kind,
      title: service.title,
      dnsName: recognized.dnsName.toText(),
      ...(region === undefined ? {} : { region }),
      ...(cell === undefined ? {} : { hostedZoneId: cell.zoneId, confidence: cell.confidence }),
      alternatives: cell?.alternatives.map(({ zoneId }) => zoneId) ?? [],
      recordTypes,
    };
  }
  const other = name.ok ? recognizeNotAliasTarget(name.value) : undefined;
  if (other !== undefined) return { outcome: 'no-alias-target', title: other.title, instead: other.instead };
  return {
    outcome: 'unknown',
    tried: nameForms.map(({ title, nameForm }) => `${title}: ${nameForm}`),
    nearest: name.ok ? nearestForms(name.value) : [],
  };
}
