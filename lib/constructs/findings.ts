import type { IConstruct } from 'constructs';
import { isAcknowledgeable, type Acknowledgement } from '../model/acknowledgement';
import type { AcknowledgeableCode } from '../model/codes';
import { finding, type Finding } from '../model/finding';

const metadataType = 'apex53:acknowledgement';

/** What of a construct's findings is acknowledged. */
export interface AcknowledgeOptions {
  /**
   * The record set meant, as `apex53 lint` shows it: `api.example.com. CNAME primary`.
   * @default - whatever the construct and those below it declare
   */
  readonly recordSet?: string;
}

/**
 * What is found about a construct and everything below it, and what of that is as it is meant to be.
 *
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * const old = new ARecord(zone, 'Old', { name: 'old', values: ['192.0.2.1'], ttl: 1209600 });
 * Findings.of(old).acknowledge('TtlLong', 'the address has not changed since 1998');
 * app.lint().map(({ code, acknowledged }) => [code, acknowledged?.reason]); // => [['TtlLong', 'the address has not changed since 1998']]
 * app.synth().warnings; // => []
 * ```
 */
export class Findings {
  private constructor(private readonly construct: IConstruct) {}

  /** The findings about this construct and everything below it. */
  static of(construct: IConstruct): Findings {
    return new Findings(construct);
  }

  /**
   * Takes note of the findings of one code here and below: they are no longer printed and do not stop synth; the assembly keeps them
   * with the reason, for reviewers. Acknowledging what is not there is itself a finding.
   *
   * Warnings can be acknowledged, and the few errors that docs/codes.md says so of.
   */
  acknowledge(code: AcknowledgeableCode, reason: string, options: AcknowledgeOptions = {}): this {
    this.construct.node.addMetadata(metadataType, { code, reason, ...options });
    return this;
  }
}

/** What is acknowledged at a construct, and a finding for each acknowledgement that cannot be. */
export function acknowledgementsAt(construct: IConstruct): {
  readonly given: readonly Acknowledgement[];
  readonly findings: readonly Finding[];
} {
  const given: Acknowledgement[] = [];
  const findings: Finding[] = [];
  const { path } = construct.node;
  for (const { type, data } of construct.node.metadata) {
    if (type !== metadataType) continue;
    const { code, reason, recordSet } = data as AcknowledgeOptions & { readonly code: unknown; readonly reason: unknown };
    const problem = problemWith(code, reason);
    if (problem !== undefined) findings.push(finding('AcknowledgementInvalid', { path, message: problem, value: String(code) }));
    else
      given.push({
        path,
        code: code as AcknowledgeableCode,
        reason: String(reason).trim(),
        ...(recordSet === undefined ? {} : { recordSet }),
      });
  }
  return { given, findings };
}

function problemWith(code: unknown, reason: unknown): string | undefined {
  if (typeof code !== 'string' || !isAcknowledgeable(code)) return `${JSON.stringify(code)} is no code that can be acknowledged.`;
  return typeof reason !== 'string' || reason.trim() === '' ? `${code} is acknowledged without a reason.` : undefined;
}
