/** What ids of the service may have before them. */
export type IdPrefix = 'hostedzone' | 'delegationset' | 'change';

/** Characters that a bare id may have. ResourceId of the service model. */
export const longestResourceId = 32;

/** The id without the prefix that answers show it with, for clients that leave it on. */
export function bareId(sent: string, prefix: string): string {
  return sent.replace(new RegExp(`^/?${prefix}/`), '');
}
