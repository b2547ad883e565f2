import type { Construct } from 'constructs';
import type { RecordType } from '../model/rdata/record-type';
import { success } from '../model/result';
import type { Target } from '../model/rrset/alias-target';
import { atName, RecordSource, type RecordPlace } from './record-source';

/** Properties of an alias record. An alias has no TTL: Route 53 answers with that of its target. */
export interface AliasRecordProps extends RecordPlace {
  /** What the alias answers with; see {@link Target}. */
  readonly target: Target;
  /**
   * The record types, each a record set of its own.
   * @default - A and AAAA, so that clients of both kinds of address are answered
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
    super(scope, id, props, (site) =>
      atName(props, site, (name) => {
        const bound = props.target.bind({ ...site, recordName: name });
        if (!bound.ok) return bound;
        const { aliasTarget, recordTypes } = bound.value;
        return success(
          (props.types ?? recordTypes).map((type) => ({ kind: 'alias', name, type, routing: { kind: 'simple' }, aliasTarget })),
        );
      }),
    );
  }
}
