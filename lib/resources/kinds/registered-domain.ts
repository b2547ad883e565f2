import { registrarRegion, type DomainDescription, type RegistrarCallTable } from '../../aws/registrar-calls';
import { Apex53Error } from '../../model/error';
import type { ApiRegisteredDomain, ApiRegistrarKey } from '../../model/registrar/api-shape';
import { keyText } from '../../model/registrar/keys';
import type { LiveResource } from '../live-resource';
import type { PropertyChange } from '../property-change';
import {
  changedBy,
  operate,
  operationsInFlight,
  operationsOn,
  readDomain,
  registrarOf,
  waitUntilNoneInFlight,
  type DomainOperation,
} from '../registrar';
import { registrarDs, type RegistrarDs } from '../registrar-keys';
import type { ResourceKind } from '../resource-kind';

/**
 * Domains that are registered in the account: read and changed, never registered, transferred, renewed or deleted.
 *
 * What the registry has to do comes last, once the record sets are INSYNC that the domain then leads to; each operation is waited for as
 * long as the run waits for changes, and goes on at the registry after that.
 *
 * @see Route 53 Domains API Reference, GetDomainDetail and UpdateDomainNameservers
 */
export const registeredDomain: ResourceKind<'registeredDomain'> = {
  kind: 'registeredDomain',
  noun: { one: 'registered domain', many: 'registered domains' },
  identifiedBy: 'name',

  isOwn: () => false,

  compare(declared, live) {
    const changes = [
      ...textChange('Nameservers', live.Nameservers, declared.Nameservers),
      ...textChange('DnssecKeys', live.DnssecKeys?.map(keyText), declared.DnssecKeys?.map(keyText)),
      ...(['TransferLock', 'AutoRenew', 'Privacy'] as const)
        .filter((member) => declared[member] !== undefined && declared[member] !== live[member])
        .map((member) => ({ member, before: live[member], after: declared[member] })),
      ...underWay(declared, live),
    ];
    return changes.length === 0 ? { outcome: 'same' } : { outcome: 'update', changes };
  },

  async read(ports, { declared }) {
    if (declared.length === 0) return [];
    const calls = registrarOf(ports);
    // First, since what ends in between is shown of the domain then.
    const inFlight = await operationsInFlight(calls);
    const live: LiveResource<'registeredDomain'>[] = [];
    for (const { identity } of declared) {
      const types = [...new Set(operationsOn(identity, inFlight).map(({ Type = '' }) => Type))].sort();
      const shown = toProperties(identity, await readDomain(calls, identity));
      const properties = types.length === 0 ? shown : { ...shown, InFlight: types };
      live.push({ kind: 'registeredDomain', id: identity, identity, properties, attributes: { id: identity } });
    }
    return live;
  },

  /** Only a domain that vanished since it was read is to be created: reading tells what to do. */
  async create(ports, { identity }) {
    await readDomain(registrarOf(ports), identity);
    return { id: identity, attributes: { id: identity } };
  },

  async update(ports, { id, before, after }) {
    const calls = registrarOf(ports);
    if (after.AutoRenew !== undefined && after.AutoRenew !== before.AutoRenew) {
      const operation = after.AutoRenew ? 'EnableDomainAutoRenew' : 'DisableDomainAutoRenew';
      await calls.call(operation, { DomainName: id }, { region: registrarRegion, resource: id });
    }
    return { id, attributes: { id } };
  },

  async finish(ports, { id, before, after }, patience) {
    const calls = registrarOf(ports);
    await waitUntilNoneInFlight(calls, id, patience);
    const now = toProperties(id, await readDomain(calls, id));
    refuseMoved(id, now, { before, after });
    const change = <O extends keyof RegistrarCallTable>(one: DomainOperation<O>) => operate(calls, one, patience);
    // A lock may keep registries from changing anything else, so it comes off first and on last.
    if (after.TransferLock === false && now.TransferLock !== false) await change(lock(id, false));
    if (after.Privacy !== undefined && after.Privacy !== now.Privacy) await change(privacy(id, after.Privacy));
    if (textChange('Nameservers', now.Nameservers, after.Nameservers).length > 0) await change(nameServers(id, after.Nameservers ?? []));
    if (after.DnssecKeys !== undefined) await setKeys(registrarDs(calls, id, patience), now.DnssecKeys ?? [], after.DnssecKeys);
    if (after.TransferLock === true && now.TransferLock !== true) await change(lock(id, true));
  },

  delete: () => Promise.resolve(),
};

