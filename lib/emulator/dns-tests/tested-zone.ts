import { checkerAddresses } from '../data/checkers';
import { observingRegions } from '../health-checks/observations';
import { type ResourceRecordSet } from '../record-sets/shape';
import { type Account, type HealthCheck, type HostedZone } from '../store/account';
import { type DnsTest, type TestedHealthCheck } from './answerer';

/** Everything in an account that answers from a zone may depend on. */
export function testedZone(
  zone: HostedZone,
  account: Account,
): Pick<DnsTest, 'hostedZone' | 'recordSets' | 'healthChecks' | 'cidrCollections'> {
  return {
    hostedZone: { id: zone.id, name: zone.name },
    recordSets: answeredSets(zone),
    healthChecks: [...account.healthChecks.values()].map((check) => testedCheck(check, account)),
    cidrCollections: new Map(Array.from(account.cidrCollections.values(), ({ id, locations }) => [id, locations])),
  };
}

/** The record sets of the zone, with the trees that serve in the place of what shows their instances. */
function answeredSets({ records, policyTrees }: HostedZone): ResourceRecordSet[] {
  const own = [...records.from()].filter(({ TrafficPolicyInstanceId: instance }) => instance === undefined);
  const trees = [...policyTrees.values()].flatMap(({ serving }) =>
    serving === undefined ? [] : [asOrdinary(serving.root), ...serving.sets],
  );
  return [...own, ...trees];
}

/** The alias to the top of a tree without what ties it to its instance. */
function asOrdinary({ Name, Type, AliasTarget }: ResourceRecordSet): ResourceRecordSet {
  return { Name, Type, ...(AliasTarget === undefined ? {} : { AliasTarget }) };
}

function testedCheck(check: HealthCheck, { endpointHealth }: Account): TestedHealthCheck {
  const { id, config } = check;
  const seen = endpointHealth.get(id);
  if (seen === undefined) return { id, config };
  const checkers = { all: 0, healthy: 0 };
  for (const region of observingRegions(check)) {
    const count = checkerAddresses[region]?.length ?? 0;
    checkers.all += count;
    if (seen.get(region)?.healthy !== false) checkers.healthy += count;
  }
  return { id, config, checkers };
}
