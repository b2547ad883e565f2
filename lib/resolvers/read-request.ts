import { lookupKinds, type LookupKind } from '../aliases/lookup-requests';
import { Apex53Error } from '../model/error';
import type { LookupRequest } from '../model/lookup/lookups';
import type { StackOutput } from './services/cloudformation';
import type { TargetKey } from './target-facts';

/** A request in the words of the services: its kind, and what the resource is looked for by. */
export interface ReadRequest {
  readonly kind: LookupKind;
  readonly by: TargetKey | { readonly stackOutput: StackOutput };
}

const textKeys = ['name', 'arn', 'id', 'domainName'] as const;

/** @throws Apex53Error `LookupInvalid` for a kind or a key that nobody knows; both may come from a target of the user's own. */
export function readRequest({ kind, by }: LookupRequest): ReadRequest {
  const known = lookupKinds.find((one) => one === kind);
  if (known === undefined)
    throw new Apex53Error(
      'LookupInvalid',
      `There are no look-ups of the kind ${JSON.stringify(kind)}. Allowed: ${lookupKinds.join(', ')}.`,
    );
  for (const key of textKeys) {
    const value = by[key];
    if (typeof value === 'string') return { kind: known, by: { [key]: value } };
  }
  const { tags, stackOutput } = by;
  if (typeof tags === 'object' && Object.keys(tags).length > 0) return { kind: known, by: { tags } };
  if (typeof stackOutput === 'object' && typeof stackOutput.stack === 'string' && typeof stackOutput.output === 'string')
    return { kind: known, by: { stackOutput: { stack: stackOutput.stack, output: stackOutput.output } } };
  throw new Apex53Error(
    'LookupInvalid',
    `A ${kind} cannot be looked up by ${JSON.stringify(by)}. Allowed: ${textKeys.join(', ')}, tags, or stackOutput with stack and output.`,
  );
}

/** What the value of a stack's output may be, the likeliest first: an ARN, a DNS name, a custom domain name, an id, a name. */
export function readOutputValue(value: string): readonly TargetKey[] {
  // Stacks show endpoints as URLs, and those of VPC endpoints with the hosted zone id before the name.
  const text = value
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .replace(/^Z[A-Z0-9]+:/, '');
  if (value.trim().startsWith('arn:')) return [{ arn: value.trim() }];
  if (text.includes('.')) return [{ dnsName: text }, { domainName: text }, { name: text }];
  return [{ id: text }, { name: text }];
}