/** What is not ended of what is declared: what it comes to is not known before. */
function underWay(declared: ApiRegisteredDomain, { InFlight = [] }: ApiRegisteredDomain): PropertyChange[] {
  const types = InFlight.filter((type) =>
    Object.entries(changedBy).some(([one, member]) => one === type && declared[member] !== undefined),
  );
  return types.length === 0 ? [] : [{ member: 'InFlight', before: types.join(', '), after: 'ended' }];
}

/**
 * A plan speaks of what a domain was like, and goes on from nothing else; what is as wanted by now is no matter.
 *
 * @throws Apex53Error `ConcurrentChange`
 */
function refuseMoved(
  domainName: string,
  now: ApiRegisteredDomain,
  { before, after }: { readonly before: ApiRegisteredDomain; readonly after: ApiRegisteredDomain },
): void {
  const [since, open] = [before, after].map((other) => {
    const comparison = registeredDomain.compare(other, now);
    return new Set(comparison.outcome === 'update' ? comparison.changes.map(({ member }) => member) : []);
  });
  const moved = [...(since ?? [])].filter((member) => open?.has(member) === true);
  if (moved.length === 0) return;
  throw new Apex53Error(
    'ConcurrentChange',
    `${moved.join(', ')} of ${domainName} changed at the registry since this was planned: by what was in flight, or by somebody else.`,
    { details: { domainName, members: moved } },
  );
}

function nameServers(domainName: string, names: readonly string[]): DomainOperation<'UpdateDomainNameservers'> {
  return {
    domainName,
    operation: 'UpdateDomainNameservers',
    input: { DomainName: domainName, Nameservers: names.map((Name) => ({ Name: canonicalName(Name) })) },
    type: 'UPDATE_NAMESERVER',
    isDone: ({ Nameservers = [] }) => namesText(Nameservers.map(({ Name }) => Name)) === namesText(names),
  };
}

function lock(domainName: string, locked: boolean): DomainOperation<'EnableDomainTransferLock' | 'DisableDomainTransferLock'> {
  return {
    domainName,
    operation: locked ? 'EnableDomainTransferLock' : 'DisableDomainTransferLock',
    input: { DomainName: domainName },
    type: 'DOMAIN_LOCK',
    isDone: (domain) => isLocked(domain) === locked,
  };
}

function privacy(domainName: string, hidden: boolean): DomainOperation<'UpdateDomainContactPrivacy'> {
  return {
    domainName,
    operation: 'UpdateDomainContactPrivacy',
    input: { DomainName: domainName, AdminPrivacy: hidden, RegistrantPrivacy: hidden, TechPrivacy: hidden },
    type: 'CHANGE_PRIVACY_PROTECTION',
    isDone: (domain) => isPrivate(domain) === hidden,
  };
}

/** New keys come before old ones go, so that a validator finds one it knows at any time. */
async function setKeys(ds: RegistrarDs, before: readonly ApiRegistrarKey[], after: readonly ApiRegistrarKey[]): Promise<void> {
  const [old, wanted] = [before, after].map((keys) => new Set(keys.map(keyText)));
  for (const key of after) if (old?.has(keyText(key)) !== true) await ds.add(key);
  for (const key of before) if (wanted?.has(keyText(key)) !== true) await ds.remove(key);
}

function toProperties(DomainName: string, domain: DomainDescription): ApiRegisteredDomain {
  const { Nameservers = [], AutoRenew = false, DnssecKeys = [] } = domain;
  return {
    DomainName,
    Nameservers: Nameservers.map(({ Name }) => canonicalName(Name)).sort(),
    TransferLock: isLocked(domain),
    AutoRenew,
    Privacy: isPrivate(domain),
    DnssecKeys: DnssecKeys.flatMap(({ Algorithm, Flags, PublicKey }) =>
      Algorithm === undefined || Flags === undefined || PublicKey === undefined ? [] : [{ Algorithm, Flags, PublicKey }],
    ),
  };
}

function isLocked({ StatusList = [] }: DomainDescription): boolean {
  return StatusList.some((status) => status.toLowerCase() === 'clienttransferprohibited');
}

function isPrivate({ AdminPrivacy = false, RegistrantPrivacy = false, TechPrivacy = false }: DomainDescription): boolean {
  return AdminPrivacy && RegistrantPrivacy && TechPrivacy;
}

function canonicalName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

function namesText(names: readonly string[]): string {
  return names.map(canonicalName).sort().join(' ');
}

/** Lists are compared as sets of texts; one that is not declared is left as it is. */
function textChange(member: string, live: readonly string[] = [], declared: readonly string[] | undefined): PropertyChange[] {
  if (declared === undefined) return [];
  const [before, after] = member === 'Nameservers' ? [live.map(canonicalName), declared.map(canonicalName)] : [live, declared];
  if ([...before].sort().join('\n') === [...after].sort().join('\n')) return [];
  return [{ member, before: [...before].sort(), after }];
}
