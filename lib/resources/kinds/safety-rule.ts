import type { ApiSafetyRule } from '../../model/recovery/api-shape';
import { createdOnce } from '../created-once';
import type { LiveResource } from '../live-resource';
import { allPanels, recoveryConfig } from '../recovery-inventory';
import { recoveryKind } from '../recovery-kind';
import type { ResourceKind } from '../resource-kind';

/**
 * Safety rules: found by name, which is unique in a control panel. Only the wait period can be changed in place.
 *
 * A replacement takes the name over, so the old rule goes first. Should the new one be refused, the next run creates it.
 */
export const safetyRule: ResourceKind<'safetyRule'> = {
  ...recoveryKind('safetyRule', { one: 'safety rule', many: 'safety rules' }),
  deletedBeforeReplaced: true,

  identityOf: ({ properties: { ControlPanelArn, Name } }) => `${ControlPanelArn} ${Name}`,

  compare(declared, live) {
    if (lasting(declared) !== lasting(live))
      return { outcome: 'replace', reason: 'a safety rule keeps its controls and its condition; it is deleted, and created anew' };
    if (declared.WaitPeriodMs === live.WaitPeriodMs) return { outcome: 'same' };
    return { outcome: 'update', changes: [{ member: 'WaitPeriodMs', before: live.WaitPeriodMs, after: declared.WaitPeriodMs }] };
  },

  async read(ports) {
    const port = recoveryConfig(ports);
    const found: LiveResource<'safetyRule'>[] = [];
    for (const { arn: panel } of await allPanels(port))
      for (const { arn, properties } of await port.listSafetyRules(panel))
        found.push({
          kind: 'safetyRule',
          id: arn,
          identity: `${panel} ${properties.Name}`,
          properties,
          attributes: { arn },
          tags: await port.tagsOf(arn),
        });
    return found;
  },

  create: (ports, wanted) => createdOnce(wanted, (creation) => recoveryConfig(ports).createSafetyRule(wanted.properties, creation)),
  async update(ports, { id, after }) {
    await recoveryConfig(ports).updateSafetyRule(id, after);
    return { id, attributes: { arn: id } };
  },
  addTags: (ports, id, tags) => recoveryConfig(ports).addTags(id, tags),
};

/** What a rule has from its creation on, in one order. */
function lasting({ RuleConfig, AssertedControls, GatingControls, TargetControls }: ApiSafetyRule): string {
  const { Type, Threshold, Inverted } = RuleConfig;
  const sorted = (controls: readonly string[] | undefined) => (controls === undefined ? undefined : [...controls].sort());
  return JSON.stringify([Type, Threshold, Inverted, sorted(AssertedControls), sorted(GatingControls), sorted(TargetControls)]);
}
