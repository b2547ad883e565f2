import { project, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const apex = "new CnameRecord(zone, 'Apex', { target: 'elsewhere.example.net.' });";
const old = "const old = new ARecord(zone, 'Old', { name: 'old', ttl: 1209600, values: ['192.0.2.1'] });";
const acknowledged = "Findings.of(old).acknowledge('TtlLong', 'the address has not changed since 1998');";
const lint = (statements: readonly string[], ...args: readonly string[]) =>
  apex53(['lint', ...args], { cwd: project({ 'app.ts': zoneApp(...statements) }) });

describe('apex53 lint', () => {
  it('says nothing but the count, and ends with 0, where nothing is found', async () => {
    expect(await lint([])).toEqual({ status: 0, stdout: '0 errors, 0 warnings, 0 acknowledged.\n', stderr: '' });
  });

  it('lists findings by construct, errors first, without colour, and ends with 4 for an error', async () => {
    const { status, stdout, stderr } = await lint([
      old,
      apex,
      "new ARecord(zone, 'At', { name: 'a@b', ttl: 1209600, values: ['192.0.2.1'] });",
    ]);

    expect({ status, stderr }).toEqual({ status: 4, stderr: '' });
    expect(stdout).toBe(
      [
        'Zone/Apex',
        '  error CnameAtApex example.com. CNAME',
        '    A CNAME is declared at the apex example.com..',
        '    allowed: CNAME below the apex only',
        '    to do:   declare an AliasRecord, or A and AAAA records, at the apex',
        '    source:  RFC 1034, section 3.6.2; Route 53 Developer Guide, CNAME record type',
        '',
        'Zone/At',
        '  warning NameCharacterDoubtful a@b.example.com. A',
        '    A label of the name holds an at sign.',
        '    given:   a@b.example.com.',
        '    allowed: letters, digits, hyphen and underscore; @ alone for the apex',
        '    to do:   remove the character, or acknowledge that it is meant',
        '    source:  Route 53 Developer Guide, DNS domain name format',
        '  warning TtlLong a@b.example.com. A',
        '    Resolvers may keep the answer for 14 days.',
        '    given:   1209600',
        '    allowed: at most 604800 seconds',
        '    to do:   give a shorter TTL',
        '    source:  RFC 8767, section 4; Route 53 Developer Guide, Configuring DNSSEC signing (one week is the most a signed zone answers)',
        '',
        'Zone/Old',
        '  warning TtlLong old.example.com. A',
        '    Resolvers may keep the answer for 14 days.',
        '    given:   1209600',
        '    allowed: at most 604800 seconds',
        '    to do:   give a shorter TTL',
        '    source:  RFC 8767, section 4; Route 53 Developer Guide, Configuring DNSSEC signing (one week is the most a signed zone answers)',
        '',
        '1 error, 3 warnings, 0 acknowledged.',
        '',
      ].join('\n'),
    );
  });

  it.each(['--strict', '--warnings-as-errors'])('ends with 0 for warnings, and with 4 when %s is given', async (strict) => {
    expect((await lint([old])).status).toBe(0);
    expect((await lint([old], strict)).status).toBe(4);
  });

  it('an acknowledged finding is counted, not shown, and passes --strict', async () => {
    expect(await lint([old, acknowledged], '--strict')).toEqual({
      status: 0,
      stdout: '0 errors, 0 warnings, 1 acknowledged.\n',
      stderr: '',
    });
  });

  it('shows what is acknowledged, with reason and place, when asked', async () => {
    const { status, stdout } = await lint([old, acknowledged], '--acknowledged');

    expect(status).toBe(0);
    expect(stdout).toMatch(/^Zone\/Old\n {2}acknowledged warning TtlLong old\.example\.com\. A\n/);
    expect(stdout).toMatch(/\n {4}reason: {2}the address has not changed since 1998\n {4}by: {6}Zone\/Old\n/);
  });

  it('an acknowledgement that covers nothing is a warning itself', async () => {
    const { status, stdout } = await lint(["Findings.of(zone).acknowledge('PrimaryAlone', 'the DR region comes in May');"], '--strict');

    expect(status).toBe(4);
    expect(stdout).toMatch(
      /^Zone\n {2}warning AcknowledgementUnused\n {4}PrimaryAlone is not found here or below, but it is acknowledged\.\n/,
    );
  });

  it('looks at the codes named only, in whatever case they are written', async () => {
    const found = await lint([old, apex], '--code', 'ttllong', '--code', 'PrimaryAlone');

    expect(found.status).toBe(0);
    expect(found.stdout).toMatch(/^Zone\/Old\n/);
    expect(found.stdout).toMatch(/\n0 errors, 1 warning, 0 acknowledged\.\n$/);
  });

  it('prints one document with --json: counts, and every finding, acknowledged ones with their reason', async () => {
    const ended = await lint([old, acknowledged, apex], '--json');

    expect(ended).toMatchObject({ status: 4, stderr: '' });
    expect(documentOf(ended)).toMatchObject({
      formatVersion: 1,
      command: 'lint',
      exitCode: 4,
      summary: { errors: 1, warnings: 0, acknowledged: 1 },
      findings: [
        { code: 'CnameAtApex', severity: 'error', path: 'Zone/Apex' },
        { code: 'TtlLong', path: 'Zone/Old', acknowledged: { path: 'Zone/Old', reason: 'the address has not changed since 1998' } },
      ],
    });
  });

  it('refuses a code that does not exist', async () => {
    const { status, stdout, stderr } = await lint([], '--code', 'Nonsense');

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/docs\/codes\.md lists the codes/);
  });

  it('makes no call: what the context file does not know is an error', async () => {
    const { status, stdout } = await lint(["new AliasRecord(zone, 'Lb', { target: Target.loadBalancer({ name: 'edge' }) });"]);

    expect(status).toBe(4);
    expect(stdout).toMatch(/error LookupMissing/);
  });
});

describe('what is acknowledged', () => {
  it('is not printed by synth', async () => {
    const printed = async (...statements: readonly string[]) =>
      (await apex53(['synth'], { cwd: project({ 'app.ts': zoneApp(...statements) }) })).stderr;

    expect(await printed(old)).toMatch(/^warning TtlLong at Zone\/Old/);
    expect(await printed(old, acknowledged)).toBe('');
  });

  it('is not printed beside errors either, nor counted', async () => {
    const { status, stderr } = await apex53(['synth'], { cwd: project({ 'app.ts': zoneApp(old, acknowledged, apex) }) });

    expect(status).toBe(1);
    expect(stderr).not.toContain('TtlLong');
    expect(stderr).toMatch(/SynthesisFailed 1 error; nothing was changed\.\n$/);
  });
});
