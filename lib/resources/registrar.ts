import { listAll } from '../aws/list-all';
import {
  registrarRegion,
  registrarService,
  type DomainDescription,
  type OperationDescription,
  type RegistrarCalls,
  type RegistrarCallTable,
} from '../aws/registrar-calls';
import { Apex53Error } from '../model/error';
import { interrupted } from '../model/interrupted';
import type { ApiRegisteredDomain } from '../model/registrar/api-shape';
import type { Patience, ResourcePorts } from './resource-kind';
import { serviceOf, settled, unlessCode, waitUntilSettled } from './service-call';

/** The calls of Route 53 Domains. */
export function registrarOf(ports: Pick<ResourcePorts, 'services'>): RegistrarCalls {
  return serviceOf(ports, registrarService) as RegistrarCalls;
}

/** Where nobody says how long: registries answer within minutes as a rule, some once a day. */
const ownTimeoutMilliseconds = 30 * 60_000;
/** So often an operation of the same kind that is in flight is waited for before it is somebody else's affair. */
const rounds = 5;
const betweenRoundsMilliseconds = 10_000;

/**
 * What the registrar tells of a domain of the account.
 *
 * @throws Apex53Error `DomainNotRegistered` when the account has no such domain: apex53 registers none.
 */
export async function readDomain(calls: RegistrarCalls, DomainName: string): Promise<DomainDescription> {
  const place = { region: registrarRegion, resource: DomainName };
  // A domain that is not of the account is said to be bad input, in words that change.
  const found = await unlessCode(
    ['InvalidInput', 'DomainNotFound', 'UnsupportedTLD'],
    calls.call('GetDomainDetail', { DomainName }, place),
  );
  if (found !== undefined) return found;
  throw new Apex53Error(
    'DomainNotRegistered',
    `The account has no registered domain ${DomainName}. Register or transfer it by hand, or use the credentials of the account that has it; apex53 registers nothing.`,
    { details: { domainName: DomainName } },
  );
}

/** What the operations change that apex53 begins, by the types under which they are listed (Route 53 Domains API Reference, OperationSummary). */
export const changedBy = {
  UPDATE_NAMESERVER: 'Nameservers',
  ADD_DNSSEC: 'DnssecKeys',
  REMOVE_DNSSEC: 'DnssecKeys',
  DOMAIN_LOCK: 'TransferLock',
  CHANGE_PRIVACY_PROTECTION: 'Privacy',
} as const satisfies Readonly<Record<string, keyof ApiRegisteredDomain>>;

type OperationType = keyof typeof changedBy;

/** Operations of these types that no registry has ended, of all domains of the account. */
export async function operationsInFlight(
  calls: RegistrarCalls,
  Type: readonly string[] = Object.keys(changedBy),
): Promise<OperationDescription[]> {
  const all = await listAll(async (Marker: string | undefined) => {
    const input = { Status: inFlightStates, Type, MaxItems: 100, ...(Marker === undefined ? {} : { Marker }) };
    const page = await calls.call('ListOperations', input, { region: registrarRegion, resource: '*' });
    return { items: page.Operations ?? [], next: page.NextPageMarker };
  });
  return all.filter(isInFlight);
}

/** Those that are about one domain. */
export function operationsOn(domainName: string, operations: readonly OperationDescription[]): OperationDescription[] {
  return operations.filter(({ DomainName = '' }) => DomainName.toLowerCase() === domainName);
}

/**
 * Ends when no operation of these types is in flight on a domain, however those end that are.
 *
 * @throws Apex53Error `PropagationTimedOut` when the registry takes its time, `Interrupted`.
 */
export async function waitUntilNoneInFlight(
  calls: RegistrarCalls,
  domainName: string,
  patience: Patience,
  types?: readonly OperationType[],
): Promise<void> {
  for (const { OperationId = '', Type = 'operation' } of operationsOn(domainName, await operationsInFlight(calls, types))) {
    const look = async () => {
      const operation = await readOperation(calls, OperationId);
      return isInFlight(operation) ? { settled: false as const, status: stateOf(operation) } : settled;
    };
    await waitUntilSettled(`The ${Type} that was begun before on ${domainName} (${OperationId})`, look, patience);
    refuseInterrupted(patience);
  }
}

