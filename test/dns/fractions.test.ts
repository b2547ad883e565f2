import { createSocket } from 'node:dgram';
import { decode } from 'dns-packet';
import { seededRandom } from '../../lib/emulator/dns-tests/seeded-random';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { answer, fractionNumber, type Client, type Outcome, type WorldInput } from '../../lib/simulator';
import { apiAlias, apiRecordSet } from '../support/record-sets';
import { member, worldWith } from '../support/worlds';
import { question, type ListensAt } from './support/client';
import { closeAll, served } from './support/served';

afterEach(closeAll);

const rounds = 2000;
/** Frequencies that are compared in this file at most. */
const comparisons = 1000;
/** How likely the whole file would be to fail for another seed, were everything right. */
const failureProbability = 1e-6;
/** Hoeffding: P(|frequency - probability| >= e) <= 2 exp(-2 n e²), shared out among all comparisons; about 0.073. */
const tolerance = Math.sqrt(Math.log((2 * comparisons) / failureProbability) / (2 * rounds));

/** What so many messages over UDP are answered, each as its values in their order; some are on their way at a time. */
async function sampled({ host, port }: ListensAt): Promise<readonly (readonly string[])[]> {
  const socket = createSocket('udp4');
  const replies: (readonly string[])[] = [];
  const message = question('www.example.com');
  const ask = () => socket.send(message, port, host);
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('message', (reply) => {
      replies.push((decode(reply).answers ?? []).map((record) => (record.type === 'A' ? record.data : '')));
      if (replies.length === rounds) resolve();
      else ask();
    });
    for (let i = 0; i < 20; i++) ask();
  });
  socket.close();
  return replies.slice(0, rounds);
}

/** Whether something holds of a reply, by its name. */
type Event = readonly [name: string, holds: (values: readonly string[]) => boolean, probability: number];

/** That a value is answered, that it comes first, and that two come together, with how likely the simulator says that is. */
function eventsOf({ replies }: Outcome): Event[] {
  const all = replies.map(({ share, reply }) => {
    const values = reply.answer[0]?.values;
    const texts = values === undefined || values.kind === 'alias-target' ? [] : values.texts;
    return { share: fractionNumber(share), texts, count: values?.kind === 'some' ? values.count : texts.length };
  });
  const likely = (given: (one: (typeof all)[number]) => number) => all.reduce((sum, one) => sum + one.share * given(one), 0);
  const has = (texts: readonly string[], ...some: readonly string[]) => some.every((text) => texts.includes(text));
  const texts = [...new Set(all.flatMap((one) => one.texts))];
  return [
    ['nothing', (values) => values.length === 0, likely((one) => (one.texts.length === 0 ? 1 : 0))],
    ...texts.flatMap((text): Event[] => [
      [text, (values) => values.includes(text), likely((one) => (has(one.texts, text) ? one.count / one.texts.length : 0))],
      [`${text} first`, ([first]) => first === text, likely((one) => (has(one.texts, text) ? 1 / one.texts.length : 0))],
    ]),
    ...texts.slice(1).map((text, i): Event => {
      const other = texts[i] ?? '';
      const together = (n: number, count: number) => (count * (count - 1)) / (n * (n - 1));
      return [
        `${other} with ${text}`,
        (values) => has(values, other, text),
        likely((one) => (has(one.texts, other, text) ? together(one.texts.length, one.count) : 0)),
      ];
    }),
  ];
}

interface Case {
  readonly records: readonly ApiResourceRecordSet[];
  readonly client?: Client;
  readonly input?: Partial<WorldInput>;
}

const down = (...ids: string[]) => ({ health: { checks: Object.fromEntries(ids.map((id) => [id, 'unhealthy' as const])) } });
const at = (label: string) => ({ Name: `${label}.example.com.` });
const to = (label: string, routing: Partial<ApiResourceRecordSet>) => apiAlias('www.example.com.', `${label}.example.com.`, routing);
const cidr = (LocationName: string) => ({ CidrRoutingConfig: { CollectionId: 'c', LocationName } });
const point = (Latitude: string, Longitude: string) => ({ GeoProximityLocation: { Coordinates: { Latitude, Longitude } } });
const multivalue = (count: number, more: Parameters<typeof member>[3] = {}) =>
  Array.from({ length: count }, (_, i) => member(`m${i}`, { MultiValueAnswer: true }, i + 1, { ...more, HealthCheckId: `m${i}` }));

