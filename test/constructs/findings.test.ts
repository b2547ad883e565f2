import fc from 'fast-check';
import {
  App,
  ARecord,
  Findings,
  HostedZone,
  LatencySet,
  WeightedSet,
  assemblyFiles,
  type AcknowledgeableCode,
  type LatencyRegion,
} from '../../lib';
import { appWith, declareAll } from '../support/apps';

const long = (zone: HostedZone, name: string) => new ARecord(zone, name, { name, ttl: 2592000, values: ['192.0.2.1'] });
const newRegion = (zone: HostedZone) =>
  new LatencySet(zone, 'L', {
    regions: { ['eu-north-9' as LatencyRegion]: { values: ['192.0.2.1'] }, 'eu-west-1': { values: ['192.0.2.2'] } },
  });
const short = (app: App) => app.lint().map(({ code, path, acknowledged }) => `${code} ${path}: ${acknowledged?.reason ?? 'open'}`);

describe('findings of a construct', () => {
  it('acknowledged, are neither warnings of the assembly nor lost: it keeps them with reason and place', () => {
    const { warnings, acknowledged } = appWith((zone) => Findings.of(long(zone, 'Old')).acknowledge('TtlLong', ' never changes ')).synth();

    expect(warnings).toEqual([]);
    expect(acknowledged).toMatchObject([
      { code: 'TtlLong', path: 'Zone/Old', acknowledged: { path: 'Zone/Old', reason: 'never changes' } },
    ]);
  });

  it('are acknowledged for everything below', () => {
    const app = appWith((zone) => {
      long(zone, 'A');
      long(zone, 'B');
      Findings.of(zone).acknowledge('TtlLong', 'nothing changes here');
    });

    expect(short(app)).toEqual(['TtlLong Zone/A: nothing changes here', 'TtlLong Zone/B: nothing changes here']);
  });

  it('are acknowledged for one record set where that is named', () => {
    const app = appWith((zone) => {
      const set = new WeightedSet(zone, 'W', {
        name: 'w',
        ttl: 2592000,
        members: { a: { weight: 1, values: ['192.0.2.1'] }, b: { weight: 1, values: ['192.0.2.2'] } },
      });
      Findings.of(set).acknowledge('TtlLong', 'a is meant', { recordSet: 'w.example.com. A a' });
    });

    expect(short(app)).toEqual(['TtlLong Zone/W: a is meant', 'TtlLong Zone/W: open']);
  });

  it('are acknowledged one after the other', () => {
    const app = appWith((zone) => {
      Findings.of(new ARecord(zone, 'R', { name: 'a@b', ttl: 2592000, values: ['192.0.2.1'] }))
        .acknowledge('TtlLong', 'one')
        .acknowledge('NameCharacterDoubtful', 'two');
    });

    expect(short(app)).toEqual(['NameCharacterDoubtful Zone/R: two', 'TtlLong Zone/R: one']);
  });
});

describe('an error that comes from a table', () => {
  it('stops synth until it is acknowledged', () => {
    expect(() => appWith(newRegion).synth()).toThrow(/RegionUnknown/);

    const assembly = appWith((zone) => Findings.of(newRegion(zone)).acknowledge('RegionUnknown', 'opened in January')).synth();

    expect(assembly.hostedZones[0]?.recordSets.map(({ recordSet }) => recordSet.Region)).toEqual(['eu-north-9', 'eu-west-1']);
    expect(assembly.acknowledged).toMatchObject([
      { code: 'RegionUnknown', severity: 'error', acknowledged: { reason: 'opened in January' } },
    ]);
  });
});

