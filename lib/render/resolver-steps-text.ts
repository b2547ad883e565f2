import type { DelegatedServer, FirewallFinding, Step } from '../simulator';
import { leaf, type Branch } from './branch';
import { firewallResponseText } from './firewall-text';
import { plainText } from './plain';
import type { Style } from './style';

/** A step that the resolver of a VPC takes. */
export type ResolverStep = Extract<
  Step,
  { readonly kind: 'forwarded' | 'unknown-rule' | 'autodefined' | 'kept' | 'inbound' | 'firewall' | 'firewall-fails' | 'delegation' }
>;

export function resolverBranch(step: ResolverStep, style: Style): Branch {
  switch (step.kind) {
    case 'forwarded': {
      const through = step.endpoint === undefined ? '' : ` through ${plainText(step.endpoint)}`;
      return leaf(`a Resolver rule for ${step.domain.toDisplay()} forwards to ${step.targets.map(plainText).join(', ')}${through}`);
    }
    case 'unknown-rule': {
      const rule = step.rule === undefined ? 'a Resolver rule' : `the Resolver rule ${plainText(step.rule)}`;
      return leaf(`${rule} for ${step.domain.toDisplay()} decides, and it is not declared here`, [], style.yellow);
    }
    case 'autodefined':
      return leaf(
        `the resolver of the VPC answers ${step.domain.toDisplay()} itself; the rule for ${step.insteadOf.toDisplay()} does not take it`,
        [],
        style.yellow,
      );
    case 'kept':
      return leaf(`a system rule keeps ${step.domain.toDisplay()} from being forwarded`);
    case 'inbound':
      return leaf(`through an inbound endpoint, as anybody in ${plainText(step.vpcId)}`);
    case 'firewall':
      return firewallBranch(step, style);
    case 'firewall-fails':
      return leaf(
        `DNS Firewall of ${plainText(step.vpcId)} does not answer, and the VPC fails ${step.open ? 'open: everything passes' : 'closed'}`,
        [],
        step.open ? style.yellow : style.red,
      );
    case 'delegation':
      return delegationBranch(step, style);
  }
}

function delegationBranch({ cut, servers }: ResolverStep & { kind: 'delegation' }, style: Style): Branch {
  const followed = servers.some(({ rule }) => rule !== undefined);
  const text = followed
    ? `${cut.toDisplay()} is delegated`
    : `${cut.toDisplay()} has NS records, and no rule of the VPC delegates to their name servers: AWS does not say what is answered then, the zone's own data is assumed`;
  return leaf(
    text,
    servers.map((server) => leaf(serverText(server))),
    followed ? undefined : style.yellow,
  );
}

function serverText({ name, addresses, rule }: DelegatedServer): string {
  const glue = addresses.length === 0 ? ', whose address is looked up' : ` (${addresses.map(plainText).join(', ')})`;
  const server = `${name.toDisplay()}${glue}`;
  if (rule === undefined) return `${server}: no rule fits`;
  const record = rule.domain.toDisplay();
  if (rule.ruleType !== 'DELEGATE') return `${server}: the rule for ${record} may fit, and is not declared here`;
  const through = rule.endpoint === undefined ? '' : ` through ${plainText(rule.endpoint)}`;
  return `${server}: asked${through}, by the rule with the delegation record ${record}`;
}

function firewallBranch({ vpcId, name, findings, isRedirection }: ResolverStep & { kind: 'firewall' }, style: Style): Branch {
  const what = isRedirection ? `where a CNAME leads, ${name.toDisplay()}` : name.toDisplay();
  const [only, ...others] = findings;
  const title = `DNS Firewall of ${plainText(vpcId)} looks at ${what}`;
  if (only !== undefined && others.length === 0) return leaf(`${title}: ${findingText(only)}`, [], isBlock(only) ? style.red : undefined);
  return leaf(
    title,
    findings.map((found, i) => leaf(`${i === 0 ? '' : 'else '}${findingText(found)}`)),
    style.yellow,
  );
}

function isBlock(found: FirewallFinding): boolean {
  return found.kind === 'rule' && found.by.rule.Action === 'BLOCK';
}

function findingText(found: FirewallFinding): string {
  switch (found.kind) {
    case 'group':
      return `group ${plainText(found.group)} decides, if one of its rules does; they are not declared here`;
    case 'no-rule':
      return 'no rule has it, so it passes';
    case 'rule': {
      const { group, list, rule } = found.by;
      const does =
        rule.Action === 'BLOCK'
          ? `blocks it with ${firewallResponseText(rule)}`
          : `lets it pass${rule.Action === 'ALERT' ? ', logged' : ''}`;
      const trust =
        rule.Action !== 'BLOCK' && rule.FirewallDomainRedirectionAction === 'TRUST_REDIRECTION_DOMAIN' ? ', with where CNAMEs lead' : '';
      const who = `rule ${plainText(rule.Name)} (priority ${rule.Priority}) of ${plainText(group)}`;
      return found.assumed
        ? `if the list ${plainText(list)} has it, which is not known: ${who} ${does}${trust}`
        : `${who} ${does}${trust}, by the list ${plainText(list)}`;
    }
  }
}
