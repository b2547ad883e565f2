/** A refusal of a recovery service, with the status of its error in the service models. */
export class Refusal extends Error {
  constructor(
    readonly code: keyof typeof statuses,
    message: string,
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  get status(): number {
    return statuses[this.code];
  }
}

/** HTTP statuses of the errors (botocore models route53-recovery-control-config 2020-11-02 and route53-recovery-cluster 2019-12-02). */
const statuses = {
  ValidationException: 400,
  ServiceQuotaExceededException: 402,
  ServiceLimitExceededException: 402,
  AccessDeniedException: 403,
  InvalidSignatureException: 403,
  ResourceNotFoundException: 404,
  ConflictException: 409,
  ThrottlingException: 429,
  InternalServerException: 500,
  EndpointTemporarilyUnavailableException: 503,
} as const;