describe('an acknowledgement that cannot be', () => {
  const acknowledging = (code: string, reason: string) =>
    appWith((zone) => Findings.of(long(zone, 'R')).acknowledge(code as AcknowledgeableCode, reason)).lint();

  it.each<[string, string, string]>([
    ['an error that Route 53 would refuse', 'CnameAtApex', 'please'],
    ['a code that does not exist', 'Nonsense', 'please'],
    ['a member that every object has', 'constructor', 'please'],
    ['no reason', 'TtlLong', ''],
    ['a reason of blanks', 'TtlLong', ' \n\t'],
    ['an acknowledgement of an unused one', 'AcknowledgementUnused', 'please'],
  ])('%s: an error, and the finding stays open', (_, code, reason) => {
    expect(acknowledging(code, reason)).toMatchObject([
      { code: 'AcknowledgementInvalid', severity: 'error', path: 'Zone/R', value: code },
      { code: 'TtlLong' },
    ]);
    expect(acknowledging(code, reason).some(({ acknowledged }) => acknowledged !== undefined)).toBe(false);
  });

  it('in a program without types: no text at all', () => {
    const found = appWith((zone) =>
      Findings.of(zone).acknowledge(undefined as unknown as AcknowledgeableCode, 7 as unknown as string),
    ).lint();

    expect(found).toMatchObject([{ code: 'AcknowledgementInvalid', value: 'undefined' }]);
  });
});

describe('an acknowledgement that covers nothing', () => {
  it('is a warning, which nobody can acknowledge away', () => {
    const app = appWith((zone) => Findings.of(zone).acknowledge('PrimaryAlone', 'the DR region comes in May'));

    expect(app.synth().warnings).toMatchObject([
      { code: 'AcknowledgementUnused', path: 'Zone', value: 'PrimaryAlone: the DR region comes in May' },
    ]);
  });

  it('is not told of beside errors, which may hide what it covers', () => {
    const app = appWith((zone) => {
      Findings.of(zone).acknowledge('PrimaryAlone', 'the DR region comes in May');
      new ARecord(zone, 'Bad', { values: ['x'] });
    });

    expect(app.lint().map(({ code }) => code)).toEqual(['Ipv4AddressInvalid']);
  });
});

describe('findings and their acknowledgements', () => {
  const declarations = [
    (scope: HostedZone, id: string) => new ARecord(scope, id, { name: 'a', ttl: 2592000, values: ['192.0.2.1'] }),
    (scope: HostedZone, id: string) =>
      Findings.of(new ARecord(scope, id, { name: 'b@', ttl: 2592000, values: ['192.0.2.2'] })).acknowledge('TtlLong', 'b'),
    (scope: HostedZone, id: string) =>
      new WeightedSet(scope, id, {
        name: 'c',
        members: { x: { weight: 0, values: ['192.0.2.3'] }, y: { weight: 0, values: ['192.0.2.4'] } },
      }),
    (scope: HostedZone, id: string) => Findings.of(newRegionNamed(scope, id)).acknowledge('RegionUnknown', 'opened in January'),
    (scope: HostedZone) => Findings.of(scope).acknowledge('WeightsAllZero', 'a drain'),
    (scope: HostedZone) => Findings.of(scope).acknowledge('WeightsAllZero', 'another reason'),
    (scope: HostedZone) => Findings.of(scope).acknowledge('SpfDuplicate', 'is not there'),
  ] as const;
  const filesOf = (order?: readonly number[]) => {
    const app = new App({ name: 'test' });
    const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
    declareAll(zone, declarations as unknown as Parameters<typeof declareAll>[1], order === undefined ? undefined : [...order]);
    return assemblyFiles(app.synth());
  };

  it('are the same bytes for shuffled declarations', () => {
    const expected = filesOf();

    expect(JSON.stringify(expected)).toContain('a drain');
    fc.assert(
      fc.property(fc.shuffledSubarray([...declarations.keys()], { minLength: declarations.length }), (order) => {
        expect(filesOf(order)).toEqual(expected);
      }),
    );
  });
});

function newRegionNamed(zone: HostedZone, id: string): LatencySet {
  return new LatencySet(zone, id, {
    name: 'l',
    regions: { ['eu-north-9' as LatencyRegion]: { values: ['192.0.2.1'] }, 'eu-west-1': { values: ['192.0.2.2'] } },
  });
}
