import { acknowledgeableError, error, warning, type FindingEntry } from './entry';

const aliasTarget = 'Route 53 API Reference, AliasTarget';

/** Aliases and their targets. */
export const aliasCodes = {
  AliasTypeForbidden: error('NS and SOA record sets cannot be aliases.', 'every other type', 'list the values', aliasTarget),
  AliasTargetMissing: error(
    'The alias points to a record of its zone that is not declared.',
    'a record set of the same zone and type',
    'declare the target, or correct the name or the type',
    aliasTarget,
  ),
  AliasTargetOutsideZone: error(
    'The alias names the own zone as home of a target that lies outside of it.',
    'names in the zone',
    'use a CNAME, or declare the alias in the zone of its target',
    aliasTarget,
  ),
  AliasLoop: error(
    'Aliases point at each other in a circle, so none of them has an answer.',
    'chains that end at values or at an AWS resource',
    'let one of them point elsewhere',
    aliasTarget,
  ),
  AliasTargetUnknown: error(
    'The name is not one that this kind of AWS resource has.',
    'the DNS name as the service shows it',
    'copy the DNS name from the service, or give hostedZoneId with it',
    aliasTarget,
  ),
  AliasTargetUnsupported: error(
    'Route 53 has no alias to this kind of AWS resource.',
    'the kinds in the table of alias targets',
    'declare a CNAME below the apex, or alias what stands in front of the resource',
    aliasTarget,
  ),
  AliasTargetRefused: acknowledgeableError(
    'The alias names an AWS resource that does not lie in any hosted zone that Route 53 has aliases for.',
    'the kinds in the table of alias targets',
    'declare a CNAME below the apex, or alias what stands in front of the resource',
    aliasTarget,
  ),
  AliasTargetUndocumented: warning(
    'AWS documents no alias to this kind of AWS resource.',
    'the kinds in the table of alias targets',
    'declare a CNAME below the apex, or alias what stands in front of the resource',
    aliasTarget,
  ),
  AliasRegionUnknown: error(
    'No hosted zone id is known for this kind of alias target in that region.',
    'the regions in the table of alias targets',
    'give hostedZoneId as the service or the AWS General Reference shows it',
    'AWS General Reference, service endpoints',
  ),
  AliasZoneIdNeeded: error(
    'No table has the hosted zone id of this kind of alias target: only the service tells it.',
    'a hosted zone id, or a look-up by id, ARN, name or tags',
    'give hostedZoneId with the DNS name, or name the resource by its id, ARN, name or tags and run `apex53 lookup`',
    aliasTarget,
  ),
  AliasZoneIdWrong: acknowledgeableError(
    'The hosted zone id of the alias is that of another kind of AWS resource or another region than the DNS name.',
    'the hosted zone id of the service and region that the DNS name is of',
    'copy DNS name and hosted zone id from one and the same resource',
    'AWS General Reference, service endpoints',
  ),
  AliasZoneIdUnlisted: warning(
    'The hosted zone id of the alias is not the one that AWS published for the service and region of the DNS name.',
    'the published hosted zone id, or a newer one that the service itself tells',
    'leave hostedZoneId out to take the published one, or check it with the service',
    'AWS General Reference, service endpoints',
  ),
  AliasZoneIdDisputed: warning(
    'The tables in use disagree about the hosted zone id of this alias target.',
    'the id that Route 53 takes in a change batch',
    'deploy; if Route 53 says that the target does not lie within the zone, give one of the other ids as hostedZoneId',
    'AWS General Reference, service endpoints',
  ),
  AliasZoneIdLegacy: warning(
    'The hosted zone id is the one that Classic Load Balancers of the region had before they got dual-stack names.',
    'the hosted zone id and the dualstack name that the load balancer shows today',
    'alias the dualstack name with Target.classicLoadBalancer',
    aliasTarget,
  ),
  AliasTypeUnlikeTarget: acknowledgeableError(
    'The AWS resource answers no records of the type of the alias.',
    'A, and AAAA where the resource has IPv6 addresses',
    'declare the alias with types it can have, and other records with values',
    aliasTarget,
  ),
  AliasWithoutIpv6: warning(
    'The AWS resource has no IPv6 addresses, so an AAAA alias to it answers nothing.',
    'A for targets that have only IPv4 addresses',
    'leave AAAA out of the types, or alias the dual-stack name of the resource',
    aliasTarget,
  ),
  AliasToInternal: warning(
    'The alias in a public zone points to an internal load balancer, so it shows private addresses to everybody.',
    'internet-facing load balancers in public zones',
    'declare the alias in a private zone, or point it to an internet-facing load balancer',
    'Elastic Load Balancing, Application Load Balancers, load balancer scheme',
  ),
  S3BucketUnlikeRecord: warning(
    'S3 answers a website request for the bucket that is named like the host asked for, and this bucket has another name.',
    'a bucket with exactly the name of the record',
    'make a bucket named like the record, or put CloudFront in front of the bucket and alias the distribution',
    'Route 53 Developer Guide, Routing traffic to a website that is hosted in an Amazon S3 bucket',
  ),
  CnameCouldBeAlias: warning(
    'The CNAME points to an AWS resource that an alias could point to: queries for an alias are free, and it has no second look-up.',
    'an alias of type A, and AAAA where the resource has IPv6 addresses',
    'declare an AliasRecord with Target.fromDnsName',
    'Route 53 Developer Guide, Choosing between alias and non-alias records',
  ),
  PointTargetInvalid: error(
    'It cannot be told what kind of record the values make.',
    'IP addresses, or one host name, or one alias target',
    'give addresses alone, or one name alone',
    'apex53',
  ),
  LookupMissing: error(
    'Only a call to the service can tell the alias target, and nobody asked it yet.',
    'targets that the context file answers, and targets given by DNS name',
    'run `apex53 lookup` or `apex53 deploy`, pass the context to synth, or give dnsName and hostedZoneId',
    'apex53',
  ),
  AliasEvaluatesCloudFront: warning(
    'Route 53 cannot evaluate the health of a CloudFront distribution.',
    'evaluateTargetHealth false',
    'set EvaluateTargetHealth to false',
    aliasTarget,
  ),
} as const satisfies Record<string, FindingEntry>;
