import { readAsker } from '../dns-tests/asker';
import { testedZone } from '../dns-tests/tested-zone';
import { invalidInput, noSuchHostedZone, ServiceError } from '../errors';
import { parseDomainName, ParseProblem } from '../names/domain-name';
import { type Operation, type OperationCall } from '../operation';
import { recordTypes, type RecordType } from '../record-sets/record-types';
import { type HostedZone } from '../store/account';
import { element, member } from '../xml/writer';

/** Characters that an entry of RecordData has at most, by the service model. */
const longestEntry = 512;

/**
 * TestDNSAnswer: what a name server of a public zone answers to a resolver, from what the account holds now. What that is, the answerer
 * of the options says.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_TestDNSAnswer.html
 */
export const testDnsAnswer: Operation = (call) => {
  const { parameters, account, settings } = call;
  const id = parameters.queryId('hostedzoneid', 'hostedZoneId', 'hostedzone');
  const name = parameters.queryOfLength('recordname', 'recordName', 0, 1024);
  const type = parameters.queryWord('recordtype', 'recordType', recordTypes) as RecordType | undefined;
  if (id === undefined || name === undefined || type === undefined)
    throw invalidInput('Invalid request: A hosted zone id, a record name and a record type must be specified.');
  const asker = readAsker(parameters);
  const recordName = readName(name);
  const zone = publicZone(id, call);
  if (settings.dnsAnswerer === undefined) throw noAnswerer();
  const {
    responseCode,
    recordData,
    protocol = 'UDP',
  } = settings.dnsAnswerer({
    ...testedZone(zone, account),
    ...asker,
    recordName,
    recordType: type,
    random: settings.random,
  });
  return {
    markup:
      member('Nameserver', zone.nameServers[0] ?? '') +
      member('RecordName', name) +
      member('RecordType', type) +
      element('RecordData', recordData.map((entry) => member('RecordDataEntry', entry.slice(0, longestEntry))).join('')) +
      member('ResponseCode', responseCode) +
      member('Protocol', protocol),
  };
};

function readName(name: string): string {
  try {
    return parseDomainName(name);
  } catch (error) {
    if (error instanceof ParseProblem) throw invalidInput(error.message);
    throw error;
  }
}

function publicZone(id: string, { account }: OperationCall): HostedZone {
  const zone = account.hostedZones.get(id);
  if (!zone) throw noSuchHostedZone(id);
  if (zone.isPrivate) throw invalidInput(`Invalid request: The hosted zone ${id} is private; only public hosted zones can be tested.`);
  return zone;
}

function noAnswerer(): ServiceError {
  return new ServiceError(
    'NotImplemented',
    'The emulator holds records and leaves it to an answerer what is answered from them, and this one has none: ' +
      'make it with the option dnsAnswerer, such as simulatedAnswerer() of apex53/testing, or start apex53 emulator, which has one.',
    501,
  );
}
