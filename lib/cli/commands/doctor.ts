import type { Route53Port } from '../../aws/route53-port';
import { sdkRoute53 } from '../../aws/sdk-adapter';
import type { DelegationProbe } from '../../delegation/probe';
import type { Family } from '../../dns/ask/dns-access';
import { Apex53Error } from '../../model/error';
import { DomainName } from '../../model/name/domain-name';
import type { CheckOptions, CheckReport } from '../../resolvers/checks/check-aliases';
import { compareResults, type CheckResult } from '../../resolvers/checks/check-result';
import type { ZoneToCheck } from '../../resolvers/checks/checked-alias';
import { zonesNamed } from '../../state/locate-zone';
import { readRecordSets } from '../../state/read-record-sets';
import { reportSummary, resultsText, zonesToCheck } from '../checks';
import { checkDelegations, deployedZones, machineProbe, type DelegationReport } from '../check-delegations';
import { connect, portOfConnection } from '../connect';
import { exitCodes, type ExitCode } from '../exit-codes';
import { loadApp } from '../load-app';
import { synthesizeApp } from '../lookups';
import { dnsProbe } from '../name-probe';
import type { DoctorOptions } from '../options';
import { printDocument, printWarnings } from '../output';
import type { Terminal } from '../terminal';

/** `apex53 doctor`: checks aliases against the services of their targets, and delegations, of the app or of live zones. */
export async function doctorCommand(options: DoctorOptions, terminal: Terminal): Promise<ExitCode> {
  return report(options.zone.length > 0 ? await checkLiveZones(options) : await checkOfApp(options, terminal), options, terminal);
}

/** What was found of aliases and delegations. */
interface DoctorReport {
  readonly aliases: number;
  /** Absent where delegations are left out. */
  readonly delegations?: number;
  /** By which name servers answered; absent where the DNS was not asked. */
  readonly askedOver?: readonly Family[];
  readonly results: readonly CheckResult<string>[];
}

async function checkOfApp(options: DoctorOptions, terminal: Terminal): Promise<DoctorReport> {
  const { checkAliases } = await import('../../resolvers/checks/check-aliases.js');
  const { assembly, context } = await synthesizeApp(await loadApp(options.app), options, terminal);
  printWarnings(assembly.warnings, terminal);
  const aliases = await checkAliases(zonesToCheck(assembly), { ...probeOf(options), context });
  if (!options.delegations || assembly.hostedZones.length === 0) return aliases;
  const connection = await connect(options);
  try {
    const port = portOfConnection(connection);
    return both(aliases, await checkDelegations(() => deployedZones(port, assembly), { port, ...delegationProbeOf(options) }));
  } finally {
    await connection.close();
  }
}

/** All hosted zones of these names, public and private, with what they hold. */
async function checkLiveZones(options: DoctorOptions): Promise<DoctorReport> {
  const { checkAliases } = await import('../../resolvers/checks/check-aliases.js');
  const connection = await connect(options);
  try {
    const port = sdkRoute53(connection.client);
    const zones = await liveZones(port, options.zone);
    const aliases = await checkAliases(zones, probeOf(options));
    if (!options.delegations) return aliases;
    const publicZones = zones.flatMap(({ privateZone, ...zone }) =>
      privateZone ? [] : [{ ...zone, recordSets: zone.recordSets.map(({ recordSet }) => recordSet) }],
    );
    return both(aliases, await checkDelegations(() => Promise.resolve(publicZones), { port, ...delegationProbeOf(options) }));
  } finally {
    await connection.close();
  }
}

async function liveZones(port: Route53Port, zoneNames: readonly string[]) {
  const zones: (ZoneToCheck & { readonly hostedZoneId: string; readonly name: string; readonly privateZone: boolean })[] = [];
  for (const name of zoneNames.map((text) => DomainName.parse(text).toText())) {
    const found = await zonesNamed(port, name);
    if (found.length === 0)
      throw new Apex53Error(
        'ZoneNotFound',
        `There is no hosted zone ${name} in the account. Check the name, and whose credentials are used.`,
        { details: { name } },
      );
    for (const { id, privateZone } of found) {
      const { recordSets } = await readRecordSets(port, id);
      zones.push({ hostedZoneId: id, name, privateZone, recordSets: recordSets.map(({ api }) => ({ recordSet: api })) });
    }
  }
  return zones;
}

function probeOf({ dns }: DoctorOptions): CheckOptions {
  return dns ? { probe: dnsProbe() } : {};
}

function delegationProbeOf({ dns }: DoctorOptions): { readonly probe?: DelegationProbe } {
  return dns ? { probe: machineProbe() } : {};
}

function both(aliases: CheckReport, { results, ...delegations }: DelegationReport): DoctorReport {
  return { ...aliases, ...delegations, results: [...aliases.results, ...results].sort(compareResults) };
}

function report(found: DoctorReport, { strict, json }: DoctorOptions, terminal: Terminal): ExitCode {
  const failed = found.results.some(({ severity }) => strict === true || severity === 'error');
  const exitCode = failed ? exitCodes.checksFailed : exitCodes.success;
  if (json === true) printDocument('doctor', exitCode, { ...found }, terminal);
  else terminal.out(`${resultsText(found.results, terminal.outStyle)}${reportSummary(found)}\n`);
  return exitCode;
}
