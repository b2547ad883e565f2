import {
  ChangeCidrCollectionCommand,
  ChangeResourceRecordSetsCommand,
  ChangeTagsForResourceCommand,
  CreateCidrCollectionCommand,
  CreateHealthCheckCommand,
  CreateHostedZoneCommand,
  CreateReusableDelegationSetCommand,
  DeleteCidrCollectionCommand,
  DeleteHealthCheckCommand,
  DeleteHostedZoneCommand,
  DeleteReusableDelegationSetCommand,
  GetChangeCommand,
  Route53ServiceException,
  UpdateHostedZoneCommentCommand,
  type CidrCollectionChange,
  type ResourceRecordSet,
} from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { changeZone, routedLocations, zoneRefusal, type TinyModel } from './tiny-model';
import { checkAll, checkZone, type TinyReal } from './tiny-checks';
import { listAll } from './zone';
import { changePlan, described, planned, type ChangePlan } from './tiny-sets';

/** How many of each the account may have, so that the limits are met. */
export const quotas = { hostedZones: 5, healthChecks: 3, reusableDelegationSets: 2, cidrCollections: 2 };
export const changeDelayMs = 1_000;

type TinyCommand = fc.AsyncCommand<TinyModel, TinyReal>;

/** A command with its story. `act` sends and compares; what it leaves behind is looked at after it. */
function command(story: string, act: (model: TinyModel, real: TinyReal) => Promise<unknown>): TinyCommand {
  return {
    check: () => true,
    run: async (model, real) => {
      await act(model, real);
    },
    toString: () => story,
  };
}

/** Sends a request that the model expects to be answered, or to be refused with a code. Undefined when it was refused. */
async function send<T>(call: Promise<T>, expected: string | undefined): Promise<T | undefined> {
  const outcome = await call.then(
    (answer) => ({ answer, code: undefined, message: '' }),
    (error: unknown) => {
      if (error instanceof Route53ServiceException) return { answer: undefined, code: error.name, message: error.message };
      throw error;
    },
  );
  expect(outcome.code === expected ? expected : `${outcome.code ?? 'accepted'} ${outcome.message}`).toBe(expected);
  return outcome.answer;
}

const bare = (id = ''): string => id.replace(/^\/\w+\//, '');

function noteChange(model: TinyModel, id: string | undefined): void {
  model.born('change', bare(id));
  model.changes.set(bare(id), model.now);
}

const zoneNames = ['example.com', 'Sub.Example.COM', 'example.net'] as const;

interface ZonePlan {
  readonly name: string;
  readonly reference: number;
  readonly vpc: string | undefined;
  readonly delegationSet: number | undefined;
}

const createZone = fc
  .record({
    name: fc.constantFrom(...zoneNames),
    reference: fc.nat({ max: 9 }),
    vpc: fc.constantFrom(undefined, undefined, undefined, 'vpc-1', 'vpc-2'),
    delegationSet: fc.option(fc.nat({ max: 3 }), { freq: 3, nil: undefined }),
  })
  .map(creatingZone);

function creatingZone({ name, reference, vpc, delegationSet }: ZonePlan): TinyCommand {
  return command(
    `create zone ${name}, reference ${reference}, in ${vpc ?? `delegation set ${delegationSet ?? 'of its own'}`}`,
    async (model, { client }) => {
      const set = vpc !== undefined || delegationSet === undefined ? undefined : model.pick('delegation', delegationSet);
      const stored = `${name.toLowerCase()}.`;
      const CallerReference = `zone ${reference}`;
      const answer = await send(
        client.send(
          new CreateHostedZoneCommand({
            Name: name,
            CallerReference,
            DelegationSetId: set,
            ...(vpc === undefined ? {} : { VPC: { VPCId: vpc, VPCRegion: 'us-east-1' } }),
          }),
        ),
        zoneRefusal(model, { name: stored, reference: CallerReference, vpc, delegationSet: set }, quotas.hostedZones),
      );
      if (!answer) return;
      const id = bare(answer.HostedZone?.Id);
      model.born('zone', id);
      noteChange(model, answer.ChangeInfo?.Id);
      const nameServers = answer.DelegationSet?.NameServers ?? [];
      expect(answer.HostedZone).toMatchObject({ Name: stored, Config: { PrivateZone: vpc !== undefined }, ResourceRecordSetCount: 2 });
      expect(nameServers).toHaveLength(vpc === undefined ? 4 : 0);
      if (set !== undefined) expect(nameServers).toEqual(model.delegationSets.get(set));
      model.zoneReferences.add(CallerReference);
      model.zones.set(id, {
        id,
        name: stored,
        vpc,
        nameServers,
        delegationSet: set,
        comment: undefined,
        sets: await ownSets(client, id),
        tags: new Map(),
      });
    },
  );
}

/** What every story begins with: zones to change, one of them private, and something to route to. */
export const beginning: readonly TinyCommand[] = [
  creatingZone({ name: 'example.com', reference: 100, vpc: undefined, delegationSet: undefined }),
  creatingZone({ name: 'example.com', reference: 101, vpc: 'vpc-1', delegationSet: undefined }),
];

/** The NS and SOA set of a new zone are taken as they are: their values are the service's choice. */
async function ownSets(client: TinyReal['client'], id: string): Promise<ResourceRecordSet[]> {
  const sets = await listAll(client, id);
  expect(sets.map(({ Type }) => Type)).toEqual(['NS', 'SOA']);
  return sets;
}

const deleteZone = fc.nat({ max: 9 }).map((index) =>
  command(`delete zone ${index}`, async (model, { client }) => {
    const id = model.pick('zone', index);
    const zone = model.zones.get(id);
    const answer = await send(
      client.send(new DeleteHostedZoneCommand({ Id: id })),
      !zone ? 'NoSuchHostedZone' : zone.sets.length > 2 ? 'HostedZoneNotEmpty' : undefined,
    );
    if (!answer) return;
    noteChange(model, answer.ChangeInfo?.Id);
    model.zones.delete(id);
  }),
);

const commentZone = fc.tuple(fc.nat({ max: 9 }), fc.constantFrom('a comment', 'é <&> 😀', undefined)).map(([index, Comment]) =>
  command(`comment zone ${index}: ${Comment ?? 'none'}`, async (model, { client }) => {
    const id = model.pick('zone', index);
    const zone = model.zones.get(id);
    const answer = await send(client.send(new UpdateHostedZoneCommentCommand({ Id: id, Comment })), zone ? undefined : 'NoSuchHostedZone');
    if (answer && zone) zone.comment = Comment;
  }),
);

const changeSets = fc
  .tuple(fc.nat({ max: 9 }), fc.array(changePlan, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 5 }))
  .map(([index, plans, pageSize]) => changing(index, plans, pageSize));

