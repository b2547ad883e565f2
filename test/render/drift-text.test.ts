import type { Drift } from '../../lib/plan/drift/drift';
import { driftText } from '../../lib/render/drift-text';
import { style } from '../../lib/render/style';
import { expectGolden } from '../support/golden';

const plain = { style: style(false), width: 100, full: false };
const set = (name: string, ttl: number, value = '192.0.2.1') => ({
  Name: name,
  Type: 'A' as const,
  TTL: ttl,
  ResourceRecords: [{ Value: value }],
});
const none: Drift = {
  formatVersion: 1,
  app: 'test',
  baseline: 'deployed',
  hostedZones: [],
  resources: [],
  unreadableLedgers: [],
  undeployed: [],
  summary: {
    hostedZones: 0,
    recordSets: { added: 0, changed: 0, removed: 0, unchanged: 3 },
    resources: { added: 0, changed: 0, removed: 0 },
  },
};
const check = { Type: 'HTTPS', FullyQualifiedDomainName: 'one.example.net', Port: 443, ResourcePath: '/', FailureThreshold: 3 } as const;
const all: Drift = {
  ...none,
  baseline: 'declared',
  hostedZones: [
    {
      path: 'Zone',
      name: 'example.com.',
      hostedZoneId: 'Z1',
      kind: 'kept',
      changes: [
        { member: 'comment', before: 'Production', after: 'Play\u001b[31m' },
        { member: 'tag team', before: 'dns' },
        { member: 'VPC', after: 'vpc-1 in us-east-1' },
      ],
      recordSets: [
        { kind: 'changed', path: 'Zone/Api', before: set('api.example.com.', 60), after: set('api.example.com.', 300, '192.0.2.9') },
        { kind: 'removed', path: 'Zone/Old', before: set('old.example.com.', 60) },
        { kind: 'added', after: set('new.example.com.', 60) },
      ],
    },
    { path: 'Lost', name: 'example.net.', kind: 'removed', changes: [], recordSets: [] },
  ],
  resources: [
    {
      kind: 'changed',
      resource: 'healthCheck',
      path: 'Zone/Up',
      id: 'one',
      before: check,
      after: { ...check, FailureThreshold: 7 },
      changes: [{ member: 'FailureThreshold', before: 3, after: 7 }],
    },
    { kind: 'removed', resource: 'healthCheck', path: 'Zone/Gone', before: check, changes: [] },
    { kind: 'added', resource: 'healthCheck', id: 'two', after: check, changes: [] },
  ],
  unreadableLedgers: ['The ledger cannot be read.'],
  undeployed: Array.from({ length: 7 }, (_, i) => ({ action: 'create', what: `w${i}.example.com. A` })),
  summary: {
    hostedZones: 2,
    recordSets: { added: 1, changed: 1, removed: 1, unchanged: 3 },
    resources: { added: 1, changed: 1, removed: 1 },
  },
};

describe('drift as text', () => {
  it('tells zones, record sets and resources, with what is not known and what is not deployed', () => {
    expectGolden('drift.txt', driftText(all, plain, '\nAnswers that change\n  ~ one\n'));
  });

  it('says so where there is none', () => {
    expect(driftText(none, plain)).toBe('No drift. 3 record sets are as deployed.\n');
    expect(driftText({ ...none, baseline: 'declared' }, plain)).toContain('edits that were not deployed count as drift');
  });

  it('folds long zones unless everything is asked for', () => {
    const recordSets = Array.from({ length: 105 }, (_, i) => ({ kind: 'added' as const, after: set(`n${i}.example.com.`, 60) }));
    const long: Drift = { ...none, hostedZones: [{ path: 'Zone', name: 'example.com.', kind: 'kept', changes: [], recordSets }] };

    expect(driftText(long, plain)).toContain('… and 5 more; --full shows all');
    expect(driftText(long, { ...plain, full: true })).toContain('+ added n104.example.com. A');
  });
});
