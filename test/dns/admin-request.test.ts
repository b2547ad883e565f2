import { answerAdmin, ServedWorld } from '../../lib/dns';
import { emptyWorld } from './support/served';

const get = (host: string) =>
  answerAdmin({ method: 'GET', path: '/_apex53/state', headers: { host }, body: '' }, new ServedWorld(emptyWorld, { unhealthy: [] }))
    .status;

describe('the admin path of a DNS server', () => {
  it.each(['127.0.0.1:8053', '127.0.0.1', 'localhost:8053', '[::1]:8053'])('answers what is sent to %s', (host) => {
    expect(get(host)).toBe(200);
  });

  it.each(['rebound.example.com', '127.0.0.1.example.com', 'localhost.example.com:8053', ''])(
    'refuses what is sent to the name %j, since any page can have it lead here',
    (host) => {
      expect(get(host)).toBe(403);
    },
  );
});
