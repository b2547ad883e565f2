import { start, type Running, type RunOptions } from './run';

/** An `apex53 dns` process, where it answers, and its admin path. */
export interface DnsProcess {
  readonly host: string;
  readonly port: number;
  readonly adminUrl: string;
  readonly process: Running;
}

/** Starts `apex53 dns` on free ports. */
export async function startDns(options: RunOptions, ...args: readonly string[]): Promise<DnsProcess> {
  const running = start(['dns', '--port', '0', '--admin-port', '0', '--json', ...args], options);
  const [document] = await running.seen('stdout', /^\{.*\}\n/);
  const { host, port, adminUrl } = JSON.parse(document) as Omit<DnsProcess, 'process'>;
  return { host, port, adminUrl, process: running };
}
