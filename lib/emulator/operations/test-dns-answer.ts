import { ServiceError } from '../errors';
import { type Operation } from '../operation';

/**
 * TestDNSAnswer is the one operation about answers to DNS queries, and nothing here answers any yet.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_TestDNSAnswer.html
 */
export const testDnsAnswer: Operation = () => {
  throw new ServiceError('NotImplemented', 'The emulator does not emulate TestDNSAnswer: it waits for the simulator of DNS answers.', 501);
};
