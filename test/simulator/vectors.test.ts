import { join } from 'node:path';
import { readRoutingFile } from '../../scripts/conformance/routing-file';
import { missesOf } from '../../scripts/conformance/routing-vector';

const vectors = ['routing-vectors.json', 'resolver-vectors.json'].flatMap((file) => readRoutingFile(join(__dirname, '..', 'data', file)));

describe('the simulator answers as Route 53 does, vector by vector', () => {
  it.each(vectors.map((vector) => [`${vector.id}: ${vector.title}`, vector] as const))('%s', (_, vector) => {
    expect(missesOf(vector)).toEqual([]);
  });
});
