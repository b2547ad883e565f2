import { finding } from '../finding';
import { isReference } from '../reference';
import type { ResourceRecordSet } from '../rrset/resource-record-set';
import type { DeclaredRecordSet, Report, ZoneContext } from './declared';
import { delegationOf, groupKey, targetsOf, type ZoneIndex } from './zone-index';

/** Rules on delegations, what stands at and below them, and on NS and SOA at the apex. */
export function checkDelegations(declared: readonly DeclaredRecordSet[], index: ZoneIndex, context: ZoneContext, report: Report): void {
  const nameServers = new Set(
    index.delegations.size === 0
      ? []
      : declared.flatMap(({ rrset }) => (rrset.type === 'NS' ? targetsOf(rrset) : [])).map((name) => name.toText()),
  );
  for (const entry of declared) {
    const { rrset } = entry;
    const name = rrset.name.toText();
    const delegation = delegationOf(name, index);
    if (delegation !== undefined && isOccluded(rrset, name, delegation, nameServers))
      report(
        entry,
        finding('RecordOccluded', {
          message: `${delegation} is delegated to other name servers, so nobody is answered with this record set.`,
          value: delegation,
        }),
      );
    else if (rrset.type === 'NS' && name === index.apex) checkApexNs(entry, report);
    else if (rrset.type === 'NS') checkDelegation(entry, index, context, report);
    else if (rrset.type === 'DS' && (name === index.apex || (context.complete && delegation !== name)))
      report(entry, finding('DsWithoutDelegation', { message: `${rrset.name.toDisplay()} has no NS record set below the apex.` }));
  }
}

/** At a delegation only NS and DS are this zone's to answer; below it only the addresses of name servers (RFC 2181, section 6.1). */
function isOccluded({ type }: ResourceRecordSet, name: string, delegation: string, nameServers: ReadonlySet<string>): boolean {
  if (name === delegation && (type === 'NS' || type === 'DS')) return false;
  return !((type === 'A' || type === 'AAAA') && nameServers.has(name));
}

function checkDelegation(entry: DeclaredRecordSet, { groups }: ZoneIndex, context: ZoneContext, report: Report): void {
  const { rrset } = entry;
  if (context.privateZone === true && !isFollowed(rrset, context))
    report(entry, finding('PrivateZoneDelegation', { message: `The private zone delegates ${rrset.name.toDisplay()}.` }));
  if (!context.complete) return;
  for (const server of targetsOf(rrset)) {
    const name = server.toText();
    if (server.isWithin(rrset.name) && !groups.has(groupKey(name, 'A')) && !groups.has(groupKey(name, 'AAAA')))
      report(
        entry,
        finding('GlueMissing', {
          message: `The name server ${server.toDisplay()} has no address in this zone.`,
          value: server.toDisplay(),
        }),
      );
  }
}

/** Whether a Resolver rule reaches each of the name servers (Route 53 Developer Guide, Resolver delegation rules tutorial). */
function isFollowed(rrset: ResourceRecordSet, { delegationRecords = [] }: ZoneContext): boolean {
  const servers = targetsOf(rrset);
  return servers.length > 0 && servers.every((server) => delegationRecords.some((record) => server.isWithin(record)));
}

/** The names that Route 53 gives its servers: one of each suffix to a zone. */
const route53Server = /^ns-\d{1,4}\.awsdns-\d\d\.(com|net|org|co\.uk)\.$/;

function checkApexNs(entry: DeclaredRecordSet, report: Report): void {
  const { rrset } = entry;
  if (rrset.kind === 'values' && isReference(rrset.records)) return;
  const servers = targetsOf(rrset).map((name) => name.toText());
  const suffixes = new Set(servers.map((server) => route53Server.exec(server)?.[1]));
  if (servers.length === 4 && suffixes.size === 4 && !suffixes.has(undefined)) return;
  report(
    entry,
    finding('ApexNsReplaced', { message: 'NS at the apex is not the four servers that Route 53 gives a zone.', value: servers.join(' ') }),
  );
}
