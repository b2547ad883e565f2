import { hostedZoneId, referenceToken } from '../../model/reference';
import { readRecordSet } from '../../model/rrset/from-api';
import type { ResourceRecordSet } from '../../model/rrset/resource-record-set';
import { keyOf, keyText } from '../../model/rrset/rrset-key';
import { targetsOf } from '../../model/rules/zone-index';
import { deletedIn, keyOfApi, someOf, type GuardRule, type ZoneChange } from './zone-change';

/** A record set that stays, the app's or anybody's, would point to nothing. */
export const targetRemoval: GuardRule = (change) => {
  const deleted = deletedIn(change.zone);
  if (deleted.length === 0) return undefined;
  const staying = stayingIn(change);
  const typesAt = new Map<string, Set<string>>();
  for (const { name, type } of staying) {
    const types = typesAt.get(name.toText());
    if (types === undefined) typesAt.set(name.toText(), new Set([type]));
    else types.add(type);
  }
  const gone = new Set(
    deleted.filter(({ Name, Type }) => typesAt.get(Name)?.has(Type) !== true).map(({ Name, Type }) => `${Name} ${Type}`),
  );
  const goneNames = new Set(deleted.map(({ Name }) => Name).filter((name) => !typesAt.has(name) && !isCovered(name, typesAt)));
  const pointing = staying.flatMap((rrset) =>
    lostTargets(rrset, gone, goneNames).map((target) => ({ key: keyText(keyOf(rrset)), text: `${keyText(keyOf(rrset))} -> ${target}` })),
  );
  if (pointing.length === 0) return undefined;
  return {
    message: `${pointing.length} that ${pointing.length === 1 ? 'stays' : 'stay'} in ${change.zone.name} would point to what is deleted: ${someOf(pointing.map(({ text }) => text))}.`,
    recordSets: pointing.map(({ key }) => key),
  };
};

/** What the zone holds afterwards. */
function stayingIn({ zone, live }: ZoneChange): ResourceRecordSet[] {
  const touched = new Set(zone.differences.flatMap(({ before }) => (before === undefined ? [] : [keyOfApi(before)])));
  const ownZoneIds = new Set([zone.hostedZoneId, referenceToken(hostedZoneId(zone.path))].filter((id) => id !== undefined));
  return [
    ...live.filter(({ api }) => !touched.has(keyOfApi(api))).map(({ rrset }) => rrset),
    ...zone.differences.flatMap(({ after }) => {
      const read = after === undefined ? undefined : readRecordSet(after, { ownZoneIds, unreadableValue: 'generic' });
      return read?.ok === true ? [read.value] : [];
    }),
  ];
}

function lostTargets(rrset: ResourceRecordSet, gone: ReadonlySet<string>, goneNames: ReadonlySet<string>): string[] {
  if (rrset.kind === 'alias') {
    const target = `${rrset.aliasTarget.dnsName.toText()} ${rrset.type}`;
    return rrset.aliasTarget.home === 'own-zone' && gone.has(target) ? [target] : [];
  }
  return targetsOf(rrset)
    .map((target) => target.toText())
    .filter((target) => goneNames.has(target));
}

/** Whether a wildcard answers in the place of a name. */
function isCovered(name: string, typesAt: ReadonlyMap<string, unknown>): boolean {
  for (let at = name.indexOf('.'); at !== -1; at = name.indexOf('.', at + 1)) {
    if (typesAt.has(`\\052.${name.slice(at + 1)}`)) return true;
  }
  return false;
}
