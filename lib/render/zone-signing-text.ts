import type { ZoneSigningProperties } from '../model/dnssec/zone-signing';
import { plainText } from './plain';

/** Such as `shop.example.com, signed with shop_2026`. */
export function zoneSigningText({ ZoneName, KeyName, Seen }: ZoneSigningProperties): string {
  const keys = KeyName === undefined ? (Seen?.Keys ?? []).map(({ Name }) => Name) : [KeyName];
  return plainText(`${ZoneName.replace(/\.$/, '')}, ${keys.length === 0 ? 'not signed' : `signed with ${keys.join(' and ')}`}`);
}
