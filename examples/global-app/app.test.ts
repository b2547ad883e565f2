// What people all over the world are answered, tested before anything is deployed.
import { answerMatchers } from 'apex53/testing';
import app from './app';

expect.extend(answerMatchers);

const virginia = ['198.18.1.1', '198.18.1.2'];
const ireland = ['198.18.2.1', '198.18.2.2'];
const canary = '198.18.2.9';
const tokyo = ['198.18.3.1', '198.18.3.2'];
const staticSite = 's3-website-us-west-2.amazonaws.com';

const everyRegion = ['Zone/VirginiaUp', 'Zone/IrelandStableUp', 'Zone/TokyoUp'];

it('has no findings', () => {
  expect(app.lint()).toEqual([]);
});

describe('while everything is up', () => {
  it.each([
    ['New York', 'US-NY', virginia],
    ['Brazil', 'BR', virginia],
    ['Japan', 'JP', tokyo],
    ['Australia', 'AU', tokyo],
  ])('%s goes to the nearest region', (_, from, fleet) => {
    expect(app).toAnswer('www.example.com', 'A', { from }, fleet);
  });

  it('one in twenty Germans goes to the canary', () => {
    expect(app).toHaveDistribution('www.example.com', 'A', { from: 'DE' }, [
      [ireland, '19/20'],
      [canary, '1/20'],
    ]);
  });

  it('everybody in the world gets an answer', () => {
    expect(app).toAnswerEverybody('www.example.com', 'A');
  });
});

describe('when something is lost', () => {
  it('a sick canary is asked by nobody', () => {
    expect(app).toAnswer('www.example.com', 'A', { from: 'DE', unhealthy: 'Zone/IrelandCanaryUp' }, ireland);
  });

  it('the canary does not inherit Europe when the stable fleet is down', () => {
    expect(app).toAnswer('www.example.com', 'A', { from: 'DE', unhealthy: 'Zone/IrelandStableUp' }, virginia);
  });

  it('Europe leaves Ireland when nobody can pay there', () => {
    expect(app).toAnswer('www.example.com', 'A', { from: 'FR', unhealthy: 'Zone/IrelandCheckoutUp' }, virginia);
  });

  it.each(['US', 'DE', 'JP', 'ZA'])('the static site answers %s when no region is left', (from) => {
    expect(app).toAnswer('www.example.com', 'A', { from, unhealthy: everyRegion }, staticSite);
  });

  it('nobody is sent to what is down, whichever one check fails', () => {
    expect(app).toSurviveLossOfAnyHealthCheck('www.example.com', 'A');
  });

  it('clients have another answer within 90 seconds', () => {
    expect(app).toFailOverWithin('www.example.com', 'A', 90);
    expect(app).not.toFailOverWithin('www.example.com', 'A', 89);
  });
});
