import { DsRecord, NsRecord, type DsFromDnskeyProps, type HostedZone } from '../../../lib';
import { findingsOf, recordSetsOf } from '../../support/apps';

const valuesOf = (declare: (zone: HostedZone) => unknown, zoneName: string) =>
  recordSetsOf(declare, zoneName).flatMap(({ Type, ResourceRecords = [] }) =>
    Type === 'DS' ? ResourceRecords.map(({ Value }) => Value) : [],
  );

/** DNSKEY and DS as the RFCs have them. */
const published: readonly (readonly [string, string, string, NonNullable<DsFromDnskeyProps['digestTypes']>[number], string])[] = [
  [
    'RFC 4034, section 5.4',
    'dskey.example.com',
    '256 3 5 AQOeiiR0GOMYkDshWoSKz9Xz fwJr1AYtsmx3TGkJaNXVbfi/ 2pHm822aJ5iI9BMzNXxeYCmZ DRD99WYwYqUSdjMmmAphXdvx egXd/M5+X7OrzKBaMbCVdFLU Uh6DhweJBjEVv5f2wwjM9Xzc nOf+EPbtG9DMBmADjFDc2w/r ljwvFw==',
    'SHA-1',
    '60485 5 1 2bb183af5f22588179a53b0a98631fad1a292118',
  ],
  [
    'RFC 4509, section 2.3',
    'dskey.example.com',
    '256 3 5 AQOeiiR0GOMYkDshWoSKz9Xz fwJr1AYtsmx3TGkJaNXVbfi/ 2pHm822aJ5iI9BMzNXxeYCmZ DRD99WYwYqUSdjMmmAphXdvx egXd/M5+X7OrzKBaMbCVdFLU Uh6DhweJBjEVv5f2wwjM9Xzc nOf+EPbtG9DMBmADjFDc2w/r ljwvFw==',
    'SHA-256',
    '60485 5 2 d4b7d520e7bb5f0f67674a0cceb1e3e0614b93c4f9e99b8383f6a1e4469da50a',
  ],
  [
    'RFC 6605, section 6.1',
    'example.net',
    '257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==',
    'SHA-256',
    '55648 13 2 b4c8c1fe2e7477127b27115656ad6256f424625bf5c1e2770ce6d6e37df61d17',
  ],
  [
    'RFC 6605, section 6.2',
    'example.net',
    '257 3 14 xKYaNhWdGOfJ+nPrL8/arkwf2EY3MDJ+SErKivBVSum1w/egsXvSADtNJhyem5RCOpgQ6K8X1DRSEkrbYQ+OB+v8/uX45NBwY8rp65F6Glur8I/mlVNgF6W/qTI37m40',
    'SHA-384',
    '10771 14 4 72d7b62976ce06438e9c0bf319013cf801f09ecc84b8d7e9495f27e305c6a9b0563a9b5f4d288405c3008a946df983d6',
  ],
];

describe('a DS record made from a key', () => {
  it.each(published)('%s: has the digest and key tag of the RFC', (_, name, dnskey, digestType, ds) => {
    const props = { dnskeys: [dnskey], digestTypes: [digestType] };
    expect(valuesOf((zone) => DsRecord.fromDnskey(zone, 'R', props), name)).toEqual([ds]);
  });

  it('has a digest of each key by each type', () => {
    const [, , first = ''] = published[2] ?? [];
    const [, , second = ''] = published[3] ?? [];
    const values = valuesOf(
      (zone) => DsRecord.fromDnskey(zone, 'R', { dnskeys: [first, second], digestTypes: ['SHA-256', 'SHA-384'] }),
      'example.net',
    );
    expect(values.map((value) => value.split(' ').slice(0, 3).join(' '))).toEqual(['55648 13 2', '55648 13 4', '10771 14 2', '10771 14 4']);
  });

  it.each([
    ['no key', '257 3 13'],
    ['another protocol', '257 1 13 GojIhhXU'],
    ['the key of a host', '1 3 13 GojIhhXU'],
    ['a revoked key', '385 3 13 GojIhhXU'],
    ['numbers out of range', '65536 3 256 GojIhhXU'],
    ['no text at all', ''],
  ])('%s is a finding', (_, dnskey) => {
    const found = findingsOf((zone) => {
      new NsRecord(zone, 'Delegation', { name: 'shop', values: ['ns1.example.org'] });
      DsRecord.fromDnskey(zone, 'R', { name: 'shop', dnskeys: [dnskey] });
    });
    expect(found.map(({ code, path }) => `${path} ${code}`)).toEqual(['Zone/R DnskeyInvalid']);
  });
});
