import { checkerAddresses } from '../data/checkers';
import { healthCheckRegions } from '../data/regions';
import { type HealthCheck } from '../store/account';
import { element, member } from '../xml/writer';
import { familyOf } from './rules';

/** The service's text for an endpoint that does not answer. */
export const connectionTimedOut =
  'Connection timed out. The endpoint or the internet connection is down, or requests are being blocked by your firewall. ' +
  'See https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-router-firewall-rules.html';

/** Regions whose checkers look at the endpoint: those of the check, or all; none when there is no endpoint to look at. */
export function observingRegions({ config: { Type: type, Regions: regions = [] } }: HealthCheck): readonly string[] {
  if (familyOf(type) !== 'endpoint') return [];
  return regions.length > 0 ? healthCheckRegions.filter((region) => regions.includes(region)) : healthCheckRegions;
}

/** Markup of one observation for each checker of the Regions; a Region without a report has none. */
export function writeObservations(
  regions: readonly string[],
  report: (region: string) => { readonly status: string; readonly at: number } | undefined,
): string {
  const observations = regions.flatMap((region) => {
    const found = report(region);
    return found ? (checkerAddresses[region] ?? []).map((address) => writeObservation(region, address, found.status, found.at)) : [];
  });
  return element('HealthCheckObservations', observations.join(''));
}

function writeObservation(region: string, address: string, status: string, at: number): string {
  const report = element('StatusReport', member('Status', status) + member('CheckedTime', new Date(at).toISOString()));
  return element('HealthCheckObservation', member('Region', region) + member('IPAddress', address) + report);
}
