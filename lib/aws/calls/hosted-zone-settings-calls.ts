import type * as sdk from '@aws-sdk/client-route-53';
import type { ApiRecordSetProtection } from '../../model/hosted-zone/api-shape';
import type { HostedZoneSettingsPort } from '../hosted-zone-settings-port';
import type { Calls } from './calls';

/** The calls to protections of record sets, and to what a hosted zone has switched on. */
export function hostedZoneSettingsCalls(client: Pick<sdk.Route53Client, 'send'>, { call, callUnless }: Calls): HostedZoneSettingsPort {
  const about = (operation: string, hostedZoneId: string) => ({ operation, resource: `hostedzone/${hostedZoneId}` });
  return {
    async listRecordSetProtections(hostedZoneId, token) {
      const page = await call(about('ListResourceRecordSetProtections', hostedZoneId), (c) =>
        client.send(
          new c.ListResourceRecordSetProtectionsCommand({
            HostedZoneId: hostedZoneId,
            ...(token === undefined ? {} : { NextToken: token }),
          }),
        ),
      );
      return {
        protections: (page.ResourceRecordSetProtections ?? []).map(({ RecordName = '', RecordType = '', Comment }) => ({
          RecordName,
          RecordType,
          ...(Comment === undefined ? {} : { Comment }),
        })),
        ...(page.NextToken === undefined ? {} : { next: page.NextToken }),
      };
    },
    async createRecordSetProtections(hostedZoneId, protections) {
      await callUnless('ProtectionAlreadyExists', about('CreateResourceRecordSetProtections', hostedZoneId), (c) =>
        client.send(
          new c.CreateResourceRecordSetProtectionsCommand({
            HostedZoneId: hostedZoneId,
            Protections: protections.map((one) => ({ ...keyOf(one), ...(one.Comment === undefined ? {} : { Comment: one.Comment }) })),
          }),
        ),
      );
    },
    async deleteRecordSetProtections(hostedZoneId, protections) {
      const context = about('DeleteResourceRecordSetProtections', hostedZoneId);
      const done = await callUnless('InvalidResourceRecordSetProtectionBatch', context, (c) =>
        client.send(new c.DeleteResourceRecordSetProtectionsCommand({ HostedZoneId: hostedZoneId, Protections: protections.map(keyOf) })),
      );
      return done !== undefined;
    },
    async getAcceleratedRecovery(hostedZoneId) {
      const answer = await callUnless('NoSuchHostedZone', about('GetHostedZone', hostedZoneId), (c) =>
        client.send(new c.GetHostedZoneCommand({ Id: hostedZoneId })),
      );
      if (answer === undefined) return undefined;
      const { AcceleratedRecoveryStatus: status = 'DISABLED', FailureReasons } = answer.HostedZone?.Features ?? {};
      const failureReason = FailureReasons?.AcceleratedRecovery;
      return { status, ...(failureReason === undefined ? {} : { failureReason }) };
    },
    async setAcceleratedRecovery(hostedZoneId, enabled) {
      await call(about('UpdateHostedZoneFeatures', hostedZoneId), (c) =>
        client.send(new c.UpdateHostedZoneFeaturesCommand({ HostedZoneId: hostedZoneId, EnableAcceleratedRecovery: enabled })),
      );
    },
  };
}

function keyOf({ RecordName, RecordType }: ApiRecordSetProtection): sdk.ResourceRecordSetProtectionKey {
  return { RecordName, RecordType: RecordType as sdk.RRType };
}
