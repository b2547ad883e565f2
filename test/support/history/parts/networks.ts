import { CidrCollection } from '../../../../lib';
import type { Edition, Part } from './part';

/** Blocks of clients by location: the second edition gives one location up, and its block to another one. */
export const blocksOf: Readonly<Record<Edition, Readonly<Record<string, readonly string[]>>>> = {
  1: { office: ['10.1.0.0/16'], home: ['10.2.0.0/16'] },
  2: { office: ['10.1.0.0/16', '10.2.0.0/16'], lab: ['10.3.0.0/16'] },
};

export const networks: Part = {
  declare: (edition, { app }) => {
    new CidrCollection(app, 'Networks', { locations: blocksOf[edition] });
  },
  wanted: (edition) => [shown(Object.entries(blocksOf[edition]))],
  held: ({ cidrCollections }) => cidrCollections.flatMap(({ name, locations }) => (name === 'theirs' ? [] : [shown(locations)])),
};

function shown(locations: readonly (readonly [string, readonly string[]])[]): string {
  return locations
    .map(([name, blocks]) => `${name} ${[...blocks].sort().join(' ')}`)
    .sort()
    .join(', ');
}
