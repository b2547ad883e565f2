import { portIn } from '../aws/accounts';
import type { Route53Port } from '../aws/route53-port';
import { checkDelegation, type DelegationResult } from '../delegation/check-delegation';
import { delegationCodes } from '../delegation/delegation-codes';
import { delegationProbe } from '../delegation/dns-probe';
import type { DelegationFacts } from '../delegation/facts';
import type { DelegationProbe } from '../delegation/probe';
import { readDelegations, type DelegatingZone } from '../delegation/read-delegations';
import type { Family } from '../dns/ask/dns-access';
import { machineDns } from '../dns/ask/machine-dns';
import { Apex53Error } from '../model/error';
import { locateZones } from '../state/locate-zone';
import { readRecordSets } from '../state/read-record-sets';
import type { Assembly } from '../synth/assembly';

/** What looking at delegations came to. */
export interface DelegationReport {
  /** How many were looked at. */
  readonly delegations: number;
  /** By which name servers answered; absent where the DNS was not asked. */
  readonly askedOver?: readonly Family[];
  readonly results: readonly DelegationResult[];
}

/** Asks the DNS as the machine reaches it. */
export function machineProbe(): DelegationProbe {
  return delegationProbe(machineDns());
}

/** Checks the delegations of zones and in them; a call that is denied or fails is reported as unknown. */
export async function checkDelegations(
  zones: () => Promise<readonly DelegatingZone[]>,
  ports: { readonly port: Route53Port; readonly probe?: DelegationProbe },
): Promise<DelegationReport> {
  try {
    const facts = await readDelegations(await zones(), ports);
    return {
      delegations: facts.length,
      ...(ports.probe === undefined ? {} : { askedOver: familiesIn(facts) }),
      results: facts.flatMap(checkDelegation),
    };
  } catch (error) {
    if (!Apex53Error.is(error)) throw error;
    const { severity, fix, source } = delegationCodes.DelegationUnasked;
    return {
      delegations: 0,
      results: [{ code: 'DelegationUnasked', severity, recordSet: 'NS', target: 'Route 53', message: error.message, fix, source }],
    };
  }
}

function familiesIn(facts: readonly DelegationFacts[]): readonly Family[] {
  const over = new Set(facts.flatMap(({ servers }) => [...servers.values()].flatMap((said) => ('over' in said ? said.over : []))));
  return (['IPv4', 'IPv6'] as const).filter((family) => over.has(family));
}

/** The public zones of an app that are there, with what they hold. */
export async function deployedZones(port: Route53Port, { hostedZones }: Assembly): Promise<readonly DelegatingZone[]> {
  const zones: DelegatingZone[] = [];
  for (const { zone, found } of await locateZones(port, hostedZones, new Set())) {
    if (found.status === 'absent' || found.hostedZone.privateZone) continue;
    const { path, name, account } = zone;
    const { recordSets } = await readRecordSets(portIn(port, account), found.hostedZone.id);
    zones.push({
      hostedZoneId: found.hostedZone.id,
      name,
      path,
      ...(account === undefined ? {} : { account }),
      recordSets: recordSets.map(({ api }) => api),
    });
  }
  return zones;
}
