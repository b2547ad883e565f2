import { listenHttp, type EmulatorServer, type ListenOptions } from './doors/http-server';
import { makeRequestHandler, type EmulatorRequestHandler } from './doors/request-handler';
import { settingsOf, type EmulatorOptions } from './options';
import { errorResponse } from './protocol/answers';
import { type EmulatorRequest, type EmulatorResponse } from './protocol/messages';
import { Service } from './service';
import { emptyAccount, type Account } from './store/account';
import { Identifiers } from './store/identifiers';
import { seedAccount, type Seed, type Seeded } from './store/seed';

/**
 * Amazon Route 53 in memory: the control plane of API version 2013-04-01, for one account.
 *
 * Two doors lead to the same state: {@link Emulator.requestHandler} inside the process and {@link Emulator.listen} over
 * HTTP. Requests are served one at a time and each is atomic.
 */
export class Emulator {
  private readonly account: Account;
  private readonly service: Service;
  private readonly counts = new Map<string, number>();
  private readonly servers = new Set<EmulatorServer>();

  constructor(options: EmulatorOptions = {}) {
    const settings = settingsOf(options);
    this.account = emptyAccount(settings.accountId, new Identifiers(settings.seed));
    this.service = new Service(this.account, settings);
  }

  /** Serves one request, whichever door it came through. Never rejects: every fault is an answer. */
  async handle(request: EmulatorRequest): Promise<EmulatorResponse> {
    const { response, operation } = this.service.serve(request);
    if (operation) this.counts.set(operation, (this.counts.get(operation) ?? 0) + 1);
    return Promise.resolve(response);
  }

  /** A handler for `requestHandler` of an AWS SDK client, which then never touches the network. */
  requestHandler(): EmulatorRequestHandler {
    return makeRequestHandler((request) => this.handle(request));
  }

  /** Opens the HTTP door, by default on loopback. Rejects when the port cannot be bound. */
  async listen(options: ListenOptions = {}): Promise<EmulatorServer> {
    const server = await listenHttp({
      handle: (request) => this.handle(request),
      refuse: (error) => errorResponse(error, this.service.nextRequestId()),
    }, options);
    this.servers.add(server);
    return server;
  }

  /** Puts things into the account for which no operation is emulated. Returns them with their ids. */
  seed(seed: Seed): Seeded {
    return seedAccount(this.account, seed);
  }

  /** Requests served so far by operation name, refused ones included. */
  requestCounts(): ReadonlyMap<string, number> {
    return new Map(this.counts);
  }

  /** Starts counting requests from zero. */
  resetCounts(): void {
    this.counts.clear();
  }

  /** Closes every HTTP door. */
  async close(): Promise<void> {
    await Promise.all([...this.servers].map((server) => server.close()));
    this.servers.clear();
  }
}
