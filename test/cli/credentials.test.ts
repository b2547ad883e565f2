import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { startEmulator } from './support/emulator';
import { project, quickstart } from './support/project';
import { apex53, documentOf, type Ended } from './support/run';

const secrets = {
  AWS_ACCESS_KEY_ID: 'AKIAMARKEDACCESSKEY',
  AWS_SECRET_ACCESS_KEY: 'markedSecretAccessKey',
  AWS_SESSION_TOKEN: 'markedSessionToken',
};

let server: Server | undefined;
afterEach(() => server?.close());

/** An endpoint that refuses every request with these headers and bodies. */
async function refusing(status: number, code: string): Promise<string> {
  server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'text/xml' });
    response.end(
      `<ErrorResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>User is not allowed to do this.</Message></Error><RequestId>r-1</RequestId></ErrorResponse>`,
    );
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function expectNoSecrets(...runs: readonly Ended[]): void {
  for (const { stdout, stderr } of runs) for (const secret of Object.values(secrets)) expect(stdout + stderr).not.toContain(secret);
}

describe('credentials', () => {
  it('are never printed, whatever the command does', async () => {
    const cwd = project({ 'app.ts': quickstart });
    const { url } = await startEmulator({ cwd });
    const options = { cwd, env: secrets };

    const diff = await apex53(['diff', '--endpoint', url, '--json'], options);
    const deploy = await apex53(['deploy', '--endpoint', url, '--yes'], options);

    expect([diff.status, deploy.status]).toEqual([0, 0]);
    expectNoSecrets(diff, deploy);
  });

  it('are never printed when a call is denied; the action is', async () => {
    const cwd = project({ 'app.ts': quickstart });
    const url = await refusing(403, 'AccessDenied');
    const options = { cwd, env: secrets };

    const text = await apex53(['diff', '--endpoint', url], options);
    const json = await apex53(['diff', '--endpoint', url, '--json'], options);

    expect(text.status).toBe(1);
    expect(text.stderr).toMatch(/^AccessDenied The credentials do not allow route53:ListHostedZonesByName on /);
    expect(documentOf(json)).toMatchObject({
      exitCode: 1,
      error: { code: 'AccessDenied', details: { operation: 'ListHostedZonesByName' } },
    });
    expectNoSecrets(text, json);
  });

  it('that are missing are an error that says where they are looked for', async () => {
    const cwd = project({ 'app.ts': quickstart });

    const ended = await apex53(['diff'], { cwd });

    expect(ended).toMatchObject({ status: 1, stdout: '' });
    expect(ended.stderr).toMatch(
      /^CredentialsMissing No AWS credentials were found .*Configure them as for the AWS CLI, or use --local\.\n$/,
    );
  });

  it('are not needed for an endpoint on loopback, nor by --local', async () => {
    const cwd = project({ 'app.ts': quickstart });
    const { url } = await startEmulator({ cwd });

    expect((await apex53(['diff', '--endpoint', url], { cwd })).status).toBe(0);
    expect((await apex53(['diff', '--local'], { cwd })).status).toBe(0);
  });

  it("are not found for another host by the emulator's stand-in", async () => {
    const cwd = project({ 'app.ts': quickstart });

    const ended = await apex53(['diff', '--endpoint', 'http://route53.invalid'], { cwd });

    expect(ended.stderr).toMatch(/^CredentialsMissing /);
  });
});
