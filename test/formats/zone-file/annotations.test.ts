import fc from 'fast-check';
import { formatZoneFile, parseZoneFile } from '../../../lib';
import { apiAlias, apiRecordSet, modelOf, ownZoneId } from '../../support/record-sets';
import { lines, meanings, recordSetsOf, remarks } from '../../support/read-zones';
import { routingKinds, routings } from '../../support/routings';

const read = (text: string) => parseZoneFile(text, { origin: 'example.com' });
const alias = modelOf(apiAlias('www.example.com.', 'other.example.com.', { HostedZoneId: ownZoneId, EvaluateTargetHealth: true }));
const line = formatZoneFile([alias], { origin: 'example.com' }).text.trimEnd().split('\n').at(-1) ?? '';

describe('the comment that keeps what a zone file cannot hold', () => {
  it('is one line of the AWS CLI’s JSON', () => {
    expect(line).toBe(
      '; apex53/1 {"Name":"www.example.com.","Type":"A","AliasTarget":{"HostedZoneId":"own-zone","DNSName":"other.example.com.","EvaluateTargetHealth":true}}',
    );
  });

  it.each(routingKinds.filter((kind) => kind !== 'simple'))('keeps %s routing with its health check', (kind) => {
    const sets = [
      routings[kind].members,
      ...routings[kind].others.map((other, i) => ({ ...routings[kind].members, ...other, SetIdentifier: `${i} ; "é\u2028` })),
    ].map((members) => modelOf(apiRecordSet({ ...members, HealthCheckId: 'hc-1' })));
    const { text, leftOut } = formatZoneFile(sets, { origin: 'example.com' });

    expect(leftOut).toEqual([]);
    expect(meanings(recordSetsOf(read(text)))).toEqual(meanings(sets));
  });

  it.each([
    ['moved in', `   \t${line}`],
    ['with another number of semicolons and blanks', line.replace('; ', ';;;   ')],
    ['with blanks behind it', `${line}  \t `],
    ['with CR LF', `${line}\r\n`],
  ])('is read when an editor left it %s', (_, text) => {
    expect(meanings(recordSetsOf(read(text)))).toEqual(meanings([alias]));
  });

  it.each([
    ['behind a record', `a 1 A 192.0.2.1 ${line}`],
    ['between parentheses', `a 1 A (\n${line}\n192.0.2.1 )`],
    ['in a text', `a 1 A 192.0.2.1\na 1 TXT "${line.replaceAll('"', '\\"')}"`],
    ['behind other words of a comment', `; see ${line}\na 1 A 192.0.2.1`],
  ])('is a comment like others %s', (_, text) => {
    const zone = read(text);

    expect(lines(zone).filter((found) => found.includes('alias'))).toEqual([]);
    expect(lines(zone)[0]).toBe('a.example.com. 1 A 192.0.2.1');
    expect(remarks(zone)).toEqual([]);
  });

  it.each([
    ['of another version', line.replace('apex53/1', 'apex53/2'), 'ZoneFileAnnotation'],
    ['cut off', line.slice(0, -3), 'ZoneFileAnnotation'],
    ['of something else', '; apex53/1 [1]', 'RecordSetMalformed'],
  ])('%s is an error, and the rest is read', (_, text, code) => {
    const zone = read(`${text}\na 1 A 192.0.2.1`);

    expect(remarks(zone)).toEqual([`findings 1:1 ${code}`]);
    expect(lines(zone)).toEqual(['a.example.com. 1 A 192.0.2.1']);
  });

  it('twice for one record set is an error', () => {
    expect(remarks(read(`${line}\n${line}`))).toEqual(['findings 2:1 RecordSetDuplicate']);
  });

  it('for another zone is left out', () => {
    expect(remarks(parseZoneFile(line, { origin: 'example.net' }))).toEqual(['leftOut 1:1 RecordLeftOut']);
  });

  it('cannot be made by any text of a record: what is written for records alone has no line that begins like one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constant(`"\n${line}\n"`)), { minLength: 1 }),
        (texts) => {
          const strings = texts.map((text) => Buffer.from(text).subarray(0, 255).toString('latin1'));
          const Value = strings
            .map((text) => `"${Array.from(text, (char) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`).join('')}"`)
            .join(' ');
          const txt = modelOf(apiRecordSet({ Type: 'TXT', ResourceRecords: [{ Value }] }));
          const { text } = formatZoneFile([txt], { origin: 'example.com' });

          expect(text.split(/\r\n|\n|\r/)).toHaveLength(3);
          expect(meanings(recordSetsOf(read(text)))).toEqual(meanings([txt]));
        },
      ),
    );
  });
});
