import { DomainName } from '../../../lib/model/name/domain-name';
import { nameOrderKey, sortByKey } from '../../../lib/model/name/order';
import vectors from '../../vectors/names.json';

const sorted = (names: readonly string[]) =>
  sortByKey(
    names.map((name) => DomainName.parse(name)),
    nameOrderKey,
  ).map((name) => name.toText());

describe('the order in which Route 53 lists names', () => {
  it.each(vectors.listingOrder)('$why', ({ names }) => {
    expect(sorted([...names].reverse())).toEqual(names);
    expect(sorted(names)).toEqual(names);
  });

  it('compares reversed labels with the final dot kept', () => {
    expect(nameOrderKey(DomainName.parse('www.example.com'))).toBe('com.example.www.');
  });

  it('an escaped dot is no label boundary', () => {
    expect(nameOrderKey(DomainName.parse('a\\056b.com'))).toBe('com.a\\056b.');
  });

  it('keeps equal keys in their given order', () => {
    expect(sortByKey(['b1', 'a1', 'b2', 'a2'], (text) => text.charAt(0))).toEqual(['a1', 'a2', 'b1', 'b2']);
  });
});
