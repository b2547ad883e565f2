import type * as sdk from '@aws-sdk/client-route-53';
import type { KeySigningKeyDescription, Route53Port } from '../route53-port';
import { bare } from './bare-id';
import type { Calls } from './calls';

type DnssecOperation =
  | 'getDnssec'
  | 'createKeySigningKey'
  | 'activateKeySigningKey'
  | 'deactivateKeySigningKey'
  | 'deleteKeySigningKey'
  | 'enableSigning'
  | 'disableSigning';

/** The calls to signing and its keys. */
export function dnssecCalls(client: Pick<sdk.Route53Client, 'send'>, { call, callUnless }: Calls): Pick<Route53Port, DnssecOperation> {
  const context = (operation: string, hostedZoneId: string) => ({ operation, resource: `hostedzone/${hostedZoneId}` });
  return {
    async getDnssec(hostedZoneId) {
      const answer = await call(context('GetDNSSEC', hostedZoneId), (c) =>
        client.send(new c.GetDNSSECCommand({ HostedZoneId: hostedZoneId })),
      );
      return { signing: answer.Status?.ServeSignature ?? 'NOT_SIGNING', keys: (answer.KeySigningKeys ?? []).map(describeKey) };
    },
    async createKeySigningKey({ hostedZoneId, name, kmsArn, callerReference }) {
      const answer = await callUnless('KeySigningKeyAlreadyExists', context('CreateKeySigningKey', hostedZoneId), (c) =>
        client.send(
          new c.CreateKeySigningKeyCommand({
            HostedZoneId: hostedZoneId,
            Name: name,
            KeyManagementServiceArn: kmsArn,
            CallerReference: callerReference,
            Status: 'ACTIVE',
          }),
        ),
      );
      return changeOf(answer);
    },
    async activateKeySigningKey(hostedZoneId, name) {
      return changeOf(
        await callUnless('InvalidKeySigningKeyStatus', context('ActivateKeySigningKey', hostedZoneId), (c) =>
          client.send(new c.ActivateKeySigningKeyCommand({ HostedZoneId: hostedZoneId, Name: name })),
        ),
      );
    },
    async deactivateKeySigningKey(hostedZoneId, name) {
      return changeOf(
        await callUnless('InvalidKeySigningKeyStatus', context('DeactivateKeySigningKey', hostedZoneId), (c) =>
          client.send(new c.DeactivateKeySigningKeyCommand({ HostedZoneId: hostedZoneId, Name: name })),
        ),
      );
    },
    async deleteKeySigningKey(hostedZoneId, name) {
      return changeOf(
        await callUnless('NoSuchKeySigningKey', context('DeleteKeySigningKey', hostedZoneId), (c) =>
          client.send(new c.DeleteKeySigningKeyCommand({ HostedZoneId: hostedZoneId, Name: name })),
        ),
      );
    },
    async enableSigning(hostedZoneId) {
      const answer = await call(context('EnableHostedZoneDNSSEC', hostedZoneId), (c) =>
        client.send(new c.EnableHostedZoneDNSSECCommand({ HostedZoneId: hostedZoneId })),
      );
      return { changeId: bare(answer.ChangeInfo?.Id) };
    },
    async disableSigning(hostedZoneId) {
      return changeOf(
        await callUnless('DNSSECNotFound', context('DisableHostedZoneDNSSEC', hostedZoneId), (c) =>
          client.send(new c.DisableHostedZoneDNSSECCommand({ HostedZoneId: hostedZoneId })),
        ),
      );
    },
  };
}

function changeOf(answer: { readonly ChangeInfo?: sdk.ChangeInfo | undefined } | undefined): { readonly changeId: string } | undefined {
  return answer === undefined ? undefined : { changeId: bare(answer.ChangeInfo?.Id) };
}

function describeKey(key: sdk.KeySigningKey): KeySigningKeyDescription {
  return {
    name: key.Name ?? '',
    kmsArn: key.KmsArn ?? '',
    status: key.Status ?? '',
    ds: key.DSRecord ?? '',
    algorithm: key.SigningAlgorithmType ?? 0,
    flags: key.Flag ?? 0,
    publicKey: key.PublicKey ?? '',
  };
}
