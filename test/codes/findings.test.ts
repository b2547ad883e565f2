import type { App, FindingCode } from '../../lib';
import { codes } from '../../lib/model/codes';
import { codesOf } from '../support/apps';
import { aliasProvocations } from './provocations/aliases';
import { appProvocations } from './provocations/app';
import { cidrCollectionProvocations } from './provocations/cidr-collections';
import { dnssecProvocations } from './provocations/dnssec';
import { firewallProvocations } from './provocations/firewall';
import { healthCheckProvocations } from './provocations/health-checks';
import { mailProvocations } from './provocations/mail';
import { nameProvocations } from './provocations/names';
import { ownershipProvocations } from './provocations/ownership';
import { privateZoneProvocations } from './provocations/private-zones';
import { queryLoggingProvocations } from './provocations/query-logging';
import { recordSetProvocations } from './provocations/record-sets';
import { recoveryProvocations } from './provocations/recovery';
import { routingProvocations } from './provocations/routing';
import { registrarProvocations } from './provocations/registrar';
import { resolverProvocations } from './provocations/resolver';
import { serviceBindingProvocations } from './provocations/service-bindings';
import { trafficPolicyProvocations } from './provocations/traffic-policies';
import { valueDoubtProvocations } from './provocations/value-doubts';
import { valueProvocations } from './provocations/values';
import { zoneFileProvocations } from './provocations/zone-files';

/** For every code an app of which that code and no other is found. A code that nothing provokes does not belong in the table. */
const provocations = {
  ...aliasProvocations,
  ...appProvocations,
  ...cidrCollectionProvocations,
  ...dnssecProvocations,
  ...firewallProvocations,
  ...healthCheckProvocations,
  ...mailProvocations,
  ...nameProvocations,
  ...ownershipProvocations,
  ...privateZoneProvocations,
  ...queryLoggingProvocations,
  ...recordSetProvocations,
  ...recoveryProvocations,
  ...routingProvocations,
  ...registrarProvocations,
  ...resolverProvocations,
  ...serviceBindingProvocations,
  ...trafficPolicyProvocations,
  ...valueDoubtProvocations,
  ...valueProvocations,
  ...zoneFileProvocations,
} satisfies Record<FindingCode, () => App>;

const table = Object.entries(provocations) as readonly [FindingCode, () => App][];

describe('every code of a finding', () => {
  it('is provoked below, so none can be left in the table that nothing finds', () => {
    expect(table.map(([code]) => code).sort()).toEqual(Object.keys(codes).sort());
  });

  it.each(table)('%s is found, alone, with all that a finding says', (code, provoke) => {
    const findings = provoke().lint();
    expect(codesOf(findings)).toEqual([code]);
    for (const { severity, message, allowed, fix, source } of findings) {
      expect(severity).toBe(codes[code].severity);
      for (const text of [message, allowed, fix, source]) expect(text.trim().length).toBeGreaterThan(3);
      expect(message).toMatch(/^\S.*\.$/s);
      expect(fix).not.toMatch(/\.$/);
    }
  });

  it.each(table.filter(([code]) => code !== 'AppNameMissing'))('%s says where: the construct path', (_, provoke) => {
    expect(
      provoke()
        .lint()
        .map(({ path }) => path)
        .filter((path) => path === ''),
    ).toEqual([]);
  });

  it.each(table)('%s is an error of synth exactly when its severity says so', (code, provoke) => {
    const synth = () => provoke().synth();
    if (codes[code].severity === 'error') expect(synth).toThrow(expect.objectContaining({ code: 'SynthesisFailed' }) as Error);
    else expect(synth().warnings.map((warning) => warning.code)).toEqual([code]);
  });
});
