import { parseDomainName, ParseProblem } from '../names/domain-name';
import { type ResourceRecordSet } from '../record-sets/shape';
import { type PolicyDocument } from './document';
import { endpointContent, TreeProblem, type SetContent } from './endpoint-content';
import { booleanOf, isText } from './json';
import { routesOf } from './routes';
import { type Branch } from './rules';
import { type PolicyTree, type TrafficPolicyInstance } from './stored';

/**
 * The record sets that a document makes for an instance: one hidden name for each rule that can be reached, with one set
 * for each of its branches, which holds the value of an endpoint or is an alias, to an AWS resource or to another rule's
 * name. How the service names them is not known.
 *
 * @throws TreeProblem when they cannot be made
 */
export function makeTree(document: PolicyDocument, instance: TrafficPolicyInstance, zoneName: string): PolicyTree {
  const { id, generation, name: Name, type: Type, ttl, hostedZoneId: HostedZoneId } = instance;
  const sets: ResourceRecordSet[] = [];
  const ruleNames = new Map<string, string>();
  let names = 0;
  const nextName = () => readName(`${hiddenLabel}${id.slice(0, 8)}-${generation}-${(names += 1)}.${zoneName}`);
  const alias = (DNSName: string, EvaluateTargetHealth: boolean): SetContent => ({
    AliasTarget: { HostedZoneId, DNSName, EvaluateTargetHealth },
  });
  const endpoint = (reference: string, evaluate: boolean) => endpointContent(reference, document.endpoints.get(reference), ttl, evaluate);

  const rule = (reference: string): string => {
    const known = ruleNames.get(reference);
    if (known !== undefined) return known;
    const hidden = nextName();
    ruleNames.set(reference, hidden);
    for (const [index, { branch, routing }] of routesOf(reference, document).entries()) {
      const evaluate = evaluatesTarget(branch);
      const { RuleReference, EndpointReference, HealthCheck } = branch;
      const content = isText(RuleReference) ? alias(rule(RuleReference), evaluate) : endpoint(String(EndpointReference), evaluate);
      const SetIdentifier = `${index + 1}`;
      sets.push({
        Name: hidden,
        Type,
        SetIdentifier,
        ...routing,
        ...content,
        ...(isText(HealthCheck) ? { HealthCheckId: HealthCheck } : {}),
      });
    }
    return hidden;
  };

  let top: string;
  if ('rule' in document.start) top = rule(document.start.rule);
  else {
    top = nextName();
    sets.push({ Name: top, Type, ...endpoint(document.start.endpoint, true) });
  }
  return { root: { Name, Type, ...alias(top, true), TrafficPolicyInstanceId: id }, sets };
}

/** Whether a name has the form of hidden ones. */
export function mayBeHidden(name: string): boolean {
  return name.startsWith(hiddenLabel);
}

const hiddenLabel = '_apex53-policy-';

/** AWS's own failover example leaves it out for a load balancer that is the primary, which needs it to be true. */
function evaluatesTarget({ EvaluateTargetHealth }: Branch): boolean {
  return booleanOf(EvaluateTargetHealth) ?? true;
}

function readName(name: string): string {
  try {
    return parseDomainName(name);
  } catch (error) {
    if (error instanceof ParseProblem) throw new TreeProblem(error.message);
    throw error;
  }
}
