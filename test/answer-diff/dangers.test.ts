import { dangers, type DangerName } from '../../lib/answer-diff/danger-names';
import { answerDiff } from '../../lib/answer-diff/answer-diff';
import { planWithLiveState, deploy } from '../../lib';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { zoneDiffBetween } from '../support/answer-diffs';
import { declaredZone } from '../support/declared';
import { emulated } from '../support/emulated';
import { apiAlias, apiRecordSet, values } from '../support/record-sets';
import { member } from '../support/worlds';

const a = (Name: string, text = '192.0.2.1', TTL = 300) => apiRecordSet({ Name, TTL, ...values('A', text) });
const mx = (...texts: string[]) => apiRecordSet({ Name: 'example.com.', ...values('MX', ...texts) });
const ns = (Name: string, ...texts: string[]) => apiRecordSet({ Name, ...values('NS', ...texts) });
const weighted = (blue: number, green: number) => [member('blue', { Weight: blue }, 1), member('green', { Weight: green }, 2)];
const germany = member('de', { GeoLocation: { CountryCode: 'DE' } }, 1);
const france = member('fr', { GeoLocation: { CountryCode: 'FR' } }, 2);
const everywhere = member('*', { GeoLocation: { CountryCode: '*' } }, 3);
const regions = (...all: string[]) => all.map((Region, i) => member(Region, { Region }, i));
const primary = member('1', { Failover: 'PRIMARY' }, 1, { HealthCheckId: 'hc-1' });
const secondary = member('2', { Failover: 'SECONDARY' }, 2);
const chain = [1, 2, 3].map((n) => member(String(n), { Weight: 1 }, n, { HealthCheckId: `hc-${n}` }));
const alias = (target: string) => apiAlias('www.example.com.', target, { HostedZoneId: 'ZELSEWHERE' });

const apex = ['ns-1.awsdns-00.com.', 'ns-2.awsdns-00.net.'] as const;

type Case = readonly [DangerName, readonly ApiResourceRecordSet[], readonly ApiResourceRecordSet[]];
const provoked: readonly Case[] = [
  ['name-vanishes', [a('www.example.com.')], []],
  ['records-vanish', [a('www.example.com.'), apiRecordSet({ ...values('TXT', '"x"') })], [apiRecordSet({ ...values('TXT', '"x"') })]],
  ['records-vanish-for-some', [germany, france], [germany]],
  ['fail-over-shorter', [primary, secondary], [primary]],
  ['fail-over-shorter', chain, chain.slice(0, 2)],
  ['traffic-moves', weighted(90, 10), weighted(70, 30)],
  ['traffic-moves', [germany, everywhere], [everywhere]],
  ['traffic-moves', [everywhere], [germany, everywhere]],
  ['traffic-moves', regions('us-east-1', 'eu-west-1'), regions('us-east-1', 'eu-west-1', 'ap-southeast-2')],
  ['traffic-moves', regions('us-east-1', 'eu-west-1'), regions('us-east-1')],
  ['mail-exchange-removed', [mx('10 mx1.example.net.', '20 mx2.example.net.')], [mx('10 mx1.example.net.')]],
  ['name-server-removed', [ns('lab.example.com.', 'a.example.net.', 'b.example.net.')], [ns('lab.example.com.', 'a.example.net.')]],
  ['delegation-removed', [ns('lab.example.com.', 'a.example.net.'), a('x.lab.example.com.')], [a('x.lab.example.com.')]],
  ['delegation-hides-records', [a('x.lab.example.com.')], [a('x.lab.example.com.'), ns('lab.example.com.', 'a.example.net.')]],
  ['apex-name-server-removed', [ns('example.com.', ...apex)], [ns('example.com.', apex[0])]],
  ['ttl-above-one-hour', [a('www.example.com.', '192.0.2.1', 300)], [a('www.example.com.', '192.0.2.1', 86_400)]],
  ['caches-keep-old-answer', [a('www.example.com.', '192.0.2.1', 86_400)], [a('www.example.com.', '192.0.2.2', 300)]],
  ['alias-target-kind', [alias('d111111abcdef8.cloudfront.net.')], [alias('edge.us-east-1.elb.amazonaws.com.')]],
];

