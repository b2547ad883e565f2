// The whole way to a signed zone, days of it, in a second: against the emulator, on a clock that jumps.
import { Route53Client } from '@aws-sdk/client-route-53';
import { deploy, plan, type Clock } from 'apex53';
import { Emulator } from 'apex53/emulator';
import app from './app';

let time = Date.UTC(2026, 10, 21, 10, 15);
const clock: Clock = {
  now: () => time,
  sleep: (milliseconds) => {
    time += milliseconds;
    return Promise.resolve();
  },
};
const client = new Route53Client({
  region: 'us-east-1',
  credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  requestHandler: new Emulator({ clock }).requestHandler(),
});

it('says nothing against the app', () => {
  expect(app.lint()).toEqual([]);
});

it('signs at once, and publishes the DS record once nobody remembers unsigned answers', async () => {
  const { schedules: [left] = [] } = await deploy(app.synth(), { client, clock });
  expect(left?.due).toEqual([]);
  expect(left?.later.map(({ name }) => name)).toEqual(['add-ds']);
  // Two days, as long as the zone's NS record set is remembered, and two minutes for Route 53.
  expect(left?.later[0]?.notBefore).toMatch(/^2026-11-23T10:1/);

  const early = await deploy(app.synth(), { client, clock });
  expect(early.schedules).toEqual([left]);

  time = Date.parse(left?.later[0]?.notBefore ?? '');
  const last = await deploy(app.synth(), { client, clock });
  expect(last.schedules).toBeUndefined();
  expect((await plan(app.synth(), { client, clock })).resources).toEqual([]);
});
