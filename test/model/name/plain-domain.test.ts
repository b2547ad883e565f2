import { plainDomain } from '../../../lib/model/name/plain-domain';

describe('a domain for services beside Route 53', () => {
  it.each([
    ['Corp.Example.', 'corp.example'],
    ['.', '.'],
    ['Bücher.Example.', 'xn--bcher-kva.example'],
    ['*.Bücher.example', '*.xn--bcher-kva.example'],
    ['_dmarc.Corp.Example', '_dmarc.corp.example'],
    ['bü cher.example', 'bü cher.example'],
    ['', ''],
  ])('%s is %s', (given, expected) => {
    expect(plainDomain(given)).toBe(expected);
  });
});
