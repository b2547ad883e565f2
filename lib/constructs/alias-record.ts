import type { Construct } from 'constructs';
import type { RecordType } from '../model/rdata/record-type';
import type { DomainName } from '../model/name/domain-name';
import { mapResult, type Result } from '../model/result';
import type { Target } from '../model/rrset/alias-target';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { atName, RecordSource, type DeclarationSite, type RecordPlace } from './record-source';

/** Properties of an alias record. An alias has no TTL: Route 53 answers with that of its target. */
export interface AliasRecordProps extends RecordPlace {
  /** What the alias answers with; see {@link Target}. */
  readonly target: Target;
  /**
   * The record types, each a record set of its own.
   * @default - A, and AAAA where the target is known to have IPv6 addresses
   */
  readonly types?: readonly RecordType[];
}

/**
 * Alias record sets, at the apex or below: answered by Route 53 with what the target answers, free of charge for AWS targets.
 *
 * @see Route 53 Developer Guide, Choosing between alias and non-alias records
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * new AliasRecord(zone, 'Apex', { target: Target.cloudFront('d111111abcdef8.cloudfront.net') });
 * app.synth().hostedZones[0]?.recordSets.map(({ recordSet }) => recordSet.Type); // => ['A', 'AAAA']
 * ```
 */
export class AliasRecord extends RecordSource {
  constructor(scope: Construct, id: string, props: AliasRecordProps) {
    super(scope, id, props, (site) => atName(props, site, (name) => aliasRecordSets(props, site, name)));
  }
}

/** The record sets of an alias at this name, one of each type. */
export function aliasRecordSets(
  { target, types }: Pick<AliasRecordProps, 'target' | 'types'>,
  site: DeclarationSite,
  name: DomainName,
): Result<readonly ResourceRecordSet[]> {
  return mapResult(target.bind({ ...site, recordName: name }), ({ aliasTarget, recordTypes }) =>
    (types ?? recordTypes).map((type) => ({ kind: 'alias', name, type, routing: { kind: 'simple' }, aliasTarget })),
  );
}
