import type { Construct } from 'constructs';
import type { PlacedMember } from './member';
import { atName, defaultTtlSeconds, RecordSource, type RecordPlace } from './record-source';
import { routeRecordSets } from './route-tree';

/** What a set of members has in common. */
export interface MemberSetProps extends RecordPlace {
  /** Seconds, for all members that are no aliases. @default - as the class says */
  readonly ttl?: number;
}

/** Record sets of one name under one routing policy: the base of the classes by policy. */
export abstract class MemberSet extends RecordSource {
  /** @internal */
  protected constructor(
    scope: Construct,
    id: string,
    props: MemberSetProps,
    members: readonly PlacedMember[],
    ttlSeconds = defaultTtlSeconds,
  ) {
    super(scope, id, props, (site) =>
      atName(props, site, (name) => routeRecordSets({ members, ttlSeconds: props.ttl ?? ttlSeconds }, { name, site })),
    );
  }
}
