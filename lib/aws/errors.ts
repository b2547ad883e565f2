import { Apex53Error } from '../model/error';

/** What the SDK's errors have in common, as far as it is looked at. */
interface SdkError {
  readonly name: string;
  readonly message: string;
  readonly messages?: readonly string[];
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string; readonly attempts?: number };
}

/** Which call failed, on what. */
export interface CallContext {
  /** IAM prefix of the service. @default 'route53' */
  readonly service?: string;
  /** IAM action, where it is not named as the operation. @default - the operation */
  readonly action?: string;
  /** Operation name, such as `ChangeResourceRecordSets`. */
  readonly operation: string;
  /** ARN type and id of the resource, such as `hostedzone/Z123`, or `*`. */
  readonly resource: string;
}

/** Texts by which Route 53 says that a record set is not as a batch expects it: found where CREATE wants none, or not as DELETE repeats it. */
const staleTexts = ['but it already exists', 'but it was not found', 'but the values provided do not match the current values'];

/** The error's name is the service's code in every SDK error. */
export function errorName(error: unknown): string {
  return isSdkError(error) ? error.name : '';
}

/** The one place where errors of the SDK become errors of apex53: by error name, never by guess. No header or credential is kept. */
export function translateError(error: unknown, { service = 'route53', operation, action = operation, resource }: CallContext): Apex53Error {
  if (Apex53Error.is(error)) return error;
  if (!isSdkError(error)) return new Apex53Error('ServiceFailed', `${operation} on ${resource} failed: ${String(error)}`, { cause: error });
  const { name, message, $metadata } = error;
  const details = {
    operation,
    resource,
    awsCode: name,
    ...($metadata?.requestId === undefined ? {} : { requestId: $metadata.requestId }),
    ...($metadata?.httpStatusCode === undefined ? {} : { httpStatus: $metadata.httpStatusCode }),
  };
  switch (codeOf(error, operation)) {
    case 'InvalidChangeBatch': {
      const messages = batchMessages(error);
      const stale = messages.length > 0 && messages.every((text) => staleTexts.some((known) => text.includes(known)));
      return stale
        ? new Apex53Error(
            'ConcurrentChange',
            `Somebody changed record sets of ${resource} in between, so the batch was refused and nothing of it happened: ${messages.join('; ')}`,
            { details: { ...details, messages }, cause: error },
          )
        : new Apex53Error(
            'ChangeRefused',
            `Route 53 refused a change batch for ${resource}, nothing of it happened: ${messages.join('; ')}`,
            { details: { ...details, messages }, cause: error },
          );
    }
    case 'HealthCheckVersionMismatch':
    case 'CidrCollectionVersionMismatchException':
      return new Apex53Error('ConcurrentChange', `Somebody changed ${resource} in between: ${message}`, { details, cause: error });
    case 'ConcurrentModification':
    case 'LastVPCAssociation':
      return new Apex53Error('ConcurrentChange', `Somebody changed the VPCs of ${resource} in between: ${message}`, {
        details,
        cause: error,
      });
    case 'ConflictingDomainExists':
      return new Apex53Error(
        'VpcHasZone',
        `${operation} on ${resource} was refused, because a VPC has one private zone of a name at most: ${message}`,
        { details, cause: error },
      );
    case 'HostedZoneNotEmpty':
      return new Apex53Error(
        'ConcurrentChange',
        `${resource} still holds record sets and was not deleted: somebody added them in between, or a traffic policy keeps them there. ${message}`,
        { details, cause: error },
      );
    case 'NoSuchHostedZone':
      return new Apex53Error('ConcurrentChange', `There is no ${resource}; somebody deleted it in between: ${message}`, {
        details,
        cause: error,
      });
    case 'NoSuchTrafficPolicy':
    case 'NoSuchTrafficPolicyInstance':
      return new Apex53Error('ConcurrentChange', `Somebody deleted ${resource} in between: ${message}`, { details, cause: error });
    case 'TrafficPolicyInUse':
      return new Apex53Error('ConcurrentChange', `${resource} was not deleted, since traffic policy instances use it: ${message}`, {
        details,
        cause: error,
      });
    case 'NoSuchCloudWatchLogsLogGroup':
    case 'InsufficientCloudWatchLogsResourcePolicy':
      return new Apex53Error(
        'QueryLogsRefused',
        `Route 53 cannot write query logs of ${resource}: ${message} A log group of us-east-1 is needed, and a resource policy of CloudWatch Logs that lets route53.amazonaws.com write to it; createLogGroup makes both.`,
        { details, cause: error },
      );
    case 'DelegationSetInUse':
      return new Apex53Error('ConcurrentChange', `${resource} was not deleted, since hosted zones have it: ${message}`, {
        details,
        cause: error,
      });
    case 'CidrBlockInUseException':
    case 'CidrCollectionInUseException':
      return new Apex53Error('ConcurrentChange', `${resource} was not changed, since record sets route by what would go: ${message}`, {
        details,
        cause: error,
      });
    case 'AccessDenied':
    case 'AccessDeniedException':
    case 'UnauthorizedOperation':
    case 'UnauthorizedException':
    case 'NotAuthorizedException':
      return new Apex53Error('AccessDenied', `The credentials do not allow ${service}:${action} on ${resource}: ${message}`, {
        details: { ...details, action: `${service}:${action}` },
        cause: error,
      });
    case 'VpcNotAuthorized':
      return new Apex53Error(
        'VpcNotAuthorized',
        `The account of ${resource} has not authorized it for the VPC, or the VPC is not the account's own: ${message}`,
        { details, cause: error },
      );
    case 'CredentialsProviderError':
      return new Apex53Error(
        'CredentialsMissing',
        `No AWS credentials were found for ${operation}. Configure them as for the AWS CLI, or use --local.`,
        { details: { operation }, cause: error },
      );
    default:
      return new Apex53Error(
        'ServiceFailed',
        `${operation} on ${resource} failed with ${error.code === undefined ? name : `${name} (${error.code})`}: ${message === '' ? 'no message' : message}`,
        { details, cause: error },
      );
  }
}

