import { createHash } from 'node:crypto';
import { type EmulatorRequest } from '../protocol/messages';
import { headerOf, queryOf } from '../protocol/request-parts';

/** Who is served as which account. */
export interface AccountChoice {
  /** Access key id to account id. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Whether an access key that is not listed has an account of its own. */
  readonly accountPerAccessKey: boolean;
}

/**
 * The access key id of a request, from its Authorization header or, presigned, from its query. Nothing is checked.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
 */
export function accessKeyOf(request: EmulatorRequest): string | undefined {
  const credential = /\bCredential=([^\s,]+)/.exec(headerOf(request, 'authorization') ?? '')?.[1] ?? queryOf(request, 'X-Amz-Credential');
  const accessKey = credential?.split('/')[0];
  return accessKey === '' ? undefined : accessKey;
}

/** The account that a request is for. */
export function accountIdOf(request: EmulatorRequest, { accounts, accountPerAccessKey }: AccountChoice, defaultId: string): string {
  const accessKey = accessKeyOf(request);
  if (accessKey === undefined) return defaultId;
  return (
    (Object.hasOwn(accounts, accessKey) ? accounts[accessKey] : undefined) ?? (accountPerAccessKey ? accountOfKey(accessKey) : defaultId)
  );
}

/** Twelve digits that depend on the key alone, so that a reopened emulator finds the account again. */
function accountOfKey(accessKey: string): string {
  const digest = createHash('sha256').update(accessKey).digest();
  return (digest.readUIntBE(0, 6) % 1e12).toString().padStart(12, '0');
}
