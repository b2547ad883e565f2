import { App, HostedZone, ReusableDelegationSet } from '../../lib';

/** Zones by name, all of them with one delegation set of the app. */
function served(...names: readonly string[]) {
  const app = new App({ name: 'test' });
  const delegationSet = new ReusableDelegationSet(app, 'Servers');
  for (const [i, zoneName] of names.entries()) new HostedZone(app, `Zone${i}`, { zoneName, delegationSet });
  return app.lint().map(({ code, path }) => [code, path]);
}

describe('zones of one delegation set', () => {
  it('may have any names beside each other', () => {
    expect(served('example.com', 'example.net', 'notexample.com')).toEqual([]);
  });

  it('have none above or below another, in whatever order they are declared', () => {
    expect(served('example.com', 'a.shop.example.com')).toEqual([['DelegationSetOverlap', 'Zone1']]);
    expect(served('a.shop.example.com', 'example.com')).toEqual([['DelegationSetOverlap', 'Zone0']]);
  });

  it('of two sets may overlap', () => {
    const app = new App({ name: 'test' });
    for (const [i, zoneName] of ['example.com', 'shop.example.com'].entries())
      new HostedZone(app, `Zone${i}`, { zoneName, delegationSet: new ReusableDelegationSet(app, `Servers${i}`) });

    expect(app.lint()).toEqual([]);
  });
});
