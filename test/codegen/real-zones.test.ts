import { join } from 'node:path';
import { deploy, isEmptyPlan, plan } from '../../lib';
import { appContents } from '../../lib/cli/app-contents';
import { readSourceFile, type SourceFile } from '../../lib/cli/source-files';
import { nothingCaptured } from '../../lib/state/capture-to-import';
import { generateApp } from '../../lib/codegen/generate-app';
import { emulated } from '../support/emulated';
import { compile } from '../support/compile';
import { declaredLines, linesOf } from './support/contents';
import { evaluate } from './support/evaluate';

const data = join(__dirname, '..', 'data');

/** The zones of test/data in the formats they are kept in, and how many record sets each declares. */
const sources: readonly (SourceFile & { readonly declares: number })[] = [
  { format: 'bind', path: join(data, '10.in-addr.arpa.zone'), origin: '10.in-addr.arpa', declares: 475 },
  { format: 'bind', path: join(data, 'rfc1035-isi.edu.zone'), origin: 'isi.edu', declares: 4 },
  { format: 'octodns', path: join(data, 'service.justice.gov.uk.octodns.yaml'), origin: 'service.justice.gov.uk', declares: 334 },
  { format: 'record-sets', path: join(data, 'service.justice.gov.uk.rrsets.json'), origin: 'service.justice.gov.uk', declares: 334 },
];

describe.each(sources)('$origin from $format', (source) => {
  const { contents } = readSourceFile(source);
  const { files, leftOut } = generateApp(appContents(nothingCaptured, [contents], { name: 'real' }));
  const assembly = evaluate(files).synth();

  it('is declared record set by record set, but for SOA and NS at the apex', () => {
    const own = contents.recordSets.filter(({ name, type }) => !name.equals(contents.zoneName) || (type !== 'SOA' && type !== 'NS'));

    expect(leftOut).toEqual([]);
    expect(own).toHaveLength(source.declares);
    expect(declaredLines(assembly)).toEqual(linesOf(own));
  });

  it('type-checks', () => {
    expect(compile(new Map(files.map(({ path, content }) => [`examples/generated-by-test/${path}`, content])))).toEqual([]);
  });

  it('deployed, plans to nothing', async () => {
    const account = emulated();
    try {
      await deploy(assembly, { client: account.client });

      expect(isEmptyPlan(await plan(assembly, { client: account.client }))).toBe(true);
    } finally {
      await account.close();
    }
  });
});

it('the zone of a ministry is the same app from octoDNS and from JSON, but for the order of values', () => {
  const [yaml, json] = sources.slice(2).map((source) => {
    const { contents } = readSourceFile(source);
    const { files } = generateApp(appContents(nothingCaptured, [contents], { name: 'real' }));
    return files
      .map(({ content }) =>
        content
          .split('\n')
          .slice(1)
          .sort()
          .join('\n')
          .replaceAll(/[ ,]+$/gm, ''),
      )
      .join('\n');
  });

  expect(yaml).toBe(json);
});
