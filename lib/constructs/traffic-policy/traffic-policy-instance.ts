import type { Construct } from 'constructs';
import { at, finding, type Finding } from '../../model/finding';
import { qualifyInZone, type NameInput } from '../../model/name/qualify';
import { hostedZoneId, referenceToken } from '../../model/reference';
import { findingsOf } from '../../model/result';
import type { RemovalPolicy } from '../../synth/declarations';
import { ResourceSource } from '../resource-source';
import { ZoneScope } from '../zone-scope';
import type { TrafficPolicyRef } from './traffic-policy';

/** Failover only helps clients whose resolvers ask again soon; seconds. */
const defaultTtlSeconds = 60;

/** Properties of a traffic policy instance. */
export interface TrafficPolicyInstanceProps {
  /** The policy that answers: a construct of the app, or `TrafficPolicy.fromId`. */
  readonly policy: TrafficPolicyRef;
  /** The hosted zone, a public one. @default - the nearest hosted zone that encloses the construct */
  readonly zone?: ZoneScope;
  /** As of a record. @default - the apex */
  readonly name?: NameInput;
  /** Seconds, for every value of the policy. @default 60 */
  readonly ttl?: number;
  /** What happens to the instance when the app is destroyed. @default 'destroy' */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * A traffic policy at work under one name: what AWS calls a policy record, billed by the month.
 *
 * It cannot stand where a record set of its type does. It comes before the record sets of a deployment, so that aliases to it can be made,
 * and is deleted after them.
 *
 * @see Route 53 API Reference, CreateTrafficPolicyInstance
 */
export class TrafficPolicyInstance extends ResourceSource<'trafficPolicyInstance'> {
  private readonly nameFindings: readonly Finding[];

  constructor(scope: Construct, id: string, props: TrafficPolicyInstanceProps) {
    const { policy, zone = ZoneScope.tryOf(scope), name, ttl = defaultTtlSeconds, removalPolicy } = props;
    const qualified = zone === undefined ? undefined : qualifyInZone(name, zone.zoneName);
    const isReadable = qualified?.ok === true;
    super(scope, id, 'trafficPolicyInstance', {
      ...(zone === undefined ? {} : { zonePath: zone.node.path }),
      properties: {
        HostedZoneId: zone === undefined ? '' : idOf(zone),
        Name: isReadable ? qualified.value.toText() : '',
        TTL: ttl,
        TrafficPolicyId: policy.policyId,
        TrafficPolicyVersion: policy.policyVersion,
        TrafficPolicyType: policy.recordType,
      },
      ...(removalPolicy === undefined ? {} : { removalPolicy }),
    });
    const missing = zone === undefined ? [finding('ZoneMissing', { message: 'The traffic policy instance lies in no hosted zone.' })] : [];
    const outside =
      isReadable && zone !== undefined && !qualified.value.isWithin(zone.zoneName)
        ? [
            finding('NameOutsideZone', {
              message: `${qualified.value.toDisplay()} does not lie in the zone.`,
              value: qualified.value.toDisplay(),
            }),
          ]
        : [];
    this.nameFindings = [...missing, ...(qualified === undefined ? [] : findingsOf(qualified)), ...outside];
  }

  /** @internal */
  override get findings(): readonly Finding[] {
    return this.nameFindings.map((found) => at(this.node.path, found));
  }
}

function idOf({ source, node }: ZoneScope): string {
  return source.kind === 'imported' ? source.hostedZoneId : referenceToken(hostedZoneId(node.path));
}
