import { finding, type Finding } from '../model/finding';
import { lookupKey, type LookupAnswer, type LookupRequest } from '../model/lookup/lookups';
import { DomainName } from '../model/name/domain-name';
import type { RecordType } from '../model/rdata/record-type';
import { failure, success, type Result } from '../model/result';
import type { BoundTarget, EvaluateTargetHealth, Target } from '../model/rrset/alias-target';
import { readHostedZoneId } from '../model/rrset/hosted-zone-id';
import { withArticle } from './article';
import { describeLookup, lookupRequest, type FoundBy, type LookupKind, type NamedOrFoundBy } from './lookup-requests';
import { recognize, recognizeNotAliasTarget, type Recognized } from './recognize';
import type { AliasService } from './service';

/** What every alias target of AWS takes. */
export interface TargetOptions {
  /**
   * The hosted zone id, with or without `/hostedzone/`, where it is known better than the table of alias targets knows it.
   * @default - that of the table, or what the service itself told
   */
  readonly hostedZoneId?: string;
}

/** What an alias target takes whose health Route 53 can evaluate. */
export type HealthOptions = TargetOptions & EvaluateTargetHealth;

/** A resource of AWS: its DNS name, or an object with that or with what a look-up finds it by. Options go beside it, or into the object. */
export type ResourceOf<K extends LookupKind, Options> = string | (Options & NamedOrFoundBy<K>);

/** The kinds that a name may be of; the first is the one spoken of where the name does not tell. */
export type Kinds = readonly [AliasService, ...AliasService[]];

/** A target of one kind, or of the first of several kinds that has such a name. */
export function awsTarget<K extends LookupKind>(
  services: Kinds,
  kind: K,
  resource: ResourceOf<K, HealthOptions>,
  further: HealthOptions,
): Target {
  if (typeof resource === 'string') return namedTarget(services, resource, further);
  const options: HealthOptions = { ...resource, ...further };
  const { dnsName }: { readonly dnsName?: string | undefined } = resource;
  if (dnsName !== undefined) return namedTarget(services, dnsName, options);
  return lookedUpTarget(services, lookupRequest(kind, resource as FoundBy<K>), options);
}

/** A target by its DNS name. */
export function namedTarget(services: Kinds, dnsName: string, options: HealthOptions): Target {
  return {
    bind() {
      const name = DomainName.tryParse(dnsName);
      const given = readOverride(options);
      if (!name.ok) return given.ok ? name : failure(...name.findings, ...given.findings);
      if (!given.ok) return given;
      const recognized = recognizeAs(services, name.value, given.value);
      return recognized.ok ? withZoneId(services, recognized.value, options, given.value) : recognized;
    },
  };
}

/** A target that the service is asked for. */
export function lookedUpTarget(services: Kinds, request: LookupRequest, options: HealthOptions): Target {
  return {
    bind({ lookups }) {
      const answer = lookups.find(request);
      const given = readOverride(options);
      if (answer === undefined) return failure(lookupMissing(request), ...(given.ok ? [] : given.findings));
      return given.ok ? bindAnswer(services, answer, options, given.value) : given;
    },
  };
}

function bindAnswer(services: Kinds, answer: LookupAnswer, options: HealthOptions, override: string | undefined): Result<BoundTarget> {
  const name = DomainName.tryParse(answer.dnsName);
  if (!name.ok) return name;
  const told = override ?? answer.hostedZoneId;
  const hostedZoneId = told === undefined ? success(undefined) : readHostedZoneId(told);
  if (!hostedZoneId.ok) return hostedZoneId;
  const recognized = recognizeAs(services, name.value, hostedZoneId.value);
  if (!recognized.ok) return recognized;
  return withZoneId(services, { ...recognized.value, recordTypes: answer.recordTypes }, options, hostedZoneId.value);
}

/** What is made of a name; less than all of {@link Recognized} where only the hosted zone id given vouches for it. */
type Named = Pick<Recognized, 'dnsName' | 'recordTypes'> & Partial<Recognized>;

