import { DomainName } from '../../model/name/domain-name';
import type { Reply } from '../reply';
import { firewallRuleWords } from './firewall-words';
import type { FirewallRuleRef } from './vpc-firewall';

const empty = { authoritative: false, recursionAvailable: true, answer: [], authority: [], additional: [] } as const;

/**
 * What a client is answered in the place of what a rule blocks, also where it blocks a name that CNAMEs lead to.
 *
 * @see Route 53 Developer Guide, Rule actions in DNS Firewall
 */
export function blockReply(asked: DomainName, by: FirewallRuleRef): Reply {
  const { BlockResponse, BlockOverrideDomain = '', BlockOverrideTtl = 0 } = by.rule;
  const blockedBy = firewallRuleWords(by);
  if (BlockResponse === 'NXDOMAIN') return { ...empty, kind: 'nxdomain', rcode: 'NXDOMAIN', blockedBy };
  if (BlockResponse !== 'OVERRIDE') return { ...empty, kind: 'nodata', rcode: 'NOERROR', blockedBy };
  const target = DomainName.tryParse(BlockOverrideDomain);
  const texts = [target.ok ? target.value.toDisplay() : BlockOverrideDomain];
  return {
    ...empty,
    kind: 'answer',
    rcode: 'NOERROR',
    answer: [{ name: asked, type: 'CNAME', ttlSeconds: BlockOverrideTtl, values: { kind: 'all', texts } }],
    blockedBy,
  };
}

/** The reply where it depends on what is not known. */
export function unknownReply(unknown: string): Reply {
  return { ...empty, kind: 'unknown', unknown };
}

/** What the resolver answers where DNS Firewall does not answer it, and the VPC fails closed. */
export function failedReply(vpcId: string): Reply {
  return { ...empty, kind: 'unanswerable', rcode: 'SERVFAIL', blockedBy: `it does not answer itself, and ${vpcId} fails closed` };
}
