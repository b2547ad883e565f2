import type { ApiRegistrarKey } from './api-shape';

/** The key with its text in one piece. */
export function canonicalKey({ Algorithm, Flags, PublicKey }: ApiRegistrarKey): ApiRegistrarKey {
  return { Algorithm, Flags, PublicKey: PublicKey.replace(/\s+/g, '') };
}

/** One text for one key: `257 13 mdsswUyr3DPW…`. */
export function keyText(key: ApiRegistrarKey): string {
  const { Algorithm, Flags, PublicKey } = canonicalKey(key);
  return `${Flags} ${Algorithm} ${PublicKey}`;
}
