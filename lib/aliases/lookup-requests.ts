import type { LookupRequest } from '../model/lookup/lookups';

/** An output of a CloudFormation stack; its value is the resource's DNS name, ARN, id or name. */
export interface StackOutput {
  /** Name or ARN of the stack. */
  readonly stack: string;
  /** The key of the output. */
  readonly output: string;
}

/** Everything that some kind of resource can be found by. */
interface LookupKeys {
  readonly name: string;
  readonly arn: string;
  readonly id: string;
  /** The custom domain name that the service knows the resource by. */
  readonly domainName: string;
  /** All of these tags, on one resource and no other. */
  readonly tags: Readonly<Record<string, string>>;
  readonly stackOutput: StackOutput;
}

/**
 * What each kind of resource can be found by.
 *
 * An answer holds the DNS name in the form an alias takes it (of a dual-stack resource the dual-stack name), the hosted zone id where the
 * service tells one, and the types of address that the resource has. No resource, or more than one, is no answer.
 */
const lookupKeys = {
  /** Application or Network, and where there is none of them, Classic. */
  'load-balancer': ['name', 'arn', 'tags', 'stackOutput'],
  'application-load-balancer': ['name', 'arn', 'tags', 'stackOutput'],
  'network-load-balancer': ['name', 'arn', 'tags', 'stackOutput'],
  'classic-load-balancer': ['name', 'tags', 'stackOutput'],
  /** `domainName` is one of the alternate domain names. */
  'cloudfront-distribution': ['id', 'arn', 'domainName', 'tags', 'stackOutput'],
  'cloudfront-connection-group': ['id', 'arn', 'stackOutput'],
  /** A regional custom domain name. */
  'api-gateway-domain': ['domainName', 'stackOutput'],
  /** An edge-optimized custom domain name. */
  'api-gateway-edge-domain': ['domainName', 'stackOutput'],
  'api-gateway-portal': ['id', 'arn', 'stackOutput'],
  /** The custom domain of a Cognito user pool. */
  'cognito-domain': ['domainName', 'stackOutput'],
  'appsync-domain': ['domainName', 'stackOutput'],
  /** `arn` is that of the domain association, which ends in `apps/<app id>/domains/<domain name>`. */
  'amplify-domain': ['arn', 'stackOutput'],
  'lightsail-distribution': ['name', 'stackOutput'],
  'lightsail-container-service': ['name', 'stackOutput'],
  'lightsail-load-balancer': ['name', 'stackOutput'],
  /** `name` is that of the bucket; the answer is the website endpoint of its region. */
  's3-website': ['name'],
  /** The answer is the CNAME of the environment, not its EndpointURL. */
  'elastic-beanstalk-environment': ['name', 'id', 'tags', 'stackOutput'],
  'global-accelerator': ['arn', 'name', 'tags', 'stackOutput'],
  /** The answer is the regional DNS name. */
  'vpc-endpoint': ['id', 'tags', 'stackOutput'],
  'app-runner-service': ['arn', 'name', 'tags', 'stackOutput'],
  'vpc-lattice-service': ['id', 'arn', 'name', 'tags', 'stackOutput'],
  /** A domain with dual-stack addresses; the answer is its dual-stack endpoint. */
  'opensearch-domain': ['name', 'arn', 'tags', 'stackOutput'],
} as const satisfies Record<string, readonly (keyof LookupKeys)[]>;

/** A kind of resource that a look-up can find. */
export type LookupKind = keyof typeof lookupKeys;

/** Every kind of resource that a look-up can find. */
export const lookupKinds = Object.keys(lookupKeys) as readonly LookupKind[];

/** Exactly one of the members of a type. */
type OneOf<T, K extends keyof T = keyof T> = K extends unknown
  ? Readonly<Pick<T, K>> & Readonly<Partial<Record<Exclude<keyof T, K>, never>>>
  : never;

/** What a resource of the kind can be found by, and its DNS name, which needs no look-up. */
type NamedBy<K extends LookupKind> = Pick<LookupKeys, (typeof lookupKeys)[K][number]> & { readonly dnsName: string };

interface InRegion {
  /** Region code of the service asked. @default - that of the ARN, or the region the clients are configured for */
  readonly region?: string;
}

/** A resource by exactly one of the things that its kind can be found by. */
export type FoundBy<K extends LookupKind> = OneOf<Omit<NamedBy<K>, 'dnsName'>> & InRegion;

/** A resource by its DNS name, or by exactly one of the things that its kind can be found by. */
export type NamedOrFoundBy<K extends LookupKind> = OneOf<NamedBy<K>> & InRegion;

/** The question for one resource of a kind. */
export function lookupRequest<K extends LookupKind>(kind: K, found: FoundBy<K>): LookupRequest {
  const keys: readonly (keyof LookupKeys)[] = lookupKeys[kind];
  const given: Partial<LookupKeys> & { readonly region?: string } = found;
  const by = Object.fromEntries(keys.flatMap((key) => (given[key] === undefined ? [] : [[key, plain(given[key])]])));
  const region = given.region ?? (given.arn === undefined ? undefined : regionOfArn(given.arn));
  return { kind, by, ...(region === undefined ? {} : { region }) };
}

/** The question in words, such as `name "edge" in eu-west-1`. */
export function describeLookup({ by, region }: LookupRequest): string {
  const parts = Object.entries(by).map(([key, value]) => `${key} ${JSON.stringify(value)}`);
  return `${parts.join(' and ')}${region === undefined ? '' : ` in ${region}`}`;
}

/** A copy of texts and flat objects, so that a question never changes with what it was made from. */
function plain(value: string | StackOutput | Readonly<Record<string, string>>): string | Readonly<Record<string, string>> {
  return typeof value === 'string' ? value : { ...value };
}

/** The fourth part of an ARN; undefined for resources of no region. */
function regionOfArn(arn: string): string | undefined {
  const region = arn.split(':')[3];
  return region === '' ? undefined : region;
}