const cases: Readonly<Record<string, Case>> = {
  'simple: all values, every one as often the first': {
    records: [apiRecordSet({ ResourceRecords: [1, 2, 3].map((last) => ({ Value: `192.0.2.${last}` })) })],
  },
  'weighted, without the unhealthy': {
    records: [1, 2, 5, 8].map((Weight, i) => member(`w${i}`, { Weight }, i + 1, { HealthCheckId: `w${i}` })),
    input: down('w3'),
  },
  'weighted with nothing but zero weights left': {
    records: [0, 0, 5].map((Weight, i) => member(`w${i}`, { Weight }, i + 1, { HealthCheckId: `w${i}` })),
    input: down('w2'),
  },
  'multivalue with eight or fewer: all of them, in any order': { records: multivalue(5), input: down('m1') },
  'multivalue with more than eight: any eight of the healthy, in any order': { records: multivalue(12), input: down('m0', 'm7') },
  'fail-over to weights': {
    records: [
      member('1', { Failover: 'PRIMARY' }, 9, { HealthCheckId: 'hc' }),
      to('spare', { SetIdentifier: '2', Failover: 'SECONDARY' }),
      member('a', { Weight: 3 }, 1, at('spare')),
      member('b', { Weight: 1 }, 2, at('spare')),
    ],
    input: down('hc'),
  },
  'latency to weights': {
    records: [
      to('eu', { SetIdentifier: 'eu', Region: 'eu-west-1' }),
      member('us', { Region: 'us-east-1' }, 9),
      member('a', { Weight: 1 }, 1, at('eu')),
      member('b', { Weight: 4 }, 2, at('eu')),
    ],
    client: { place: { country: 'IE' } },
  },
  'geolocation to multivalue': {
    records: [
      to('de', { SetIdentifier: 'de', GeoLocation: { CountryCode: 'DE' } }),
      member('*', { GeoLocation: { CountryCode: '*' } }, 99),
      ...multivalue(10, at('de')),
    ],
    client: { place: { country: 'DE' } },
  },
  'geolocation that means nobody here': {
    records: [member('fr', { GeoLocation: { CountryCode: 'FR' } }, 1)],
    client: { place: { country: 'DE' } },
  },
  'geoproximity to weights': {
    records: [
      to('north', { SetIdentifier: 'north', ...point('52', '13') }),
      member('south', point('-30', '20'), 9),
      member('a', { Weight: 1 }, 1, at('north')),
      member('b', { Weight: 2 }, 2, at('north')),
    ],
    client: { place: { country: 'DE' } },
  },
  'IP-based to weights': {
    records: [
      to('office', { SetIdentifier: 'office', ...cidr('office') }),
      member('*', cidr('*'), 9),
      member('a', { Weight: 7 }, 1, at('office')),
      member('b', { Weight: 3 }, 2, at('office')),
    ],
    client: { subnet: '203.0.113.0/24' },
    input: { cidrCollections: { c: { office: ['203.0.113.0/24'] } } },
  },
  'weights over weights over fail-over and multivalue, with a dead branch': {
    records: [
      to('x', { SetIdentifier: 'x', Weight: 2 }),
      to('y', { SetIdentifier: 'y', Weight: 1 }),
      to('dead', { SetIdentifier: 'z', Weight: 5 }),
      member('x1', { Weight: 1 }, 21, at('x')),
      apiAlias('x.example.com.', 'pair.example.com.', { SetIdentifier: 'x2', Weight: 2 }),
      member('p', { Failover: 'PRIMARY' }, 31, { ...at('pair'), HealthCheckId: 'p' }),
      member('s', { Failover: 'SECONDARY' }, 32, at('pair')),
      ...multivalue(9, at('y')),
      member('d', { Weight: 1 }, 41, { ...at('dead'), HealthCheckId: 'd' }),
    ],
    input: down('p', 'd'),
  },
};

describe('over UDP, each answer is as frequent as the simulator says', () => {
  it.each(Object.entries(cases))('%s', async (_, { records, client = {}, input = {} }) => {
    const world = worldWith(records, input);
    const server = await served(world, { asker: client, random: seededRandom(20261121) });
    const replies = await sampled(server);
    const events = eventsOf(answer(world, client, { name: 'www.example.com', type: 'A' }));

    const wrong = events.flatMap(([name, holds, probability]) => {
      const frequency = replies.filter(holds).length / rounds;
      const isSure = probability === 0 || probability === 1;
      const fits = isSure ? frequency === probability : Math.abs(frequency - probability) < tolerance;
      return fits ? [] : [`${name}: ${frequency} instead of ${probability}`];
    });
    expect(wrong).toEqual([]);
    expect(events.length).toBeLessThan(comparisons / Object.keys(cases).length);
  });
});
