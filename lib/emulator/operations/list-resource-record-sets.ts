import { invalidInput } from '../errors';
import { ParseProblem, parseDomainName, sortKeyOf } from '../names/domain-name';
import { type Operation, type OperationCall } from '../operation';
import { recordTypes } from '../record-sets/record-types';
import { type ResourceRecordSet } from '../record-sets/shape';
import { writeResourceRecordSet } from '../record-sets/write';
import { findHostedZone } from '../resources/hosted-zones';
import { type ListingStart } from '../store/record-store';
import { element, member } from '../xml/writer';

/**
 * ListResourceRecordSets: a page from the first set that is not below (name, type, identifier); 100 unless asked
 * otherwise, 300 at most.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListResourceRecordSets.html
 */
export const listResourceRecordSets: Operation = (call) => {
  const start = readStart(call);
  const { echoed, size } = call.parameters.maxItems(300);
  const zone = findHostedZone(call);
  const page: string[] = [];
  let next: ResourceRecordSet | undefined;
  for (const set of zone.records.from(start)) {
    if (page.length === size) {
      next = set;
      break;
    }
    page.push(writeResourceRecordSet(set));
  }
  const position = next
    ? member('NextRecordName', next.Name) + member('NextRecordType', next.Type) + member('NextRecordIdentifier', next.SetIdentifier)
    : '';
  return {
    markup:
      element('ResourceRecordSets', page.join('')) + member('IsTruncated', next !== undefined) + position + member('MaxItems', echoed),
  };
};

function readStart({ parameters }: OperationCall): ListingStart {
  const name = parameters.queryOfLength('name', 'startRecordName', 0, 1_024);
  const type = parameters.queryWord('type', 'startRecordType', recordTypes);
  const identifier = parameters.queryOfLength('identifier', 'startRecordIdentifier', 1, 128);
  // Texts not documented; that a type needs a name is, and an identifier without a type says nothing either.
  if (type !== undefined && name === undefined)
    throw invalidInput('Invalid request: StartRecordType was specified without StartRecordName.');
  if (identifier !== undefined && type === undefined) {
    throw invalidInput('Invalid request: StartRecordIdentifier was specified without StartRecordName and StartRecordType.');
  }
  try {
    return { sortKey: name === undefined ? '' : sortKeyOf(parseDomainName(name)), type: type ?? '', setIdentifier: identifier ?? '' };
  } catch (error) {
    if (error instanceof ParseProblem) throw invalidInput(error.message);
    throw error;
  }
}
