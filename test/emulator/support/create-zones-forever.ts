// A process to be killed: creates zones in an emulator with the state file of its argument, one line for each that was acknowledged.
import { Emulator } from '../../../lib/emulator';

async function main(stateFile: string): Promise<void> {
  const emulator = await Emulator.open({ stateFile, quotas: { hostedZones: Infinity } });
  for (let count = 0; ; count += 1) {
    const body = `<CreateHostedZoneRequest><Name>zone${count}.example</Name><CallerReference>${count}</CallerReference></CreateHostedZoneRequest>`;
    const { statusCode } = await emulator.handle({ method: 'POST', path: '/2013-04-01/hostedzone', body });
    if (statusCode === 201) process.stdout.write('created\n');
  }
}

void main(process.argv[2] ?? '');
