import {
  CreateTrafficPolicyCommand,
  CreateTrafficPolicyInstanceCommand,
  CreateTrafficPolicyVersionCommand,
  DeleteTrafficPolicyCommand,
  DeleteTrafficPolicyInstanceCommand,
  UpdateTrafficPolicyInstanceCommand,
} from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { documentOf } from '../support/traffic';
import { deed, send, usual, type Deed } from './runner';
import { canStand, hide, isUnderWay, show } from './traffic-rules';
import { quotas, type TinyModel, type TinyVersion } from './world';
import { labels, protectionOf, type TinyLabel } from './zone-rules';

/** What a document says: a value, or with a number a value while the health check of that number is there. */
const content = fc.oneof(fc.constantFrom('A' as const, 'TXT' as const), fc.nat({ max: 4 }));

function versionOf(said: 'A' | 'TXT' | number, model: TinyModel): { readonly document: string; readonly version: TinyVersion } {
  if (said === 'A') return { document: documentOf(), version: { type: 'A', check: undefined, isDeleted: false } };
  if (said === 'TXT') return { document: documentOf('TXT', '"x"'), version: { type: 'TXT', check: undefined, isDeleted: false } };
  const check = model.pick('check', said);
  const document = JSON.stringify({
    AWSPolicyFormatVersion: '2015-10-01',
    RecordType: 'A',
    StartRule: 'only',
    Rules: { only: { RuleType: 'weighted', Items: [{ EndpointReference: 'a', Weight: 1, HealthCheck: check }] } },
    Endpoints: { a: { Type: 'value', Value: '192.0.2.1' } },
  });
  return { document, version: { type: 'A', check, isDeleted: false } };
}

const isListed = ({ versions }: { readonly versions: readonly TinyVersion[] }) => versions.some(({ isDeleted }) => !isDeleted);

function listedVersion(model: TinyModel, policy: string, version: number): TinyVersion | undefined {
  const found = model.policies.get(policy)?.versions[version - 1];
  return found?.isDeleted === false ? found : undefined;
}

export const createPolicy = fc.tuple(fc.nat({ max: 3 }), content).map(([number, said]) => creatingPolicy(number, said));

/** Creates a policy of a name. */
export function creatingPolicy(number: number, said: 'A' | 'TXT' | number): Deed {
  return deed(`create traffic policy ${number} that says ${said}`, async (model, { client }) => {
    const Name = `policy ${number}`;
    const { document: Document, version } = versionOf(said, model);
    const listed = [...model.policies.values()].filter(isListed);
    const refusal = listed.some(({ name }) => name === Name)
      ? 'TrafficPolicyAlreadyExists'
      : listed.length >= quotas.trafficPolicies
        ? 'TooManyTrafficPolicies'
        : undefined;
    const answer = await send(client.send(new CreateTrafficPolicyCommand({ Name, Document })), refusal);
    if (!answer) return;
    const id = answer.TrafficPolicy?.Id ?? '';
    model.born('policy', id);
    model.policies.set(id, { name: Name, versions: [version] });
  });
}

export const createVersion = fc.tuple(usual(1, 2, 3), content).map(([index, said]) =>
  deed(`add a version to traffic policy ${index} that says ${said}`, async (model, { client }) => {
    const Id = model.pick('policy', index);
    const policy = model.policies.get(Id);
    const { document: Document, version } = versionOf(said, model);
    const refusal = policy && isListed(policy) ? undefined : 'NoSuchTrafficPolicy';
    const answer = await send(client.send(new CreateTrafficPolicyVersionCommand({ Id, Document })), refusal);
    if (!answer) return;
    policy?.versions.push(version);
    expect(answer.TrafficPolicy).toMatchObject({ Version: policy?.versions.length, Type: version.type });
  }),
);

export const deleteVersion = fc.tuple(usual(1, 2, 3), fc.integer({ min: 1, max: 2 })).map(([index, Version]) =>
  deed(`delete version ${Version} of traffic policy ${index}`, async (model, { client }) => {
    const Id = model.pick('policy', index);
    const version = listedVersion(model, Id, Version);
    const isUsed = [...model.instances.values()].some((one) => one.policy === Id && one.version === Version);
    const refusal = !version ? 'NoSuchTrafficPolicy' : isUsed ? 'TrafficPolicyInUse' : undefined;
    const answer = await send(client.send(new DeleteTrafficPolicyCommand({ Id, Version })), refusal);
    if (answer && version) version.isDeleted = true;
  }),
);

/** Few, so that they meet each other. */
const fewLabels = fc.constantFrom(...labels.slice(0, 4));

const place = fc.record({
  zone: usual(1, 1, 1, 2),
  label: fewLabels,
  policy: usual(1, 2, 3),
  version: fc.integer({ min: 1, max: 2 }),
});

