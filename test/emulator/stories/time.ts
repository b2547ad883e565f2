import { GetChangeCommand } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { checkAll } from './checks';
import { deed, send } from './runner';
import { changeDelayMs } from './world';

export const getChange = fc.nat().map((index) =>
  deed(`ask for change ${index}`, async (model, { client }) => {
    const id = model.pick('change', index);
    const submitted = model.changes.get(id);
    const answer = await send(client.send(new GetChangeCommand({ Id: id })), submitted === undefined ? 'NoSuchChange' : undefined);
    if (answer && submitted !== undefined)
      expect(answer.ChangeInfo?.Status).toBe(model.world.now - submitted >= changeDelayMs ? 'INSYNC' : 'PENDING');
  }),
);

export const wait = fc.constantFrom(1, 999, 1_000).map((ms) =>
  deed(`wait ${ms} ms`, ({ world }, { clock }) => {
    world.now += ms;
    clock.step(ms);
    return Promise.resolve();
  }),
);

export const reload = fc.constant(deed('stop and start again from the state file', (_, real) => real.reload()));

export const look = fc
  .record({
    zone: fc.nat(),
    label: fc.nat(),
    type: fc.option(fc.constantFrom('A', 'CNAME', 'NS', 'SOA', 'TXT')),
    identifier: fc.option(fc.nat()),
    pageSize: fc.integer({ min: 1, max: 4 }),
  })
  .map((cursor) => deed(`list everything from ${JSON.stringify(cursor)}`, (model, real) => checkAll(model, real, cursor)));