function changing(index: number, plans: readonly ChangePlan[], pageSize: number): TinyCommand {
  return command(`change zone ${index}: ${plans.map(described).join('; ')}`, async (model, real) => {
    const id = model.pick('zone', index);
    const changes = plans.map((plan) => planned(plan, model.zones.get(id), model));
    const expected = changeZone(
      model,
      id,
      changes.map(({ stored }) => stored),
    );
    const answer = await send(
      real.client.send(
        new ChangeResourceRecordSetsCommand({ HostedZoneId: id, ChangeBatch: { Changes: changes.map(({ sent }) => sent) } }),
      ),
      expected,
    );
    if (answer) noteChange(model, answer.ChangeInfo?.Id);
    const zone = model.zones.get(id);
    // What was refused is not in the model either, so this is the law of atomicity.
    if (zone) await checkZone(zone, real, pageSize);
  });
}

const createCheck = fc
  .record({ reference: fc.nat({ max: 4 }), domain: fc.constantFrom('one.example', 'two.example') })
  .map(({ reference, domain }) =>
    command(`create health check of ${domain}, reference ${reference}`, async (model, { client }) => {
      const CallerReference = `check ${reference}`;
      const used = model.checkReferences.get(CallerReference);
      const isReplay = used?.domain === domain && model.checks.has(used.id);
      const refusal =
        used && !isReplay
          ? 'HealthCheckAlreadyExists'
          : !used && model.checks.size >= quotas.healthChecks
            ? 'TooManyHealthChecks'
            : undefined;
      const answer = await send(
        client.send(
          new CreateHealthCheckCommand({ CallerReference, HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: domain } }),
        ),
        refusal,
      );
      if (!answer) return;
      const id = answer.HealthCheck?.Id ?? '';
      if (isReplay) {
        expect(id).toBe(used.id);
        return;
      }
      model.born('check', id);
      model.checks.set(id, { reference: CallerReference, domain, tags: new Map() });
      model.checkReferences.set(CallerReference, { id, domain });
    }),
  );

const deleteCheck = fc.nat({ max: 5 }).map((index) =>
  command(`delete health check ${index}`, async (model, { client }) => {
    const id = model.pick('check', index);
    const answer = await send(
      client.send(new DeleteHealthCheckCommand({ HealthCheckId: id })),
      model.checks.has(id) ? undefined : 'NoSuchHealthCheck',
    );
    if (answer) model.checks.delete(id);
  }),
);

