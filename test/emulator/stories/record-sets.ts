import { ChangeResourceRecordSetsCommand } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { checkZone } from './checks';
import { deed, noteChange, send, type Deed } from './runner';
import { changePlan, described, planned, type ChangePlan } from './set-plans';
import { changeZone } from './zone-rules';

export const changeSets = fc
  .tuple(fc.nat({ max: 9 }), fc.array(changePlan, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 5 }))
  .map(([index, plans, pageSize]) => changing(index, plans, pageSize));

function changing(index: number, plans: readonly ChangePlan[], pageSize: number): Deed {
  return deed(`change zone ${index}: ${plans.map(described).join('; ')}`, async (model, real) => {
    const id = model.pick('zone', index);
    const changes = plans.map((plan) => planned(plan, model.zones.get(id), model));
    const expected = changeZone(
      model,
      id,
      changes.map(({ stored }) => stored),
    );
    const answer = await send(
      real.client.send(
        new ChangeResourceRecordSetsCommand({ HostedZoneId: id, ChangeBatch: { Changes: changes.map(({ sent }) => sent) } }),
      ),
      expected,
    );
    if (answer) noteChange(model, answer.ChangeInfo?.Id);
    const zone = model.zones.get(id);
    // What was refused is not in the model either, so this is the law of atomicity.
    if (zone) await checkZone(zone, real, pageSize);
  });
}
