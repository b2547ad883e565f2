import {
  healthCheckId,
  hostedZoneId,
  hostedZoneNameServers,
  isReference,
  parseReferenceToken,
  referenceToken,
} from '../../lib/model/reference';
import { referenceTokens, resolveReferences } from '../../lib/model/rrset/api-references';
import { apiAlias, apiRecordSet, values } from '../support/record-sets';

describe('tokens of references', () => {
  it.each(['Zone', 'Zone/Up', 'a:b', 'a}}b', '{{x', 'ü\n'])('a path like %j comes back', (path) => {
    for (const reference of [hostedZoneId(path), healthCheckId(path)])
      expect(parseReferenceToken(referenceToken(reference))).toEqual({ reference });
    expect(parseReferenceToken(referenceToken(hostedZoneNameServers(path), 3))).toEqual({
      reference: hostedZoneNameServers(path),
      index: 3,
    });
  });

  it.each([
    '',
    'Z123',
    '{{',
    '{{hostedZone:Zone:name}}',
    '{{hostedZone:Zone:nameServers}}',
    '{{hostedZone:Zone:nameServers.4}}',
    '{{app:Zone:id}}',
    'x{{hostedZone:Zone:id}}',
    '{{hostedZone:Zone:id}} ',
  ])('%j is ordinary text', (text) => {
    expect(parseReferenceToken(text)).toBeUndefined();
  });

  it('a reference is known by its kind', () => {
    expect([hostedZoneId('Zone'), 'Z1', undefined, null, {}].map(isReference)).toEqual([true, false, false, false, false]);
  });
});

describe('references in a record set', () => {
  const check = referenceToken(healthCheckId('Zone/Up'));
  const zone = referenceToken(hostedZoneId('Zone'));
  const nameServer = referenceToken(hostedZoneNameServers('Child'), 0);

  it('are found in health check, alias home and values, each once', () => {
    expect(referenceTokens(apiAlias('a.example.com.', 'b.example.com.', { HostedZoneId: zone, HealthCheckId: check }))).toEqual([
      check,
      zone,
    ]);
    expect(referenceTokens(apiRecordSet(values('NS', nameServer, nameServer)))).toEqual([nameServer]);
    expect(referenceTokens(apiRecordSet(values('TXT', '"{{hostedZone:Zone:id}}"')))).toEqual([]);
  });

  it('are replaced where the resolver knows them and stay where not', () => {
    const api = apiAlias('a.example.com.', 'b.example.com.', { HostedZoneId: zone, HealthCheckId: check });
    expect(resolveReferences(api, ({ resource }) => (resource === 'hostedZone' ? 'Z1' : undefined))).toEqual({
      ...api,
      AliasTarget: { ...api.AliasTarget, HostedZoneId: 'Z1' },
    });
  });

  it('are asked for with the index of the name server', () => {
    const api = apiRecordSet(values('NS', nameServer));
    expect(resolveReferences(api, ({ path }, index) => `${path}-${String(index)}`).ResourceRecords).toEqual([{ Value: 'Child-0' }]);
  });
});
