import { App, ARecord, CnameRecord, Delegation, deploy, HostedZone } from '../../lib';
import { emulated, clientOf } from '../support/emulated';
import { steppedClock } from '../support/stepped-clock';
import { recorder } from '../support/tap';

/** Changes of this account are INSYNC after a while; what is asked of it after the first deployment is noted. */
async function changedTo(first: App, second: App, changeDelayMs: number): Promise<string[]> {
  const clock = steppedClock();
  const { emulator, client: plain } = emulated({ changeDelayMs, clock });
  await deploy(first.synth(), { client: plain, clock });
  const watched = recorder();
  const { client } = clientOf(emulator, watched.tap);
  await deploy(second.synth(), { client, clock, allow: ['delegation-removal'] });
  return watched.operations().filter((operation) => operation === 'ChangeResourceRecordSets' || operation === 'GetChange');
}

function estate(version: 'empty' | 'delegating'): App {
  const app = new App({ name: 'waves' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
  new CnameRecord(zone, 'Www', { name: 'www', target: 'one.example.org' });
  const other = new HostedZone(app, 'Other', { zoneName: 'example.org' });
  new ARecord(other, 'Target', { name: 'one', values: ['192.0.2.1'] });
  if (version === 'delegating') {
    const shop = new HostedZone(app, 'Shop', { zoneName: 'shop.example.com' });
    new ARecord(shop, 'Www', { name: 'www', values: ['192.0.2.2'] });
    new Delegation(zone, 'ToShop', { to: shop });
  }
  return app;
}

describe('between batches of zones that depend on each other', () => {
  it('a zone is delegated to once it is INSYNC, which costs no call where it is so at once', async () => {
    const batch = 'ChangeResourceRecordSets';
    expect(await changedTo(estate('empty'), estate('delegating'), 0)).toEqual([batch, 'GetChange', batch, 'GetChange']);

    const slow = await changedTo(estate('empty'), estate('delegating'), 5000);
    expect(slow.filter((operation) => operation === batch)).toHaveLength(2);
    expect(slow.lastIndexOf(batch)).toBeGreaterThan(slow.indexOf('GetChange') + 2);
  });

  it('new zones are filled without waiting, since nobody asks them yet', async () => {
    const nothing = new App({ name: 'waves' });
    const operations = await changedTo(nothing, estate('delegating'), 0);
    expect(operations.slice(0, 3)).toEqual(Array.from({ length: 3 }, () => 'ChangeResourceRecordSets'));
  });
});
