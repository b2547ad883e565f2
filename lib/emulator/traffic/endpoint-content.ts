import {
  cloudFrontZones,
  elasticBeanstalkZones,
  loadBalancerZones,
  networkLoadBalancerZones,
  s3WebsiteZones,
} from '../data/endpoint-zones';
import { parseDomainName } from '../names/domain-name';
import { type ResourceRecordSet } from '../record-sets/shape';
import { isText, membersOf } from './json';

/** Values with their TTL, or an alias. */
export type SetContent = Pick<ResourceRecordSet, 'TTL' | 'ResourceRecords'> | Pick<ResourceRecordSet, 'AliasTarget'>;

interface Found {
  readonly HostedZoneId: string;
  readonly DNSName: string;
}

/**
 * What a record set that leads to an endpoint holds. The endpoint is one that a checked document has.
 *
 * @throws TreeProblem when it is an AWS resource whose hosted zone cannot be told from its name
 */
export function endpointContent(name: string, endpoint: unknown, TTL: number, evaluateTargetHealth: boolean): SetContent {
  const { Type: type, Value: value, Region: region } = membersOf(endpoint);
  const sent = String(value);
  if (type === 'value') return { TTL, ResourceRecords: [{ Value: sent }] };
  const target = resource(String(type), sent.toLowerCase().replace(/\.$/, ''), isText(region) ? region : undefined);
  if (!target) throw new TreeProblem(`The hosted zone of the endpoint ${name}, ${sent}, cannot be found`);
  // Route 53 does not evaluate the health of CloudFront distributions.
  const EvaluateTargetHealth = type === 'cloudfront' ? false : evaluateTargetHealth;
  return { AliasTarget: { HostedZoneId: target.HostedZoneId, DNSName: parseDomainName(target.DNSName), EvaluateTargetHealth } };
}

/** Why a tree cannot be made. */
export class TreeProblem extends Error {}

/** By the form of the name, because load balancers of all kinds are found under each of their types. */
function resource(type: string, name: string, region: string | undefined): Found | undefined {
  if (type === 's3-website') return website(name, region);
  if (type === 'cloudfront') return found(cloudFrontZones, /\.cloudfront\.(net|cn)$/, name);
  if (type === 'elastic-beanstalk') return found(elasticBeanstalkZones, /\.([a-z0-9-]+)\.elasticbeanstalk\.com$/, name);
  return (
    found(networkLoadBalancerZones, /\.elb\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/, name) ??
    found(loadBalancerZones, /\.([a-z0-9-]+)\.elb\.amazonaws\.com(?:\.cn)?$/, name)
  );
}

function found(zones: Readonly<Record<string, string>>, pattern: RegExp, name: string): Found | undefined {
  const place = pattern.exec(name)?.[1];
  const HostedZoneId = place !== undefined && Object.hasOwn(zones, place) ? zones[place] : undefined;
  return HostedZoneId === undefined ? undefined : { HostedZoneId, DNSName: name };
}

/** The bucket has the name that is asked for, so the alias names only the Region's endpoint. */
function website(name: string, region = /(?:^|\.)s3-website[.-]([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(name)?.[1]): Found | undefined {
  const zone = region !== undefined && Object.hasOwn(s3WebsiteZones, region) ? s3WebsiteZones[region] : undefined;
  return zone && { HostedZoneId: zone[0], DNSName: zone[1] };
}
