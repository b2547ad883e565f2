import { join } from 'node:path';
import { readCaseFile } from '../../scripts/conformance/case-file';
import { emulatorJudge } from '../../scripts/conformance/emulator-cases';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const { invalid, valid } = readCaseFile(join(__dirname, '..', 'data', 'invalid-changes.json'));

describe('change batches that Route 53 refuses', () => {
  it.each(invalid.map((testCase) => ({ ...testCase, name: testCase.id })))('$name', async (testCase) => {
    expect(await emulatorJudge.refuses(testCase)).toEqual([]);
  });
});

describe('change batches that Route 53 accepts', () => {
  it.each(valid.map((testCase) => ({ ...testCase, name: testCase.id })))('$name', async (testCase) => {
    expect(await emulatorJudge.accepts(testCase)).toEqual([]);
  });
});
