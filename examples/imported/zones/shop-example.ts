// Written by apex53 import, seal be6dc97ac88af5e7. It is yours to edit; an edited file is not written over.
import {
  AaaaRecord,
  type App,
  ARecord,
  CaaRecord,
  CnameRecord,
  HostedZone,
  MxRecord,
  SrvRecord,
  TxtRecord,
} from 'apex53';

// The hosted zone shop.example. is this app's: record sets in it that nobody declares are deleted.
export function addShopExample(app: App): HostedZone {
  const zone = new HostedZone(app, 'ShopExample', { zoneName: 'shop.example' });
  new CaaRecord(zone, 'ApexCaa', { values: [{ tag: 'issue', value: 'letsencrypt.org' }] });

  new MxRecord(zone, 'ApexMx', {
    values: [
      { preference: 10, exchange: 'mx1.mail.example.' },
      { preference: 20, exchange: 'mx2.mail.example.' },
    ],
  });

  new TxtRecord(zone, 'ApexTxt', { values: ['v=spf1 include:_spf.mail.example -all'] });

  new TxtRecord(zone, 'DmarcTxt', {
    name: '_dmarc',
    values: ['v=DMARC1; p=reject; rua=mailto:dmarc@shop.example'],
  });

  new SrvRecord(zone, 'SipTcpSrv', {
    name: '_sip._tcp',
    ttl: 3600,
    values: [{ priority: 0, weight: 5, port: 5060, target: 'sip.voice.example.' }],
  });

  new CnameRecord(zone, 'ApiCname', { name: 'api', ttl: 60, target: 'api.hosting.example.' });

  new CnameRecord(zone, 'WildcardStageCname', {
    name: '*.stage',
    target: 'stage.hosting.example.',
  });

  new ARecord(zone, 'WwwA', { name: 'www', values: ['192.0.2.10', '192.0.2.11'] });
  new AaaaRecord(zone, 'WwwAaaa', { name: 'www', values: ['2001:db8::10'] });

  return zone;
}
