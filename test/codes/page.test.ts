import { readFileSync } from 'node:fs';
import { codesPage, codesPagePath } from '../../scripts/codes-page';
import { codes } from '../../lib/model/codes';
import { errorCodes } from '../../lib/model/error-codes';
import { delegationCodes } from '../../lib/delegation/delegation-codes';
import { checkCodes } from '../../lib/resolvers/checks/check-codes';

describe('docs/codes.md', () => {
  it('is what the table of codes says; npm run docs:codes writes it', () => {
    expect(readFileSync(codesPagePath, 'utf8')).toBe(codesPage());
  });

  it('has a section for every code, each once', () => {
    const sections = [...readFileSync(codesPagePath, 'utf8').matchAll(/^### (\w+)$/gm)].map(([, code]) => code);
    expect([...sections].sort()).toEqual(
      [...Object.keys(codes), ...Object.keys(checkCodes), ...Object.keys(delegationCodes), ...Object.keys(errorCodes)].sort(),
    );
  });
});

describe('the table of codes', () => {
  it('has no code that is both finding and error', () => {
    expect(Object.keys(codes).filter((code) => code in errorCodes)).toEqual([]);
  });

  it.each(Object.entries(codes))(
    '%s says what it means, what is allowed, what to do, and where the rule is from',
    (_, { meaning, allowed, fix, source }) => {
      expect(meaning).toMatch(/^[A-Z].*\.$/);
      for (const text of [allowed, fix, source]) expect(text).toMatch(/^[^ ].*[^ .]$/);
    },
  );

  it.each(Object.entries(errorCodes))('%s says what it means and what to do, in sentences', (_, { meaning, fix }) => {
    for (const text of [meaning, fix]) expect(text).toMatch(/^[A-Z].*\.$/);
  });
});
