import type { StoredRecordSet } from '../../lib/model/change-batch/change';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { readRecordSet } from '../../lib/model/rrset/from-api';
import type { ResourceRecordSet } from '../../lib/model/rrset/resource-record-set';
import { valueOf } from './results';

/** The hosted zone id that means the zone a test's record sets lie in. */
export const ownZoneId = 'ZOWN';

/** An A record set in the API's shape, with what a test is about on top; `undefined` takes a member away. */
export function apiRecordSet(
  members: { readonly [M in keyof ApiResourceRecordSet]?: ApiResourceRecordSet[M] | undefined } = {},
): ApiResourceRecordSet {
  const all = { Name: 'www.example.com.', Type: 'A', TTL: 300, ResourceRecords: [{ Value: '192.0.2.1' }], ...members };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as ApiResourceRecordSet;
}

/** An alias in the API's shape, to a record of the own zone unless a zone id is given. */
export function apiAlias(
  Name: string,
  DNSName: string,
  members: Partial<ApiResourceRecordSet> & { readonly HostedZoneId?: string; readonly EvaluateTargetHealth?: boolean } = {},
): ApiResourceRecordSet {
  const { HostedZoneId = ownZoneId, EvaluateTargetHealth = false, ...rest } = members;
  return { Name, Type: 'A', AliasTarget: { HostedZoneId, DNSName, EvaluateTargetHealth }, ...rest };
}

/** The model value of a record set in the API's shape. */
export function modelOf(api: ApiResourceRecordSet): ResourceRecordSet {
  return valueOf(readRecordSet(api, { ownZoneIds: new Set([ownZoneId]), unreadableValue: 'finding' }));
}

/** A record set as a zone stores it. */
export function storedOf(api: ApiResourceRecordSet): StoredRecordSet {
  return { rrset: modelOf(api), api };
}

/** A set of records of one type under one name. */
export function values(Type: string, ...texts: readonly string[]): Pick<ApiResourceRecordSet, 'Type' | 'ResourceRecords'> {
  return { Type, ResourceRecords: texts.map((Value) => ({ Value })) };
}
