/** What the table says of a check of an alias and its target. */
export interface CheckEntry {
  /** `unknown` where nothing can be decided from this account: not in order, and not out of order. */
  readonly severity: 'error' | 'warning' | 'unknown';
  /** What it means, one sentence. */
  readonly meaning: string;
  readonly fix: string;
  readonly source: string;
}

const toCloudFront = 'Route 53 Developer Guide, Routing traffic to an Amazon CloudFront distribution';
const toS3 = 'Route 53 Developer Guide, Routing traffic to a website that is hosted in an Amazon S3 bucket';

/** What checks of aliases against the services of their targets can find. */
export const checkCodes = {
  TargetClaimable: {
    severity: 'error',
    meaning: 'Nothing bears the name that the alias points to, and anybody with an AWS account can take it and answer in your name.',
    fix: 'remove the alias now, or create the resource before somebody else does',
    source: 'OWASP Web Security Testing Guide, Test for Subdomain Takeover; Elastic Beanstalk API Reference, CheckDNSAvailability',
  },
  TargetGone: {
    severity: 'error',
    meaning: 'The DNS has no such name any more: the resource that the alias points to was deleted.',
    fix: 'remove the alias, or point it to a resource that exists',
    source: 'RFC 2308, section 2.1 (name error)',
  },
  TargetElsewhere: {
    severity: 'unknown',
    meaning: 'The account whose credentials are used has no resource of the name, so it belongs to another account or is gone.',
    fix: 'check with the credentials of the account that owns it',
    source: 'apex53',
  },
  TargetUnasked: {
    severity: 'unknown',
    meaning: 'The service could not be asked.',
    fix: 'allow the action or install the package that the message names',
    source: 'apex53',
  },
  TargetUnrecognized: {
    severity: 'unknown',
    meaning: 'The name is not that of any service which the checks know.',
    fix: 'look at the target by hand',
    source: 'apex53',
  },
  TargetDisabled: {
    severity: 'error',
    meaning: 'The target was switched off and answers nobody.',
    fix: 'switch it on, or point the alias elsewhere',
    source: toCloudFront,
  },
  TargetNotReady: {
    severity: 'warning',
    meaning: 'The target is there but not in service.',
    fix: 'wait until it is, or see what the service says is wrong with it',
    source: "the service's API reference",
  },
  NameNotServed: {
    severity: 'error',
    meaning: 'The target does not answer under the name of the record, because that is none of its alternate or custom domain names.',
    fix: 'add the name to the target, with a certificate for it, or correct the alias',
    source: toCloudFront,
  },
  AddressTypeMissing: {
    severity: 'warning',
    meaning: 'The target has no addresses of the type of the alias, so the answer is empty.',
    fix: 'make the target dual-stack, or leave that type out of the alias',
    source: 'Route 53 Developer Guide, Values specific for alias records',
  },
  TargetInternal: {
    severity: 'warning',
    meaning: 'An alias in a public zone points to a load balancer whose addresses are private.',
    fix: 'use an internet-facing load balancer, or a private hosted zone',
    source: 'Elastic Load Balancing User Guide, load balancer scheme',
  },
  WebsiteHostingOff: {
    severity: 'error',
    meaning: 'The bucket of the name of the record serves no website.',
    fix: 'turn on static website hosting for the bucket',
    source: toS3,
  },
  WebsiteRegionDiffers: {
    severity: 'error',
    meaning: 'The bucket of the name of the record lies in another region than the website endpoint of the alias.',
    fix: 'point the alias to the website endpoint of the region that the bucket is in',
    source: toS3,
  },
  PrivateZoneForbidden: {
    severity: 'error',
    meaning: 'An alias in a private zone points to a kind of target that Route 53 refuses there.',
    fix: 'put the alias into a public zone, or point it to another kind of target',
    source: 'Route 53 API Reference, AliasTarget, HostedZoneId',
  },
  ZoneIdDiffers: {
    severity: 'error',
    meaning: 'The alias has another hosted zone id than the service tells for its target.',
    fix: 'take the id that the service tells, and renew what the context file remembers',
    source: 'Route 53 API Reference, AliasTarget, HostedZoneId',
  },
  LookupOutdated: {
    severity: 'warning',
    meaning: 'The service has another name for the target now than the context file remembers.',
    fix: 'run apex53 lookup --refresh, and commit the context file',
    source: 'apex53',
  },
} as const satisfies Record<string, CheckEntry>;

/** The code of what a check found; see docs/codes.md. */
export type CheckCode = keyof typeof checkCodes;
