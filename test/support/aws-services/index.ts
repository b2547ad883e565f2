import { ServiceClients } from '../../../lib/aws/service-clients';
import { lookupPorts } from '../../../lib/resolvers/lookup-ports';
import type { InspectionPorts } from '../../../lib/resolvers/checks/inspect-alias';
import { markedCredentials } from '../emulated';
import { serve, type FakeService, type RunningServices } from './server';

/** Services on loopback, and what asks them through the SDK's clients. */
export interface Asked {
  readonly services: RunningServices;
  readonly ports: InspectionPorts;
  /** How clients of one's own reach them. */
  readonly options: { readonly endpoint: string; readonly region: string; readonly credentials: typeof markedCredentials };
}

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** Serves these services for one test, by signing name. */
export async function ask(services: Readonly<Record<string, FakeService>>, region = 'eu-west-1'): Promise<Asked> {
  const running = await serve(services);
  const options = { endpoint: running.url, region, credentials: markedCredentials };
  const clients = new ServiceClients(options);
  opened.push(async () => {
    clients.destroy();
    await running.close();
  });
  return { services: running, ports: lookupPorts(clients), options };
}
