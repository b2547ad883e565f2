import { SaxesParser } from 'saxes';

/** What every answer is: a whole document, of the service's form when it is a refusal, that tells nothing of the machine. */
export function expectProperAnswer(status: number, body: string): void {
  const names: string[] = [];
  const parser = new SaxesParser({});
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(body).close();
  if (status >= 400) expect(names.slice(0, 5)).toEqual(['ErrorResponse', 'Error', 'Type', 'Code', 'Message']);
  else expect(names[0]).toMatch(/^\w+Response$/);
  expect(body).not.toContain('InternalFailure');
  expectNothingOfTheMachine(body);
}

/** No path, no environment, no trace of the program. */
export function expectNothingOfTheMachine(text: string): void {
  for (const secret of [
    process.cwd(),
    __dirname,
    'node_modules',
    process.execPath,
    '.ts:',
    '.js:',
    process.env.HOME ?? '/root',
    'leaked-if-seen',
  ]) {
    if (secret.length > 2) expect(text).not.toContain(secret);
  }
}
