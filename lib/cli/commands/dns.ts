import { createInterface } from 'node:readline';
import { runControlLine, ServedWorld, serveDns, type DnsServer } from '../../dns';
import { Apex53Error } from '../../model/error';
import { count, plainText } from '../../render/plain';
import { serveAdmin, type AdminServer } from '../answering/admin-server';
import { worldToAsk } from '../answering/world-to-ask';
import { exitCodes, type ExitCode } from '../exit-codes';
import { untilInterrupted } from '../interrupt';
import { isLoopback } from '../loopback';
import type { DnsOptions } from '../options';
import { reportError } from '../output';
import type { Terminal } from '../terminal';

/** `apex53 dns`: serves zones over UDP and TCP until interrupted; health and asker are switched by lines that are typed, and over HTTP. */
export async function dnsCommand(options: DnsOptions, terminal: Terminal): Promise<ExitCode> {
  const { from, unhealthy, view: views, host, port, adminPort, json = false } = options;
  const world = await worldToAsk(options, terminal);
  const served = new ServedWorld(
    world,
    { unhealthy, ...(views.length === 0 ? {} : { views }), ...(from === undefined ? {} : { from }) },
    (authority) => {
      server.authority = authority;
    },
  );
  // Listened for before anybody can know the address, so that no signal is missed.
  const interrupted = untilInterrupted();
  const server: DnsServer = await listening(serveDns(served.authority, { host, port }), `${host}, port ${port}`);
  const admin = adminPort === undefined ? undefined : await adminOrClose(served, adminPort, server);
  if (!isLoopback(host))
    terminal.err(
      `WARNING: the DNS server listens at ${plainText(host)}, beyond this machine. Whoever reaches it can ask for everything in these zones.\n`,
    );
  const address = server.host.includes(':') ? `[${server.host}]:${server.port}` : `${server.host}:${server.port}`;
  const zones = world.input.zones.map(({ name }) => name.toDisplay());
  if (json) {
    const where = { host: server.host, port: server.port, ...(admin === undefined ? {} : { adminUrl: admin.url }) };
    terminal.out(`${JSON.stringify({ formatVersion: 1, command: 'dns', ...where, zones })}\n`);
  } else {
    terminal.out(`${count(zones.length, 'zone')} answered at ${plainText(address)}, UDP and TCP: ${zones.join(', ')}\n`);
    if (admin !== undefined) terminal.out(`State at ${admin.url}/_apex53/state\n`);
    terminal.err(
      `Ask it: dig @${plainText(server.host)} -p ${server.port} NAME TYPE. Type help to switch health and asker. Ctrl-C ends it.\n`,
    );
  }
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => obey(line, served, json, terminal));
  await interrupted;
  lines.close();
  process.stdin.destroy();
  await admin?.close();
  await server.close();
  return exitCodes.success;
}

/** Does what a line says. Standard output is one document with --json, so what is said goes to standard error then. */
function obey(line: string, served: ServedWorld, json: boolean, terminal: Terminal): void {
  try {
    const said = runControlLine(line, served).split('\n').map(plainText).join('\n');
    if (json) terminal.err(said);
    else terminal.out(said);
  } catch (error) {
    reportError(error, 'dns', false, terminal);
  }
}

async function adminOrClose(served: ServedWorld, port: number, server: DnsServer): Promise<AdminServer> {
  try {
    return await listening(serveAdmin(served, port), `127.0.0.1, port ${port}, for the admin path`);
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function listening<T>(starting: Promise<T>, where: string): Promise<T> {
  try {
    return await starting;
  } catch (error) {
    throw new Apex53Error(
      'DnsServerFailed',
      `The DNS server cannot listen at ${where}: ${error instanceof Error ? error.message : String(error)}. Take another with --port, --admin-port or --host; port 0 is any free one.`,
      { cause: error },
    );
  }
}
