import { DomainName } from '../../../lib/model/name/domain-name';
import { checkName } from '../../../lib/model/rules/name-rules';

const codesOf = (text: string) => checkName(DomainName.parse(text)).map(({ code }) => code);

describe('names that are in order', () => {
  it.each([
    'www.example.com',
    'WWW.Example.com',
    '*.example.com',
    '\\052.example.com',
    '_sip._tcp.example.com',
    '0/25.2.0.192.in-addr.arpa',
    'bücher.example.com',
    'a#b.example.com',
    '-a-.example.com',
    'a!b~c.example.com',
  ])('%s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });
});

describe('names that are doubtful', () => {
  it.each<[string, string, readonly string[]]>([
    ['a blank', 'my\\040host.example.com', ['NameCharacterDoubtful']],
    ['an at sign', 'user@host.example.com', ['NameCharacterDoubtful']],
    ['an at sign as label', '@.example.com', ['NameCharacterDoubtful']],
    ['a tab', 'a\\011b.example.com', ['NameCharacterDoubtful']],
    ['delete', 'a\\177b.example.com', ['NameCharacterDoubtful']],
    ['UTF-8 octets', 'b\\303\\274cher.example.com', ['NameNotAscii']],
    ['an asterisk further right', 'prod.*.example.com', ['WildcardLiteral']],
    ['an asterisk inside of the leftmost label', '*prod.example.com', ['WildcardLiteral']],
    ['an asterisk behind a wildcard', '*.*.example.com', ['WildcardLiteral']],
    ['all at once', '* \\377.example.com', ['NameCharacterDoubtful', 'NameNotAscii', 'WildcardLiteral']],
  ])('%s', (_, text, codes) => {
    expect(checkName(owner(text)).map(({ code }) => code)).toEqual(codes);
    expect(checkName(owner(text)).map(({ severity }) => severity)).toEqual(codes.map(() => 'warning'));
  });

  it.each([
    ['a b', 'a blank'],
    ['a@b', 'an at sign'],
    ['a\tb', 'the control character 9'],
  ])('%j is said to hold %s', (text, what) => {
    expect(checkName(owner(text)).map(({ message }) => message)).toEqual([`A label of the name holds ${what}.`]);
  });
});

function owner(text: string): DomainName {
  const name = DomainName.tryParseOwner(text);
  if (!name.ok) throw new Error(text);
  return name.value;
}
