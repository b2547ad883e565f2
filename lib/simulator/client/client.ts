import type { Coordinates } from '../../model/places/place-table';

/** Where somebody is, as far as it is known. Codes are those of geolocation routing and of AWS Regions. */
export interface Place {
  /**
   * A continent code such as `EU`.
   * @default - the continent that Route 53 counts the country to
   */
  readonly continent?: string;
  /** A country code such as `DE`. */
  readonly country?: string;
  /** A subdivision of the country, such as `WA` of `US`. */
  readonly subdivision?: string;
  /** The nearest AWS Region. */
  readonly region?: string;
  /** A point, for geoproximity; otherwise a central point of the place is taken. */
  readonly coordinates?: Coordinates;
}

/**
 * Who asks, as Route 53 sees it: the resolver, and the client's subnet where the resolver passes it on.
 *
 * Nothing has to be known; a client of whom nothing is known gets what Route 53 answers to unknown addresses.
 */
export interface Client {
  /** Address of the resolver that asks. */
  readonly address?: string;
  /**
   * Where that address is.
   * @default - as the world's table of places says
   */
  readonly place?: Place;
  /** The client subnet that the resolver sends (RFC 7871), such as `203.0.113.0/24`; it counts instead of the address. */
  readonly subnet?: string;
  /**
   * Where the subnet is.
   * @default - as the world's table of places says, or else the place of the address
   */
  readonly subnetPlace?: Place;
  /** Milliseconds to AWS Regions; they decide latency routing among the Regions they name. */
  readonly latencies?: Readonly<Record<string, number>>;
  /** The VPC whose resolver handles the question: private zones of the VPC answer, and the client is where the VPC is. */
  readonly vpc?: ClientVpc;
  /**
   * Whether a network outside asks that resolver, through an inbound endpoint of the VPC. It is answered as the VPC is, and is where the
   * VPC is.
   * @default false
   * @see Route 53 Developer Guide, How DNS resolvers on your network forward DNS queries to Resolver endpoints; Geolocation routing for
   * private hosted zones
   */
  readonly inbound?: boolean;
}

export interface ClientVpc {
  readonly id: string;
  /** The AWS Region of the VPC. */
  readonly region?: string;
}
