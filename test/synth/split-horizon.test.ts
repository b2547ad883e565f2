import { App, ARecord, HostedZone, MxRecord, NsRecord, SplitHorizonZone, TxtRecord, type Vpc } from '../../lib';

const vpc = (vpcId: string): Vpc => ({ vpcId, region: 'eu-west-1' });
const split = (declare: (zone: SplitHorizonZone, app: App) => unknown) => {
  const app = new App();
  declare(new SplitHorizonZone(app, 'Shop', { zoneName: 'example.com', vpcs: [vpc('vpc-0a1b')] }), app);
  return app;
};
const www = { name: 'www', values: ['192.0.2.1'] };
const hidden = (app: App) =>
  app.lint().flatMap(({ code, recordSet, value }) => (code === 'PublicNameHidden' ? [`${recordSet} ${value}`] : []));

describe('a zone with two faces', () => {
  it('is a public and a private zone of one name', () => {
    const { hostedZones } = split(() => undefined).synth();
    expect(hostedZones.map(({ path, name, source }) => [path, name, 'vpcs' in source])).toEqual([
      ['Shop/Private', 'example.com.', true],
      ['Shop/Public', 'example.com.', false],
    ]);
  });

  it('answers on both what is stated once', () => {
    const { hostedZones } = split((zone) => zone.both((face) => new ARecord(face, 'Www', www))).synth();
    expect(hostedZones.map(({ recordSets }) => recordSets.map(({ path }) => path))).toEqual([['Shop/Private/Www'], ['Shop/Public/Www']]);
  });
});

describe('a public name', () => {
  it('that the private zone lacks is hidden from its VPCs', () => {
    expect(hidden(split((zone) => new ARecord(zone.public, 'Www', www)))).toEqual(['www.example.com. A vpc-0a1b']);
  });

  it('that the private zone answers otherwise, or by a wildcard, is not hidden', () => {
    const app = split((zone) => {
      new ARecord(zone.public, 'Www', www);
      new ARecord(zone.public, 'Api', { name: 'api.eu', values: ['192.0.2.1'] });
      new ARecord(zone.private, 'Www', { name: 'www', values: ['10.0.0.1'] });
      new ARecord(zone.private, 'Eu', { name: '*.eu', values: ['10.0.0.1'] });
    });
    expect(hidden(app)).toEqual([]);
  });

  it('that only proves something to the internet, or takes its mail, is not asked for by VPCs', () => {
    const app = split((zone) => {
      new TxtRecord(zone.public, 'Proof', { name: '_acme-challenge', values: ['token'] });
      new MxRecord(zone.public, 'Mx', { values: [{ preference: 10, exchange: 'mx.example.net' }] });
    });
    expect(hidden(app)).toEqual([]);
  });

  it('that is delegated is hidden with everything below', () => {
    const app = split((zone) => new NsRecord(zone.public, 'Lab', { name: 'lab', values: ['ns.example.net'] }));
    expect(hidden(app)).toEqual(['lab.example.com. NS vpc-0a1b']);
  });

  it('in a zone below the private one is hidden too, unless the VPC has that zone as well', () => {
    const below = (zoneName: string, vpcs?: readonly Vpc[]) =>
      split((_, app) => {
        new ARecord(new HostedZone(app, 'Eu', { zoneName: 'eu.example.com' }), 'Www', www);
        new ARecord(new HostedZone(app, 'Inner', { zoneName, ...(vpcs === undefined ? {} : { vpcs }) }), 'Www', www);
      });
    expect(hidden(below('example.net'))).toEqual(['www.eu.example.com. A vpc-0a1b']);
    expect(hidden(below('eu.example.com', [vpc('vpc-0a1b')]))).toEqual([]);
    expect(hidden(below('eu.example.com', [vpc('vpc-0c2d')]))).toEqual(['www.eu.example.com. A vpc-0a1b']);
  });
});
