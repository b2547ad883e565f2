import {
  ActivateKeySigningKeyCommand,
  CreateKeySigningKeyCommand,
  DeactivateKeySigningKeyCommand,
  DeleteKeySigningKeyCommand,
  DisableHostedZoneDNSSECCommand,
  EnableHostedZoneDNSSECCommand,
} from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { deed, noteChange, send, usual } from './runner';
import { type TinyZone } from './world';

const zoneIndex = usual(1, 1, 1, 2);
const keyName = fc.constantFrom('key_1', 'key_2', 'key_3');

const activeKeys = ({ keys }: TinyZone) => [...keys.values()].filter(({ status }) => status === 'ACTIVE').length;

export const createKey = fc
  .record({
    zone: zoneIndex,
    name: keyName,
    kms: fc.constantFrom('one', 'two', 'three'),
    status: fc.constantFrom('ACTIVE' as const, 'INACTIVE' as const),
  })
  .map(({ zone: index, name: Name, kms, status: Status }) =>
    deed(`create ${Status} key ${Name} of KMS key ${kms} in zone ${index}`, async (model, { client }) => {
      const HostedZoneId = model.pick('zone', index);
      const zone = model.zones.get(HostedZoneId);
      const isTaken = zone && (zone.keys.has(Name) || [...zone.keys.values()].some((key) => key.kms === kms));
      const refusal = !zone
        ? 'NoSuchHostedZone'
        : zone.vpcs
          ? 'InvalidArgument'
          : isTaken
            ? 'KeySigningKeyAlreadyExists'
            : zone.keys.size >= 2
              ? 'TooManyKeySigningKeys'
              : undefined;
      const KeyManagementServiceArn = `arn:aws:kms:us-east-1:123456789012:key/${kms}`;
      const sent = { CallerReference: Name, HostedZoneId, KeyManagementServiceArn, Name, Status };
      const answer = await send(client.send(new CreateKeySigningKeyCommand(sent)), refusal);
      if (!answer) return;
      noteChange(model, answer.ChangeInfo?.Id);
      zone?.keys.set(Name, { kms, status: Status });
    }),
  );

const keyDeeds = ['activate', 'deactivate', 'delete'] as const;

export const changeKey = fc
  .record({ zone: zoneIndex, name: keyName, what: fc.constantFrom(...keyDeeds) })
  .map(({ zone: index, name: Name, what }) =>
    deed(`${what} key ${Name} of zone ${index}`, async (model, { client }) => {
      const sent = { HostedZoneId: model.pick('zone', index), Name };
      const zone = model.zones.get(sent.HostedZoneId);
      const key = zone?.keys.get(Name);
      const isLastActive = zone?.isSigning === true && activeKeys(zone) === 1;
      const refusal = !key
        ? 'NoSuchKeySigningKey'
        : key.status !== (what === 'deactivate' ? 'ACTIVE' : 'INACTIVE')
          ? 'InvalidKeySigningKeyStatus'
          : what === 'deactivate' && isLastActive
            ? 'KeySigningKeyInUse'
            : undefined;
      const answer =
        what === 'activate'
          ? await send(client.send(new ActivateKeySigningKeyCommand(sent)), refusal)
          : what === 'deactivate'
            ? await send(client.send(new DeactivateKeySigningKeyCommand(sent)), refusal)
            : await send(client.send(new DeleteKeySigningKeyCommand(sent)), refusal);
      if (!answer || !key) return;
      noteChange(model, answer.ChangeInfo?.Id);
      if (what === 'delete') zone?.keys.delete(Name);
      else key.status = what === 'activate' ? 'ACTIVE' : 'INACTIVE';
    }),
  );

export const signZone = fc.tuple(zoneIndex, fc.boolean()).map(([index, isOn]) =>
  deed(`switch signing of zone ${index} ${isOn ? 'on' : 'off'}`, async (model, { client }) => {
    const HostedZoneId = model.pick('zone', index);
    const zone = model.zones.get(HostedZoneId);
    const refusal = !zone
      ? 'NoSuchHostedZone'
      : zone.vpcs
        ? 'InvalidArgument'
        : isOn && activeKeys(zone) === 0
          ? 'KeySigningKeyWithActiveStatusNotFound'
          : !isOn && !zone.isSigning && zone.keys.size === 0
            ? 'DNSSECNotFound'
            : undefined;
    const answer = isOn
      ? await send(client.send(new EnableHostedZoneDNSSECCommand({ HostedZoneId })), refusal)
      : await send(client.send(new DisableHostedZoneDNSSECCommand({ HostedZoneId })), refusal);
    if (!answer || !zone) return;
    noteChange(model, answer.ChangeInfo?.Id);
    zone.isSigning = isOn;
  }),
);
