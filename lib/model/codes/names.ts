import { error, warning, type FindingEntry } from './entry';

const names = 'Route 53 Developer Guide, DNS domain name format';
const changes = 'Route 53 API Reference, ChangeResourceRecordSets';

/** Names. */
export const nameCodes = {
  NameEmpty: error('A name is needed and none was given.', 'one to 127 labels', 'give a name', names),
  NameEmptyLabel: error(
    'Two dots stand side by side, or a dot stands first, so a label is empty.',
    'labels of 1 to 63 octets, one dot between them',
    'remove the extra dot',
    names,
  ),
  NameLabelTooLong: error(
    'A label is longer than DNS can carry.',
    'labels of 1 to 63 octets; an escape is one octet, a non-ASCII label counts as its A-label',
    'shorten the label',
    names,
  ),
  NameTooLong: error(
    'The whole name is longer than DNS can carry.',
    'names of at most 255 octets with their length octets',
    'shorten the name, or move it up in the tree',
    names,
  ),
  NameUnsupportedCharacter: error(
    'A name in a value holds a character that Route 53 takes only as an escape.',
    'printable ASCII without the blank; other octets as \\ooo, three octal digits',
    'write the octet as \\ooo (a blank is \\040)',
    names,
  ),
  NameBadEscape: error(
    'A backslash is not followed by an octal number from 000 to 377.',
    '\\ooo, three octal digits',
    'write three octal digits behind the backslash; a literal backslash is \\134',
    names,
  ),
  NameNotConvertible: error(
    'A label with non-ASCII letters cannot be turned into an A-label.',
    'labels that IDNA (UTS #46) accepts, or octets as \\ooo',
    'check the spelling, or write the A-label (xn--…) yourself',
    'RFC 5890; Route 53 Developer Guide, Formatting internationalized domain names',
  ),
  NameOutsideZone: error(
    'The record does not lie in its hosted zone.',
    'the zone name itself or names below it',
    'move the record to the zone it belongs to, or leave the final dot away if the name was meant as relative to the zone',
    changes,
  ),
  NameAmbiguous: error(
    'The name ends with the text of the zone name, but not at a label boundary, so it could be meant in two ways.',
    'a name with a final dot, or a RelativeName',
    'write RelativeName.parse(…) if it is relative to the zone, or add the missing dot before the zone name',
    names,
  ),
  NameCharacterDoubtful: warning(
    'A label holds a blank, an at sign or a control character, which Route 53 takes and hardly any client asks for.',
    'letters, digits, hyphen and underscore; @ alone for the apex',
    'remove the character, or acknowledge that it is meant',
    names,
  ),
  NameNotAscii: warning(
    'A label holds octets beyond ASCII; Route 53 does not convert them, and clients ask for the A-label instead.',
    'A-labels (xn--…) for letters beyond ASCII',
    'write the letters themselves, which become an A-label, instead of their octets',
    'RFC 5890; Route 53 Developer Guide, Formatting internationalized domain names',
  ),
  WildcardLiteral: warning(
    'An asterisk stands for itself unless it is the whole leftmost label, so no other name is answered from this one.',
    '* as the whole leftmost label',
    'put the asterisk in front as a label of its own, or name each record',
    'RFC 4592, section 2.1.1; Route 53 Developer Guide, DNS domain name format',
  ),
} as const satisfies Record<string, FindingEntry>;
