import { recognize } from '../../aliases/recognize';
import { lookupKey, requestOfKey, type LookupContext, type LookupRequest } from '../../model/lookup/lookups';
import { ServiceClients } from '../../aws/service-clients';
import { mapConcurrently } from '../../model/concurrency';
import { lookupPorts } from '../lookup-ports';
import type { ServiceOptions } from '../../aws/service-options';
import { comparableName } from '../target-facts';
import { checkAlias } from './check-alias';
import { compareResults, type CheckResult } from './check-result';
import { checkedAliases, type ZoneToCheck } from './checked-alias';
import { inspectAlias, type InspectionPorts } from './inspect-alias';
import type { NameProbe } from './name-probe';

/** How aliases are checked. */
export interface CheckOptions extends ServiceOptions {
  /** The answers by which targets were found, so that the same resources are asked again. @default - targets are found by their DNS names */
  readonly context?: LookupContext;
  /** Asked whether names that no service of the account knows are in the DNS at all. @default - the DNS is not asked */
  readonly probe?: NameProbe;
}

/** What checking came to. */
export interface CheckReport {
  /** How many aliases point to a resource of AWS; those of one name to one target count as one. */
  readonly aliases: number;
  /** Errors first, then warnings, then what is unknown; within these by record. */
  readonly results: readonly CheckResult[];
}

const inspectionsAtOnce = 6;

/**
 * Checks the aliases of these zones against the services of their targets. Without an alias that points out of its zone no call is made.
 *
 * A call that is denied or fails is no error here: what it would have told is reported as unknown.
 */
export async function checkAliases(
  zones: readonly ZoneToCheck[],
  { context = {}, probe, ...services }: CheckOptions = {},
): Promise<CheckReport> {
  const aliases = zones.flatMap(checkedAliases);
  const clients = new ServiceClients(services);
  try {
    const ports: InspectionPorts = { ...lookupPorts(clients), ...(probe === undefined ? {} : { probe }) };
    const requests = requestsByName(context);
    const results = await mapConcurrently(aliases, inspectionsAtOnce, async (alias) => {
      const inspection = await inspectAlias(ports, alias, requests.get(comparableName(alias.dnsName.toText())));
      return checkAlias(alias, recognize(alias.dnsName)?.service, inspection);
    });
    return { aliases: aliases.length, results: results.flat().sort(compareResults) };
  } finally {
    clients.destroy();
  }
}

/** By which request each remembered name was found; S3 websites share their names, and are found by the record's. */
function requestsByName(context: LookupContext): ReadonlyMap<string, LookupRequest> {
  const requests = Object.entries(context).map(([key, { dnsName }]) => [comparableName(dnsName), requestOfKey(key)] as const);
  return new Map(
    requests.filter(([, request]) => request.kind !== 's3-website').sort(([, a], [, b]) => (lookupKey(a) < lookupKey(b) ? -1 : 1)),
  );
}
