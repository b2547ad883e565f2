import { finding } from '../model/finding';
import { failure, success, type Result } from '../model/result';
import { readDkimKey } from './dkim';
import { formatTagList } from './tag-list';

/** A public key for signatures on mail, or its revocation (RFC 6376, section 3.6.1). */
export type DkimKeyOptions = (
  | {
      /** PEM or base64: RSA (better 2048 bits), or Ed25519 as PEM or its 32 octets (RFC 8463). Never a private key. */
      readonly publicKey: string;
      readonly revoked?: undefined;
    }
  | { readonly revoked: true; readonly publicKey?: undefined }
) & {
  /** Whether verifiers should only act as if the domain did not sign yet. @default false */
  readonly testing?: boolean;
  /** Whether the identity in a signature has to be of this very domain, not of a subdomain. @default false */
  readonly strict?: boolean;
};

/** The text of a published key, or a finding; nothing of a key that cannot be read is said again. */
export function dkimText({ publicKey, testing, strict }: DkimKeyOptions): Result<string> {
  const flags = [...(testing === true ? ['y'] : []), ...(strict === true ? ['s'] : [])];
  const key = publicKey === undefined ? undefined : readDkimKey(publicKey);
  if (publicKey !== undefined && key === undefined) {
    const message = publicKey.includes('PRIVATE KEY')
      ? 'The key is a private key, which belongs to whoever signs and nowhere else.'
      : `The text of ${publicKey.length} characters is no public RSA or Ed25519 key.`;
    return failure(finding('MailOptionInvalid', { message, allowed: 'a public key as PEM or base64' }));
  }
  return success(
    formatTagList({
      v: 'DKIM1',
      k: key?.keyType === 'ed25519' ? 'ed25519' : 'rsa',
      t: flags.length === 0 ? undefined : flags.join(':'),
      p: key?.data ?? '',
    }),
  );
}