function placeRefusal(model: TinyModel, zoneId: string, policy: string, number: number, stored: string): string | undefined {
  const zone = model.zones.get(zoneId);
  const version = listedVersion(model, policy, number);
  if (!zone) return 'NoSuchHostedZone';
  if (!version) return 'NoSuchTrafficPolicy';
  const wanted = { id: '', name: `${stored}${zone.name}`, type: version.type };
  if (zone.vpcs) return 'InvalidInput';
  const all = [...model.instances.values()];
  if (all.some((one) => one.zoneId === zoneId && one.name === wanted.name && one.type === wanted.type))
    return 'TrafficPolicyInstanceAlreadyExists';
  if (zone.protections.has(protectionOf({ Name: wanted.name, Type: wanted.type })) || !canStand(wanted, zone)) return 'InvalidInput';
  return all.length >= quotas.trafficPolicyInstances ? 'TooManyTrafficPolicyInstances' : undefined;
}

const sentName = ([sent]: TinyLabel, zoneName = 'example.com.') => `${sent}${sent === '' ? '' : '.'}${zoneName}`;

export const createInstance = place.map(({ zone: index, label, policy: policyIndex, version: TrafficPolicyVersion }) =>
  deed(
    `put version ${TrafficPolicyVersion} of traffic policy ${policyIndex} at '${label[0]}' of zone ${index}`,
    async (model, { client }) => {
      const [HostedZoneId, TrafficPolicyId] = [model.pick('zone', index), model.pick('policy', policyIndex)];
      const zone = model.zones.get(HostedZoneId);
      const sent = { HostedZoneId, Name: sentName(label, zone?.name), TTL: 60, TrafficPolicyId, TrafficPolicyVersion };
      const refusal = placeRefusal(model, HostedZoneId, TrafficPolicyId, TrafficPolicyVersion, label[1]);
      const answer = await send(client.send(new CreateTrafficPolicyInstanceCommand(sent)), refusal);
      const version = listedVersion(model, TrafficPolicyId, TrafficPolicyVersion);
      if (!answer || !zone || !version) return;
      const id = answer.TrafficPolicyInstance?.Id ?? '';
      model.born('instance', id);
      const instance = {
        id,
        zoneId: HostedZoneId,
        name: `${label[1]}${zone.name}`,
        type: version.type,
        policy: TrafficPolicyId,
        version: TrafficPolicyVersion,
        state: 'Creating' as const,
        changedAt: model.world.now,
        isServing: false,
      };
      model.instances.set(id, instance);
      show(instance, zone);
    },
  ),
);

/** What keeps an instance from being changed. */
function changeRefusal(model: TinyModel, id: string): string | undefined {
  const instance = model.instances.get(id);
  if (!instance) return 'NoSuchTrafficPolicyInstance';
  if (isUnderWay(instance)) return 'PriorRequestNotComplete';
  const key = protectionOf({ Name: instance.name, Type: instance.type });
  return model.zones.get(instance.zoneId)?.protections.has(key) ? 'InvalidInput' : undefined;
}

export const updateInstance = fc
  .tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }), fc.integer({ min: 1, max: 3 }))
  .map(([index, policyIndex, number]) =>
    deed(`exchange instance ${index} for version ${number} of traffic policy ${policyIndex}`, async (model, { client }) => {
      const [Id, TrafficPolicyId] = [model.pick('instance', index), model.pick('policy', policyIndex)];
      const instance = model.instances.get(Id);
      const version = listedVersion(model, TrafficPolicyId, number);
      const refusal = !instance
        ? 'NoSuchTrafficPolicyInstance'
        : !version
          ? 'NoSuchTrafficPolicy'
          : version.type !== instance.type
            ? 'ConflictingTypes'
            : changeRefusal(model, Id);
      const sent = { Id, TTL: 60, TrafficPolicyId, TrafficPolicyVersion: number };
      const answer = await send(client.send(new UpdateTrafficPolicyInstanceCommand(sent)), refusal);
      const zone = model.zones.get(instance?.zoneId ?? '');
      if (!answer || !instance || !zone) return;
      Object.assign(instance, { policy: TrafficPolicyId, version: number, state: 'Updating', changedAt: model.world.now });
      show(instance, zone);
    }),
  );

export const deleteInstance = usual(1, 2, 3).map((index) =>
  deed(`delete instance ${index}`, async (model, { client }) => {
    const Id = model.pick('instance', index);
    const instance = model.instances.get(Id);
    const answer = await send(client.send(new DeleteTrafficPolicyInstanceCommand({ Id })), changeRefusal(model, Id));
    const zone = model.zones.get(instance?.zoneId ?? '');
    if (!answer || !instance || !zone) return;
    hide(instance, zone);
    model.instances.delete(Id);
  }),
);
