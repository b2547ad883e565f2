import {
  ChangeResourceRecordSetsCommand,
  CreateHealthCheckCommand,
  CreateHostedZoneCommand,
  type ChangeBatch,
  type CreateHealthCheckCommandInput,
  type CreateHostedZoneCommandInput,
} from '@aws-sdk/client-route-53';
import { assemblyFiles, parseAssembly } from '../../lib';
import { goldenApps, goldenCases, goldenFiles } from '../golden/synth/files';
import { emulated } from '../support/emulated';

describe.each(goldenCases)('the golden app %s', (name) => {
  it('synthesizes to exactly the expected files', () => {
    const files = new Map(assemblyFiles(goldenApps[name].synth()).map(({ path, content }) => [path, content]));
    const expected = goldenFiles(name);
    expect([...files.keys()].sort()).toEqual([...expected.keys()]);
    for (const [path, content] of expected) expect({ path, content: files.get(path) }).toEqual({ path, content });
  });

  it('comes back from its written assembly', () => {
    expect(parseAssembly(goldenFiles(name).get('assembly.json') ?? '')).toEqual(goldenApps[name].synth());
  });

  it('has files that Route 53 takes as they are, once references are replaced', async () => {
    const route53 = emulated();
    const { client } = route53;
    const files = goldenFiles(name);
    const { hostedZones, resources } = JSON.parse(files.get('manifest.json') ?? '') as Manifest;
    const known = new Map<string, string>();
    const read = (path: string): unknown =>
      JSON.parse([...known].reduce((text, [token, id]) => text.replaceAll(token, id), files.get(path) ?? ''));
    let accepted = 0;
    for (const { file, reference } of resources) {
      const answer = await client.send(new CreateHealthCheckCommand(read(file) as CreateHealthCheckCommandInput));
      known.set(reference, answer.HealthCheck?.Id ?? '');
    }
    for (const { path, file, name: Name, hostedZoneId } of hostedZones) {
      const input = file === undefined ? { Name, CallerReference: path } : (read(file) as CreateHostedZoneCommandInput);
      const { HostedZone, DelegationSet } = await client.send(new CreateHostedZoneCommand(input));
      known.set(hostedZoneId, HostedZone?.Id?.replace('/hostedzone/', '') ?? '');
      DelegationSet?.NameServers?.forEach((server, i) => known.set(`{{hostedZone:${path}:nameServers.${i}}}`, server));
    }
    for (const { hostedZoneId, changeBatches } of hostedZones) {
      for (const { file, changes } of changeBatches) {
        const batch = read(file) as ChangeBatch;
        // CIDR collections are made by other tools; the emulator knows none.
        const Changes = (batch.Changes ?? []).filter(({ ResourceRecordSet: set }) => set?.CidrRoutingConfig === undefined);
        expect(batch.Changes).toHaveLength(changes);
        await client.send(new ChangeResourceRecordSetsCommand({ HostedZoneId: known.get(hostedZoneId), ChangeBatch: { Changes } }));
        accepted += 1;
      }
    }
    expect(accepted).toBe(hostedZones.reduce((sum, { changeBatches }) => sum + changeBatches.length, 0));
    await route53.close();
  });
});

interface Manifest {
  readonly hostedZones: readonly {
    readonly path: string;
    readonly name: string;
    readonly hostedZoneId: string;
    readonly file?: string;
    readonly changeBatches: readonly { readonly file: string; readonly changes: number }[];
  }[];
  readonly resources: readonly { readonly file: string; readonly reference: string }[];
}
