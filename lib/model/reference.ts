/** What can be referred to, and the attributes that exist only after a call. */
const attributesOf = {
  hostedZone: ['id', 'nameServers'],
  healthCheck: ['id'],
  cidrCollection: ['id'],
  reusableDelegationSet: ['id'],
  vpcAssociation: ['id'],
  recoveryCluster: ['arn'],
  controlPanel: ['arn'],
  routingControl: ['arn'],
  safetyRule: ['arn'],
  registeredDomain: ['id'],
  resolverEndpoint: ['id'],
  resolverRule: ['id'],
  resolverRuleAssociation: ['id'],
  resolverQueryLogConfig: ['id'],
  resolverQueryLogAssociation: ['id'],
  firewallDomainList: ['id'],
  firewallRuleGroup: ['id'],
  firewallAssociation: ['id'],
  firewallConfig: ['id'],
  hostedZoneFeatures: ['id'],
  recordSetProtections: ['id'],
  queryLogging: ['id'],
  trafficPolicy: ['id', 'version'],
  trafficPolicyInstance: ['id'],
  zoneSigning: ['id'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The kind of what a reference is to. */
export type ReferencedKind = keyof typeof attributesOf;

export type ReferenceAttribute = (typeof attributesOf)[ReferencedKind][number];

/**
 * Something that exists only after a call: the id of a declared hosted zone or health check, or a zone's name servers.
 *
 * In JSON a reference is one whole string, `{{healthCheck:Zone/ApiPrimaryUp:id}}`; apply replaces it by what the service answered.
 */
export interface Reference<A extends ReferenceAttribute = ReferenceAttribute> {
  readonly kind: 'reference';
  readonly resource: ReferencedKind;
  /** Construct path of the resource. */
  readonly path: string;
  readonly attribute: A;
}

/** A value known now, or a reference to one known after apply. */
export type IdOrReference = string | Reference<'id'>;

/** Gives the text for a reference; `index` picks one of a zone's name servers. */
export type ReferenceResolver = (reference: Reference, index: number | undefined) => string | undefined;

/** A hosted zone has four name servers (Route 53 API Reference, DelegationSet). */
export const nameServerCount = 4;

/** The reference to an attribute of what is declared at a construct path. */
export function referenceTo<A extends ReferenceAttribute>(resource: ReferencedKind, path: string, attribute: A): Reference<A> {
  return { kind: 'reference', resource, path, attribute };
}

/** By which the service knows one of a kind: its id, or its ARN. */
export function identifyingAttribute(resource: ReferencedKind): ReferenceAttribute {
  return attributesOf[resource][0];
}

export function hostedZoneId(path: string): Reference<'id'> {
  return referenceTo('hostedZone', path, 'id');
}

export function hostedZoneNameServers(path: string): Reference<'nameServers'> {
  return referenceTo('hostedZone', path, 'nameServers');
}

export function healthCheckId(path: string): Reference<'id'> {
  return referenceTo('healthCheck', path, 'id');
}

export function cidrCollectionId(path: string): Reference<'id'> {
  return referenceTo('cidrCollection', path, 'id');
}

/** The text that stands for a reference in JSON; name servers have one text for each of the four, by index. */
export function referenceToken(reference: Reference, index?: number): string {
  return `{{${reference.resource}:${reference.path}:${reference.attribute}${index === undefined ? '' : `.${index}`}}}`;
}

/** The reference that a whole text stands for, or undefined when it is ordinary text. */
export function parseReferenceToken(text: string): { readonly reference: Reference; readonly index?: number } | undefined {
  if (!text.startsWith('{{')) return undefined;
  const match = /^\{\{([A-Za-z]+):(.*):([A-Za-z]+)(?:\.([0-3]))?\}\}$/s.exec(text);
  if (match === null) return undefined;
  const [, resource = '', path = '', attribute = '', index] = match;
  if (!isReferencedKind(resource) || !isAttributeOf(resource, attribute) || (attribute === 'nameServers') !== (index !== undefined))
    return undefined;
  const reference = referenceTo(resource, path, attribute);
  return index === undefined ? { reference } : { reference, index: Number(index) };
}

export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'reference';
}

function isReferencedKind(text: string): text is ReferencedKind {
  return Object.hasOwn(attributesOf, text);
}

function isAttributeOf(resource: ReferencedKind, text: string): text is ReferenceAttribute {
  const attributes: readonly string[] = attributesOf[resource];
  return attributes.includes(text);
}
