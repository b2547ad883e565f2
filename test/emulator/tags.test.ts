import {
  ChangeTagsForResourceCommand,
  CreateHealthCheckCommand,
  DeleteHostedZoneCommand,
  ListTagsForResourceCommand,
  ListTagsForResourcesCommand,
  type ChangeTagsForResourceCommandInput,
} from '@aws-sdk/client-route-53';
import { doors, type Session } from './support/doors';
import { createZone, refusalOf } from './support/zone';

describe.each(doors)('tags through the $door', ({ open }) => {
  let session: Session;
  let ResourceId: string;
  beforeEach(async () => {
    session = await open();
    ResourceId = await createZone(session.client);
  });
  afterEach(() => session.close());

  const tag = (input: Partial<ChangeTagsForResourceCommandInput>) =>
    session.client.send(new ChangeTagsForResourceCommand({ ResourceType: 'hostedzone', ResourceId, ...input }));
  const read = async () =>
    (await session.client.send(new ListTagsForResourceCommand({ ResourceType: 'hostedzone', ResourceId }))).ResourceTagSet;

  it('are none at first, and the list is there', async () => {
    expect(await read()).toEqual({ ResourceType: 'hostedzone', ResourceId, Tags: [] });
  });

  it('are added, overwritten and removed', async () => {
    await tag({
      AddTags: [
        { Key: 'env', Value: 'prod' },
        { Key: 'Env', Value: '' },
        { Key: 'team', Value: 'dns & co'.replace('&', '+') },
      ],
    });
    await tag({ AddTags: [{ Key: 'env', Value: 'test' }], RemoveTagKeys: ['team', 'nothing'] });
    expect((await read())?.Tags).toEqual([
      { Key: 'Env', Value: '' },
      { Key: 'env', Value: 'test' },
    ]);
  });

  it('are read for several resources, of which each must exist', async () => {
    const other = await createZone(session.client, 'example.org');
    await tag({ AddTags: [{ Key: 'env', Value: 'prod' }] });
    const { ResourceTagSets } = await session.client.send(
      new ListTagsForResourcesCommand({ ResourceType: 'hostedzone', ResourceIds: [ResourceId, other] }),
    );
    expect(ResourceTagSets?.map((set) => set.Tags?.length)).toEqual([1, 0]);
    const unknown = session.client.send(new ListTagsForResourcesCommand({ ResourceType: 'hostedzone', ResourceIds: [ResourceId, 'Z404'] }));
    expect(await refusalOf(unknown)).toEqual({ code: 'NoSuchHostedZone', status: 404, message: 'No hosted zone found with ID: Z404' });
  });

  it('belong to health checks too', async () => {
    const { HealthCheck } = await session.client.send(
      new CreateHealthCheckCommand({ CallerReference: 'x', HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: 'example.com' } }),
    );
    await tag({ ResourceType: 'healthcheck', ResourceId: HealthCheck?.Id, AddTags: [{ Key: 'Name', Value: 'web' }] });
    const { ResourceTagSet } = await session.client.send(
      new ListTagsForResourceCommand({ ResourceType: 'healthcheck', ResourceId: HealthCheck?.Id }),
    );
    expect(ResourceTagSet?.Tags).toEqual([{ Key: 'Name', Value: 'web' }]);
    expect((await refusalOf(tag({ ResourceType: 'healthcheck', ResourceId: 'nobody', RemoveTagKeys: ['x'] }))).code).toBe(
      'NoSuchHealthCheck',
    );
  });

  it('go with their resource', async () => {
    await tag({ AddTags: [{ Key: 'env', Value: 'prod' }] });
    await session.client.send(new DeleteHostedZoneCommand({ Id: ResourceId }));
    expect((await refusalOf(read())).code).toBe('NoSuchHostedZone');
  });

  it.each<[string, Partial<ChangeTagsForResourceCommandInput>]>([
    ['nothing to do', {}],
    ['a reserved prefix', { AddTags: [{ Key: 'aws:x', Value: '' }] }],
    ['an empty key', { AddTags: [{ Key: '', Value: 'x' }] }],
    ['a character that is not allowed', { AddTags: [{ Key: 'a<b', Value: '' }] }],
    ['a long key', { AddTags: [{ Key: 'k'.repeat(129), Value: '' }] }],
    ['a long value', { AddTags: [{ Key: 'k', Value: 'v'.repeat(257) }] }],
    ['eleven at once', { AddTags: Array.from({ length: 11 }, (_, index) => ({ Key: `k${index}`, Value: '' })) }],
    ['a type that has no tags', { ResourceType: 'trafficpolicy' as 'hostedzone', RemoveTagKeys: ['x'] }],
    ['an id with its prefix, escaped into one segment', { ResourceId: '/hostedzone/Z0123456789ABCDEFGHIJ', RemoveTagKeys: ['x'] }],
  ])('are refused with %s', async (_, input) => {
    const { code } = await refusalOf(tag(input));
    expect(['InvalidInput', 'NoSuchHostedZone']).toContain(code);
    await expect(read()).resolves.toMatchObject({ Tags: [] });
  });

  it('are 50 at most', async () => {
    for (let tens = 0; tens < 5; tens += 1)
      await tag({ AddTags: Array.from({ length: 10 }, (_, index) => ({ Key: `k${tens}${index}`, Value: '' })) });
    expect((await refusalOf(tag({ AddTags: [{ Key: 'one more', Value: '' }] }))).code).toBe('InvalidInput');
  });
});
