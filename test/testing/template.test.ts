import { AliasRecord, App, ARecord, FailoverPair, HealthCheck, HostedZone, Target, TxtRecord, WeightedSet } from '../../lib';
import { Apex53Error } from '../../lib/model/error';
import { referenceTo, Template } from '../../lib/testing';

/** An app with one record set of every kind that assertions treat differently. */
function declared(): { readonly template: Template; readonly check: HealthCheck } {
  const app = new App({ name: 'test' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
  new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1', '192.0.2.2'] });
  new TxtRecord(zone, 'Text', { name: 'www', values: ['hello'] });
  new AliasRecord(zone, 'Apex', { target: Target.cloudFront('d111111abcdef8.cloudfront.net'), types: ['A'] });
  const check = HealthCheck.https(zone, 'Up', { host: 'api-primary.example.com', path: '/health' });
  new FailoverPair(zone, 'Api', {
    name: 'api',
    ttl: 60,
    primary: { cname: 'api-primary.example.com', healthCheck: check },
    secondary: { cname: 'api-dr.example.com' },
  });
  new WeightedSet(zone, 'Split', {
    name: 'split',
    members: {
      blue: { values: ['192.0.2.10'], weight: 90 },
      green: { values: ['192.0.2.20'], weight: 10 },
      red: { values: ['192.0.2.30'], weight: 0 },
      white: { values: ['192.0.2.40'], weight: 0 },
    },
  });
  return { template: Template.fromApp(app), check };
}

/** The message of the assertion that fails. */
function failure(assertion: () => unknown): string {
  try {
    assertion();
  } catch (error) {
    if (Apex53Error.is(error, 'AssertionFailed')) return error.message;
    throw error;
  }
  throw new Error('the assertion holds');
}

describe('hasRecordSet', () => {
  const { template, check } = declared();

  it('holds for a name and a type, and returns the record set with who declared it', () => {
    expect(template.hasRecordSet('www.example.com', 'A')).toMatchObject({
      path: 'Zone/Www',
      zone: 'example.com.',
      recordSet: { Name: 'www.example.com.', TTL: 300 },
    });
  });

  it('takes names in every spelling', () => {
    expect(template.hasRecordSet('WWW.Example.COM.', 'A').path).toBe('Zone/Www');
  });

  it('looks only at the members that are named', () => {
    expect(template.hasRecordSet('www.example.com', 'A', { TTL: 300 }).path).toBe('Zone/Www');
  });

  it('compares values in any order and by meaning', () => {
    template.hasRecordSet('www.example.com', 'A', { ResourceRecords: [{ Value: '192.0.2.2' }, { Value: '192.0.2.1' }] });
    const found = template.hasRecordSet('api.example.com', 'CNAME', { ResourceRecords: [{ Value: 'API-DR.example.com.' }] });
    expect(found.recordSet.SetIdentifier).toBe('secondary');
  });

  it('compares members of an alias target one by one, its name by meaning', () => {
    expect(template.hasRecordSet('example.com', 'A', { AliasTarget: { DNSName: 'D111111abcdef8.cloudfront.net' } }).path).toBe('Zone/Apex');
    expect(failure(() => template.hasRecordSet('example.com', 'A', { AliasTarget: { EvaluateTargetHealth: true } }))).toBe(
      'The record set example.com A is not as expected. It, declared at Zone/Apex:\n  AliasTarget.EvaluateTargetHealth: expected true, found false',
    );
  });

  it('knows the reference that stands for the id of a declared health check', () => {
    expect(template.hasRecordSet('api.example.com', 'CNAME', { HealthCheckId: referenceTo(check) }).recordSet.Failover).toBe('PRIMARY');
  });

  it('returns the member of a routing policy that matches', () => {
    expect(template.hasRecordSet('split.example.com', 'A', { SetIdentifier: 'green' }).recordSet.Weight).toBe(10);
  });

  it('fails with every member that differs', () => {
    expect(
      failure(() =>
        template.hasRecordSet('www.example.com', 'A', { TTL: 60, ResourceRecords: [{ Value: '192.0.2.1' }], SetIdentifier: 'x' }),
      ),
    ).toBe(
      [
        'The record set www.example.com A is not as expected. It, declared at Zone/Www:',
        '  TTL: expected 60, found 300',
        '  ResourceRecords: expected ["192.0.2.1"], found ["192.0.2.1","192.0.2.2"]',
        '  SetIdentifier: expected "x", found nothing',
      ].join('\n'),
    );
  });

  it('fails with the three nearest members of a routing policy, the nearest first', () => {
    expect(failure(() => template.hasRecordSet('split.example.com', 'A', { SetIdentifier: 'green', Weight: 20 }))).toBe(
      [
        'The record set split.example.com A is not as expected. Member "green", declared at Zone/Split:',
        '  Weight: expected 20, found 10',
        'Member "blue", declared at Zone/Split:',
        '  SetIdentifier: expected "green", found "blue"',
        '  Weight: expected 20, found 90',
        'Member "red", declared at Zone/Split:',
        '  SetIdentifier: expected "green", found "red"',
        '  Weight: expected 20, found 0',
        '… and 1 more members.',
      ].join('\n'),
    );
  });

  it('fails with the types that the name has', () => {
    expect(failure(() => template.hasRecordSet('www.example.com', 'MX'))).toBe(
      'No record set www.example.com. MX is declared. That name has: A, TXT.',
    );
  });

  it('fails with the nearest names', () => {
    expect(failure(() => template.hasRecordSet('ww.example.com', 'A'))).toBe(
      'No record set ww.example.com. A is declared. Nearest names: www.example.com., example.com., api.example.com.',
    );
  });

  it('fails without guesses when no name is near', () => {
    expect(failure(() => template.hasRecordSet('zzz.test', 'A'))).toBe('No record set zzz.test. A is declared.');
  });

  it('refuses a name that cannot be', () => {
    expect(() => template.hasRecordSet('a..b', 'A')).toThrow(expect.objectContaining({ code: 'InvalidLiteral' }) as Error);
  });
});

describe('hasNoRecordSet', () => {
  const { template } = declared();

  it('holds when there is none of the name and type, or none with the members', () => {
    expect(() => {
      template.hasNoRecordSet('nothing.example.com', 'A');
    }).not.toThrow();
    expect(() => {
      template.hasNoRecordSet('www.example.com', 'AAAA');
    }).not.toThrow();
    expect(() => {
      template.hasNoRecordSet('www.example.com', 'A', { TTL: 60 });
    }).not.toThrow();
  });

  it('fails with who declares it', () => {
    expect(failure(() => template.hasNoRecordSet('www.example.com', 'TXT'))).toBe(
      'A record set www.example.com TXT was not expected, but Zone/Text declares it: {"Name":"www.example.com.","Type":"TXT","TTL":300,"ResourceRecords":[{"Value":"\\"hello\\""}]}',
    );
  });
});

describe('record sets of a zone', () => {
  const { template } = declared();

  it('are listed in the order of Route 53', () => {
    expect(
      template
        .recordSets('EXAMPLE.com')
        .map(({ recordSet: { Name, Type, SetIdentifier } }) => [Name, Type, SetIdentifier ?? ''].join(' ').trim()),
    ).toEqual([
      'example.com. A',
      'api.example.com. CNAME primary',
      'api.example.com. CNAME secondary',
      'split.example.com. A blue',
      'split.example.com. A green',
      'split.example.com. A red',
      'split.example.com. A white',
      'www.example.com. A',
      'www.example.com. TXT',
    ]);
  });

  it('are none in a zone that is not declared', () => {
    expect(template.recordSets('example.org')).toEqual([]);
  });

  it('are counted, and another number fails with both', () => {
    expect(() => {
      template.recordSetCountIs('example.com', 9);
    }).not.toThrow();
    expect(failure(() => template.recordSetCountIs('example.com', 8))).toBe('example.com was expected to have 8 record sets, but has 9.');
  });
});

describe('hasHealthCheck', () => {
  const { template } = declared();

  it('holds for any of the configuration', () => {
    expect(() => {
      template.hasHealthCheck({ Type: 'HTTPS', ResourcePath: '/health' });
    }).not.toThrow();
  });

  it('fails with the nearest one', () => {
    expect(failure(() => template.hasHealthCheck({ Type: 'HTTPS', Port: 8443, SearchString: 'ok' }))).toBe(
      'No health check is as expected. The nearest is Zone/Up:\n  Port: expected 8443, found 443\n  SearchString: expected "ok", found nothing',
    );
  });

  it('fails when none is declared', () => {
    expect(failure(() => Template.fromApp(new App()).hasHealthCheck({}))).toBe('No health check is declared.');
  });
});

describe('fromApp', () => {
  it('throws every finding of an app that does not synthesize', () => {
    const app = new App();
    const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
    new ARecord(zone, 'A', { name: 'a', values: ['x'] });
    new ARecord(zone, 'B', { name: 'b', values: [] });

    expect(() => Template.fromApp(app)).toThrow(
      expect.objectContaining({
        code: 'SynthesisFailed',
        findings: [expect.objectContaining({ path: 'Zone/A' }), expect.objectContaining({ path: 'Zone/B' })],
      }) as Error,
    );
  });
});