const tagKey = fc.constantFrom('1', '0', 'a', 'A', 'é', 'aws:x');
const changeTags = fc
  .record({
    isZone: fc.boolean(),
    index: fc.nat({ max: 5 }),
    added: fc.uniqueArray(tagKey, { maxLength: 3 }),
    value: fc.constantFrom('', 'v', 'a b'),
    removed: fc.uniqueArray(tagKey, { maxLength: 2 }),
  })
  .map(({ isZone, index, added, value, removed }) =>
    command(
      `tag ${isZone ? 'zone' : 'health check'} ${index}: ${added.join(', ')} are '${value}', without ${removed.join(', ')}`,
      async (model, { client }) => {
        const id = model.pick(isZone ? 'zone' : 'check', index);
        const tags = (isZone ? model.zones : model.checks).get(id)?.tags;
        const isWrong = added.length + removed.length === 0 || added.includes('aws:x');
        const refusal = !tags ? (isZone ? 'NoSuchHostedZone' : 'NoSuchHealthCheck') : isWrong ? 'InvalidInput' : undefined;
        const answer = await send(
          client.send(
            new ChangeTagsForResourceCommand({
              ResourceType: isZone ? 'hostedzone' : 'healthcheck',
              ResourceId: id,
              ...(added.length > 0 ? { AddTags: added.map((Key) => ({ Key, Value: value })) } : {}),
              ...(removed.length > 0 ? { RemoveTagKeys: removed } : {}),
            }),
          ),
          refusal,
        );
        if (!answer) return;
        for (const key of added) tags?.set(key, value);
        for (const key of removed) tags?.delete(key);
      },
    ),
  );

const createDelegationSet = fc
  .record({ reference: fc.nat({ max: 4 }), zone: fc.option(fc.nat({ max: 5 }), { freq: 2, nil: undefined }) })
  .map(({ reference, zone: index }) =>
    command(
      `create delegation set, reference ${reference}, servers of ${index === undefined ? 'its own' : `zone ${index}`}`,
      async (model, { client }) => {
        const CallerReference = `set ${reference}`;
        const zoneId = index === undefined ? undefined : model.pick('zone', index);
        const zone = model.zones.get(zoneId ?? '');
        const refusal = model.delegationReferences.has(CallerReference)
          ? 'DelegationSetAlreadyCreated'
          : zoneId !== undefined && !zone
            ? 'HostedZoneNotFound'
            : zone?.vpc !== undefined
              ? 'InvalidArgument'
              : zone?.delegationSet !== undefined
                ? 'DelegationSetAlreadyReusable'
                : model.delegationSets.size >= quotas.reusableDelegationSets
                  ? 'LimitsExceeded'
                  : undefined;
        const answer = await send(client.send(new CreateReusableDelegationSetCommand({ CallerReference, HostedZoneId: zoneId })), refusal);
        if (!answer) return;
        const id = bare(answer.DelegationSet?.Id);
        model.born('delegation', id);
        const servers = answer.DelegationSet?.NameServers ?? [];
        if (zone) {
          expect(servers).toEqual(zone.nameServers);
          zone.delegationSet = id;
        }
        model.delegationReferences.add(CallerReference);
        model.delegationSets.set(id, servers);
      },
    ),
  );

const deleteDelegationSet = fc.nat({ max: 4 }).map((index) =>
  command(`delete delegation set ${index}`, async (model, { client }) => {
    const id = model.pick('delegation', index);
    const isUsed = [...model.zones.values()].some(({ delegationSet }) => delegationSet === id);
    const answer = await send(
      client.send(new DeleteReusableDelegationSetCommand({ Id: id })),
      !model.delegationSets.has(id) ? 'NoSuchDelegationSet' : isUsed ? 'DelegationSetInUse' : undefined,
    );
    if (answer) model.delegationSets.delete(id);
  }),
);

const createCollection = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })).map(([name, ref]) =>
  command(`create CIDR collection ${name}, reference ${ref}`, async (model, { client }) => {
    const Name = `collection-${name}`;
    const CallerReference = `collection ${ref}`;
    const near = [...model.collections.values()].filter((one) => one.name === Name || one.reference === CallerReference);
    const [replayed] = near.filter((one) => one.name === Name && one.reference === CallerReference);
    const refusal =
      near.length > 0 && !replayed
        ? 'CidrCollectionAlreadyExistsException'
        : !replayed && model.collections.size >= quotas.cidrCollections
          ? 'LimitsExceeded'
          : undefined;
    const answer = await send(client.send(new CreateCidrCollectionCommand({ Name, CallerReference })), refusal);
    if (!answer) return;
    const id = answer.Collection?.Id ?? '';
    if (replayed) {
      expect(answer.Collection).toMatchObject({ Id: replayed.id, Version: replayed.version });
      return;
    }
    model.born('collection', id);
    model.collections.set(id, { id, name: Name, reference: CallerReference, version: 1, blocks: new Map() });
  }),
);

