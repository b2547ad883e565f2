import type { Construct } from 'constructs';
import { mtaStsId, mtaStsPolicyText, type MtaStsPolicy } from '../../mail/mta-sts-policy';
import { textOrProblems } from '../../mail/option-problems';
import { formatTagList } from '../../mail/tag-list';
import { mtaStsProblems } from '../../mail/transport';
import { ValueRecord, type ValueRecordProps } from '../value-record';
import { mailText } from './mail-text';

/** Properties of MTA-STS; its name is the domain of the mail addresses, the record lies at `_mta-sts` below. */
export interface MtaStsProps extends ValueRecordProps {
  /** The policy that the web server of `mta-sts.<domain>` serves. */
  readonly policy: MtaStsPolicy;
  /** 1 to 32 letters and digits. @default - derived from the policy, another one for each */
  readonly policyId?: string;
}

/**
 * The TXT record that tells senders of mail of a policy on TLS (RFC 8461). The policy itself is served by a web server.
 *
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * const sts = new MtaSts(zone, 'MtaSts', { policy: { mode: 'enforce', mx: ['mx1.example.net', '*.backup.example.net'] } });
 * // To be served at https://mta-sts.example.com/.well-known/mta-sts.txt
 * sts.policyText?.split('\r\n')[1]; // => 'mode: enforce'
 * ```
 */
export class MtaSts extends ValueRecord {
  /** What the web server has to serve; undefined when an option cannot be, which synth tells. */
  readonly policyText: string | undefined;

  constructor(scope: Construct, id: string, props: MtaStsProps) {
    const policy = mtaStsPolicyText(props.policy);
    const text = policy.ok ? formatTagList({ v: 'STSv1', id: props.policyId ?? mtaStsId(policy.value) }) : '';
    super(scope, id, 'TXT', props, mailText(policy.ok ? textOrProblems(`${text};`, mtaStsProblems(text)) : policy), ['_mta-sts']);
    this.policyText = policy.ok ? policy.value : undefined;
  }
}
