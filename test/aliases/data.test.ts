import { legacyClassicZoneIds } from '../../lib/aliases/data/load-balancers';
import { notAliasTargets } from '../../lib/aliases/data/not-alias-targets';
import { websiteEndpoint } from '../../lib/aliases/data/s3-website';
import { sources } from '../../lib/aliases/data/sources';
import type { AliasService, Cell, Permission } from '../../lib/aliases/service';
import { aliasServices } from '../../lib/aliases/services';
import { sampleNames, sheet, type SheetService } from './support/fact-sheet';

/** The kind that the table has for an entry of the sheet. */
function tableOf({ id }: SheetService): AliasService {
  const service = aliasServices.find(({ kind }) => kind === id);
  if (service === undefined) throw new Error(`the tables have no ${id}`);
  return service;
}

const kinds = sheet.services.filter(({ id }) => id !== 'record-in-same-zone');
const named = kinds.map((entry) => [entry.id, entry] as const);
const withCells = named.filter(([, { cells }]) => cells !== undefined);

describe('the tables of alias targets', () => {
  it('have every kind of the sheet, each once, and no other', () => {
    expect(aliasServices.map(({ kind }) => kind).sort()).toEqual(kinds.map(({ id }) => id).sort());
    expect(kinds).toHaveLength(20);
  });

  it.each(withCells)('%s: every cell is that of the sheet, with its sources', (_, entry) => {
    const shown = Object.entries(tableOf(entry).zoneIds).map(([key, { zoneId, confidence, sources: keys }]) => [
      key,
      { zoneId, confidence, sources: keys },
    ]);
    const expected = Object.entries(entry.cells ?? {}).map(([key, { zoneId, confidence, sources: keys }]) => [
      key,
      { zoneId, confidence, sources: keys },
    ]);
    expect(shown).toEqual(expected);
  });

  it.each(named.filter(([, { cells, zoneIdSource }]) => cells === undefined && zoneIdSource.startsWith('same-as:')))(
    '%s: the cells are those of the kind it stands behind or is named like',
    (_, entry) => {
      const { zoneIds, namedLike } = tableOf(entry);
      expect(`same-as:${namedLike ?? ''}`).toBe(entry.zoneIdSource);
      expect(zoneIds).toBe(aliasServices.find(({ kind }) => kind === namedLike)?.zoneIds);
    },
  );

  it.each(named.filter(([, { zoneIdSource }]) => zoneIdSource === 'live-lookup'))(
    '%s: no table has an id that only a look-up tells',
    (_, entry) => {
      expect(tableOf(entry).zoneIds).toEqual({});
      expect(zoneIdsIn(tableOf(entry).observedZoneIds ?? {})).toEqual(entry.observedZoneIds ?? {});
    },
  );

  it('a disputed cell names what other tables in use have; no other cell has alternatives', () => {
    for (const entry of kinds)
      for (const [key, { alternatives }] of Object.entries(tableOf(entry).zoneIds)) {
        const disputed = entry.cells?.[key]?.disagreements?.filter(({ status }) => status === 'unresolved') ?? [];
        expect(alternatives).toEqual(disputed.map(({ zoneId, sources: keys }) => ({ zoneId, sources: keys.join(' ') })));
      }
    expect(
      aliasServices.flatMap(({ zoneIds }) => Object.values(zoneIds)).filter(({ confidence }) => confidence === 'disputed'),
    ).toHaveLength(2);
  });

  it('no zone id stands in two cells, so no row was copied from another', () => {
    const own = aliasServices.filter(({ namedLike }) => namedLike === undefined);
    const ids = [
      ...own.flatMap(({ zoneIds, observedZoneIds = {} }) => [...Object.values(zoneIds), ...Object.values(observedZoneIds)]),
      ...Object.values(legacyClassicZoneIds),
    ].flatMap(({ zoneId, alternatives }) => [zoneId, ...alternatives.map((other) => other.zoneId)]);
    expect(ids.length).toBeGreaterThan(250);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => !/^Z[A-Z0-9]{11,20}$/.test(id))).toEqual([]);
  });

  it('no value known to be a mistake of another table stands in the cell it was found in', () => {
    expect(sheet.rejectedValues).not.toHaveLength(0);
    for (const { service, region, zoneId } of sheet.rejectedValues)
      expect(aliasServices.find(({ kind }) => kind === service)?.zoneIds[region]?.zoneId).not.toBe(zoneId);
  });

  it.each(named)('%s: regions without a published id have no cell', (_, entry) => {
    for (const region of entry.regionsWithoutPublishedZoneId ?? []) expect(tableOf(entry).zoneIds[region]).toBeUndefined();
  });

  it('old zones of Classic Load Balancers are known, and are none of today', () => {
    expect(zoneIdsIn(legacyClassicZoneIds)).toEqual(sheet.legacyZoneIds.zoneIds);
  });

  it('every source is named as the sheet names it', () => {
    for (const [key, source] of Object.entries(sources)) {
      const { title, where, date } = sheet.sources[key] ?? {};
      expect(source).toEqual({ title, where, date });
    }
  });

  it.each(named)('%s: what Route 53 allows is what the sheet says', (_, entry) => {
    const service = tableOf(entry);
    expect(service.evaluateTargetHealth).toBe(permission(entry.evaluateTargetHealth.allowed));
    expect(service.privateZone).toBe(permission(entry.privateHostedZone.allowed));
    expect(service.documented).toBe(entry.documented !== false);
    const possible = new Set([...entry.recordTypes.documented, ...entry.recordTypes.conditional.map(({ type }) => type)]);
    expect(new Set([...service.recordTypes, ...service.furtherRecordTypes])).toEqual(possible);
    for (const type of entry.recordTypes.documented) expect(service.recordTypes).toContain(type);
  });
});

describe('forms of names', () => {
  it.each(named)('%s: the forms are those of the sheet', (_, entry) => {
    const { namedLike, patterns } = tableOf(entry);
    const expected = entry.dnsNames.patterns
      .filter(({ aliasable }) => aliasable !== false && namedLike === undefined)
      .map(({ id, regex, flags }) => ({ id, source: regex, flags }));
    expect(patterns.map(({ id, regex }) => ({ id, source: regex.source, flags: regex.flags }))).toEqual(expected);
  });

  it('there is a sample for every form and region', () => {
    expect(sampleNames.length).toBeGreaterThan(448);
    expect(new Set(sampleNames.map(({ name }) => name)).size).toBeGreaterThan(400);
  });

  it('website endpoints have a hyphen or a dot before the region, as the sheet says', () => {
    const endpoints = Object.entries(kinds.find(({ id }) => id === 's3-website')?.websiteEndpoints ?? {}).filter(
      ([, { zoneIdPublished }]) => zoneIdPublished,
    );
    expect(endpoints.map(([region]) => websiteEndpoint(region))).toEqual(endpoints.map(([, { endpoint }]) => endpoint));
    expect(endpoints).toHaveLength(40);
  });

  it('what is refused has an id of its own, a title and something to do instead', () => {
    const ids = notAliasTargets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title, instead } of notAliasTargets) for (const text of [title, instead]) expect(text).toMatch(/^\S.*[^.]$/);
  });
});

function permission(allowed: boolean | 'unknown'): Permission {
  if (allowed === 'unknown') return 'undocumented';
  return allowed ? 'allowed' : 'refused';
}

function zoneIdsIn(table: Readonly<Record<string, Cell>>): Record<string, string> {
  return Object.fromEntries(Object.entries(table).map(([key, { zoneId }]) => [key, zoneId]));
}
