import { type App, CnameRecord } from '../../../lib';
import type { nameCodes } from '../../../lib/model/codes/names';
import { appWith } from '../../support/apps';
import { named } from './apps';

export const nameProvocations = {
  NameEmpty: () => appWith((zone) => new CnameRecord(zone, 'R', { name: 'www', target: '' })),
  NameEmptyLabel: () => named('a..b'),
  NameLabelTooLong: () => named('a'.repeat(64)),
  NameTooLong: () => named(Array.from({ length: 130 }, () => 'a').join('.')),
  NameUnsupportedCharacter: () => appWith((zone) => new CnameRecord(zone, 'R', { name: 'www', target: 'a b.example.net' })),
  NameBadEscape: () => named('a\\9'),
  NameNotConvertible: () => named('xn--ü'),
  NameOutsideZone: () => named('www.example.net.'),
  NameAmbiguous: () => named('fooexample.com'),
  NameCharacterDoubtful: () => named('a b'),
  NameNotAscii: () => named('b\\303\\274cher'),
  WildcardLiteral: () => named('prod.*'),
} satisfies Record<keyof typeof nameCodes, () => App>;
