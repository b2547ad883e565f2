import {
  ChangeTagsForResourceCommand,
  ListTagsForResourceCommand,
  type Route53Client,
  type TagResourceType,
} from '@aws-sdk/client-route-53';
import { deploy, HealthCheck, plan } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { listChecks, zoneIdOf } from '../support/by-hand';
import { declaredZone } from '../support/declared';
import { emulated } from '../support/emulated';

const tagged = (tags: Readonly<Record<string, string>>) =>
  declaredZone((zone) => HealthCheck.tcp(zone, 'Up', { host: 'up.example.net', port: 80, tags }), { tags });

async function tagsOf(
  client: Route53Client,
  ResourceType: TagResourceType,
  ResourceId: string | undefined,
): Promise<Record<string, string | undefined>> {
  const { ResourceTagSet } = await client.send(new ListTagsForResourceCommand({ ResourceType, ResourceId }));
  const forPeople = (ResourceTagSet?.Tags ?? []).filter(({ Key }) => Key !== 'apex53:kinds');
  return Object.fromEntries(forPeople.map(({ Key, Value }) => [Key ?? '', Value]));
}

/** The tags of the one zone and of the one health check. */
async function allTags(client: Route53Client) {
  return [
    await tagsOf(client, 'hostedzone', await zoneIdOf(client)),
    await tagsOf(client, 'healthcheck', (await listChecks(client))[0]?.Id),
  ];
}

describe('tags', () => {
  it('more than one call takes are all there', async () => {
    const { client } = emulated();
    const tags = Object.fromEntries(Array.from({ length: 23 }, (_, i) => [`key ${i}`, `value ${i}`]));

    await deploy(tagged(tags), { client });

    expect(await allTags(client)).toEqual([tags, tags]);
    expect(isEmptyPlan(await plan(tagged(tags), { client }))).toBe(true);
  });

  it('are corrected in place, and those of others stay', async () => {
    const { client } = emulated();
    await deploy(tagged({ team: 'dns' }), { client });
    await client.send(
      new ChangeTagsForResourceCommand({
        ResourceType: 'hostedzone',
        ResourceId: await zoneIdOf(client),
        AddTags: [
          { Key: 'team', Value: 'somebody' },
          { Key: 'cost', Value: '7' },
        ],
      }),
    );

    await deploy(tagged({ team: 'dns', stage: 'live' }), { client });

    expect(await allTags(client)).toEqual([
      { team: 'dns', stage: 'live', cost: '7' },
      { team: 'dns', stage: 'live' },
    ]);
  });

  it('that are no longer declared stay, since nothing says whose they are', async () => {
    const { client } = emulated();
    await deploy(tagged({ team: 'dns', stage: 'live' }), { client });

    await deploy(tagged({ team: 'dns' }), { client });

    expect(await allTags(client)).toEqual([
      { team: 'dns', stage: 'live' },
      { team: 'dns', stage: 'live' },
    ]);
  });
});