/** What is meant by the name of an error. */
function codeOf({ name, $metadata }: SdkError, operation: string): string {
  // Each refuses the batch for what is in it, and so as a whole.
  if (operation === 'ChangeResourceRecordSets' && ['InvalidInput', 'NoSuchHealthCheck'].includes(name)) return 'InvalidChangeBatch';
  // An answer to a HEAD has no body, so its status alone tells.
  if (name === 'Unknown' && $metadata?.httpStatusCode === 403) return 'AccessDenied';
  // Whose zone a VPC is to have is not looked up before.
  if (name === 'NoSuchHostedZone' && operation.includes('VPC')) return 'ServiceFailed';
  // Elsewhere it speaks of credentials.
  return name === 'NotAuthorizedException' && operation === 'AssociateVPCWithHostedZone' ? 'VpcNotAuthorized' : name;
}

/** The messages of a refused batch: today one text, `[first, second]`; older services sent a list. */
function batchMessages({ message, messages }: SdkError): readonly string[] {
  if (messages !== undefined && messages.length > 0) return messages;
  const inner = /^\[(.*)\]$/s.exec(message)?.[1];
  // Messages hold ", " themselves ([name='x.', type='A']), so a list is cut only before a text that begins as messages do.
  return inner === undefined ? [message] : inner.split(/, (?=Tried to |RRSet |Invalid |The request |Duplicate |Cannot |A )/);
}

/** By its members: errors of Node's own modules can come from another realm, where `instanceof Error` says no. */
function isSdkError(error: unknown): error is SdkError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    typeof error.name === 'string' &&
    'message' in error &&
    typeof error.message === 'string'
  );
}
