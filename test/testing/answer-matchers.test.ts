import { ARecord, FailoverPair, GeolocationSet, HealthCheck, type App } from '../../lib';
import { answerMatchers } from '../../lib/testing';
import { appWith } from '../support/apps';

expect.extend(answerMatchers);

const address = (last: number) => ({ values: [`192.0.2.${last}`] });
const app = appWith((zone) => {
  const healthCheck = HealthCheck.https(zone, 'Up', { host: 'api.example.net' });
  new FailoverPair(zone, 'F', { name: 'f', ttl: 60, primary: { ...address(1), healthCheck }, secondary: address(2) });
  new GeolocationSet(zone, 'G', { name: 'g', countries: { DE: address(49) }, default: { ...address(1), healthCheck } });
  new ARecord(zone, 'W', { name: 'www', ...address(3) });
});

/** The message with which an expectation fails. */
function failure(expectation: () => void): string {
  try {
    expectation();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('the expectation is met');
}

describe('the matchers of jest', () => {
  it('hold where the assertions do', () => {
    expect(app).toAnswer('f.example.com', 'A', { unhealthy: 'Zone/Up' }, '192.0.2.2');
    expect(app).toHaveDistribution('g.example.com', 'A', { from: 'DE' }, { '192.0.2.49': 1 });
    expect(app).toSurviveLossOfAnyHealthCheck('f.example.com', 'A');
    expect(app).toAnswerEverybody('g.example.com', 'A');
    expect(app).toFailOverWithin('f.example.com', 'A', 150);
  });

  it('hold with .not where the assertions do not', () => {
    expect(app).not.toAnswer('f.example.com', 'A', {}, '192.0.2.2');
    expect(app).not.toHaveDistribution('g.example.com', 'A', {}, { '192.0.2.49': 1 });
    expect(app).not.toSurviveLossOfAnyHealthCheck('g.example.com', 'A');
    expect(app).not.toAnswerEverybody('f.example.com', 'AAAA');
    expect(app).not.toFailOverWithin('f.example.com', 'A', 149);
  });

  it.each<[string, () => void, RegExp]>([
    [
      'toAnswer',
      () => expect(app).toAnswer('f.example.com', 'A', {}, '192.0.2.2'),
      /^Expected: f\.example\.com A is answered with 192\.0\.2\.2\./,
    ],
    [
      'not.toAnswer',
      () => expect(app).not.toAnswer('f.example.com', 'A', {}, '192.0.2.1'),
      /^Expected not: f\.example\.com A is answered with 192\.0\.2\.1\.\n\n100 % NOERROR/,
    ],
    [
      'toHaveDistribution',
      () => expect(app).toHaveDistribution('f.example.com', 'A', {}, { '192.0.2.2': 1 }),
      /! 192\.0\.2\.2: expected 1, came 0/,
    ],
    [
      'not.toHaveDistribution',
      () => expect(app).not.toHaveDistribution('f.example.com', 'A', {}, { '192.0.2.1': 1 }),
      /^Expected not: [^]* {2}192\.0\.2\.1: expected 1, came 1/,
    ],
    [
      'toSurviveLossOfAnyHealthCheck',
      () => expect(app).toSurviveLossOfAnyHealthCheck('g.example.com', 'A'),
      /Without the health check Zone\/Up:/,
    ],
    [
      'not.toSurviveLossOfAnyHealthCheck',
      () => expect(app).not.toSurviveLossOfAnyHealthCheck('f.example.com', 'A'),
      /^Expected not: [^]*It survives the loss of Zone\/Up\.$/,
    ],
    ['toAnswerEverybody', () => expect(app).toAnswerEverybody('f.example.com', 'AAAA'), /Clients anyone: NODATA/],
    [
      'not.toAnswerEverybody',
      () => expect(app).not.toAnswerEverybody('f.example.com', 'A'),
      /^Expected not: [^]*Everybody does: clients anyone\.$/,
    ],
    [
      'toFailOverWithin',
      () => expect(app).toFailOverWithin('f.example.com', 'A', 149),
      /3 × 30 s until it counts as unhealthy \+ 60 s TTL .* = 150 s/,
    ],
    [
      'not.toFailOverWithin',
      () => expect(app).not.toFailOverWithin('f.example.com', 'A', 150),
      /^Expected not: f\.example\.com A fails over within 150 s\./,
    ],
  ])('%s says what was expected and what came', (_, expectation, message) => {
    expect(failure(expectation)).toMatch(message);
  });

  it('see constructs that are added after an assertion', () => {
    const growing = appWith(() => undefined);
    expect(growing).toAnswer('www.example.com', 'A', {}, 'NXDOMAIN');
    const [zone] = growing.node.children;
    new ARecord(zone as never, 'Www', { name: 'www', ...address(1) });
    expect(growing).toAnswer('www.example.com', 'A', {}, '192.0.2.1');
  });

  it('synthesize an app once for all assertions', () => {
    let synthesized = 0;
    const counted: App = appWith((zone) => new ARecord(zone, 'Www', { name: 'www', ...address(1) }));
    counted.node.addValidation({ validate: () => ((synthesized += 1), []) });
    for (let i = 0; i < 10; i++) expect(counted).toAnswer('www.example.com', 'A', {}, '192.0.2.1');
    expect(synthesized).toBe(1);
  });

  it('are not there for anything but an app, an assembly, a world, or Answers', () => {
    // @ts-expect-error a text answers nothing
    const wrong = (): void => void expect('example.com').toAnswer('www.example.com', 'A', {}, '192.0.2.1');
    expect(wrong).toThrow(/Answers can be asked of an App/);
  });
});
