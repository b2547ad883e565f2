// The cost of one assertion of the testing helper beside N record sets. Prints one JSON line.
import { performance } from 'node:perf_hooks';
import { App, ARecord, HostedZone } from '../../lib';
import { Template } from '../../lib/testing';

const n = Number(process.argv[2]);
const rounds = 2000;

const app = new App();
const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
for (let i = 0; i < n; i++) new ARecord(zone, `R${i}`, { name: `host-${i}`, values: ['192.0.2.1'] });
const before = performance.now();
const template = Template.fromApp(app);
const made = performance.now();
const assertOften = () => {
  for (let i = 0; i < rounds; i++)
    template.hasRecordSet(`host-${(i * 7919) % n}.example.com`, 'A', { TTL: 300, ResourceRecords: [{ Value: '192.0.2.1' }] });
};
assertOften();
const start = performance.now();
assertOften();
console.log(
  JSON.stringify({ templateSeconds: (made - before) / 1000, assertionMicroseconds: ((performance.now() - start) * 1000) / rounds }),
);
