import { sdkRoute53 } from '../../aws/sdk-adapter';
import { Apex53Error } from '../../model/error';
import { DomainName } from '../../model/name/domain-name';
import type { CheckOptions, CheckReport } from '../../resolvers/checks/check-aliases';
import type { ZoneToCheck } from '../../resolvers/checks/checked-alias';
import { zonesNamed } from '../../state/locate-zone';
import { readRecordSets } from '../../state/read-record-sets';
import { reportSummary, resultsText, zonesToCheck } from '../checks';
import { connect } from '../connect';
import { exitCodes, type ExitCode } from '../exit-codes';
import { loadApp } from '../load-app';
import { synthesizeApp } from '../lookups';
import { dnsProbe } from '../name-probe';
import type { DoctorOptions } from '../options';
import { printDocument, printWarnings } from '../output';
import type { Terminal } from '../terminal';

/** `apex53 doctor`: checks the aliases of the app, or of live zones, against the services of their targets. */
export async function doctorCommand(options: DoctorOptions, terminal: Terminal): Promise<ExitCode> {
  const { checkAliases } = await import('../../resolvers/checks/check-aliases.js');
  const probe: CheckOptions = options.dns ? { probe: dnsProbe() } : {};
  if (options.zone.length > 0) return report(await checkAliases(await liveZones(options), probe), options, terminal);
  const { assembly, context } = await synthesizeApp(await loadApp(options.app), options, terminal);
  printWarnings(assembly.warnings, terminal);
  return report(await checkAliases(zonesToCheck(assembly), { ...probe, context }), options, terminal);
}

/** All hosted zones of these names, public and private, with what they hold. */
async function liveZones(options: DoctorOptions): Promise<readonly ZoneToCheck[]> {
  const names = options.zone.map((name) => DomainName.parse(name).toText());
  const connection = await connect(options);
  try {
    const port = sdkRoute53(connection.client);
    const zones: ZoneToCheck[] = [];
    for (const name of names) {
      const found = await zonesNamed(port, name);
      if (found.length === 0)
        throw new Apex53Error(
          'ZoneNotFound',
          `There is no hosted zone ${name} in the account. Check the name, and whose credentials are used.`,
          {
            details: { name },
          },
        );
      for (const { id, privateZone } of found) {
        const { recordSets } = await readRecordSets(port, id);
        zones.push({ hostedZoneId: id, privateZone, recordSets: recordSets.map(({ api }) => ({ recordSet: api })) });
      }
    }
    return zones;
  } finally {
    await connection.close();
  }
}

function report(found: CheckReport, { strict, json }: DoctorOptions, terminal: Terminal): ExitCode {
  const failed = found.results.some(({ severity }) => strict === true || severity === 'error');
  const exitCode = failed ? exitCodes.checksFailed : exitCodes.success;
  if (json === true) printDocument('doctor', exitCode, { ...found }, terminal);
  else terminal.out(`${resultsText(found.results, terminal.outStyle)}${reportSummary(found)}\n`);
  return exitCode;
}
