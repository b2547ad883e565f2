import { App, ARecord, Delegation, HostedZone, RecordSets } from '../../../lib';
import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import type { Assembly } from '../../../lib/synth/assembly';
import { ownZoneId, values } from '../record-sets';
import type { Beginning } from './beginning';
import type { Declaration } from './declaration';
import { partNames, parts as kinds } from './parts';

/** What a declaration of a history comes to. */
export function assemblyOf(
  { sets, parts, shop, contested, bulk }: Declaration,
  { hostedZoneId, partnersZoneId }: Pick<Beginning, 'hostedZoneId' | 'partnersZoneId'>,
): Assembly {
  const app = new App({ name: 'law' });
  const zone =
    hostedZoneId === undefined
      ? new HostedZone(app, 'Zone', { zoneName: 'example.com', removalPolicy: 'destroy' })
      : HostedZone.fromZoneId(app, 'Zone', { zoneName: 'example.com', hostedZoneId });
  for (const name of partNames) {
    const edition = parts[name];
    if (edition !== undefined) kinds[name].declare(edition, { app, zone, partnersZoneId });
  }
  RecordSets.fromJson(zone, 'All', sets, { hostedZoneId: ownZoneId });
  new ARecord(zone, 'Contested', { name: 'contested', ttl: 60, values: [`192.0.2.${contested}`] });
  if (shop === 'in a zone of its own' && hostedZoneId === undefined) {
    const own = new HostedZone(app, 'Shop', { zoneName: 'shop.example.com', removalPolicy: 'destroy' });
    new ARecord(own, 'Www', { name: 'www', values: ['192.0.2.80'] });
    // So short that apply waits until no cache holds it before it deletes the zone.
    new Delegation(zone, 'ToShop', { to: own, ttl: 60 });
  } else if (shop !== 'nowhere') new ARecord(zone, 'ShopWww', { name: 'www.shop', values: ['192.0.2.80'] });
  if (bulk !== undefined)
    RecordSets.fromJson(
      zone,
      'Bulk',
      bulkNames.map((label) => longTexts(label, bulk)),
    );
  return app.synth();
}

/** Names that others depend on, so that it matters in which batch they are. */
const bulkNames = ['api', 'contested', 'edge', 't'];

/** So long that a batch holds the change of two of them. */
function longTexts(label: string, char: string): ApiResourceRecordSet {
  const texts = ['1', '2'].map((end) => Array.from({ length: 15 }, () => `"${char.repeat(249)}${end}"`).join(' '));
  return { Name: `${label}.example.com.`, TTL: 60, ...values('TXT', ...texts) };
}
