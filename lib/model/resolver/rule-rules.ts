import { finding, type Finding } from '../finding';
import { DomainName } from '../name/domain-name';
import { isIpv4Address } from '../rdata/a';
import type { ApiResolverEndpoint, ApiResolverRule, ApiResolverTarget } from './api-shape';
import { checkResolverName } from './endpoint-rules';
import { targetText } from './target-text';

/** The default quota (Route 53 Developer Guide, Quotas on Route 53 Resolver). */
const mostTargets = 6;
const maxServerName = 255;

/** What is wrong with a Resolver rule; the endpoint is told where the app declares it. */
export function checkRule(rule: ApiResolverRule, endpoint: ApiResolverEndpoint | undefined): Finding[] {
  const domain = rule.DomainName ?? rule.DelegationRecord ?? '';
  return [
    ...checkResolverName(rule.Name),
    ...checkDomain(domain, rule.RuleType === 'DELEGATE'),
    ...(endpoint === undefined || endpoint.Direction === 'OUTBOUND'
      ? []
      : [
          finding('ResolverRuleEndpointWrong', {
            message: `The rule for ${domain} goes through an endpoint of direction ${endpoint.Direction}.`,
            value: endpoint.Direction,
          }),
        ]),
    ...(rule.RuleType === 'FORWARD' ? checkTargets(rule.TargetIps ?? [], endpoint) : []),
  ];
}

function checkDomain(domain: string, isServer: boolean): Finding[] {
  if (domain === '.' && !isServer) return [];
  const parsed = DomainName.tryParse(domain);
  if (parsed.ok && !parsed.value.isWildcard && domain !== '' && domain !== '.') return [];
  const wildcard = domain.startsWith('*.') ? ' It holds for all names below its domain anyway.' : '';
  return [finding('ResolverDomainInvalid', { message: `${JSON.stringify(domain)} is no name for a rule.${wildcard}`, value: domain })];
}

function checkTargets(targets: readonly ApiResolverTarget[], endpoint: ApiResolverEndpoint | undefined): Finding[] {
  const found = (message: string, value: string) => finding('ResolverTargetInvalid', { message, value });
  const families = new Set(targets.map(({ Ipv6 }) => (Ipv6 === undefined ? 4 : 6)));
  const texts = targets.map(targetText);
  return [
    ...(targets.length >= 1 && targets.length <= mostTargets
      ? []
      : [found(`The rule has ${targets.length} targets.`, String(targets.length))]),
    ...(families.size > 1 ? [found('The rule has IPv4 and IPv6 targets.', texts.join(', '))] : []),
    ...texts.filter((text, i) => texts.indexOf(text) !== i).map((text) => found(`${text} is a target twice.`, text)),
    ...targets.flatMap((target) => checkTarget(target, endpoint).map((message) => found(message, targetText(target)))),
  ];
}

function checkTarget(
  { Ip, Port, Protocol, ServerNameIndication: name }: ApiResolverTarget,
  endpoint: ApiResolverEndpoint | undefined,
): string[] {
  return [
    ...(Ip === undefined || isIpv4Address(Ip) ? [] : [`${JSON.stringify(Ip)} is no address.`]),
    ...(Number.isInteger(Port) && Port >= 1 && Port <= 65535 ? [] : [`${Port} is no port.`]),
    ...(endpoint === undefined || endpoint.Protocols.includes(Protocol) ? [] : [`The endpoint cannot ask by ${Protocol}.`]),
    ...(name === undefined || (Protocol !== 'Do53' && name.length <= maxServerName)
      ? []
      : [`A server name is for DoH, and at most ${maxServerName} characters.`]),
  ];
}
