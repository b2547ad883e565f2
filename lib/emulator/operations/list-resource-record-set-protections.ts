import { invalidInput } from '../errors';
import { ParseProblem, parseDomainName, sortKeyOf } from '../names/domain-name';
import { type Operation, type OperationCall } from '../operation';
import { protectionKey } from '../protections/key';
import { readPageToken, writePageToken } from '../protocol/page-tokens';
import { pageFrom, sortByKey } from '../protocol/pages';
import { recordTypes, type RecordType } from '../record-sets/record-types';
import { findHostedZone } from '../resources/hosted-zones';
import { type RecordSetProtection } from '../store/account';
import { element, member } from '../xml/writer';

const listing = 'ListResourceRecordSetProtections';

/**
 * ListResourceRecordSetProtections: by name with labels reversed, then type; 300 at most, which is also the default. A
 * token wins over the start name and type.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListResourceRecordSetProtections.html
 */
export const listResourceRecordSetProtections: Operation = (call) => {
  const size = call.parameters.maxResults(300, 300);
  const start = readPageToken(call.parameters, listing) ?? readStart(call);
  const zone = findHostedZone(call, 'HostedZoneId');
  const { items, next } = pageFrom(sortByKey(zone.protections.values(), keyOf), keyOf, start, size);
  return {
    markup:
      element('ResourceRecordSetProtections', items.map(writeProtection).join('')) +
      member('NextToken', writePageToken(listing, next && keyOf(next))),
  };
};

function keyOf({ RecordName, RecordType }: RecordSetProtection): string {
  return protectionKey(RecordName, RecordType);
}

function readStart({ parameters }: OperationCall): string | undefined {
  const name = parameters.queryOfLength('name', 'startRecordName', 0, 1_024);
  const type = parameters.queryWord('type', 'startRecordType', recordTypes);
  if (name === undefined) {
    if (type === undefined) return undefined;
    throw invalidInput('Invalid request: StartRecordType was specified without StartRecordName.');
  }
  try {
    const canonical = parseDomainName(name);
    return type === undefined ? sortKeyOf(canonical) : protectionKey(canonical, type as RecordType);
  } catch (error) {
    if (error instanceof ParseProblem) throw invalidInput(error.message);
    throw error;
  }
}

function writeProtection({ RecordName, RecordType, Comment }: RecordSetProtection): string {
  return element(
    'ResourceRecordSetProtection',
    member('RecordName', RecordName) + member('RecordType', RecordType) + member('Comment', Comment),
  );
}
