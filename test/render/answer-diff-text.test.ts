import { stripVTControlCharacters } from 'node:util';
import { answerDiffText } from '../../lib/render/answer-diff-text';
import { style } from '../../lib/render/style';
import type { AnswerDiff } from '../../lib/answer-diff/change';
import { answerDiffBetween } from '../support/answer-diffs';
import { expectGolden } from '../support/golden';
import { apiRecordSet, values } from '../support/record-sets';
import { member } from '../support/worlds';

const a = (Name: string, last: number) => apiRecordSet({ Name, ...values('A', `192.0.2.${last}`) });
const geo = (CountryCode: string, last: number) =>
  member(CountryCode, { GeoLocation: { CountryCode } }, last, { Name: 'geo.example.com.' });
const failover = (role: 'PRIMARY' | 'SECONDARY', last: number, more = {}) =>
  member(role, { Failover: role }, last, { Name: 'api.example.com.', ...more });
const weighted = (blue: number, green: number) =>
  [
    ['blue', blue, 1],
    ['green', green, 2],
  ].map(([name, Weight, last]) => member(String(name), { Weight: Number(Weight) }, Number(last)));

const shop = answerDiffBetween(
  [
    a('gone.example.com.', 1),
    a('*.wild.example.com.', 2),
    geo('DE', 3),
    geo('FR', 3),
    geo('*', 4),
    failover('PRIMARY', 5, { HealthCheckId: 'hc-1' }),
    failover('SECONDARY', 6),
    ...weighted(90, 10),
    apiRecordSet({ Name: 'example.com.', ...values('MX', '10 mx1.example.net.', '20 mx2.example.net.') }),
    apiRecordSet({ Name: 'key.example.com.', ...values('TXT', `"v=DKIM1; k=rsa; p=${'MIIBIjANBgkq'.repeat(15)}"`) }),
    a('host.lab.example.com.', 7),
  ],
  [
    a('*.wild.example.com.', 2),
    a('a.wild.example.com.', 8),
    geo('DE', 9),
    geo('FR', 9),
    geo('*', 4),
    failover('PRIMARY', 5, { HealthCheckId: 'hc-1' }),
    ...weighted(50, 50),
    apiRecordSet({ Name: 'example.com.', ...values('MX', '10 mx1.example.net.') }),
    apiRecordSet({ Name: 'key.example.com.', ...values('TXT', `"v=DKIM1; k=rsa; p=${'MIIBIjANBgkx'.repeat(15)}"`) }),
    a('host.lab.example.com.', 7),
    apiRecordSet({ Name: 'lab.example.com.', TTL: 172_800, ...values('NS', 'ns1.example.net.', 'ns2.example.net.') }),
    apiRecordSet({ Name: 'docs.example.com.', ...values('CNAME', 'docs.example.net.') }),
  ],
);
const many = answerDiffBetween(
  [],
  Array.from({ length: 60 }, (_, i) => a(`r${i}.example.com.`, 1)),
);

describe('answers that change as text, without colour', () => {
  describe.each([80, 120])('%i columns wide', (width) => {
    it.each([
      ['shop', 'summary', shop],
      ['shop', 'full', shop],
      ['many', 'summary', many],
    ] as const)('%s, %s', (name, detail, diff) => {
      const text = answerDiffText(diff, { style: style(false), width, detail });

      expectGolden(`answers/${name}-${detail}.${width}.txt`, text);
      expect(text.split('\n').filter((line) => line.length > width && !line.includes(': '))).toEqual([]);
    });
  });

  it('says the same with colour', () => {
    const coloured = answerDiffText(shop, { style: style(true), width: 80, detail: 'full' });
    expect(stripVTControlCharacters(coloured)).toBe(answerDiffText(shop, { style: style(false), width: 80, detail: 'full' }));
    expect(coloured).toContain('\u001b[');
  });

  it('is nothing where nothing changes, and in a summary of a new zone', () => {
    const created: AnswerDiff = {
      formatVersion: 1,
      zones: [
        {
          path: 'Zone',
          name: 'example.com.',
          step: 'created',
          changes: [],
          dangers: [],
          exact: true,
          counts: { questions: 0, answers: 0, questionsLeftOut: 0, healthStatesLeftOut: 0, instancesLeftOut: 0 },
        },
      ],
    };
    const text = (diff: AnswerDiff, detail: 'summary' | 'full') => answerDiffText(diff, { style: style(false), width: 80, detail });

    expect(text({ formatVersion: 1, zones: [] }, 'full')).toBe('');
    expect(text(created, 'summary')).toBe('');
    expect(text(created, 'full')).toBe('Answers that change\n  + example.com. is a new zone: nobody asks it before it is delegated to\n');
  });

  it('shows dangerous changes first in a summary, however many others there are', () => {
    const diff = answerDiffBetween(
      [a('zz.example.com.', 1)],
      Array.from({ length: 60 }, (_, i) => a(`r${i}.example.com.`, 1)),
    );
    const lines = answerDiffText(diff, { style: style(false), width: 80, detail: 'summary' }).split('\n');
    expect(lines[1]).toBe('  ! zz.example.com. A  everybody');
    expect(lines.at(-2)).toMatch(/^ {2}… and \d+ more changes of answers; --answers full shows all$/);
  });

  it('shows nothing of hostile texts that would move a cursor or turn text around', () => {
    const hostile = answerDiffBetween(
      [
        member('x\u001b[2J', { Failover: 'PRIMARY' }, 1, { HealthCheckId: 'hc\u001b[31m\u202e' }),
        member('2', { Failover: 'SECONDARY' }, 2),
      ],
      [
        member('x\u001b[2J', { Failover: 'PRIMARY' }, 3, { HealthCheckId: 'hc\u001b[31m\u202e' }),
        member('2', { Failover: 'SECONDARY' }, 4),
        apiRecordSet({ Name: 'a\\033b.example.com.', ...values('TXT', '"\\033[2J"') }),
      ],
    );
    const text = answerDiffText(hostile, { style: style(false), width: 120, detail: 'full' });

    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain('hc\\u{1b}[31m\\u{202e}');
  });
});
