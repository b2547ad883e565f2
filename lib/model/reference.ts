/**
 * Something that exists only after a call: the id of a declared hosted zone or health check, or a zone's name servers.
 *
 * In JSON a reference is one whole string, `{{healthCheck:Zone/ApiPrimaryUp:id}}`; apply replaces it by what Route 53 answered.
 */
export interface Reference<A extends ReferenceAttribute = ReferenceAttribute> {
  readonly kind: 'reference';
  readonly resource: 'hostedZone' | 'healthCheck';
  /** Construct path of the resource. */
  readonly path: string;
  readonly attribute: A;
}

export type ReferenceAttribute = 'id' | 'nameServers';

/** A value known now, or a reference to one known after apply. */
export type IdOrReference = string | Reference<'id'>;

/** A hosted zone has four name servers (Route 53 API Reference, DelegationSet). */
export const nameServerCount = 4;

export function hostedZoneId(path: string): Reference<'id'> {
  return { kind: 'reference', resource: 'hostedZone', path, attribute: 'id' };
}

export function hostedZoneNameServers(path: string): Reference<'nameServers'> {
  return { kind: 'reference', resource: 'hostedZone', path, attribute: 'nameServers' };
}

export function healthCheckId(path: string): Reference<'id'> {
  return { kind: 'reference', resource: 'healthCheck', path, attribute: 'id' };
}

/** The text that stands for a reference in JSON; name servers have one text for each of the four, by index. */
export function referenceToken(reference: Reference, index?: number): string {
  return `{{${reference.resource}:${reference.path}:${reference.attribute}${index === undefined ? '' : `.${index}`}}}`;
}

/** The reference that a whole text stands for, or undefined when it is ordinary text. */
export function parseReferenceToken(text: string): { readonly reference: Reference; readonly index?: number } | undefined {
  if (!text.startsWith('{{')) return undefined;
  const match = /^\{\{(hostedZone|healthCheck):(.*):(?:(id)|(nameServers)\.([0-3]))\}\}$/s.exec(text);
  if (match === null) return undefined;
  const [, resource, path = '', , nameServers, index] = match;
  const base = { kind: 'reference', resource: resource as Reference['resource'], path } as const;
  if (nameServers === undefined) return { reference: { ...base, attribute: 'id' } };
  return { reference: { ...base, attribute: 'nameServers' }, index: Number(index) };
}

export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'reference';
}
