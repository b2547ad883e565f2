import { websiteEndpoint } from '../aliases/data/s3-website';
import { recognize } from '../aliases/recognize';
import type { AliasKind } from '../aliases/service';
import { finding } from '../model/finding';
import { DomainName } from '../model/name/domain-name';
import { failure, success, type Result } from '../model/result';
import type { AliasTarget } from '../model/rrset/resource-record-set';
import type { EndpointType, PolicyEndpoint } from '../model/traffic-policy/policy-document';

const loadBalancers: readonly AliasKind[] = ['application-load-balancer', 'classic-load-balancer', 'network-load-balancer'];

/** The kinds of alias targets that each type of endpoint has; load balancers of all kinds are found under each of their types. */
const kindsOf: Readonly<Record<Exclude<EndpointType, 'value'>, readonly AliasKind[]>> = {
  cloudfront: ['cloudfront'],
  'elastic-load-balancer': loadBalancers,
  'application-load-balancer': loadBalancers,
  'network-load-balancer': loadBalancers,
  'elastic-beanstalk': ['elastic-beanstalk'],
  's3-website': ['s3-website'],
};

/** What an alias to an endpoint points to, as far as the name of the AWS resource tells. */
export function endpointTarget({ type, value, region }: PolicyEndpoint): Result<Omit<AliasTarget, 'evaluateTargetHealth'>> {
  if (type === 'value') return failure(finding('TrafficPolicyEndpointInvalid', { message: `${value} is no AWS resource.`, value }));
  // The bucket has the name that is asked for, so that the alias names only the Region's endpoint.
  const name = DomainName.tryParse(type === 's3-website' && region !== undefined ? websiteEndpoint(region) : value);
  if (!name.ok) return name;
  const found = recognize(name.value);
  const isOfType = found !== undefined && kindsOf[type].includes(found.service.kind);
  const cell = isOfType ? found.cell : undefined;
  if (found === undefined || cell === undefined)
    return failure(
      finding('TrafficPolicyEndpointInvalid', {
        message: `${value} is no DNS name of the type ${type} that a hosted zone id is known for.`,
        value,
      }),
    );
  return success({ home: { hostedZoneId: cell.zoneId }, dnsName: found.dnsName });
}

/** The type of endpoint that an alias target is; undefined for one that documents cannot hold. */
export function endpointOf(dnsName: DomainName): PolicyEndpoint | undefined {
  const found = recognize(dnsName);
  if (found === undefined) return undefined;
  const { kind } = found.service;
  const type =
    kind === 'classic-load-balancer'
      ? 'elastic-load-balancer'
      : (Object.keys(kindsOf) as (keyof typeof kindsOf)[]).find((one) => one === kind);
  if (type === undefined) return undefined;
  return { type, value: dnsName.toDisplay(), ...(found.region === undefined ? {} : { region: found.region }) };
}
