import type { Construct } from 'constructs';
import { textOrProblems } from '../../mail/option-problems';
import { reportUris } from '../../mail/report-uris';
import { formatTagList } from '../../mail/tag-list';
import { tlsReportingProblems } from '../../mail/transport';
import { ValueRecord, type ValueRecordProps } from '../value-record';
import { mailText } from './mail-text';

/** Properties of TLS reporting; its name is the domain of the mail addresses, the record lies at `_smtp._tls` below. */
export interface TlsReportingProps extends ValueRecordProps {
  /** Mail addresses, or `https:` URLs, that take the reports. */
  readonly reportsTo: readonly string[];
}

/** The TXT record that asks senders of mail to report on failures of TLS (RFC 8460). */
export class TlsReporting extends ValueRecord {
  constructor(scope: Construct, id: string, props: TlsReportingProps) {
    const text = formatTagList({ v: 'TLSRPTv1', rua: reportUris(props.reportsTo) });
    super(scope, id, 'TXT', props, mailText(textOrProblems(text, tlsReportingProblems(text))), ['_smtp', '_tls']);
  }
}
