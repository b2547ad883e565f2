import { DomainName } from '../../model/name/domain-name';
import { whole } from '../fraction';
import { mergeReplies } from '../merge-replies';
import type { QuestionType } from '../question';
import type { Outcome, Reply } from '../reply';
import type { Step } from '../steps';
import { blockReply, failedReply } from './block-reply';
import { PossibleReplies } from './possible-replies';
import type { FirewallFinding, VpcFirewall } from './vpc-firewall';

/**
 * What a client in a VPC gets: DNS Firewall looks at the name asked for before anything is resolved, and at the names that CNAMEs lead to
 * after it. Where it depends on what is not known whether a question is blocked, the reply is unknown.
 *
 * @see Route 53 Developer Guide, How Resolver DNS Firewall works
 */
export function throughFirewall(
  firewall: VpcFirewall,
  { name, type }: { readonly name: DomainName; readonly type: QuestionType },
  resolve: () => Outcome,
): Outcome {
  const { vpcId } = firewall;
  const findings = firewall.inspect(name.toText(), type, false);
  const asked: Step = { kind: 'firewall', vpcId, name, findings, isRedirection: false };
  const [first] = findings;
  if (first?.kind === 'rule' && !first.assumed && first.by.rule.Action === 'BLOCK')
    return { replies: [{ share: whole, reply: blockReply(name, first.by) }], explanation: [asked] };

  const behind = new Map<string, Step>();
  const inspectBehind = (target: DomainName): readonly FirewallFinding[] => {
    const found = firewall.inspect(target.toText(), type, true);
    behind.set(target.toText(), { kind: 'firewall', vpcId, name: target, findings: found, isRedirection: true });
    return found;
  };
  const { replies, explanation, ...outcome } = resolve();
  const filtered = replies.map(({ share, reply }) => {
    const redirections = redirectionsOf(reply, type);
    // One finding is certain, and it does not block.
    if (findings.length === 1 && redirections.length === 0) return { share, reply };
    const possible = new PossibleReplies(name, reply);
    if (possible.take(findings) && redirections.every((target) => possible.take(inspectBehind(target)))) possible.pass();
    return { share, reply: possible.reply };
  });
  return { ...outcome, replies: mergeReplies(filtered), explanation: [asked, ...explanation, ...behind.values()] };
}

/**
 * The same while DNS Firewall itself does not answer.
 *
 * @see Route 53 Developer Guide, DNS Firewall VPC configuration
 */
export function pastFirewall({ vpcId, failOpen }: VpcFirewall, resolve: () => Outcome): Outcome {
  const step: Step = { kind: 'firewall-fails', vpcId, open: failOpen };
  if (!failOpen) return { replies: [{ share: whole, reply: failedReply(vpcId) }], explanation: [step] };
  const outcome = resolve();
  return { ...outcome, explanation: [step, ...outcome.explanation] };
}

/** Where the CNAMEs of a reply lead, in their order; none where CNAMEs are what is asked for. */
function redirectionsOf({ answer }: Reply, type: QuestionType): readonly DomainName[] {
  if (type === 'CNAME' || type === 'ANY') return [];
  return answer.flatMap((records) => {
    const text = records.type === 'CNAME' && records.values.kind === 'all' ? records.values.texts[0] : undefined;
    const name = text === undefined ? undefined : DomainName.tryParse(text);
    return name?.ok === true ? [name.value] : [];
  });
}
