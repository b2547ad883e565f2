import type { Construct } from 'constructs';
import { fields, ValueRecord, type ValueRecordProps } from '../value-record';
import { issuerText, type Issuer } from './caa-issuer';
import { quotedText } from './text-fields';

/** A certification authority authorization. */
export interface CertificationAuthority {
  /** 0, or 128 for critical. @default 0 */
  readonly flags?: number;
  /** The property, such as `issue`. */
  readonly tag: 'issue' | 'issuewild' | 'iodef' | (string & Record<never, never>);
  /** Plain text; quotation marks are written for you. */
  readonly value: string;
}

/** Properties of a CAA record. */
export interface CaaRecordProps extends ValueRecordProps {
  readonly values: readonly CertificationAuthority[];
}

/** Properties of a CAA record that says whom to tell of refused requests. */
export interface CaaReportProps extends ValueRecordProps {
  /** `mailto:` or `https:` URLs. @default - none */
  readonly iodef?: readonly string[];
}

/** Properties of a CAA record that names authorities. */
export interface CaaIssueProps extends CaaReportProps {
  /** Who may issue; nobody when it is empty. */
  readonly authorities: readonly Issuer[];
}

/** The domain names by which Amazon's authorities know themselves (ACM User Guide, Configure a CAA record). */
const amazonAuthorities = ['amazon.com', 'amazontrust.com', 'awstrust.com', 'amazonaws.com'];

/**
 * A CAA record set (RFC 8659): which certification authorities may issue for the name and the names below it.
 *
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * CaaRecord.issue(zone, 'Issuers', { authorities: ['letsencrypt.org'], wildcardAuthorities: [], iodef: ['mailto:pki@example.com'] });
 * const values = app.synth().hostedZones[0]?.recordSets[0]?.recordSet.ResourceRecords;
 * values?.map(({ Value }) => Value); // => ['0 issue "letsencrypt.org"', '0 issuewild ";"', '0 iodef "mailto:pki@example.com"']
 * ```
 */
export class CaaRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: CaaRecordProps) {
    super(
      scope,
      id,
      'CAA',
      props,
      fields('CAA', props.values, ({ flags = 0, tag, value }) => [String(flags), tag, quotedText(value)]),
    );
  }

  /**
   * Only these authorities may issue.
   *
   * @param props - `wildcardAuthorities`: who may issue wildcard certificates, if not the same; nobody when it is empty
   */
  static issue(scope: Construct, id: string, props: CaaIssueProps & { readonly wildcardAuthorities?: readonly Issuer[] }): CaaRecord {
    const { authorities, wildcardAuthorities } = props;
    const wild = wildcardAuthorities === undefined ? [] : issuers('issuewild', wildcardAuthorities);
    return new CaaRecord(scope, id, { ...props, values: [...issuers('issue', authorities), ...wild, ...reports(props)] });
  }

  /** Only these authorities may issue wildcard certificates; others are as free as before. */
  static issueWild(scope: Construct, id: string, props: CaaIssueProps): CaaRecord {
    return new CaaRecord(scope, id, { ...props, values: [...issuers('issuewild', props.authorities), ...reports(props)] });
  }

  /** No authority may issue. */
  static none(scope: Construct, id: string, props: CaaReportProps = {}): CaaRecord {
    return CaaRecord.issue(scope, id, { ...props, authorities: [] });
  }

  /** Only Amazon may issue, as AWS Certificate Manager needs it. */
  static amazon(scope: Construct, id: string, props: CaaReportProps = {}): CaaRecord {
    return CaaRecord.issue(scope, id, { ...props, authorities: amazonAuthorities });
  }
}

function issuers(tag: 'issue' | 'issuewild', authorities: readonly Issuer[]): readonly CertificationAuthority[] {
  return authorities.length === 0 ? [{ tag, value: ';' }] : authorities.map((issuer) => ({ tag, value: issuerText(issuer) }));
}

function reports({ iodef = [] }: CaaReportProps): readonly CertificationAuthority[] {
  return iodef.map((value) => ({ tag: 'iodef', value }));
}