/** The same kind of change, without the danger. */
const harmless: readonly Case[] = [
  ['name-vanishes', [a('www.example.com.')], [a('www.example.com.'), a('web.example.com.')]],
  ['records-vanish-for-some', [germany], [germany, france]],
  ['fail-over-shorter', [primary], [primary, secondary]],
  ['fail-over-shorter', [a('www.example.com.')], [primary, secondary]],
  ['fail-over-shorter', [primary, secondary], [primary, { ...secondary, HealthCheckId: 'hc-2' }]],
  ['traffic-moves', weighted(90, 10), weighted(80, 20)],
  ['traffic-moves', [a('www.example.com.', '192.0.2.1')], [a('www.example.com.', '192.0.2.2')]],
  ['traffic-moves', [germany, everywhere], [{ ...germany, ResourceRecords: [{ Value: '192.0.2.77' }] }, everywhere]],
  ['traffic-moves', regions('us-east-1', 'eu-west-1'), regions('us-east-1', 'eu-west-1').map((one) => ({ ...one, TTL: 30 }))],
  ['mail-exchange-removed', [mx('10 mx1.example.net.')], [mx('10 mx1.example.net.', '20 mx2.example.net.')]],
  ['name-server-removed', [ns('lab.example.com.', 'a.example.net.')], [ns('lab.example.com.', 'a.example.net.', 'b.example.net.')]],
  ['delegation-hides-records', [], [ns('lab.example.com.', 'a.example.net.')]],
  ['apex-name-server-removed', [ns('example.com.', apex[0])], [ns('example.com.', ...apex)]],
  ['ttl-above-one-hour', [a('www.example.com.', '192.0.2.1', 300)], [a('www.example.com.', '192.0.2.1', 3600)]],
  ['caches-keep-old-answer', [a('www.example.com.', '192.0.2.1', 3600)], [a('www.example.com.', '192.0.2.2', 300)]],
  ['alias-target-kind', [alias('a.eu-west-1.elb.amazonaws.com.')], [alias('b.us-east-1.elb.amazonaws.com.')]],
  ['alias-target-kind', [alias('a.execute-api.eu-west-1.amazonaws.com.')], [alias('b.execute-api.us-east-1.amazonaws.com.')]],
];

const dangersIn = ([, before, after]: Case) =>
  new Set(zoneDiffBetween(before, after).changes.flatMap((change) => change.dangers.map(({ danger }) => danger)));

describe('a danger in a change of answers', () => {
  it.each(provoked)('%s is told', (...one) => {
    expect([...dangersIn(one)]).toContain(one[0]);
  });

  it.each(harmless)('%s is not told where there is none', (...one) => {
    expect([...dangersIn(one)]).not.toContain(one[0]);
  });

  it('zone-vanishes is told of a zone that is deleted with the app', async () => {
    const { client } = emulated();
    const assembly = declaredZone(() => undefined, { removalPolicy: 'destroy' });
    await deploy(assembly, { client });
    const { plan, live } = await planWithLiveState(assembly, { client, purpose: 'destroy' });

    expect(answerDiff(assembly, live, { plan }).zones).toMatchObject([{ step: 'deleted', dangers: [{ danger: 'zone-vanishes' }] }]);
  });

  it('is provoked here, whatever its name', () => {
    // Those of VPCs are provoked in vpcs.test.ts.
    const ofVpcs = ['firewall-blocks', 'rule-takes-name', 'answer-unknown'];
    expect(new Set([...provoked.map(([name]) => name), 'zone-vanishes', ...ofVpcs])).toEqual(new Set(Object.keys(dangers)));
  });

  it('of a longer chain is told in the state in which nothing is left that is healthy', () => {
    const { changes } = zoneDiffBetween(chain, chain.slice(0, 2));
    expect(changes.filter((change) => change.dangers.some(({ danger }) => danger === 'fail-over-shorter')).length).toBeGreaterThan(0);
    expect(changes.map(({ health }) => health)).toContainEqual({ kind: 'unhealthy', what: 'hc-1' });
  });
});
