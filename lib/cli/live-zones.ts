import type { DescribedHostedZone, Route53Port } from '../aws/route53-port';
import { sdkRoute53 } from '../aws/sdk-adapter';
import { capture, type Capture } from '../state/capture';
import { withSharedResources, type CaptureToImport } from '../state/capture-to-import';
import { findAllZones, findZone } from '../state/find-zones';
import { collectionsUsedBy, readCidrBlocks, type CidrBlocks } from '../state/read-cidr-collections';
import { connect } from './connect';
import type { ConnectionOptions, SelectionOptions } from './options';

/** Everything that Route 53 holds of the zones meant, each once. */
export function captureSelected(options: ConnectionOptions & SelectionOptions): Promise<Capture> {
  return withPort(options, (port) => captureWith(port, options));
}

/** The same with what an app that is imported declares besides. */
export function captureToImport(options: ConnectionOptions & SelectionOptions & { readonly declare?: boolean }): Promise<CaptureToImport> {
  return withPort(options, async (port) => withSharedResources(port, await captureWith(port, options), options));
}

/** The same with the blocks of the CIDR collections that the zones route by. */
export function captureToAnswer(options: ConnectionOptions & SelectionOptions): Promise<Capture & { readonly cidrBlocks: CidrBlocks }> {
  return withPort(options, async (port) => {
    const captured = await captureWith(port, options);
    const used = captured.zones.flatMap(({ recordSets }) => collectionsUsedBy(recordSets));
    return { ...captured, cidrBlocks: await readCidrBlocks(port, used) };
  });
}

async function captureWith(port: Route53Port, { zone: selected, all }: SelectionOptions): Promise<Capture> {
  const found: DescribedHostedZone[] = all === true ? await findAllZones(port) : [];
  for (const text of selected) found.push(await findZone(port, text));
  return capture(port, [...new Map(found.map((zone) => [zone.hostedZone.id, zone])).values()]);
}

async function withPort<T>(options: ConnectionOptions, use: (port: Route53Port) => Promise<T>): Promise<T> {
  const connection = await connect(options);
  try {
    return await use(sdkRoute53(connection.client));
  } finally {
    await connection.close();
  }
}
