import type { GeoLocation } from '../../model/rrset/routing-policy';

/** The place that a geo code of octoDNS names: continent, continent-country or continent-country-subdivision; undefined for other texts. */
export function locationOf(code: string): GeoLocation | undefined {
  const [, continentCode, countryCode, subdivisionCode] = /^([A-Z]{2})(?:-([A-Z]{2})(?:-([A-Z0-9]{2,3}))?)?$/.exec(code) ?? [];
  if (continentCode === undefined) return undefined;
  if (countryCode === undefined) return { continentCode };
  return { countryCode, ...(subdivisionCode === undefined ? {} : { subdivisionCode }) };
}

/** The place of clients that no other member is for. */
export const everywhere: GeoLocation = { countryCode: '*' };
