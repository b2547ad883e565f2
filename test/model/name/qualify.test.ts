import { DomainName } from '../../../lib/model/name/domain-name';
import { qualifyInZone } from '../../../lib/model/name/qualify';
import { RelativeName } from '../../../lib/model/name/relative-name';
import { codesIn, valueOf } from '../../support/results';
import vectors from '../../vectors/names.json';

interface Case {
  readonly why: string;
  readonly name: string;
  readonly zone: string;
  readonly absolute?: string;
  readonly codes?: readonly string[];
}
const cases: readonly Case[] = vectors.inZone;
const zone = DomainName.parse('example.com');

describe('the name of a record in its zone', () => {
  it.each(cases.filter(({ absolute }) => absolute !== undefined))('$why: $name', ({ name, zone: zoneName, absolute }) => {
    expect(valueOf(qualifyInZone(name, DomainName.parse(zoneName))).toText()).toBe(absolute);
  });

  it.each(cases.filter(({ codes }) => codes !== undefined))('$why: $name is a finding', ({ name, zone: zoneName, codes }) => {
    expect(codesIn(qualifyInZone(name, DomainName.parse(zoneName)))).toEqual(codes);
  });

  it('no name is the apex', () => {
    expect(valueOf(qualifyInZone(undefined, zone)).equals(zone)).toBe(true);
  });

  it('a RelativeName is relative whatever it ends with', () => {
    expect(valueOf(qualifyInZone(RelativeName.parse('fooexample.com'), zone)).toText()).toBe('fooexample.com.example.com.');
    expect(valueOf(qualifyInZone(RelativeName.parse('www.example.com'), zone)).toText()).toBe('www.example.com.example.com.');
  });

  it('a DomainName is absolute and must lie in the zone', () => {
    expect(valueOf(qualifyInZone(DomainName.parse('www.example.com'), zone)).toText()).toBe('www.example.com.');
    expect(codesIn(qualifyInZone(DomainName.parse('www.example.net'), zone))).toEqual(['NameOutsideZone']);
  });

  it('an ambiguous name says how to write either meaning', () => {
    const result = qualifyInZone('fooexample.com', zone);
    expect(result.ok ? [] : result.findings).toMatchObject([
      { value: 'fooexample.com', fix: expect.stringContaining('RelativeName.parse') as string },
    ]);
  });
});

describe('relative names', () => {
  it('become absolute by their origin only', () => {
    expect(RelativeName.parse('a.b').qualify(zone).toText()).toBe('a.b.example.com.');
  });

  it('a text that is no name throws InvalidLiteral', () => {
    expect(() => RelativeName.parse('a..b')).toThrow(expect.objectContaining({ code: 'InvalidLiteral' }) as Error);
  });

  it('a qualified name that is too long throws InvalidLiteral', () => {
    const origin = DomainName.parse(Array.from({ length: 120 }, () => 'a').join('.'));
    expect(() => RelativeName.parse('a'.repeat(60)).qualify(origin)).toThrow(expect.objectContaining({ code: 'InvalidLiteral' }) as Error);
  });
});
