import { sdkRoute53 } from '../aws/sdk-adapter';
import { capture, type Capture } from '../state/capture';
import { findAllZones, findZone, type FoundZone } from '../state/find-zones';
import { connect } from './connect';
import type { ConnectionOptions, SelectionOptions } from './options';

/** Everything that Route 53 holds of the zones meant, each once. */
export async function captureSelected(options: ConnectionOptions & SelectionOptions): Promise<Capture> {
  const { zone: selected, all } = options;
  const connection = await connect(options);
  try {
    const port = sdkRoute53(connection.client);
    const found: FoundZone[] = all === true ? await findAllZones(port) : [];
    for (const text of selected) found.push(await findZone(port, text));
    return await capture(port, [...new Map(found.map((zone) => [zone.hostedZone.id, zone])).values()]);
  } finally {
    await connection.close();
  }
}
