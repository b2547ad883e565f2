import { App, HostedZone } from '../../../lib';
import { serveDns, type Asker, type DnsServer, type Random } from '../../../lib/dns';
import { buildWorld, worldFromAssembly, type AssemblyWorldOptions, type World } from '../../../lib/simulator';

const running: DnsServer[] = [];

/** The world of an app with the zone example.com and what is declared in it. */
export function worldWith(declare: (zone: HostedZone, app: App) => unknown, options: AssemblyWorldOptions = {}): World {
  const app = new App({ name: 'test' });
  declare(new HostedZone(app, 'Zone', { zoneName: 'example.com' }), app);
  return worldFromAssembly(app.synth(), options);
}

export const emptyWorld = buildWorld({ zones: [] });

/** A DNS server on a free port, until {@link closeAll}. */
export async function served(
  world: World,
  options: { readonly asker?: Asker; readonly random?: Random; readonly host?: string } = {},
): Promise<DnsServer> {
  const { asker, ...rest } = options;
  const server = await serveDns({ world, ...(asker === undefined ? {} : { asker }) }, rest);
  running.push(server);
  return server;
}

export async function closeAll(): Promise<void> {
  await Promise.all(running.splice(0).map((server) => server.close()));
}
