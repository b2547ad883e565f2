import { ServiceError } from '../errors';
import { type OperationCall } from '../operation';

/** InvalidKMSArn, 400. */
export function invalidKmsArn(): ServiceError {
  return new ServiceError('InvalidKMSArn', 'The KeyManagementServiceArn that you specified is not valid for DNSSEC signing.');
}

/** A KMS key must exist: all of the right form do, unless they are listed. @throws ServiceError InvalidKMSArn */
export function requireKmsKey(arn: string, { settings }: OperationCall): void {
  if (!settings.resources.hasKmsKey(arn)) throw invalidKmsArn();
}
