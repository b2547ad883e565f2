import {
  CreateHostedZoneCommand,
  DeleteHostedZoneCommand,
  UpdateHostedZoneCommentCommand,
  type ResourceRecordSet,
} from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { listAll } from '../support/zone';
import { bare, deed, noteChange, send, type Deed, type TinyReal } from './runner';
import { quotas, type TinyModel, type TinyZone, type VpcId } from './world';
import { zoneRefusal } from './zone-rules';

const zoneNames = ['example.com', 'Sub.Example.COM', 'example.net'] as const;

interface ZonePlan {
  readonly name: string;
  readonly reference: number;
  readonly vpc: VpcId | undefined;
  readonly delegationSet: number | undefined;
}

export const createZone = fc
  .record({
    name: fc.constantFrom(...zoneNames),
    reference: fc.nat({ max: 9 }),
    vpc: fc.constantFrom<VpcId | undefined>(undefined, undefined, undefined, 'vpc-1', 'vpc-2', 'vpc-owned'),
    delegationSet: fc.option(fc.nat({ max: 3 }), { freq: 3, nil: undefined }),
  })
  .map(creatingZone);

/** Creates a zone; a VPC makes it private. */
export function creatingZone({ name, reference, vpc, delegationSet }: ZonePlan): Deed {
  return deed(
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
        vpcs: vpc === undefined ? undefined : [vpc],
        authorized: new Set(),
        nameServers,
        delegationSet: set,
        comment: undefined,
        sets: await ownSets(client, id),
        tags: new Map(),
        protections: new Set(),
        keys: new Map(),
        isSigning: false,
      });
    },
  );
}

/** The NS and SOA set of a new zone are taken as they are: their values are the service's choice. */
async function ownSets(client: TinyReal['client'], id: string): Promise<ResourceRecordSet[]> {
  const sets = await listAll(client, id);
  expect(sets.map(({ Type }) => Type)).toEqual(['NS', 'SOA']);
  return sets;
}

/** What keeps a zone: record sets, instances, protections, key-signing keys. */
function isEmpty({ id, sets, protections, keys }: TinyZone, { instances }: TinyModel): boolean {
  return sets.length === 2 && protections.size === 0 && keys.size === 0 && ![...instances.values()].some(({ zoneId }) => zoneId === id);
}

export const deleteZone = fc.nat({ max: 9 }).map((index) =>
  deed(`delete zone ${index}`, async (model, { client }) => {
    const id = model.pick('zone', index);
    const zone = model.zones.get(id);
    const answer = await send(
      client.send(new DeleteHostedZoneCommand({ Id: id })),
      !zone ? 'NoSuchHostedZone' : isEmpty(zone, model) ? undefined : 'HostedZoneNotEmpty',
    );
    if (!answer) return;
    noteChange(model, answer.ChangeInfo?.Id);
    model.zones.delete(id);
  }),
);

export const commentZone = fc.tuple(fc.nat({ max: 9 }), fc.constantFrom('a comment', 'é <&> 😀', undefined)).map(([index, Comment]) =>
  deed(`comment zone ${index}: ${Comment ?? 'none'}`, async (model, { client }) => {
    const id = model.pick('zone', index);
    const zone = model.zones.get(id);
    const answer = await send(client.send(new UpdateHostedZoneCommentCommand({ Id: id, Comment })), zone ? undefined : 'NoSuchHostedZone');
    if (answer && zone) zone.comment = Comment;
  }),
);
