import { answerAdmin, isAdminPath } from './admin/admin';
import { RequestLog, type LoggedRequest } from './admin/request-log';
import { listenHttp, type EmulatorServer, type ListenOptions } from './doors/http-server';
import { makeRequestHandler, type EmulatorRequestHandler } from './doors/request-handler';
import { ServiceError } from './errors';
import { setEndpointHealth, type SeenHealth } from './health-checks/set-health';
import { settingsOf, type EmulatorOptions, type EmulatorSettings } from './options';
import { type EmulatorRequest, type EmulatorResponse } from './protocol/messages';
import { findRoute } from './protocol/router';
import { type EmulatorResources } from './resources/existing-resources';
import { Service } from './service';
import { shownMessageOf } from './shown-message';
import { Accounts } from './store/accounts';
import { Identifiers } from './store/identifiers';
import { seedAccount, type Seed, type Seeded } from './store/seed';
import { restoreState, takeState } from './store/state';
import { openStateFile, type DamagedStateFile } from './store/open-state-file';
import { type StateFile } from './store/state-file';
import { type StateLock } from './store/state-lock';
import { readStateText, writeStateText } from './store/state-text';
import { ConnectionReset } from './trouble/connection-reset';
import { Faults, type EmulatorFaults } from './trouble/faults';
import { TroubledService } from './trouble/troubled-service';

/** Options of {@link Emulator.open}. */
export interface EmulatorOpenOptions extends EmulatorOptions {
  /** Path of the state file; made when it does not exist, never replaced when it cannot be read. */
  readonly stateFile: string;
  /**
   * What becomes of a state file that is damaged: `refuse` leaves it and fails; `set-aside` renames it to
   * `…damaged-N` and starts empty.
   *
   * @default 'refuse'
   */
  readonly damagedStateFile?: DamagedStateFile;
}

