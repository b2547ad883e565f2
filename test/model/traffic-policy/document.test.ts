import fc from 'fast-check';
import { TrafficPolicyDocument } from '../../../lib';
import { canonicalPolicy, parsePolicyDocument } from '../../../lib/model/traffic-policy/from-api';
import { policyText, policyToApi } from '../../../lib/model/traffic-policy/to-api';

const every = new TrafficPolicyDocument({
  endpoints: {
    one: '192.0.2.1',
    two: { type: 'value', value: '192.0.2.2' },
    cdn: { type: 'cloudfront', value: 'd111111abcdef8.cloudfront.net' },
    balancer: { type: 'application-load-balancer', value: 'lb-1.eu-west-1.elb.amazonaws.com', region: 'eu-west-1' },
    site: { type: 's3-website', value: 's3-website-us-east-1.amazonaws.com', region: 'us-east-1' },
  },
  rules: {
    top: { type: 'failover', primary: { rule: 'places', evaluateTargetHealth: true }, secondary: { endpoint: 'cdn' } },
    places: {
      type: 'geo',
      locations: [
        { continent: 'EU', rule: 'near' },
        { country: 'US', subdivision: 'WA', rule: 'fast' },
        { default: true, rule: 'some', healthCheck: '12345678-1234-1234-1234-123456789012' },
      ],
    },
    near: {
      type: 'geoproximity',
      locations: [
        { region: 'eu-west-1', endpoint: 'balancer', bias: -5 },
        { coordinates: { latitude: 50, longitude: 8.5 }, endpoint: 'one' },
      ],
    },
    fast: { type: 'latency', regions: [{ region: 'us-east-1', endpoint: 'site' }] },
    some: {
      type: 'weighted',
      items: [
        { rule: 'any', weight: 3 },
        { endpoint: 'two', weight: 0 },
      ],
    },
    any: { type: 'multivalue', items: [{ endpoint: 'one' }, { endpoint: 'two' }] },
  },
  start: { rule: 'top' },
});

describe('a traffic policy document', () => {
  it('says what it said after it was written and read, with every kind of rule and endpoint', () => {
    const read = TrafficPolicyDocument.fromJson(every.toJson());
    expect(read.findings).toEqual([]);
    expect(read.toJson()).toBe(every.toJson());
    expect(Object.keys(read.api)).toEqual(['AWSPolicyFormatVersion', 'RecordType', 'StartRule', 'Endpoints', 'Rules']);
  });

  it('has format version 2023-05-09 exactly where a rule names a Local Zone', () => {
    const near = (localZoneGroup: string) =>
      new TrafficPolicyDocument({
        endpoints: { only: '192.0.2.1' },
        rules: { near: { type: 'geoproximity', locations: [{ localZoneGroup, endpoint: 'only' }] } },
        start: { rule: 'near' },
      });
    expect(every.api.AWSPolicyFormatVersion).toBe('2015-10-01');
    const zoned = near('us-east-1-bue-1');
    expect(zoned.api.AWSPolicyFormatVersion).toBe('2023-05-09');
    expect(TrafficPolicyDocument.fromJson(zoned.toJson()).toJson()).toBe(zoned.toJson());
  });

  it('is equal to one that has numbers and booleans as texts, and its members in another order', () => {
    const api = JSON.parse(every.toJson()) as Record<string, unknown>;
    const spelled = JSON.parse(
      JSON.stringify(api).replace('"EvaluateTargetHealth":true', '"EvaluateTargetHealth":"true"').replace('"Weight":3', '"Weight":"3"'),
    ) as unknown;
    expect(canonicalPolicy(spelled)).toBe(canonicalPolicy(api));
    expect(canonicalPolicy(Object.fromEntries(Object.entries(api).reverse()))).toBe(canonicalPolicy(api));
    expect(canonicalPolicy({ ...api, RecordType: 'AAAA' })).not.toBe(canonicalPolicy(api));
  });

  it('tells of all that is wrong in a text at once', () => {
    const text = JSON.stringify({
      AWSPolicyFormatVersion: '2000-01-01',
      RecordType: 'NS',
      Endpoints: { a: { Type: 'fax', Value: '1' }, b: 7 },
      Rules: { c: { RuleType: 'cidr' }, d: { RuleType: 'weighted', Items: [{ EndpointReference: 'a', RuleReference: 'c' }] } },
    });
    const codes = TrafficPolicyDocument.fromJson(text).findings.map(({ code }) => code);
    expect(codes.filter((code) => code === 'TrafficPolicyDocumentInvalid').length).toBeGreaterThanOrEqual(7);
    expect(codes).toContain('TrafficPolicyUnsupported');
  });

  it('read from any JSON is a document or findings, and what was read is written the same', () => {
    const key = fc.constantFrom('Endpoints', 'Rules', 'RuleType', 'Items', 'Locations', 'Primary', 'geo', 'weighted', '__proto__', 'a');
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { depthSize: 'medium' },
        fc.jsonValue(),
        key,
        fc.dictionary(key, tie('json')),
        fc.array(tie('json'), { maxLength: 3 }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          json.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const read = parsePolicyDocument(text);
          if (!read.ok) expect(read.findings.length).toBeGreaterThan(0);
          else expect(parsePolicyDocument(policyText(policyToApi(read.value))).ok).toBe(true);
        },
      ),
    );
  });

  it('nested without end is read in time', () => {
    const depth = 40_000;
    expect(parsePolicyDocument(`${'['.repeat(depth)}${']'.repeat(depth)}`).ok).toBe(false);
  });
});