/** The name as one of these kinds. A name of no known form is taken on trust where a hosted zone id is given. */
function recognizeAs(services: Kinds, name: DomainName, hostedZoneId: string | undefined): Result<Named> {
  const recognized = recognize(name);
  const service = services.find(({ kind, namedLike }) => (namedLike ?? kind) === recognized?.service.kind);
  if (recognized !== undefined && service !== undefined)
    return success(service === recognized.service ? recognized : { ...recognized, recordTypes: service.recordTypes });
  const unsupported = unsupportedTarget(name);
  if (unsupported !== undefined) return failure(unsupported);
  const value = name.toDisplay();
  const [first] = services;
  const formless = first.patterns.length === 0 && first.namedLike === undefined;
  if (recognized === undefined && (hostedZoneId !== undefined || formless))
    return success({ dnsName: name, recordTypes: first.recordTypes });
  return failure(
    finding('AliasTargetUnknown', {
      message: `${value} is no name of ${titlesOf(services)}${recognized === undefined ? '' : `, but that of ${withArticle(recognized.service.title)}`}.`,
      value,
      allowed: `names like ${[...new Set(services.map(({ nameForm }) => nameForm))].join(' or ')}`,
    }),
  );
}

/** The finding that a name belongs to a kind of AWS resource that has no alias; undefined for all other names. */
export function unsupportedTarget(name: DomainName): Finding | undefined {
  const other = recognizeNotAliasTarget(name);
  if (other === undefined) return undefined;
  const value = name.toDisplay();
  return finding('AliasTargetUnsupported', {
    message: `${value} is the name of ${withArticle(other.title)}, no alias target.`,
    value,
    fix: other.instead,
  });
}

function withZoneId(services: Kinds, named: Named, options: HealthOptions, given: string | undefined): Result<BoundTarget> {
  const hostedZoneId = given ?? named.cell?.zoneId;
  if (hostedZoneId === undefined) return failure(zoneIdMissing(named.service ?? services[0], named));
  return success(boundTarget(named.dnsName, hostedZoneId, named.recordTypes, options));
}

/** The target at a DNS name in a hosted zone of AWS. */
export function boundTarget(
  dnsName: DomainName,
  hostedZoneId: string,
  recordTypes: readonly RecordType[],
  { evaluateTargetHealth = false }: EvaluateTargetHealth,
): BoundTarget {
  return { aliasTarget: { home: { hostedZoneId }, dnsName, evaluateTargetHealth }, recordTypes };
}

/** No table has the hosted zone id: of a region that is not in it, or of a service that has none. */
export function zoneIdMissing(service: AliasService, { region, dnsName }: Pick<Named, 'region' | 'dnsName'>): Finding {
  const regions = Object.keys(service.zoneIds);
  if (regions.length === 0)
    return finding('AliasZoneIdNeeded', {
      message: `Only the service itself tells the hosted zone id of ${withArticle(service.title)}.`,
      value: dnsName.toDisplay(),
    });
  return finding('AliasRegionUnknown', {
    message: `No hosted zone id is known for ${withArticle(service.title)} in ${region ?? 'this partition'}.`,
    value: dnsName.toDisplay(),
    allowed: regions.join(', '),
  });
}

function lookupMissing(request: LookupRequest): Finding {
  return finding('LookupMissing', {
    message: `Nothing is remembered of the ${request.kind} with ${describeLookup(request)}.`,
    value: lookupKey(request),
  });
}

/** The hosted zone id that the options give, checked; undefined where they give none. */
export function readOverride({ hostedZoneId }: TargetOptions): Result<string | undefined> {
  return hostedZoneId === undefined ? success(undefined) : readHostedZoneId(hostedZoneId);
}

function titlesOf(services: readonly AliasService[]): string {
  return services.map(({ title }) => withArticle(title)).join(' or ');
}
