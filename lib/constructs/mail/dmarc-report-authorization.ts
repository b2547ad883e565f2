import type { Construct } from 'constructs';
import { DomainName } from '../../model/name/domain-name';
import { success } from '../../model/result';
import { inField } from '../../model/rdata/field';
import { ValueRecord, type ValueRecordProps } from '../value-record';
import { mailText } from './mail-text';

/** Properties of a DMARC report authorization; its name is the domain that receives the reports. */
export interface DmarcReportAuthorizationProps extends ValueRecordProps {
  /** The domain whose DMARC policy sends reports here; `*` for any. */
  readonly policyDomain: string;
}

/** The TXT record by which a domain takes the DMARC reports of another one (RFC 7489, section 7.1); without it none are sent. */
export class DmarcReportAuthorization extends ValueRecord {
  constructor(scope: Construct, id: string, props: DmarcReportAuthorizationProps) {
    const domain = inField('policyDomain', DomainName.tryParse(props.policyDomain));
    const labels = domain.ok ? domain.value.labels : [];
    super(scope, id, 'TXT', props, mailText(domain.ok ? success('v=DMARC1') : domain), [...labels, '_report', '_dmarc']);
  }
}
