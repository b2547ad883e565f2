import {
  ChangeCidrCollectionCommand,
  ChangeResourceRecordSetsCommand,
  CreateCidrCollectionCommand,
  CreateHealthCheckCommand,
  CreateHostedZoneCommand,
  CreateQueryLoggingConfigCommand,
  CreateTrafficPolicyCommand,
  CreateTrafficPolicyInstanceCommand,
  ListHostedZonesCommand,
  type ChangeBatch,
  type CreateCidrCollectionCommandInput,
  type CreateHealthCheckCommandInput,
  type CreateHostedZoneCommandInput,
  type CreateQueryLoggingConfigCommandInput,
  type CreateTrafficPolicyCommandInput,
  type CreateTrafficPolicyInstanceCommandInput,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import { assemblyFiles, parseAssembly, resourcesOf } from '../../lib';
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
    const { hostedZones, resources: all } = JSON.parse(files.get('manifest.json') ?? '') as Manifest;
    // What the CLI cannot make by itself has a reason in the place of a file.
    const resources = all.filter((one) => Object.hasOwn(one, 'file'));
    const known = new Map<string, string>();
    const read = (path: string): unknown =>
      JSON.parse([...known].reduce((text, [token, id]) => text.replaceAll(token, id), files.get(path) ?? ''));
    let accepted = 0;
    const kindOf = ({ file }: Manifest['resources'][number]) => file.split('/')[0] ?? '';
    // Routing controls, which another service makes.
    for (const resource of resources.filter((one) => kindOf(one) === 'routing-controls'))
      known.set(resource.reference.replace(':id}}', ':arn}}'), routingControlArn);
    // What is about a zone comes after it.
    for (const resource of resources.filter((one) => Object.hasOwn(creators, kindOf(one)))) {
      const { reference, file } = resource;
      const id = await creators[kindOf(resource)]?.(client, read(file));
      expect(id).toMatch(/./);
      known.set(reference, id ?? '');
      known.set(reference.replace(':id}}', ':version}}'), '1');
    }
    for (const { path, file, name: Name, hostedZoneId } of hostedZones) {
      const input = file === undefined ? { Name, CallerReference: path } : (read(file) as CreateHostedZoneCommandInput);
      const { HostedZone, DelegationSet } = await client.send(new CreateHostedZoneCommand(input));
      known.set(hostedZoneId, HostedZone?.Id?.replace('/hostedzone/', '') ?? '');
      DelegationSet?.NameServers?.forEach((server, i) => known.set(`{{hostedZone:${path}:nameServers.${i}}}`, server));
    }
    const { hostedZones: zones } = parseAssembly(files.get('assembly.json') ?? '');
    const privateZones = zones.filter(({ source }) => source.kind === 'declared' && source.vpcs !== undefined).map(({ name }) => name);
    const { HostedZones = [] } = await client.send(new ListHostedZonesCommand({}));
    expect(
      HostedZones.filter(({ Config }) => Config?.PrivateZone)
        .map(({ Name }) => Name)
        .sort(),
    ).toEqual(privateZones.sort());
    for (const { file } of resources.filter((one) => kindOf(one) === 'query-logging-configs'))
      await client.send(new CreateQueryLoggingConfigCommand(read(file) as CreateQueryLoggingConfigCommandInput));
    for (const { file } of resources.filter((one) => kindOf(one) === 'traffic-policy-instances')) {
      const input = read(file) as CreateTrafficPolicyInstanceCommandInput;
      const TrafficPolicyVersion = Number(input.TrafficPolicyVersion);
      await client.send(new CreateTrafficPolicyInstanceCommand({ ...input, TrafficPolicyVersion }));
    }
    // The input of create-cidr-collection has no blocks.
    for (const { path, properties } of resourcesOf(parseAssembly(files.get('assembly.json') ?? ''), 'cidrCollection')) {
      const Changes = Object.entries(properties.Locations).map(([LocationName, blocks]) => ({
        LocationName,
        Action: 'PUT' as const,
        CidrList: [...blocks],
      }));
      await client.send(new ChangeCidrCollectionCommand({ Id: known.get(`{{cidrCollection:${path}:id}}`), Changes }));
    }
    const ids = new Set<string | undefined>(known.values());
    for (const { hostedZoneId, changeBatches } of hostedZones) {
      for (const { file, changes } of changeBatches) {
        const batch = read(file) as ChangeBatch;
        // The emulator knows no collections of other tools.
        const Changes = (batch.Changes ?? []).filter(
          ({ ResourceRecordSet: set }) => set?.CidrRoutingConfig === undefined || ids.has(set.CidrRoutingConfig.CollectionId),
        );
        expect(batch.Changes).toHaveLength(changes);
        await client.send(new ChangeResourceRecordSetsCommand({ HostedZoneId: known.get(hostedZoneId), ChangeBatch: { Changes } }));
        accepted += 1;
      }
    }
    expect(accepted).toBe(hostedZones.reduce((sum, { changeBatches }) => sum + changeBatches.length, 0));
    await route53.close();
  });
});

const routingControlArn = 'arn:aws:route53-recovery-control::111122223333:controlpanel/0a1b/routingcontrol/2c3d';

/** Creates a resource of an input by the folder that it is in; resolves to its id. */
const creators: Readonly<Record<string, (client: Route53Client, input: unknown) => Promise<string | undefined>>> = {
  'cidr-collections': async (client, input) =>
    (await client.send(new CreateCidrCollectionCommand(input as CreateCidrCollectionCommandInput))).Collection?.Id,
  'health-checks': async (client, input) =>
    (await client.send(new CreateHealthCheckCommand(input as CreateHealthCheckCommandInput))).HealthCheck?.Id,
  'traffic-policies': async (client, input) =>
    (await client.send(new CreateTrafficPolicyCommand(input as CreateTrafficPolicyCommandInput))).TrafficPolicy?.Id,
};

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
