import type { Construct } from 'constructs';
import { finding } from '../model/finding';
import { failure, success } from '../model/result';
import { hostedZoneNameServers } from '../model/reference';
import { RecordSource, type RecordPlace } from './record-source';
import type { HostedZoneBase } from './hosted-zone';

/** Two days, as Route 53 gives NS record sets at the apex. */
const delegationTtlSeconds = 172800;

/** Properties of a delegation. */
export interface DelegationProps extends Pick<RecordPlace, 'zone'> {
  /** The zone delegated to; its name lies below that of the delegating zone. */
  readonly to: HostedZoneBase;
  /** Seconds. @default 172800 */
  readonly ttl?: number;
}

/**
 * The NS record set in a parent zone that delegates a subdomain to another zone of the app; name servers follow that zone.
 *
 * @see RFC 1034, section 4.2; Route 53 Developer Guide, Routing traffic for subdomains
 */
export class Delegation extends RecordSource {
  constructor(scope: Construct, id: string, props: DelegationProps) {
    super(scope, id, props, ({ zoneName }) => {
      const child = props.to.zoneName;
      if (!child.isWithin(zoneName) || child.equals(zoneName)) {
        return failure(
          finding('DelegationNotBelow', {
            message: `${child.toDisplay()} does not lie below ${zoneName.toDisplay()}.`,
            value: child.toDisplay(),
          }),
        );
      }
      return success([
        {
          kind: 'values',
          name: child,
          type: 'NS',
          routing: { kind: 'simple' },
          ttlSeconds: props.ttl ?? delegationTtlSeconds,
          records: hostedZoneNameServers(props.to.node.path),
        },
      ]);
    });
  }
}
