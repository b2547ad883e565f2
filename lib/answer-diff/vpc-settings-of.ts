import type { ResourceKindName, ResourceProperties } from '../model/resource';
import type { LiveState } from '../plan/live-state';
import type { Plan } from '../plan/plan';
import { stepsOf } from '../plan/resource-step';
import { liveOf } from '../resources/live-resource';
import { firewallOf, resourceKey, rulesInVpcs, type ClientVpc, type WorldInput } from '../simulator';
import { resourcesOf, type Assembly } from '../synth/assembly';
import { identitiesOf } from '../synth/caller-reference';

/** What the resolvers of VPCs do: their Resolver rules and DNS Firewall. */
export type VpcSettings = Required<Pick<WorldInput, 'resolverRules' | 'firewall'>>;

/** The same before and after a plan. */
export interface VpcSettingsEditions {
  readonly before: VpcSettings;
  readonly after: VpcSettings;
  /** VPCs whose settings may differ. */
  readonly touched: readonly ClientVpc[];
}

const kinds = [
  'resolverEndpoint',
  'resolverRule',
  'resolverRuleAssociation',
  'firewallDomainList',
  'firewallRuleGroup',
  'firewallAssociation',
  'firewallConfig',
] as const satisfies readonly ResourceKindName[];

/** Whether the plan changes anything of Resolver rules or DNS Firewall. */
export function changesVpcSettings({ resources }: Plan): boolean {
  return kinds.some((kind) => stepsOf(resources, kind).length > 0);
}

/** What the resolvers of VPCs do now, and what the plan makes of it; by construct path where it is known, else by id. */
export function vpcSettingsOf(plan: Plan, live: LiveState, assembly: Assembly): VpcSettingsEditions {
  const paths = pathsById(live, assembly);
  const keyOf = (id: string) => paths.get(id) ?? resourceKey(id);
  const editions = { rules: editionsOf('resolverRule'), ruleAssociations: editionsOf('resolverRuleAssociation') };
  const firewalls = {
    associations: editionsOf('firewallAssociation'),
    groups: editionsOf('firewallRuleGroup'),
    domainLists: editionsOf('firewallDomainList'),
    configs: editionsOf('firewallConfig'),
  };
  const settings = (edition: 'before' | 'after'): VpcSettings => ({
    resolverRules: rulesInVpcs(editions.rules[edition], [...editions.ruleAssociations[edition].values()], keyOf),
    firewall: firewallOf(
      {
        associations: [...firewalls.associations[edition].values()],
        groups: firewalls.groups[edition],
        domainLists: firewalls.domainLists[edition],
        configs: [...firewalls.configs[edition].values()],
      },
      keyOf,
    ),
  });
  const vpcs = new Map<string, ClientVpc>();
  for (const edition of ['before', 'after'] as const) {
    for (const { VPCId: id, Region: region } of editions.ruleAssociations[edition].values()) vpcs.set(id, { id, region });
    for (const { VpcId: id, Region: region } of firewalls.associations[edition].values()) vpcs.set(id, { id, region });
  }
  return { before: settings('before'), after: settings('after'), touched: changesVpcSettings(plan) ? [...vpcs.values()] : [] };

  function editionsOf<K extends (typeof kinds)[number]>(kind: K): Record<'before' | 'after', ReadonlyMap<string, ResourceProperties[K]>> {
    const before = new Map(liveOf(live.resources, kind).map(({ id, properties }) => [keyOf(id), properties]));
    const after = new Map(before);
    for (const step of stepsOf(plan.resources, kind)) {
      if (step.action === 'delete' || step.action === 'replace') after.delete(keyOf(step.id));
      if (step.action !== 'delete') after.set(step.action === 'update' ? keyOf(step.id) : step.path, step.after);
    }
    return { before, after };
  }
}

/** Construct paths of what exists and is declared. */
function pathsById({ resources }: LiveState, assembly: Assembly): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const kind of kinds) {
    const declared = new Map(resourcesOf(assembly, kind).map(({ identity, path }) => [identity, path]));
    for (const { id, identity } of liveOf(resources, kind)) {
      const path = identitiesOf(identity)
        .map((one) => declared.get(one))
        .find((one) => one !== undefined);
      if (path !== undefined) paths.set(id, path);
    }
  }
  return paths;
}
