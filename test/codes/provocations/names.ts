import { type App, CnameRecord } from '../../../lib';
import type { nameCodes } from '../../../lib/model/codes/names';
import { appWith } from '../../support/apps';
import { named } from './apps';

export const nameProvocations = {
  NameEmpty: () => appWith((zone) => new CnameRecord(zone, 'R', { name: 'www', target: '' })),
  NameEmptyLabel: () => named('a..b'),
  NameLabelTooLong: () => named('a'.repeat(64)),
  NameTooLong: () => named(Array.from({ length: 130 }, () => 'a').join('.')),
  NameUnsupportedCharacter: () => named('a b'),
  NameBadEscape: () => named('a\\9'),
  NameNotConvertible: () => named('xn--ü'),
  NameOutsideZone: () => named('www.example.net.'),
  NameAmbiguous: () => named('fooexample.com'),
} satisfies Record<keyof typeof nameCodes, () => App>;
