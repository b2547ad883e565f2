import {
  AssociateVPCWithHostedZoneCommand,
  ChangeTagsForResourceCommand,
  CreateVPCAssociationAuthorizationCommand,
  type VPCRegion,
} from '@aws-sdk/client-route-53';
import { plan } from '../../lib';
import { sdkRoute53 } from '../../lib/aws/sdk-adapter';
import { appContents } from '../../lib/cli/app-contents';
import { generateApp, type GeneratedApp } from '../../lib/codegen/generate-app';
import { isEmptyPlan } from '../../lib/plan/plan';
import { capture } from '../../lib/state/capture';
import { withSharedResources } from '../../lib/state/capture-to-import';
import { findAllZones, findZone } from '../../lib/state/find-zones';
import { a, change, create, createZone } from '../support/by-hand';
import { caught } from '../support/caught';
import { compile } from '../support/compile';
import { emulated, type Emulated } from '../support/emulated';
import { refusing } from '../support/faults';
import { evaluate } from './support/evaluate';

let account: Emulated;
let [hubId, labId] = ['', ''];

/** Two private zones of one name: one of two VPCs, and one that somebody else's VPC may be associated with. */
async function prepare(made: Emulated): Promise<void> {
  account = made;
  const { client } = account;
  const vpc = (VPCId: string, VPCRegion: VPCRegion) => ({ VPC: { VPCId, VPCRegion } });
  hubId = await createZone(client, 'corp.internal', { vpcId: 'vpc-2b', comment: "It's */ `inside`" });
  await client.send(new AssociateVPCWithHostedZoneCommand({ HostedZoneId: hubId, ...vpc('vpc-1a', 'eu-west-1') }));
  const AddTags = [{ Key: 'team', Value: 'network' }];
  await client.send(new ChangeTagsForResourceCommand({ ResourceType: 'hostedzone', ResourceId: hubId, AddTags }));
  labId = await createZone(client, 'corp.internal', { vpcId: 'vpc-3c' });
  await client.send(new CreateVPCAssociationAuthorizationCommand({ HostedZoneId: labId, ...vpc('vpc-9f', 'eu-west-1') }));
  for (const id of [hubId, labId]) await change(client, id, create(a('db.corp.internal', '10.0.0.9')));
}

beforeEach(() => prepare(emulated()));
afterEach(() => account.close());

async function imported(declare: boolean): Promise<GeneratedApp> {
  const port = sdkRoute53(account.client);
  return generateApp(
    appContents(await withSharedResources(port, await capture(port, await findAllZones(port)), { declare }), [], { declare }),
  );
}

const textOf = ({ files }: GeneratedApp, path: string) => files.find((file) => file.path === path)?.content;
const hubFile = 'zones/corp-internal-private-vpc1a.ts';
const labFile = 'zones/corp-internal-private-vpc3c.ts';

describe('private zones of one name that are declared', () => {
  it('have their VPCs, comments and tags, are called after a VPC of theirs, and leave nothing to do', async () => {
    const app = await imported(true);
    const planned = await plan(evaluate(app.files).synth(), { client: account.client });

    expect([app.notes, app.leftOut]).toEqual([[], []]);
    expect(textOf(app, hubFile)).toMatch(
      /vpcs: \[\n +\{ vpcId: 'vpc-1a', region: 'eu-west-1' \},\n +\{ vpcId: 'vpc-2b', region: 'us-east-1' \},\n +\],/,
    );
    expect(textOf(app, hubFile)).toContain("tags: { team: 'network' },");
    expect(textOf(app, hubFile)).not.toContain('Apex');
    expect(textOf(app, labFile)).toContain("authorizedVpcs: [{ vpcId: 'vpc-9f', region: 'eu-west-1' }],");
    expect(planned.hostedZones.map(({ path, hostedZoneId }) => [path, hostedZoneId])).toEqual([
      ['CorpInternalPrivateVpc1a', hubId],
      ['CorpInternalPrivateVpc3c', labId],
    ]);
    expect([planned.conflicts, isEmptyPlan(planned)]).toEqual([[], true]);
  });

  it('lose the VPC that is taken out of the code, and nothing else happens', async () => {
    const { files } = await imported(true);
    const without = files.map((file) => ({ ...file, content: file.content.replace("{ vpcId: 'vpc-2b', region: 'us-east-1' },", '') }));

    const { hostedZones, summary } = await plan(evaluate(without).synth(), { client: account.client });

    expect(hostedZones.flatMap(({ vpcs }) => vpcs ?? [])).toEqual([
      { associate: [], authorize: [], disassociate: [{ vpcId: 'vpc-2b', region: 'us-east-1' }], deauthorize: [] },
    ]);
    expect(summary.changeBatches).toBe(0);
  });

  it("take back the authorization of a VPC that is associated already, which tells that it is another account's", async () => {
    const { client } = account;
    const VPC = { VPCId: 'vpc-9f', VPCRegion: 'eu-west-1' } as const;
    await client.send(new AssociateVPCWithHostedZoneCommand({ HostedZoneId: labId, VPC }));
    const app = await imported(true);

    const { hostedZones } = await plan(evaluate(app.files).synth(), { client });

    expect(textOf(app, labFile)).toMatch(/ vpcs: \[\{ vpcId: 'vpc-3c', .+\n +authorizedVpcs: \[\{ vpcId: 'vpc-9f', /);
    expect(hostedZones.flatMap(({ vpcs }) => vpcs ?? [])).toEqual([
      { associate: [], authorize: [], disassociate: [], deauthorize: [{ vpcId: 'vpc-9f', region: 'eu-west-1' }] },
    ]);
  });

  it('type-check', async () => {
    const { files } = await imported(true);

    expect(compile(new Map(files.map(({ path, content }) => [`examples/generated-by-test/${path}`, content])))).toEqual([]);
  });
});

it('private zones that are shared say in comments which VPCs they answer', async () => {
  const app = await imported(false);

  expect(textOf(app, hubFile)).toMatch(/^\/\/ It answers vpc-1a in eu-west-1\n\/\/ It answers vpc-2b in us-east-1$/m);
  expect(textOf(app, hubFile)).toContain(`hostedZoneId: '${hubId}'`);
  const { conflicts, summary } = await plan(evaluate(app.files).synth(), { client: account.client });
  expect([conflicts, summary.recordSets.update + summary.recordSets.create]).toEqual([[], 0]);
});

it('a private zone is shared where its authorizations may not be read, and the app says so', async () => {
  await account.close();
  await prepare(
    emulated(
      {},
      refusing(({ operation }) => operation === 'ListVPCAssociationAuthorizations', 'AccessDenied', 403),
    ),
  );

  const app = await imported(true);

  expect(app.notes).toContain(
    `corp.internal. (${hubId}) is imported, not declared, because it is private, and it is not known which VPCs it may answer.`,
  );
  expect(textOf(app, hubFile)).toContain('HostedZone.fromZoneId(');
});

it('a name of several private zones is refused with the VPCs of each', async () => {
  const { message } = await caught(findZone(sdkRoute53(account.client), 'corp.internal'));

  expect(message).toContain(`${labId} (private, vpc-3c in us-east-1)`);
});
