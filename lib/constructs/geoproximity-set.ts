import type { Construct } from 'constructs';
import type { GeoproximityPlace } from '../model/rrset/routing-policy';
import type { Member, PlacedMember } from './member';
import { MemberSet, type MemberSetProps } from './member-set';

/** Where a geoproximity member is. */
export type GeoproximityMemberPlace =
  | { readonly region: string }
  /** A Local Zone group, such as `us-east-1-bue-1`. */
  | { readonly localZoneGroup: string }
  /** Degrees, at most two decimals. */
  | { readonly coordinates: { readonly latitude: number; readonly longitude: number } };

/** A member of a geoproximity set. */
export type GeoproximityMember = Member &
  GeoproximityMemberPlace & {
    /** -99 to 99; more draws clients from farther away. @default 0 */
    readonly bias?: number;
  };

/** The members of geoproximity routing. */
export interface GeoproximityMembers {
  /** The members by set identifier, at most 30. */
  readonly members: Readonly<Record<string, GeoproximityMember>>;
}

/** Properties of a geoproximity set. */
export interface GeoproximitySetProps extends MemberSetProps, GeoproximityMembers {}

/**
 * Members at places under one name; a client is answered from the nearest, distances shifted by each member's bias.
 *
 * @see Route 53 Developer Guide, Geoproximity routing
 */
export class GeoproximitySet extends MemberSet {
  constructor(scope: Construct, id: string, props: GeoproximitySetProps) {
    super(scope, id, props, placeGeoproximity(props));
  }
}

export function placeGeoproximity({ members }: GeoproximityMembers): readonly PlacedMember[] {
  return Object.entries(members).map(([setIdentifier, member]) => ({
    member,
    routing: { kind: 'geoproximity', place: placeOf(member), bias: member.bias ?? 0, setIdentifier },
  }));
}

/** The place as the model has it. */
export function placeOf(member: GeoproximityMemberPlace): GeoproximityPlace {
  if ('region' in member) return { awsRegion: member.region };
  if ('localZoneGroup' in member) return { localZoneGroup: member.localZoneGroup };
  const { latitude, longitude } = member.coordinates;
  return { latitude: String(latitude), longitude: String(longitude) };
}
