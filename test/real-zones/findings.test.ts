import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, HostedZone, RecordSets, type ApiResourceRecordSet, type HostedZoneBase } from '../../lib';
import { healthCheckCodes } from '../../lib/model/codes/health-checks';
import { nameCodes } from '../../lib/model/codes/names';
import { recordSetCodes } from '../../lib/model/codes/record-sets';
import { routingCodes } from '../../lib/model/codes/routing';

const read = (file: string) => readFileSync(join(__dirname, '..', 'data', file), 'utf8');
const rules: ReadonlySet<string> = new Set(Object.keys({ ...healthCheckCodes, ...nameCodes, ...recordSetCodes, ...routingCodes }));

/** What the rules on names, record sets and routing find in a zone, by code. */
function foundIn(zoneName: string, declare: (zone: HostedZoneBase) => unknown): Readonly<Record<string, number>> {
  const app = new App({ name: 'real' });
  declare(new HostedZone(app, 'Zone', { zoneName }));
  const counts: Record<string, number> = {};
  for (const { code } of app.lint()) if (rules.has(code)) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

describe('real zones have few findings, each of them true', () => {
  it('a ministry with 131 delegations: 21 record sets at and below delegations, which nobody can see', () => {
    const sets = JSON.parse(read('service.justice.gov.uk.rrsets.json')) as readonly ApiResourceRecordSet[];

    expect(foundIn('service.justice.gov.uk', (zone) => RecordSets.fromJson(zone, 'All', sets))).toEqual({ RecordOccluded: 21 });
  });

  it.each([
    ['10.in-addr.arpa', 'a reverse zone with 322 delegations'],
    ['rfc1035-isi.edu', 'the zone of RFC 1035'],
  ])('%s, %s: none', (file) => {
    const zoneName = file.replace('rfc1035-', '');

    expect(foundIn(zoneName, (zone) => RecordSets.fromZoneFile(zone, 'All', { text: read(`${file}.zone`) }))).toEqual({});
  });
});
