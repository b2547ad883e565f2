import fc from 'fast-check';
import { DomainName } from '../../lib';
import type { ExistingHostedZone, ZoneToImport } from '../../lib/codegen/contents';
import { generateApp } from '../../lib/codegen/generate-app';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { declaredLines, fileZone, linesOf, modelsOf } from './support/contents';
import { evaluate } from './support/evaluate';

const set = (Name: string, Type: string, values: readonly string[], TTL = 300): ApiResourceRecordSet => ({
  Name,
  Type,
  TTL,
  ResourceRecords: values.map((Value) => ({ Value })),
});
const zone = (zoneName: string, sets: readonly ApiResourceRecordSet[], hostedZone?: ExistingHostedZone): ZoneToImport => ({
  zoneName: DomainName.parse(zoneName),
  recordSets: modelsOf(sets),
  ...(hostedZone === undefined ? {} : { hostedZone }),
});
const live = (id: string, nameServers: readonly string[]): ExistingHostedZone => ({
  id,
  callerReference: id,
  privateZone: false,
  nameServers,
  as: 'import',
});
const generated = (...zones: readonly ZoneToImport[]) => {
  const { files, notes } = generateApp({ name: 'test', zones });
  return { assembly: evaluate(files).synth(), text: files.map(({ content }) => content).join(''), notes };
};

const ds = `60485 13 2 ${'49'.repeat(32)}`;
const servers = ['ns1.example.net.', 'NS2.example.net'];
const awsServers = ['ns-1.awsdns-00.com.', 'ns-2.awsdns-00.net.'];
const child = zone('dev.example.com', [
  set('dev.example.com.', 'NS', [...servers].reverse(), 3600),
  set('www.dev.example.com.', 'A', ['192.0.2.1']),
]);

describe('NS record sets below the apex', () => {
  it('are delegations to the name servers of the source with its TTL; a DS beside one stays a record', () => {
    const { text } = generated(
      zone('example.com', [
        set('lab.example.com.', 'NS', servers),
        set('lab.example.com.', 'DS', [ds]),
        set('old.example.com.', 'NS', servers, 172800),
      ]),
    );

    expect(text).toContain(
      "new Delegation(zone, 'LabNs', {\n    name: 'lab',\n    ttl: 300,\n    nameServers: ['ns1.example.net.', 'NS2.example.net'],\n",
    );
    expect(text).toContain(
      "new Delegation(zone, 'OldNs', {\n    name: 'old',\n    nameServers: ['ns1.example.net.', 'NS2.example.net'],\n",
    );
    expect(text).toContain("new DsRecord(zone, 'LabDs', {");
    expect(text).not.toContain('NsRecord');
  });

  it('synthesized are the source, whatever their names, servers and TTLs', () => {
    const label = fc.constantFrom('a', 'A', '1', 'constructor', '__proto__', 'ex\\040ample', 'example', '@');
    const below = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => `${labels.join('.')}.example.com.`);
    const server = fc.constantFrom('ns1.example.net.', 'NS2.Example.net', 'ns1.a.example.com.', '\\061.example.net.');
    const delegation = fc
      .tuple(below, fc.uniqueArray(server, { minLength: 1 }), fc.constantFrom(0, 300, 172800))
      .map(([name, values, ttl]) => set(name, 'NS', values, ttl));
    const sets = fc.uniqueArray(delegation, { minLength: 1, selector: ({ Name }) => Name.toLowerCase() });
    fc.assert(
      fc.property(sets, (all) => {
        const recordSets = modelsOf(all);
        const { files, leftOut } = generateApp(fileZone(recordSets));

        expect(leftOut).toEqual([]);
        expect(declaredLines(evaluate(files).synth())).toEqual(linesOf(recordSets));
        expect(files.map(({ content }) => content).join('')).not.toContain('NsRecord');
      }),
    );
  });
});

describe('a zone of a file that another one of the import delegates to', () => {
  const parent = zone('example.com', [set('dev.example.com.', 'NS', servers, 900)]);

  it('is followed, with the TTL of the delegation and a note', () => {
    const { text, notes, assembly } = generated(parent, child);

    expect(text).toContain("new Delegation(exampleCom, 'DevDelegation', { to: devExampleCom, ttl: 900 });");
    expect(notes).toContain(
      'dev.example.com. is delegated to its new hosted zone, whose name servers take the place of those in the source.',
    );
    expect(assembly.hostedZones.find(({ name }) => name === 'example.com.')?.recordSets).toMatchObject([
      {
        recordSet: {
          Name: 'dev.example.com.',
          TTL: 900,
          ResourceRecords: Array.from({ length: 4 }, (_, i) => ({ Value: `{{hostedZone:DevExampleCom:nameServers.${i}}}` })),
        },
      },
    ]);
  });

  it.each<[why: string, parent: ZoneToImport, note: string | undefined]>([
    ['other name servers answer for it', zone('example.com', [set('dev.example.com.', 'NS', ['ns9.example.net.'])]), undefined],
    [
      'the delegation is signed',
      zone('example.com', [set('dev.example.com.', 'NS', servers), set('dev.example.com.', 'DS', [ds])]),
      'its DS record is for a key that the new zone does not have',
    ],
    [
      'the delegating zone is live',
      zone('example.com', [set('dev.example.com.', 'NS', servers)], live('ZPARENT', awsServers)),
      'example.com. is live',
    ],
  ])('is not followed where %s', (_, from, why) => {
    const { text, notes } = generated(from, child);

    expect(text).not.toContain('DevDelegation');
    expect(text).toContain("new Delegation(zone, 'DevNs', {");
    expect(notes.filter((note) => note.startsWith('dev.example.com. stays'))).toEqual(
      why === undefined
        ? []
        : [`dev.example.com. stays delegated to the name servers of the source, not to its new hosted zone, because ${why}.`],
    );
  });
});

it('a live zone that a file delegates to is followed, signed or not, and without a note', () => {
  const { text, notes } = generated(
    zone('example.com', [set('dev.example.com.', 'NS', awsServers), set('dev.example.com.', 'DS', [ds])]),
    zone('dev.example.com', [], live('ZCHILD', awsServers)),
  );

  expect(text).toContain("new Delegation(exampleCom, 'DevDelegation', { to: devExampleCom, ttl: 300 });");
  expect(notes).toEqual([]);
});
