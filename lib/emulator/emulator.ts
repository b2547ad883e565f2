import { messageOf } from './caught';
import { listenHttp, type EmulatorServer, type ListenOptions } from './doors/http-server';
import { makeRequestHandler, type EmulatorRequestHandler } from './doors/request-handler';
import { ServiceError } from './errors';
import { settingsOf, type EmulatorOptions, type EmulatorSettings } from './options';
import { errorResponse } from './protocol/answers';
import { type EmulatorRequest, type EmulatorResponse } from './protocol/messages';
import { Service } from './service';
import { emptyAccount, type Account } from './store/account';
import { Identifiers } from './store/identifiers';
import { seedAccount, type Seed, type Seeded } from './store/seed';
import { restoreSnapshot, takeSnapshot } from './store/snapshot';
import { StateFile } from './store/state-file';

/** Options of {@link Emulator.open}. */
export interface EmulatorOpenOptions extends EmulatorOptions {
  /** Path of the state file; made when it does not exist, never replaced when it cannot be read. */
  readonly stateFile: string;
}

/**
 * Amazon Route 53 in memory: the control plane of API version 2013-04-01, for one account.
 *
 * Two doors lead to the same state: {@link Emulator.requestHandler} inside the process and {@link Emulator.listen} over
 * HTTP. Requests are served one at a time and each is atomic.
 *
 * @example
 * ```ts
 * import { ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53';
 * import { Emulator } from 'apex53/emulator';
 *
 * const emulator = new Emulator();
 * const client = new Route53Client({
 *   region: 'us-east-1',
 *   endpoint: 'http://emulator.invalid',
 *   credentials: { accessKeyId: 'emulator', secretAccessKey: 'emulator' },
 *   requestHandler: emulator.requestHandler(),
 * });
 * const { HostedZones } = await client.send(new ListHostedZonesCommand({}));
 * HostedZones?.length; // => 0
 * ```
 */
export class Emulator {
  private readonly settings: EmulatorSettings;
  private account: Account;
  private service: Service;
  private stateFile: StateFile | undefined;
  /** Counts changes; what is saved is known up to `savedRevision`. */
  private revision = 0;
  private savedRevision = 0;
  private readonly counts = new Map<string, number>();
  private readonly servers = new Set<EmulatorServer>();

  constructor(options: EmulatorOptions = {}) {
    this.settings = settingsOf(options);
    this.account = emptyAccount(this.settings.accountId, new Identifiers(this.settings.seed));
    this.service = new Service(this.account, this.settings);
  }

  /**
   * An emulator that keeps its state in a file: what the file holds is loaded, and every change is on the disk before it
   * is answered. The account id and the seed in the file win over the options.
   *
   * @throws EmulatorStateError when the file is damaged, was written by another release's format, or cannot be written
   */
  static async open({ stateFile, ...options }: EmulatorOpenOptions): Promise<Emulator> {
    const emulator = new Emulator(options);
    const file = new StateFile(stateFile, () => takeSnapshot(emulator.account));
    const saved = await file.load();
    if (saved) {
      emulator.account = restoreSnapshot(saved);
      emulator.service = new Service(emulator.account, emulator.settings);
    } else {
      // Finds out at once whether the file can be written at all.
      await file.save();
    }
    emulator.stateFile = file;
    return emulator;
  }

  /** Serves one request, whichever door it came through. Never rejects: every fault is an answer. */
  async handle(request: EmulatorRequest): Promise<EmulatorResponse> {
    const { response, operation, mayHaveChanged } = this.service.serve(request);
    if (operation) this.counts.set(operation, (this.counts.get(operation) ?? 0) + 1);
    if (!mayHaveChanged) return response;
    this.revision += 1;
    try {
      await this.save();
      return response;
    } catch (error) {
      // The change is made but not kept: the client must not take it for done.
      return errorResponse(new ServiceError('InternalFailure', `The change could not be saved. ${messageOf(error)}`, 500), this.service.nextRequestId());
    }
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

  /**
   * Puts things into the account for which no operation is emulated. Returns them with their ids. They are saved with the
   * next change, or on close.
   */
  seed(seed: Seed): Seeded {
    this.revision += 1;
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

  /** Closes every HTTP door and saves what is not saved yet. @throws EmulatorStateError */
  async close(): Promise<void> {
    await Promise.all([...this.servers].map((server) => server.close()));
    this.servers.clear();
    if (this.savedRevision < this.revision) await this.save();
  }

  private async save(): Promise<void> {
    const { revision } = this;
    await this.stateFile?.save();
    this.savedRevision = Math.max(this.savedRevision, revision);
  }
}
