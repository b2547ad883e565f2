import { sdkRoute53 } from '../../aws/sdk-adapter';
import { zoneOwners } from '../../model/ledger/zone-owners';
import { ownersText } from '../../render/owners-text';
import { findZone } from '../../state/find-zones';
import { readRecordSets } from '../../state/read-record-sets';
import { connect } from '../connect';
import { exitCodes, type ExitCode } from '../exit-codes';
import type { OwnersOptions } from '../options';
import { printDocument } from '../output';
import type { Terminal } from '../terminal';

/** `apex53 owners`: tells whose the record sets of a live zone are, by the ledgers in it; changes nothing. */
export async function ownersCommand(options: OwnersOptions, terminal: Terminal): Promise<ExitCode> {
  const connection = await connect(options);
  try {
    const port = sdkRoute53(connection.client);
    const { hostedZone } = await findZone(port, options.zone);
    const { recordSets } = await readRecordSets(port, hostedZone.id);
    const found = zoneOwners(recordSets, { name: hostedZone.name, hostedZoneId: hostedZone.id });
    if (options.json === true)
      printDocument('owners', exitCodes.success, { hostedZone: { id: hostedZone.id, name: hostedZone.name }, ...found }, terminal);
    else terminal.out(ownersText(hostedZone.name, found, terminal.outStyle));
    return exitCodes.success;
  } finally {
    await connection.close();
  }
}
