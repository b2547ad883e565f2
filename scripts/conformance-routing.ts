// Runs files of routing vectors against the simulator, without a name those of this project. Each miss is printed with what was expected
// and what came out; the last line counts the vectors. Usage: npm run conformance:routing -- [FILE ...]
import { join } from 'node:path';
import { UnusableCaseFile } from './conformance/case-file';
import { readRoutingFile, type RoutingVector } from './conformance/routing-file';
import { missesOf } from './conformance/routing-vector';

function run(vectors: readonly RoutingVector[]): number {
  let failed = 0;
  for (const vector of vectors) {
    const misses = missesOrError(vector);
    if (misses.length > 0) failed += 1;
    for (const miss of misses)
      console.log(`${vector.id} (${vector.title}${vector.confidence === undefined ? '' : `, certainty ${vector.confidence}`}): ${miss}`);
  }
  console.log(`${vectors.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function missesOrError(vector: RoutingVector): readonly string[] {
  try {
    return missesOf(vector);
  } catch (error) {
    return [`cannot be run: ${error instanceof Error ? error.message : String(error)}`];
  }
}

const own = ['routing-vectors.json', 'resolver-vectors.json'].map((file) => join(__dirname, '..', 'test', 'data', file));
const given = process.argv.slice(2);
try {
  process.exitCode = run((given.length === 0 ? own : given).flatMap(readRoutingFile));
} catch (error) {
  if (!(error instanceof UnusableCaseFile)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
