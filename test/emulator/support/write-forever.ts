// A process to be killed: writes pairs of record sets into an emulator with the state file of its argument, and says the
// number of each pair that was acknowledged. It begins at the number of its second argument.
import { Emulator } from '../../../lib/emulator';
import { batchBody, changeMarkup, textOf } from './raw';

const set = (name: string) =>
  `<Name>${name}.example.com</Name><Type>A</Type><TTL>60</TTL><ResourceRecords><ResourceRecord><Value>192.0.2.1</Value></ResourceRecord></ResourceRecords>`;

async function zoneOf(emulator: Emulator): Promise<string> {
  const body = '<CreateHostedZoneRequest><Name>example.com</Name><CallerReference>the only one</CallerReference></CreateHostedZoneRequest>';
  await emulator.handle({ method: 'POST', path: '/2013-04-01/hostedzone', body });
  const listed = await emulator.handle({ method: 'GET', path: '/2013-04-01/hostedzone' });
  return textOf(listed.body, 'Id') ?? '';
}

/** Writes every number from the first on that is `lane` steps away from a multiple of `lanes`. */
async function write(emulator: Emulator, zone: string, first: number, lanes: number): Promise<void> {
  for (let number = first; ; number += lanes) {
    const changes = changeMarkup(set(`left${number}`)) + changeMarkup(set(`right${number}`));
    const { statusCode, body } = await emulator.handle({ method: 'POST', path: `/2013-04-01${zone}/rrset`, body: batchBody(changes) });
    if (statusCode !== 200) throw new Error(body);
    process.stdout.write(`${number}\n`);
  }
}

async function main(stateFile: string, first: number): Promise<void> {
  const emulator = await Emulator.open({ stateFile });
  const zone = await zoneOf(emulator);
  // Several at a time, so that saves are joined.
  await Promise.all([0, 1, 2].map((lane) => write(emulator, zone, first + lane, 3)));
}

void main(process.argv[2] ?? '', Number(process.argv[3]));
