import type { DomainName } from '../../model/name/domain-name';
import { replyKey, type Reply } from '../reply';
import { blockReply, unknownReply } from './block-reply';
import { firewallRuleWords } from './firewall-words';
import type { FirewallFinding } from './vpc-firewall';

/** Every reply that can come of a question, as far as it depends on lists and groups that are not known. */
export class PossibleReplies {
  private readonly replies = new Map<string, Reply>();
  private readonly unknowns = new Set<string>();
  private anything = false;

  constructor(
    private readonly asked: DomainName,
    /** What is answered where nothing is blocked. */
    private readonly resolved: Reply,
  ) {}

  /** Takes the findings for one name; whether the next name that a CNAME leads to may be looked at. */
  take(findings: readonly FirewallFinding[]): boolean {
    return findings.map((found) => this.takeOne(found)).some((goesOn) => goesOn);
  }

  /** Nothing further is looked at. */
  pass(): void {
    this.add(this.resolved);
  }

  /** The one reply there is, also where several ways lead to it. */
  get reply(): Reply {
    const [only, ...others] = this.replies.values();
    if (only !== undefined && others.length === 0 && !this.anything) return only;
    return unknownReply(`it depends on ${[...this.unknowns].join(', and on ')}`);
  }

  private takeOne(found: FirewallFinding): boolean {
    if (found.kind === 'no-rule') return true;
    if (found.kind === 'group') {
      this.anything = true;
      this.unknowns.add(`the rules of the DNS Firewall group ${found.group}, which are not known`);
      return false;
    }
    const { rule, list } = found.by;
    if (found.assumed) this.unknowns.add(`whether the list ${list}, which is not known, has it for ${firewallRuleWords(found.by)}`);
    if (rule.Action === 'BLOCK') this.add(blockReply(this.asked, found.by));
    else if (rule.FirewallDomainRedirectionAction === 'TRUST_REDIRECTION_DOMAIN') this.add(this.resolved);
    else return true;
    return false;
  }

  private add(reply: Reply): void {
    this.replies.set(replyKey(reply), reply);
  }
}
