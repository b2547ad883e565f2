import type { LookupKind } from '../../aliases/lookup-requests';
import { recognize, type Recognized } from '../../aliases/recognize';
import type { AliasKind } from '../../aliases/service';
import { Apex53Error } from '../../model/error';
import type { LookupRequest } from '../../model/lookup/lookups';
import { findTarget, type LookupPorts } from '../find-target';
import type { ElasticBeanstalkPort } from '../services/elastic-beanstalk';
import { hasDnsName, isAliasable, type TargetFacts, type TargetKey } from '../target-facts';
import type { CheckedAlias } from './checked-alias';
import type { Inspection } from './inspection';
import type { NameProbe } from './name-probe';

/** Where aliases are checked. */
export interface InspectionPorts extends LookupPorts {
  readonly subdomains: Pick<ElasticBeanstalkPort, 'isFree'>;
  /** @default - the DNS is not asked */
  readonly probe?: NameProbe;
}

/** Where resources of a kind are looked for by the name of an alias, the likeliest first. */
const lookedForAmong: Readonly<Partial<Record<AliasKind, readonly LookupKind[]>>> = {
  cloudfront: ['cloudfront-distribution', 'cloudfront-connection-group'],
  'application-load-balancer': ['load-balancer'],
  'classic-load-balancer': ['load-balancer'],
  'network-load-balancer': ['network-load-balancer'],
  'api-gateway-regional': ['api-gateway-domain'],
  'elastic-beanstalk': ['elastic-beanstalk-environment'],
  'global-accelerator': ['global-accelerator'],
  'vpc-interface-endpoint': ['vpc-endpoint'],
  'app-runner': ['app-runner-service'],
  'vpc-lattice-service': ['vpc-lattice-service'],
  'opensearch-domain': ['opensearch-domain'],
  'lightsail-container-service': ['lightsail-container-service'],
};

/** Services behind CloudFront that know a custom domain by its name; their CloudFront distributions belong to AWS. */
const behindCloudFront: readonly LookupKind[] = ['api-gateway-edge-domain', 'cognito-domain', 'appsync-domain'];

/** Kinds whose names are in the public DNS exactly as long as the resource exists. */
const inPublicDns: ReadonlySet<AliasKind> = new Set<AliasKind>([
  'cloudfront',
  'application-load-balancer',
  'classic-load-balancer',
  'network-load-balancer',
  'api-gateway-regional',
  'elastic-beanstalk',
  'global-accelerator',
  'app-runner',
  'lightsail-container-service',
]);

/** Asks the services about the target of an alias; `request` is what the app found it by, where it did. */
export async function inspectAlias(ports: InspectionPorts, alias: CheckedAlias, request?: LookupRequest): Promise<Inspection> {
  const reasons: string[] = [];
  const lookedUp = request === undefined ? undefined : await attempt(reasons, () => findTarget(ports, request, { inDetail: true }));
  if (lookedUp !== undefined) return { outcome: 'found', facts: lookedUp, renamed: !hasDnsName(lookedUp, alias.dnsName.toText()) };
  const recognized = recognize(alias.dnsName);
  if (recognized === undefined) return reasons.length > 0 ? { outcome: 'unasked', reasons } : { outcome: 'unrecognized' };
  if (recognized.service.kind === 's3-website') return inspectWebsite(ports, alias);
  const found = await findByName(ports, alias, recognized, reasons);
  if (found !== undefined) return { outcome: 'found', facts: found, renamed: false };
  const claimable = await inspectSubdomain(ports, recognized, reasons);
  if (claimable !== undefined) return claimable;
  const target = alias.dnsName.toDisplay();
  if (inPublicDns.has(recognized.service.kind) && (await ports.probe?.exists(target)) === false) return { outcome: 'gone' };
  if (reasons.length > 0) return { outcome: 'unasked', reasons: [...new Set(reasons)] };
  const where = recognized.region === undefined ? '' : ` in ${recognized.region}`;
  return { outcome: 'elsewhere', what: `This account has no ${recognized.service.title} of the name ${target}${where}.` };
}

async function findByName(
  { services }: InspectionPorts,
  { dnsName, name }: CheckedAlias,
  { service, region }: Recognized,
  reasons: string[],
): Promise<TargetFacts | undefined> {
  const target = dnsName.toDisplay();
  const place = region === undefined ? {} : { region };
  const find = async (kind: LookupKind, by: TargetKey) => {
    const found = await attempt(reasons, () => services[kind].find({ by, ...place, inDetail: true }));
    return found?.filter(isAliasable).find((one) => hasDnsName(one, target));
  };
  for (const kind of lookedForAmong[service.kind] ?? []) {
    const found = await find(kind, { dnsName: target });
    if (found !== undefined) return found;
  }
  if (service.kind !== 'cloudfront') return undefined;
  for (const kind of behindCloudFront) {
    const found = await find(kind, { domainName: name.toDisplay().replace(/\.$/, '') });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An S3 website alias means the bucket of the record's own name: all buckets of a region share the endpoint. */
async function inspectWebsite({ services }: InspectionPorts, { name, dnsName }: CheckedAlias): Promise<Inspection> {
  const bucket = name.toDisplay().replace(/\.$/, '');
  try {
    const [facts] = await services['s3-website'].find({ by: { name: bucket }, inDetail: true });
    if (facts === undefined)
      return {
        outcome: 'claimable',
        what: `There is no S3 bucket ${bucket}: whoever creates it in the region of ${dnsName.toDisplay()} serves this name.`,
      };
    if (isAliasable(facts)) return { outcome: 'found', facts, renamed: false };
  } catch (error) {
    if (!Apex53Error.is(error)) throw error;
    if (error.code !== 'AccessDenied') return { outcome: 'unasked', reasons: [error.message] };
  }
  return {
    outcome: 'elsewhere',
    what: `The S3 bucket ${bucket} exists, but these credentials may not look at it: it belongs to another account, or s3:ListBucket and s3:GetBucketWebsite are not allowed.`,
  };
}

/** The subdomain of an Elastic Beanstalk environment that is gone can be taken by anybody. */
async function inspectSubdomain(
  ports: InspectionPorts,
  { service, region, parts }: Recognized,
  reasons: string[],
): Promise<Inspection | undefined> {
  const { environment } = parts;
  if (service.kind !== 'elastic-beanstalk' || environment === undefined) return undefined;
  const free = await attempt(reasons, () => ports.subdomains.isFree(region, environment));
  if (free !== true) return undefined;
  return {
    outcome: 'claimable',
    what: `No environment has the subdomain ${environment}${region === undefined ? '' : ` in ${region}`}: anybody can take it.`,
  };
}

/** The result, or undefined when the call fails in a way that leaves the question open; the reason is noted. */
async function attempt<T>(reasons: string[], call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (!Apex53Error.is(error)) throw error;
    if (error.code !== 'LookupNotFound') reasons.push(error.message);
    return undefined;
  }
}
