import { canonicalDs } from '../../dnssec/facts';
import { publishedDs, type PublishedDs } from '../../dnssec/published-ds';
import type { DsParent, SeenKey, SeenParent } from '../../model/dnssec/zone-signing';
import { Apex53Error } from '../../model/error';
import { parseReferenceToken } from '../../model/reference';
import { canonicalKey } from '../../model/registrar/keys';
import type { ApiResourceRecordSet } from '../../model/rrset/api-shape';
import { readDomain, registrarOf } from '../registrar';
import { dsOfRegistrarKey, isKey, registrarDs } from '../registrar-keys';
import type { ResourcePorts } from '../resource-kind';
import { ownDs } from './own-ds';

/** The DS set of a zone at its parent, as it was seen, and how it is changed if it still is as it was seen. */
export interface ParentDs {
  readonly seen: SeenParent;
  /** Gives the change to be waited for, where the parent is in Route 53. */
  add(keys: readonly SeenKey[]): Promise<string | undefined>;
  remove(values: readonly string[], keys: readonly SeenKey[]): Promise<string | undefined>;
}

/** Looks at the DS set of a zone at its parent; `keys` are those of the zone. */
export function lookAtParent(ports: ResourcePorts, zoneName: string, parent: DsParent, keys: readonly SeenKey[]): Promise<ParentDs> {
  switch (parent.Kind) {
    case 'zone':
      return inParentZone(ports, zoneName, parent);
    case 'registrar':
      return atRegistrar(ports, zoneName, parent.DomainName, keys);
    case 'by-hand':
      return elsewhere(ports, zoneName, parent.Published, keys);
  }
}

async function inParentZone(
  { route53 }: ResourcePorts,
  zoneName: string,
  { HostedZoneId, DsTtl }: Extract<DsParent, { Kind: 'zone' }>,
): Promise<ParentDs> {
  // A parent that does not exist yet has none.
  if (parseReferenceToken(HostedZoneId) !== undefined) return { seen: { DsRecords: [] }, add: byHand, remove: byHand };
  const { recordSets } = await route53.listResourceRecordSets(HostedZoneId, { name: zoneName });
  const at = (type: string) => recordSets.find(({ Name, Type }) => Name === zoneName && Type === type);
  const [ds, ns] = [at('DS'), at('NS')];
  const before = valuesOf(ds);
  const change = async (after: readonly string[]) => {
    const set = { Name: zoneName, Type: 'DS', TTL: DsTtl, ResourceRecords: after.map((Value) => ({ Value })) };
    const Changes = [
      ...(ds === undefined ? [] : [{ Action: 'DELETE' as const, ResourceRecordSet: ds }]),
      ...(after.length === 0 ? [] : [{ Action: 'CREATE' as const, ResourceRecordSet: set }]),
    ];
    return Changes.length === 0 ? undefined : (await route53.changeResourceRecordSets(HostedZoneId, { Changes })).changeId;
  };
  return {
    seen: {
      DsRecords: before.map(canonicalDs),
      ...(ds?.TTL === undefined ? {} : { DsTtl: ds.TTL }),
      ...(ns?.TTL === undefined ? {} : { NsTtl: ns.TTL }),
      NameServers: valuesOf(ns),
    },
    add: (added) => change([...before, ...added.map(({ DsRecord }) => DsRecord)]),
    remove: (removed) => change(before.filter((value) => !removed.includes(canonicalDs(value)))),
  };
}

/** What the parent's name servers answer; undefined where they are not asked, or do not answer. */
async function answered(
  { dsProbe }: ResourcePorts,
  zoneName: string,
  keys: readonly SeenKey[],
): Promise<(PublishedDs & { readonly times: Pick<SeenParent, 'DsTtl' | 'NsTtl'> }) | undefined> {
  const answers = await dsProbe?.dsOf(zoneName);
  const published = answers === undefined ? undefined : publishedDs(answers, ownDs(zoneName, keys));
  if (published === undefined) return undefined;
  const { dsTtl, nsTtl } = published;
  return { ...published, times: { ...(dsTtl === undefined ? {} : { DsTtl: dsTtl }), ...(nsTtl === undefined ? {} : { NsTtl: nsTtl }) } };
}

async function elsewhere(
  ports: ResourcePorts,
  zoneName: string,
  told: readonly string[] | undefined,
  keys: readonly SeenKey[],
): Promise<ParentDs> {
  const found = await answered(ports, zoneName, keys);
  const seen: SeenParent =
    found === undefined
      ? { DsRecords: (told ?? []).map(ownDs(zoneName, keys)), DsSight: told === undefined ? 'unseen' : 'told' }
      : { DsRecords: found.ds, DsSight: found.agreed ? 'answered' : 'unsettled', ...found.times, NameServers: found.nameServers };
  return { seen, add: byHand, remove: byHand };
}

async function atRegistrar(ports: ResourcePorts, zoneName: string, domainName: string, keys: readonly SeenKey[]): Promise<ParentDs> {
  const calls = registrarOf(ports);
  const { DnssecKeys = [], Nameservers } = await readDomain(calls, domainName);
  const published = DnssecKeys.map((one) => {
    const own = keys.find((key) => isKey(one, registrarKeyOf(key)));
    return own?.DsRecord ?? canonicalDs(dsOfRegistrarKey(one) ?? `0 ${one.Algorithm ?? 0} 0 ${one.Id ?? 'UNKNOWN'}`);
  });
  const ds = registrarDs(calls, domainName);
  const found = await answered(ports, zoneName, keys);
  const isPublished = found?.agreed === true && [...published].sort().join() === found.ds.join();
  return {
    seen: {
      DsRecords: published,
      ...(found === undefined ? {} : { DsSight: isPublished ? ('answered' as const) : ('unsettled' as const), ...found.times }),
      ...(Nameservers === undefined ? {} : { NameServers: Nameservers.map(({ Name }) => Name) }),
    },
    async add(added) {
      for (const key of added) await ds.add(registrarKeyOf(key));
      return undefined;
    },
    async remove(removed) {
      for (const value of removed) {
        const own = keys.find(({ DsRecord }) => DsRecord === value);
        await (own === undefined ? ds.removeValue(value) : ds.remove(registrarKeyOf(own)));
      }
      return undefined;
    },
  };
}

function registrarKeyOf({ Algorithm, Flags, PublicKey }: SeenKey) {
  return canonicalKey({ Algorithm, Flags, PublicKey });
}

function valuesOf(set: ApiResourceRecordSet | undefined): string[] {
  return (set?.ResourceRecords ?? []).map(({ Value }) => Value);
}

function byHand(): Promise<never> {
  throw new Apex53Error('ServiceFailed', 'The DS set of this zone is changed by hand.');
}
