import { recognize, recognizeNotAliasTarget } from '../aliases/recognize';
import { recordTarget } from '../aliases/targets/record';
import { targetFromDnsName } from '../aliases/targets/from-dns-name';
import { finding, type Finding } from '../model/finding';
import { DomainName } from '../model/name/domain-name';
import { qualifyInZone } from '../model/name/qualify';
import type { RecordType } from '../model/rdata/record-type';
import { collect, failure, mapResult, type Result } from '../model/result';
import type { Target } from '../model/rrset/alias-target';
import { tryResourceRecord, type ResourceRecordSet } from '../model/rrset/resource-record-set';
import { aliasRecordSets } from './alias-record';
import { defaultTtlSeconds, type DeclarationSite } from './record-source';

/** What a name can be pointed to: one or more IP addresses, a host name, or an alias target. */
export type PointTarget = string | readonly string[] | Target;

/** How the record is made that a name is pointed with. */
export interface PointSettings {
  readonly target: PointTarget;
  /** Seconds. @default 300; an alias has none */
  readonly ttl?: number;
  /** The record types of an alias. @default - as its target says */
  readonly types?: readonly RecordType[];
  /** Whether an alias counts as unhealthy while its target is, where Route 53 can tell. @default false */
  readonly evaluateTargetHealth?: boolean;
}

/** The kind of record that fits a target, with the target in it. See `HostedZoneBase.point`. */
export function pointRecordSets(settings: PointSettings, site: DeclarationSite, name: DomainName): Result<readonly ResourceRecordSet[]> {
  const { target } = settings;
  if (typeof target !== 'string' && 'bind' in target) return aliasRecordSets({ ...settings, target }, site, name);
  const texts = typeof target === 'string' ? [target] : target;
  const [host] = texts;
  if (host !== undefined && texts.every((text) => addressType(text) !== undefined)) return addressRecordSets(texts, settings, name);
  if (host !== undefined && texts.length === 1) return hostRecordSets(host, settings, site, name);
  return failure(
    finding('PointTargetInvalid', {
      message: texts.length === 0 ? 'There is nothing to point to.' : 'Host names stand beside other values.',
      value: texts.join(', '),
    }),
  );
}

/** The type of the address that a text is, or was meant to be: a host name has a letter in it, and no colon. */
function addressType(text: string): 'A' | 'AAAA' | undefined {
  if (/^[\d.]+$/.test(text)) return 'A';
  return /^[^/]*:[^/]*$/.test(text) ? 'AAAA' : undefined;
}

function addressRecordSets(texts: readonly string[], settings: PointSettings, name: DomainName): Result<readonly ResourceRecordSet[]> {
  const present = (['A', 'AAAA'] as const).filter((type) => texts.some((text) => addressType(text) === type));
  return collect(
    present.map((type) =>
      valueRecordSet(
        type,
        texts.filter((text) => addressType(text) === type),
        settings,
        name,
      ),
    ),
  );
}

function hostRecordSets(
  text: string,
  settings: PointSettings,
  site: DeclarationSite,
  name: DomainName,
): Result<readonly ResourceRecordSet[]> {
  if (/[/\s]/.test(text))
    return failure(
      finding('PointTargetInvalid', {
        message: `${JSON.stringify(text)} is no host name.`,
        value: text,
        fix: 'give the host name of the URL alone',
      }),
    );
  const host = text.includes('.') ? DomainName.tryParse(text) : qualifyInZone(text, site.zoneName);
  if (!host.ok) return host;
  const atApex = name.equals(site.zoneName);
  if (host.value.isWithin(site.zoneName))
    return atApex || settings.types !== undefined
      ? aliasRecordSets({ ...settings, target: recordTarget(host.value, settings) }, site, name)
      : cname(host.value, settings, name);
  const alias = aliasToService(host.value, settings, site, name);
  if (alias.ok) return alias;
  if (!atApex) return cname(host.value, settings, name);
  return recognize(host.value) === undefined ? failure(noCnameAtApex(host.value)) : alias;
}

/** The alias to an AWS resource; a failure where Route 53 has none for it, or its hosted zone id is not known. */
function aliasToService(
  host: DomainName,
  { types, evaluateTargetHealth = false }: PointSettings,
  site: DeclarationSite,
  name: DomainName,
): Result<readonly ResourceRecordSet[]> {
  const service = recognize(host)?.service;
  if (site.privateZone && service?.privateZone === 'refused')
    return failure(
      finding('PrivateZoneForbidden', {
        message: `An alias to ${host.toDisplay()} cannot lie in a private zone.`,
        value: host.toDisplay(),
      }),
    );
  const target = targetFromDnsName(host.toDisplay(), {
    evaluateTargetHealth: evaluateTargetHealth && service?.evaluateTargetHealth === 'allowed',
  });
  return aliasRecordSets({ target, ...(types === undefined ? {} : { types }) }, site, name);
}

function noCnameAtApex(host: DomainName): Finding {
  const instead = recognizeNotAliasTarget(host)?.instead;
  return finding('CnameAtApex', {
    message: `The zone apex cannot have a CNAME, and ${host.toDisplay()} is no alias target.`,
    value: host.toDisplay(),
    fix:
      instead === undefined || instead.includes('CNAME')
        ? 'point a name below the apex to it, or point the apex to its IP addresses, or to CloudFront, a load balancer or Global Accelerator in front of it'
        : instead,
  });
}

function cname(host: DomainName, settings: PointSettings, name: DomainName): Result<readonly ResourceRecordSet[]> {
  return collect([valueRecordSet('CNAME', [host.toDisplay()], settings, name)]);
}

function valueRecordSet(
  type: RecordType,
  texts: readonly string[],
  { ttl = defaultTtlSeconds }: PointSettings,
  name: DomainName,
): Result<ResourceRecordSet> {
  return mapResult(collect(texts.map((text) => tryResourceRecord(type, text))), (records) => ({
    kind: 'values',
    name,
    type,
    routing: { kind: 'simple' },
    ttlSeconds: ttl,
    records,
  }));
}
