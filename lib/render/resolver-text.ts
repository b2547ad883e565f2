import type {
  ApiResolverEndpoint,
  ApiResolverQueryLogAssociation,
  ApiResolverQueryLogConfig,
  ApiResolverRule,
  ApiResolverRuleAssociation,
} from '../model/resolver/api-shape';
import { addressText } from '../model/resolver/match-addresses';
import { targetText } from '../model/resolver/target-text';
import { plainText } from './plain';
import { idOrReference } from './record-set-text';

/** `inbound in eu-west-1: 10.0.1.10 in subnet-0a, any address in subnet-0b`. */
export function resolverEndpointText({ Direction, Region, IpAddresses }: ApiResolverEndpoint): string {
  const direction = Direction.toLowerCase().replace('_', ' ');
  return plainText(`${direction} in ${Region}: ${IpAddresses.map(addressText).join(', ')}`);
}

/** `corp.example forwarded to 192.0.2.53`. */
export function resolverRuleText({ RuleType, DomainName = '', DelegationRecord = '', TargetIps = [] }: ApiResolverRule): string {
  switch (RuleType) {
    case 'FORWARD':
      return plainText(`${DomainName} forwarded to ${TargetIps.map(targetText).join(', ')}`);
    case 'SYSTEM':
      return plainText(`${DomainName} answered by the VPC's own resolver`);
    case 'DELEGATE':
      return plainText(`what is delegated to ${DelegationRecord} asked there`);
  }
}

/** `corp.example in vpc-0a`. */
export function resolverRuleAssociationText({ DomainName, VPCId, ResolverRuleId }: ApiResolverRuleAssociation): string {
  return `${plainText(DomainName)} in ${plainText(VPCId)} by ${idOrReference(ResolverRuleId)}`;
}

/** `logs in eu-west-1 to arn:aws:s3:::logs`. */
export function resolverQueryLogConfigText({ Region, DestinationArn }: ApiResolverQueryLogConfig): string {
  return plainText(`logs in ${Region} to ${DestinationArn}`);
}

/** `vpc-0a by rslvr-qlc-0a`. */
export function resolverQueryLogAssociationText({ ResourceId, ResolverQueryLogConfigId }: ApiResolverQueryLogAssociation): string {
  return `${plainText(ResourceId)} by ${idOrReference(ResolverQueryLogConfigId)}`;
}
