import { error, warning, type FindingEntry } from './entry';

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
    'copy the DNS name from the service, or give the hosted zone id with Target.custom',
    aliasTarget,
  ),
  AliasRegionUnknown: error(
    'No hosted zone id is known for this kind of alias target in that region.',
    'the regions in the table of alias targets',
    'give the hosted zone id with Target.custom',
    'AWS General Reference, service endpoints',
  ),
  AliasEvaluatesCloudFront: warning(
    'Route 53 cannot evaluate the health of a CloudFront distribution.',
    'evaluateTargetHealth false',
    'set EvaluateTargetHealth to false',
    aliasTarget,
  ),
} as const satisfies Record<string, FindingEntry>;
