import { RememberedLookups } from '../model/lookup/lookups';
import { DomainName } from '../model/name/domain-name';
import type { RecordType } from '../model/rdata/record-type';
import type { AliasSite, Target as BindableTarget } from '../model/rrset/alias-target';
import type { AliasTarget } from '../model/rrset/resource-record-set';
import type { HealthOptions } from './aws-target';
import { factories, type TargetFactory } from './factories';
import { recognize, type Recognized } from './recognize';
import { Target } from './target';

/** The call of a function of {@link Target}, as data: what a generator of programs writes. */
export interface TargetDescription {
  readonly factory: TargetFactory;
  /** Plain JSON: texts, and objects of texts and booleans. */
  readonly arguments: readonly (string | Readonly<Record<string, string | boolean>>)[];
  /** The types that an alias to the target gets unless it names them; empty where that depends on another record. */
  readonly recordTypes: readonly RecordType[];
}

/** A call with what it makes. */
interface Candidate extends Omit<TargetDescription, 'recordTypes'> {
  readonly target: BindableTarget;
}

/**
 * The call that binds to exactly this alias target, for the record of that name: the factory of the service where its names tell, with
 * the hosted zone id only where it is not that of the table; else `custom`.
 */
export function describeTarget(aliasTarget: AliasTarget, recordName: DomainName, zoneName: DomainName): TargetDescription {
  const site: AliasSite = { zoneName, recordName, privateZone: false, lookups: new RememberedLookups({}) };
  const candidates = aliasTarget.home === 'own-zone' ? recordCalls(aliasTarget, zoneName) : serviceCalls(aliasTarget, aliasTarget.home);
  for (const { target, ...call } of candidates) {
    const bound = target.bind(site);
    if (bound.ok && isSameTarget(bound.value.aliasTarget, aliasTarget)) return { ...call, recordTypes: bound.value.recordTypes };
  }
  // Nothing binds to what Route 53 would refuse, such as a record outside of the zone: the last call says what is wrong.
  const { factory, arguments: given } = candidates[candidates.length - 1] ?? { factory: 'record', arguments: ['@'] };
  return { factory, arguments: given, recordTypes: [] };
}

function recordCalls({ dnsName, evaluateTargetHealth }: AliasTarget, zoneName: DomainName): Candidate[] {
  const options = evaluateTargetHealth ? { evaluateTargetHealth } : {};
  const names = dnsName.equals(zoneName) ? ['@'] : [relativeText(dnsName, zoneName), dnsName.toText()];
  return names.map((name) => ({ factory: 'record', arguments: withOptions(name, options), target: Target.record(name, options) }));
}

function relativeText(name: DomainName, zoneName: DomainName): string {
  const ending = `.${zoneName.toText()}`;
  const text = name.toText();
  if (!text.endsWith(ending)) return text;
  return DomainName.fromCanonicalText(`${text.slice(0, -ending.length)}.`)
    .toDisplay()
    .slice(0, -1);
}

function serviceCalls({ dnsName, evaluateTargetHealth }: AliasTarget, { hostedZoneId }: { readonly hostedZoneId: string }): Candidate[] {
  const health = evaluateTargetHealth ? { evaluateTargetHealth } : {};
  const texts = [dnsName.toDisplay().replace(/(?<=.)\.$/, ''), dnsName.toText()];
  const recognized = recognize(dnsName);
  const offersHealth = !evaluateTargetHealth || recognized?.service.evaluateTargetHealth === 'allowed';
  const named =
    recognized === undefined || !offersHealth
      ? []
      : [health, { ...health, hostedZoneId }].flatMap((options) => texts.flatMap((text) => namedCall(recognized, text, options)));
  const spelled = texts.map((text) => ({ hostedZoneId, dnsName: text, ...health }));
  return [...named, ...spelled.map((given): Candidate => ({ factory: 'custom', arguments: [given], target: Target.custom(given) }))];
}

function namedCall({ service, region }: Recognized, name: string, options: HealthOptions): Candidate[] {
  const factory = factories[service.kind];
  if (factory === 's3Website') {
    const given = { ...(region === undefined ? {} : { region }), ...options };
    return [{ factory, arguments: [given], target: Target.s3Website(given) }];
  }
  return [{ factory, arguments: withOptions(name, options), target: Target.fromDnsName(name, options) }];
}

function withOptions(name: string, options: HealthOptions): TargetDescription['arguments'] {
  return Object.keys(options).length === 0 ? [name] : [name, { ...options }];
}

function isSameTarget(a: AliasTarget, b: AliasTarget): boolean {
  const homeOf = ({ home }: AliasTarget) => (home === 'own-zone' ? home : ` ${home.hostedZoneId}`);
  return homeOf(a) === homeOf(b) && a.dnsName.equals(b.dnsName) && a.evaluateTargetHealth === b.evaluateTargetHealth;
}
