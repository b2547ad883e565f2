import { DomainName } from '../model/name/domain-name';
import { parseReferenceToken } from '../model/reference';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import { plainText } from './plain';

/** A record set's name as people write it. */
export function displayName(name: string): string {
  const parsed = DomainName.tryParse(name);
  return parsed.ok ? parsed.value.toDisplay() : plainText(name);
}

/** The routing policy in words: `failover PRIMARY`, `weighted 90`; the empty text for simple routing. */
export function routingText(recordSet: ApiResourceRecordSet): string {
  if (recordSet.Weight !== undefined) return `weighted ${recordSet.Weight}`;
  if (recordSet.Region !== undefined) return `latency ${plainText(recordSet.Region)}`;
  if (recordSet.Failover !== undefined) return `failover ${plainText(recordSet.Failover)}`;
  if (recordSet.GeoLocation !== undefined) return `geolocation ${plainText(Object.values(recordSet.GeoLocation).join('-'))}`;
  if (recordSet.GeoProximityLocation !== undefined) return `geoproximity ${plainText(JSON.stringify(recordSet.GeoProximityLocation))}`;
  if (recordSet.CidrRoutingConfig !== undefined) return `IP-based ${plainText(recordSet.CidrRoutingConfig.LocationName)}`;
  return recordSet.MultiValueAnswer === true ? 'multivalue answer' : '';
}

/** What a record set answers, as lines of fields by name; equal fields of two record sets have equal text. */
export function recordSetFields(recordSet: ApiResourceRecordSet): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const { TTL, ResourceRecords, AliasTarget, HealthCheckId } = recordSet;
  const routing = routingText(recordSet);
  if (routing !== '') fields.set('routing', routing);
  if (TTL !== undefined) fields.set('TTL', `${TTL} s`);
  if (ResourceRecords !== undefined) fields.set('values', ResourceRecords.map(({ Value }) => idOrReference(Value)).join(', '));
  if (AliasTarget !== undefined)
    fields.set(
      'alias',
      `${displayName(AliasTarget.DNSName)} in zone ${idOrReference(AliasTarget.HostedZoneId)}${AliasTarget.EvaluateTargetHealth ? ', evaluates target health' : ''}`,
    );
  if (HealthCheckId !== undefined) fields.set('health check', idOrReference(HealthCheckId));
  return fields;
}

/** A value, or what a reference stands for: `id of Zone/Check (known after apply)`. */
export function idOrReference(text: string): string {
  const token = parseReferenceToken(text);
  if (token === undefined) return plainText(text);
  const { reference, index } = token;
  return `${index === undefined ? 'id' : `name server ${index + 1}`} of ${plainText(reference.path)} (known after apply)`;
}