const cidrChange = fc.record({
  LocationName: fc.constantFrom('near', 'far'),
  Action: fc.constantFrom('PUT', 'PUT', 'DELETE_IF_EXISTS'),
  CidrList: fc.subarray(['10.0.0.0/8', '10.0.0.0/9', '2001:db8::/32'], { minLength: 1 }),
}) satisfies fc.Arbitrary<CidrCollectionChange>;
const changeCollection = fc
  .record({
    index: fc.nat({ max: 3 }),
    changes: fc.array(cidrChange, { minLength: 1, maxLength: 2 }),
    version: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2, nil: undefined }),
  })
  .map(({ index, changes, version }) =>
    command(
      `change CIDR collection ${index}${version === undefined ? '' : ` of version ${version}`}: ${JSON.stringify(changes)}`,
      async (model, { client }) => {
        const id = model.pick('collection', index);
        const collection = model.collections.get(id);
        const blocks = new Map([...(collection?.blocks ?? [])].map(([block, location]) => [block, new Set([location])]));
        for (const { LocationName, Action, CidrList } of changes) {
          for (const block of CidrList) {
            const places = blocks.get(block) ?? new Set();
            if (Action === 'PUT') places.add(LocationName);
            else places.delete(LocationName);
            blocks.set(block, places);
          }
        }
        const left = new Set([...blocks.values()].flatMap((places) => [...places]));
        const before = new Set(collection?.blocks.values());
        const isLost = [...routedLocations(model, id)].some((location) => before.has(location) && !left.has(location));
        const refusal = !collection
          ? 'NoSuchCidrCollectionException'
          : version !== undefined && version !== collection.version
            ? 'CidrCollectionVersionMismatchException'
            : isLost || [...blocks.values()].some(({ size }) => size > 1)
              ? 'CidrBlockInUseException'
              : undefined;
        const answer = await send(
          client.send(new ChangeCidrCollectionCommand({ Id: id, CollectionVersion: version, Changes: changes })),
          refusal,
        );
        if (!answer || !collection) return;
        noteChange(model, answer.Id);
        collection.version += 1;
        collection.blocks = new Map([...blocks].flatMap(([block, [location]]) => (location === undefined ? [] : [[block, location]])));
      },
    ),
  );

const deleteCollection = fc.nat({ max: 3 }).map((index) =>
  command(`delete CIDR collection ${index}`, async (model, { client }) => {
    const id = model.pick('collection', index);
    const collection = model.collections.get(id);
    const isUsed = (collection?.blocks.size ?? 0) > 0 || routedLocations(model, id).size > 0;
    const answer = await send(
      client.send(new DeleteCidrCollectionCommand({ Id: id })),
      !collection ? 'NoSuchCidrCollectionException' : isUsed ? 'CidrCollectionInUseException' : undefined,
    );
    if (answer) model.collections.delete(id);
  }),
);

const getChange = fc.nat().map((index) =>
  command(`ask for change ${index}`, async (model, { client }) => {
    const id = model.pick('change', index);
    const submitted = model.changes.get(id);
    const answer = await send(client.send(new GetChangeCommand({ Id: id })), submitted === undefined ? 'NoSuchChange' : undefined);
    if (answer && submitted !== undefined)
      expect(answer.ChangeInfo?.Status).toBe(model.now - submitted >= changeDelayMs ? 'INSYNC' : 'PENDING');
  }),
);

const wait = fc.constantFrom(1, 999, 1_000).map((ms) =>
  command(`wait ${ms} ms`, (model, { clock }) => {
    model.now += ms;
    clock.step(ms);
    return Promise.resolve();
  }),
);

const reload = fc.constant(command('stop and start again from the state file', (_, real) => real.reload()));

const look = fc
  .record({
    zone: fc.nat(),
    label: fc.nat(),
    type: fc.option(fc.constantFrom('A', 'CNAME', 'NS', 'SOA', 'TXT')),
    identifier: fc.option(fc.nat()),
    pageSize: fc.integer({ min: 1, max: 4 }),
  })
  .map((cursor) => command(`list everything from ${JSON.stringify(cursor)}`, (model, real) => checkAll(model, real, cursor)));

const often = (weight: number, arbitrary: fc.Arbitrary<TinyCommand>): fc.WeightedArbitrary<TinyCommand> => ({ weight, arbitrary });

/** Any command. Changes of record sets are the most of them. */
export const anyCommand: fc.Arbitrary<TinyCommand> = fc.oneof(
  often(4, createZone),
  often(1, deleteZone),
  often(1, commentZone),
  often(14, changeSets),
  often(3, createCheck),
  often(1, deleteCheck),
  often(2, changeTags),
  often(2, createDelegationSet),
  often(1, deleteDelegationSet),
  often(2, createCollection),
  often(3, changeCollection),
  often(1, deleteCollection),
  often(1, getChange),
  often(1, wait),
  often(1, reload),
  often(3, look),
);
