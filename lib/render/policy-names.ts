import type { RoutingPolicy } from '../model/rrset/routing-policy';

/** Routing policies as people write them. */
export const policyNames: Readonly<Record<RoutingPolicy['kind'], string>> = {
  simple: 'simple',
  weighted: 'weighted',
  latency: 'latency',
  failover: 'failover',
  geolocation: 'geolocation',
  geoproximity: 'geoproximity',
  multivalue: 'multivalue answer',
  'ip-based': 'IP-based',
};
