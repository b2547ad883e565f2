import { parseReferenceToken, type ReferenceResolver } from '../reference';
import type { ApiResourceRecordSet } from './api-shape';

/** The tokens of references that a record set in the API's shape holds, each once. */
export function referenceTokens(api: ApiResourceRecordSet): readonly string[] {
  const texts = [
    api.HealthCheckId,
    api.AliasTarget?.HostedZoneId,
    api.CidrRoutingConfig?.CollectionId,
    ...(api.ResourceRecords ?? []).map(({ Value }) => Value),
  ];
  return [...new Set(texts.filter((text): text is string => text !== undefined && parseReferenceToken(text) !== undefined))];
}

/** The record set with every reference replaced that the resolver knows; the others stay as tokens. */
export function resolveReferences(api: ApiResourceRecordSet, resolve: ReferenceResolver): ApiResourceRecordSet {
  if (referenceTokens(api).length === 0) return api;
  const text = (value: string): string => {
    const token = parseReferenceToken(value);
    return (token === undefined ? undefined : resolve(token.reference, token.index)) ?? value;
  };
  return {
    ...api,
    ...(api.ResourceRecords === undefined ? {} : { ResourceRecords: api.ResourceRecords.map(({ Value }) => ({ Value: text(Value) })) }),
    ...(api.AliasTarget === undefined ? {} : { AliasTarget: { ...api.AliasTarget, HostedZoneId: text(api.AliasTarget.HostedZoneId) } }),
    ...(api.CidrRoutingConfig === undefined
      ? {}
      : { CidrRoutingConfig: { ...api.CidrRoutingConfig, CollectionId: text(api.CidrRoutingConfig.CollectionId) } }),
    ...(api.HealthCheckId === undefined ? {} : { HealthCheckId: text(api.HealthCheckId) }),
  };
}
