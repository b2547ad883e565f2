import { parseDomainName } from '../names/domain-name';
import { type ResourceRecordSet } from './shape';

/**
 * The record set as the service stores it: name and alias target canonical, the alias target's zone id in upper
 * case, values as they were sent.
 *
 * @throws ParseProblem when a name cannot be read
 */
export function canonicalRecordSet(set: ResourceRecordSet): ResourceRecordSet {
  const { MultiValueAnswer, AliasTarget, ...rest } = set;
  return {
    ...rest,
    Name: parseDomainName(set.Name),
    ...(MultiValueAnswer === true ? { MultiValueAnswer } : {}),
    ...(AliasTarget ? { AliasTarget: canonicalAliasTarget(AliasTarget) } : {}),
  };
}

function canonicalAliasTarget(target: NonNullable<ResourceRecordSet['AliasTarget']>): NonNullable<ResourceRecordSet['AliasTarget']> {
  return {
    HostedZoneId: target.HostedZoneId.toUpperCase(),
    DNSName: parseDomainName(target.DNSName),
    EvaluateTargetHealth: target.EvaluateTargetHealth,
  };
}
