import fc from 'fast-check';
import { deploy, HealthCheck, plan, TxtRecord } from '../../lib';
import type { Plan } from '../../lib/plan/plan';
import { findingsText } from '../../lib/render/findings-text';
import { plainText } from '../../lib/render/plain';
import { planText } from '../../lib/render/plan-text';
import { style } from '../../lib/render/style';
import { finding } from '../../lib/model/finding';
import { change, create, createZone, txt } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone, recordSets, sharedZone } from '../support/declared';
import { emulated } from '../support/emulated';

/** Clears the screen, sets the title, turns text around, hides it, ends lines. */
const hostile = [
  '\u001b[2J\u001b[1;1H',
  '\u001b]0;title\u0007',
  '\u009b31m',
  '\u202egnp.exe',
  '\u2066\u2069',
  '\u200b',
  '\u2028',
  '\r\n+ create all',
  '\u0000',
  '\ufeff',
];
const attack = hostile.join('|');

const show = (planned: Plan) => planText(planned, { style: style(false), width: 80, full: true });

/** Whether nothing but line ends moves a cursor, and nothing is hidden. */
function isHarmless(text: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text.replaceAll('\n', ''));
}

describe('hostile text is shown as escapes', () => {
  it('from zone comments, tags and health checks', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client, 'example.com', {
      comment: attack.replaceAll('\u0000', '').replaceAll('\u001b', '').replaceAll('\u0007', ''),
      callerReference: 'mine',
    });
    expect(zoneId).not.toBe('');

    const planned = await plan(
      declaredZone((zone) => HealthCheck.http(zone, 'Up', { host: 'up.example.net', path: `/${attack}`, searchString: attack }), {
        comment: attack,
        tags: { [attack]: attack },
        callerReference: 'mine',
      }),
      { client },
    );

    expect(isHarmless(show(planned))).toBe(true);
    expect(show(planned)).toContain('\\u{202e}gnp.exe');
  });

  it('from record values and set identifiers of others', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client, 'example.com', { callerReference: 'mine' });
    await change(client, zoneId, create({ ...txt('x.example.com', '"ok"'), SetIdentifier: '\u202egnp.exe \u009b31m', Weight: 1 }));

    const text = show(
      await plan(
        declaredZone(() => undefined, { callerReference: 'mine' }),
        { client },
      ),
    );

    expect(isHarmless(text)).toBe(true);
    expect(text).toContain('\\u{202e}gnp.exe');
  });

  it('from names, which cannot be taken for others', async () => {
    const { client } = emulated();
    const planned = await plan(
      declaredZone((zone) => [
        new TxtRecord(zone, 'Esc', { name: '\\033[2j', values: ['x'] }),
        new TxtRecord(zone, 'Bidi', { name: 'xn--fiqs8s', values: ['x'] }),
      ]),
      { client },
    );

    expect(isHarmless(show(planned))).toBe(true);
    expect(show(planned)).toContain('\\033[2j.example.com.');
  });

  it('from construct paths', async () => {
    const { client } = emulated();
    const planned = await plan(
      declaredZone((zone) => HealthCheck.tcp(zone, attack, { host: 'up.example.net', port: 80 })),
      { client },
    );

    expect(isHarmless(show(planned))).toBe(true);
  });

  it('in conflicts', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client);
    await change(client, zoneId, create({ ...txt('x.example.com', '"theirs"'), SetIdentifier: '\u202e', Weight: 1 }));

    const planned = await plan(
      sharedZone(zoneId, (zone) => recordSets(zone, { ...txt('x.example.com', '"ours"'), SetIdentifier: '\u202e', Weight: 1 })),
      { client },
    );

    expect(planned.conflicts).toHaveLength(1);
    expect(isHarmless(show(planned))).toBe(true);
  });

  it('in findings', () => {
    const found = finding('NameOutsideZone', { message: attack, value: attack, path: attack, recordSet: attack });

    expect(isHarmless(findingsText([found], style(false)))).toBe(true);
  });

  it('whatever it is, and readable text stays as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => isHarmless(plainText(text)) && !plainText(text).includes('\n')));
    expect(plainText('München "a" \\ 中 ✓')).toBe('München "a" \\ 中 ✓');
  });
});

describe('hostile text in errors', () => {
  it('of Route 53 is in the message as data, and a host shows it as escapes', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client, 'example.com', { callerReference: 'theirs', comment: '\u202egnp.exe' });

    const error = await caught(
      deploy(
        declaredZone(() => undefined),
        { client },
      ),
    );

    expect(error.message).toContain(zoneId);
    expect(isHarmless(plainText(error.message))).toBe(true);
  });
});