/**
 * Amazon Route 53 in memory: the control plane of API version 2013-04-01, for one account or several.
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
  private accounts: Accounts;
  private readonly service: Service;
  private readonly troubled: TroubledService;
  private readonly trouble: Faults;
  private readonly log = new RequestLog();
  private stateFile: StateFile | undefined;
  private lock: StateLock | undefined;
  private setAside: string | undefined;
  /** Counts changes; what is saved is known up to `savedRevision`. */
  private revision = 0;
  private savedRevision = 0;
  private readonly servers = new Set<EmulatorServer>();

  /** @throws TypeError when the faults, rate limits or resources of the options cannot be understood */
  constructor(private readonly options: EmulatorOptions = {}) {
    this.settings = settingsOf(options);
    this.accounts = new Accounts(new Identifiers(this.settings.seed), this.settings.accountId);
    this.service = new Service(() => this.accounts, this.settings);
    this.trouble = new Faults(this.settings.seed);
    this.troubled = new TroubledService(this.service, this.trouble, this.settings.clock);
    this.startTrouble();
  }

  /**
   * An emulator that keeps its state in a file: what the file holds is loaded, and every change is on the disk before it
   * is answered. The account id and the seed in the file win over the options. Until {@link Emulator.close} no other
   * emulator can open the file.
   *
   * @throws EmulatorStateError when the file is in use, is damaged, was written by another release's format, or cannot
   * be written
   */
  static async open({ stateFile, damagedStateFile = 'refuse', ...options }: EmulatorOpenOptions): Promise<Emulator> {
    const emulator = new Emulator(options);
    const { file, lock, saved, setAside } = await openStateFile(stateFile, damagedStateFile, () => takeState(emulator.accounts));
    try {
      if (saved) emulator.accounts = restoreState(saved);
    } catch (error) {
      await lock.release();
      throw error;
    }
    emulator.stateFile = file;
    emulator.lock = lock;
    emulator.setAside = setAside;
    return emulator;
  }

  /**
   * Serves one request, whichever door it came through. Every refusal is an answer.
   *
   * @throws an error with the code ECONNRESET, only when a fault asks for it
   */
  async handle(request: EmulatorRequest): Promise<EmulatorResponse> {
    if (isAdminPath(request.path)) return this.handleAdmin(request);
    const route = findRoute(request.method.toUpperCase(), request.path);
    const accountId = this.service.accountIdOf(request);
    const { response, mayHaveChanged } = await this.troubled.serve(request, route);
    const answer = mayHaveChanged ? await this.kept(response) : response;
    const isReset = answer instanceof ConnectionReset;
    this.log.note({
      request,
      operation: route?.operation,
      accountId,
      at: this.settings.clock.now(),
      response: isReset ? undefined : answer,
    });
    if (isReset) throw answer;
    return answer;
  }

  /** A handler for `requestHandler` of an AWS SDK client, which then never touches the network. */
  requestHandler(): EmulatorRequestHandler {
    return makeRequestHandler((request) => this.handle(request));
  }

  /** Opens the HTTP door, by default on loopback. Rejects when the port cannot be bound. */
  async listen(options: ListenOptions = {}): Promise<EmulatorServer> {
    const server = await listenHttp(
      {
        handle: (request) => this.handle(request),
        refuse: (error) => this.service.refuse(error),
      },
      options,
    );
    this.servers.add(server);
    return server;
  }

  /** Trouble on purpose: faults and rate limits, added and taken away while the emulator runs. */
  get faults(): EmulatorFaults {
    return this.trouble;
  }

  /** Where a damaged state file was moved to when this emulator was opened, if it was. */
  get damagedFile(): string | undefined {
    return this.setAside;
  }

  /**
   * Puts things into an account for which no operation is emulated. Returns them with their ids. They are saved with the
   * next change, or on close.
   */
  seed(seed: Seed): Seeded {
    this.revision += 1;
    return seedAccount(this.accounts.get(seed.accountId ?? this.accounts.defaultId), seed);
  }

  /**
   * Sets what the checkers of a health check see of its endpoint, until it is set again. Everything is healthy unless it
   * was set otherwise. It is saved with the next change, or on close.
   *
   * @throws TypeError when there is no such health check, or no checker in a Region
   */
  setHealth(healthCheckId: string, health: SeenHealth): void {
    setEndpointHealth(this.accounts, healthCheckId, health, this.settings.clock.now());
    this.revision += 1;
  }

  /**
   * Says which KMS keys, log groups and VPCs exist, in the place of what was said before. Of a kind that is left out, all of
   * the right form exist.
   *
   * @throws TypeError when it cannot be understood; nothing is changed then
   */
  setResources(resources: EmulatorResources): void {
    this.settings.resources.replace(resources);
  }

  /** Requests served so far by operation name, refused ones included. */
  requestCounts(): ReadonlyMap<string, number> {
    return this.log.counts();
  }

  /** Starts counting requests from zero. */
  resetCounts(): void {
    this.log.resetCounts();
  }

  /** The last 1,000 requests, in order of their answers. */
  requests(): readonly LoggedRequest[] {
    return this.log.last();
  }

  /** The whole state as text, for {@link Emulator.restore}; a state file holds the same. */
  snapshot(): string {
    this.service.settle();
    return writeStateText(takeState(this.accounts));
  }

  /**
   * Puts a snapshot in the place of the state there is.
   *
   * @throws TypeError when the text is not a snapshot; nothing is changed then
   * @throws EmulatorStateError when it cannot be saved
   */
  async restore(snapshot: string): Promise<void> {
    this.accounts = restoreState(readStateText(snapshot));
    this.revision += 1;
    await this.save();
  }

  /**
   * Back to how the emulator was made: no zones, no log, the faults, rate limits and resources of the options, and the
   * same identifiers again. @throws EmulatorStateError when that cannot be saved
   */
  async reset(): Promise<void> {
    const {
      identifiers: { seed },
      defaultId,
    } = this.accounts;
    this.accounts = new Accounts(new Identifiers(seed), defaultId);
    this.log.clear();
    this.startTrouble();
    this.settings.resources.replace(this.options.resources ?? {});
    this.revision += 1;
    await this.save();
  }

  /** Closes every HTTP door, saves what is not saved yet and lets go of the state file. @throws EmulatorStateError */
  async close(): Promise<void> {
    await Promise.all([...this.servers].map((server) => server.close()));
    this.servers.clear();
    try {
      if (this.savedRevision < this.revision) await this.save();
    } finally {
      await this.lock?.release();
    }
  }

  private startTrouble(): void {
    this.trouble.clear();
    this.trouble.throttle(this.settings.throttling);
    this.trouble.add(...this.settings.faults);
  }

  private handleAdmin(request: EmulatorRequest): Promise<EmulatorResponse> {
    return answerAdmin(request, {
      log: this.log,
      faults: this.trouble,
      clock: this.settings.clock,
      resources: this.settings.resources,
      reset: () => this.reset(),
      snapshot: () => this.snapshot(),
      restore: (text) => this.restore(text),
    });
  }

  /** Saves a change before it is answered. */
  private async kept(response: EmulatorResponse | ConnectionReset): Promise<EmulatorResponse | ConnectionReset> {
    this.revision += 1;
    try {
      await this.save();
      return response;
    } catch (error) {
      // The change is made but not kept: the client must not take it for done.
      return this.service.refuse(new ServiceError('InternalFailure', `The change could not be saved. ${shownMessageOf(error)}`, 500));
    }
  }

  private async save(): Promise<void> {
    const { revision } = this;
    await this.stateFile?.save();
    this.savedRevision = Math.max(this.savedRevision, revision);
  }
}
