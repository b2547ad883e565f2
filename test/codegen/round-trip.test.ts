import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DomainName } from '../../lib';
import { generateApp } from '../../lib/codegen/generate-app';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { smallZone } from '../support/arbitrary-zone';
import { declaredLines, fileZone, linesOf, modelsOf, ownId, roundTrip } from './support/contents';
import { evaluate } from './support/evaluate';
import { hostileZone } from './support/hostile-zone';

const justice = JSON.parse(
  readFileSync(join(__dirname, '..', 'data', 'service.justice.gov.uk.rrsets.json'), 'utf8'),
) as readonly ApiResourceRecordSet[];

describe('generated code, synthesized, is equal to its source', () => {
  it('for the zone of a ministry, in one file and in many', () => {
    const contents = fileZone(modelsOf(justice, 'ZONE'), 'service.justice.gov.uk');

    const { declared, source, leftOut } = roundTrip(contents);
    const split = generateApp(contents, { constructsPerFile: 50 });

    expect(leftOut).toEqual([]);
    expect(declared).toEqual(source);
    expect(declared).toHaveLength(334);
    expect(split.files).toHaveLength(9);
    expect(declaredLines(evaluate(split.files).synth())).toEqual(source);
  });

  it('for any small zone with every policy and with health checks', () => {
    fc.assert(
      fc.property(smallZone, ({ sets }) => {
        const checks = { 'HealthChecks/UpExampleNet': 'id-of-Up', 'HealthChecks/AliveExampleNet': 'id-of-Alive' };
        const recordSets = modelsOf(
          sets.map((set) =>
            set.HealthCheckId === undefined ? set : { ...set, HealthCheckId: set.HealthCheckId.replace(/^.*\/(\w+):id\}\}$/, 'id-of-$1') },
          ),
        );
        const healthChecks = ['Up', 'Alive'].map((name) => ({
          id: `id-of-${name}`,
          callerReference: name,
          config: { Type: 'TCP', Port: 80, FullyQualifiedDomainName: `${name.toLowerCase()}.example.net` },
        }));
        const { files, leftOut } = generateApp({ ...fileZone(recordSets), healthChecks });

        expect(leftOut).toEqual([]);
        expect(declaredLines(evaluate(files).synth(), 0, checks)).toEqual(linesOf(recordSets));
      }),
    );
  });

  it('for names, values and identifiers that say anything', () => {
    let declaredInAll = 0;
    let leftOutInAll = 0;
    fc.assert(
      fc.property(hostileZone, (sets) => {
        const { declared, source, leftOut } = roundTrip(fileZone(modelsOf(sets)));
        declaredInAll += declared.length;
        leftOutInAll += leftOut.length;

        expect(declared).toEqual(source);
      }),
      { numRuns: 300 },
    );
    // The law would say nothing of what is left out.
    expect(leftOutInAll).toBeLessThan(declaredInAll / 2);
  });

  it('does not depend on the order of the source', () => {
    fc.assert(
      fc.property(
        hostileZone.chain((sets) => fc.tuple(fc.constant(sets), fc.shuffledSubarray([...sets], { minLength: sets.length }))),
        ([sets, shuffled]) => {
          expect(generateApp(fileZone(modelsOf(shuffled))).files).toEqual(generateApp(fileZone(modelsOf(sets))).files);
        },
      ),
    );
  });
});

it('an alias of the zone itself stays in it, whatever its id', () => {
  const sets: ApiResourceRecordSet[] = [
    { Name: 'a.example.com.', Type: 'A', TTL: 300, ResourceRecords: [{ Value: '192.0.2.1' }] },
    { Name: 'example.com.', Type: 'A', AliasTarget: { HostedZoneId: ownId, DNSName: 'a.example.com.', EvaluateTargetHealth: false } },
  ];
  const { files } = generateApp({ name: 'test', zones: [{ zoneName: DomainName.parse('example.com'), recordSets: modelsOf(sets) }] });

  expect(files.find(({ path }) => path === 'zones/example-com.ts')?.content).toContain(
    "new AliasRecord(zone, 'ApexAlias', { target: Target.record('a'), types: ['A'] });",
  );
});

it('ten thousand record sets go to files of at most 500 constructs, none of them lost', () => {
  const sets = Array.from({ length: 10_000 }, (_, i) => ({
    Name: `host${i}.example.com.`,
    Type: 'A',
    TTL: 300,
    ResourceRecords: [{ Value: `10.${i >> 16}.${(i >> 8) & 255}.${i & 255}` }],
  }));
  const { files } = generateApp(fileZone(modelsOf(sets)));
  const counts = files.map(({ content }) => content.match(/new ARecord\(/g)?.length ?? 0);

  expect(files).toHaveLength(22);
  expect(Math.max(...counts)).toBe(500);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10_000);
});

it('a long name stands on its line, as prettier leaves short keys', () => {
  const label = 'x'.repeat(60);
  const { files } = generateApp(
    fileZone(
      modelsOf([
        { Name: `${label}.${label}.example.com.`, Type: 'CNAME', TTL: 300, ResourceRecords: [{ Value: `${label}.${label}.net.` }] },
      ]),
    ),
  );
  const content = files.find(({ path }) => path.startsWith('zones/'))?.content ?? '';

  expect(content).toContain(`\n    name: '${label}.${label}',\n    target:\n      '${label}.${label}.net.',\n`);
});