/** One change at the registry. */
export interface DomainOperation<O extends keyof RegistrarCallTable> {
  readonly domainName: string;
  readonly operation: O;
  readonly input: RegistrarCallTable[O]['input'];
  /** Under which it is listed while it is in flight. */
  readonly type: OperationType;
  /** Whether the domain is as it makes it. */
  readonly isDone: (domain: DomainDescription) => boolean;
}

/**
 * Makes a change at the registry and waits until the registry has it; one that an earlier run began is waited for, not begun again. A
 * change that changes nothing is not made, since the registrant gets mail for each.
 *
 * The operation goes on at the registry when the wait ends before it.
 *
 * @throws Apex53Error `RegistryRefused` with what the registry says, `PropagationTimedOut` when it takes its time, `Interrupted`.
 */
export async function operate<O extends keyof RegistrarCallTable>(
  calls: RegistrarCalls,
  change: DomainOperation<O>,
  patience: Patience = { clock: calls.clock, timeoutMilliseconds: ownTimeoutMilliseconds },
): Promise<void> {
  const { domainName, operation, input, type, isDone } = change;
  for (let round = 0; round < rounds; round++) {
    refuseInterrupted(patience);
    await waitUntilNoneInFlight(calls, domainName, patience, [type]);
    if (isDone(await readDomain(calls, domainName))) return;
    const place = { region: registrarRegion, resource: domainName };
    const started = await unlessCode(['DuplicateRequest'], calls.call(operation, input, place));
    const OperationId = started === undefined || !('OperationId' in started) ? undefined : started.OperationId;
    if (typeof OperationId === 'string') await waitForOperation(calls, { OperationId }, domainName, patience);
    else await patience.clock.sleep(betweenRoundsMilliseconds, patience.signal);
    if (started !== undefined) return waitUntilShown(calls, change, patience);
  }
  throw new Apex53Error(
    'ConcurrentChange',
    `Somebody else changes ${domainName} at the registry in the same way (${operation}), and it does not end. Run again once it has.`,
    { details: { domainName, operation } },
  );
}

/** What a registry has done can take a while to be told of the domain. */
async function waitUntilShown<O extends keyof RegistrarCallTable>(
  calls: RegistrarCalls,
  { domainName, operation, isDone }: DomainOperation<O>,
  patience: Patience,
): Promise<void> {
  const look = async () => (isDone(await readDomain(calls, domainName)) ? settled : { settled: false as const, status: 'not shown' });
  await waitUntilSettled(`What ${operation} did to ${domainName}`, look, patience);
  refuseInterrupted(patience);
}

/** An interrupted wait just ends, and what comes next must not take it for done: an old key would go before the new one is there. */
function refuseInterrupted({ signal }: Patience): void {
  if (signal?.aborted === true) throw interrupted();
}

async function waitForOperation(
  calls: RegistrarCalls,
  { OperationId = '' }: OperationDescription,
  domainName: string,
  patience: Patience,
): Promise<void> {
  const look = async () => {
    const operation = await readOperation(calls, OperationId);
    const { Status = '', Message = '', Type = 'operation' } = operation;
    if (Status === 'ERROR' || Status === 'FAILED')
      throw new Apex53Error(
        'RegistryRefused',
        `The registry refused the ${Type} of ${domainName}: ${Message === '' ? 'it does not say why' : Message} Correct what it says, and run again.`,
        { details: { domainName, operationId: OperationId } },
      );
    return Status === 'SUCCESSFUL' ? settled : { settled: false as const, status: stateOf(operation) };
  };
  await waitUntilSettled(`The operation ${OperationId} on ${domainName}`, look, patience);
  refuseInterrupted(patience);
}

function readOperation(calls: RegistrarCalls, OperationId: string): Promise<OperationDescription> {
  return calls.call('GetOperationDetail', { OperationId }, { region: registrarRegion, resource: OperationId });
}

const inFlightStates = ['SUBMITTED', 'IN_PROGRESS'];

function isInFlight({ Status = '' }: OperationDescription): boolean {
  return inFlightStates.includes(Status);
}

function stateOf({ Status = '', StatusFlag }: OperationDescription): string {
  return StatusFlag === undefined ? Status : `${Status} (${StatusFlag})`;
}
