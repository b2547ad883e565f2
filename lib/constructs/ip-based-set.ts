import type { Construct } from 'constructs';
import type { CidrCollectionRef } from './cidr-collection';
import type { Member, PlacedMember } from './member';
import { MemberSet, type MemberSetProps } from './member-set';

/** A member of an IP-based set. */
export type IpBasedMember = Member & {
  /** 1 to 128 characters. @default - the location, `default` for the default */
  readonly setIdentifier?: string;
};

/** The CIDR collection whose locations are meant: a construct of the app, or by id one that exists. */
export type CollectionOfSet =
  | { readonly collection: CidrCollectionRef; readonly collectionId?: never }
  | { readonly collectionId: string; readonly collection?: never };

/** The members of IP-based routing. */
export type IpBasedMembers = CollectionOfSet & {
  /** The members by CIDR location of the collection. */
  readonly locations: Readonly<Record<string, IpBasedMember>>;
  /** For addresses in none of the locations. @default - none: they get no answer */
  readonly default?: IpBasedMember;
};

/** Properties of an IP-based set. */
export type IpBasedSetProps = MemberSetProps & IpBasedMembers;

/**
 * Members for the locations of a CIDR collection under one name; a client is answered for the longest block its address is in.
 *
 * @see Route 53 Developer Guide, IP-based routing
 */
export class IpBasedSet extends MemberSet {
  constructor(scope: Construct, id: string, props: IpBasedSetProps) {
    super(scope, id, props, placeIpBased(props));
  }
}

export function placeIpBased({ collection, collectionId: id, locations, default: fallback }: IpBasedMembers): readonly PlacedMember[] {
  const collectionId = collection?.collectionId ?? id ?? '';
  const members = Object.entries(locations).map(([location, member]) => ({ location, name: location, member }));
  if (fallback !== undefined) members.push({ location: '*', name: 'default', member: fallback });
  return members.map(({ location, name, member }) => ({
    member,
    routing: { kind: 'ip-based', collectionId, locationName: location, setIdentifier: member.setIdentifier ?? name },
  }));
}
