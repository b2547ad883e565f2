import type { Construct } from 'constructs';
import type { GeoLocation } from '../model/rrset/routing-policy';
import type { Member, PlacedMember } from './member';
import { MemberSet, type MemberSetProps } from './member-set';

/** Continents of geolocation routing: Africa, Antarctica, Asia, Europe, North America, Oceania, South America. */
export type ContinentCode = 'AF' | 'AN' | 'AS' | 'EU' | 'NA' | 'OC' | 'SA';

/** A member of a geolocation set. */
export type GeolocationMember = Member & {
  /** 1 to 128 characters. @default - the place: `continent-EU`, `DE`, `US-CA`, `default` */
  readonly setIdentifier?: string;
};

/** The members of geolocation routing; the smallest place that a client is in answers. */
export interface GeolocationMembers {
  /** By two-letter country code (ISO 3166-1), such as `DE`. @default - none */
  readonly countries?: Readonly<Record<string, GeolocationMember>>;
  /** By country and subdivision code, such as `US-CA`; subdivisions of the United States and of Ukraine. @default - none */
  readonly subdivisions?: Readonly<Record<string, GeolocationMember>>;
  /** By continent. @default - none */
  readonly continents?: Readonly<Partial<Record<ContinentCode, GeolocationMember>>>;
  /** For everybody else, and for addresses whose place nobody knows. @default - none: they get no answer */
  readonly default?: GeolocationMember;
}

/** Properties of a geolocation set. */
export interface GeolocationSetProps extends MemberSetProps, GeolocationMembers {}

/**
 * Members for places under one name; a client is answered for the place it is in.
 *
 * @see Route 53 Developer Guide, Geolocation routing
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * new GeolocationSet(zone, 'Shop', {
 *   name: 'shop',
 *   countries: { DE: { values: ['192.0.2.1'] } },
 *   default: { values: ['192.0.2.2'] },
 * });
 * app.synth().hostedZones[0]?.recordSets.map(({ recordSet }) => recordSet.GeoLocation?.CountryCode); // => ['DE', '*']
 * ```
 */
export class GeolocationSet extends MemberSet {
  constructor(scope: Construct, id: string, props: GeolocationSetProps) {
    super(scope, id, props, placeGeolocation(props));
  }
}

export function placeGeolocation(props: GeolocationMembers): readonly PlacedMember[] {
  const { subdivisions = {}, countries = {}, continents = {}, default: fallback } = props;
  return [
    ...Object.entries(subdivisions).map(([code, member]) => placed(member, code, subdivisionOf(code))),
    ...Object.entries(countries).map(([countryCode, member]) => placed(member, countryCode, { countryCode })),
    ...Object.entries(continents).map(([continentCode, member]) => placed(member, `continent-${continentCode}`, { continentCode })),
    ...(fallback === undefined ? [] : [placed(fallback, 'default', { countryCode: '*' })]),
  ];
}

function placed(member: GeolocationMember, name: string, location: GeoLocation): PlacedMember {
  return { member, routing: { kind: 'geolocation', location, setIdentifier: member.setIdentifier ?? name } };
}

function subdivisionOf(code: string): GeoLocation {
  const [, countryCode = code, subdivisionCode = ''] = /^([^-]*)-(.*)$/s.exec(code) ?? [];
  return { countryCode, subdivisionCode };
}
