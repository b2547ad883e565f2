import type * as sdk from '@aws-sdk/client-route-53';
import type { ApiHealthCheckConfig } from '../model/health-check/api-shape';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import type { Vpc } from '../model/vpc/vpc';
import { errorName, translateError, type CallContext } from './errors';
import { trafficPolicyCalls } from './traffic-policy-calls';
import type { CidrCollectionDescription, HealthCheckDescription, HostedZoneDescription, Route53Port } from './route53-port';
import { limiterOf } from './rate/limiter-of';
import { pacedClient, type Watch } from './rate/paced-client';
import type { RateLimiter } from './rate/rate-limiter';
import { loadSdk } from './sdk';

/** The largest pages the service gives. */
const recordSetsPerPage = 300;
const healthChecksPerPage = 1000;

/** The port, spoken through the AWS SDK as fast as the limiter allows. */
export function sdkRoute53(sdkClient: sdk.Route53Client, limiter: RateLimiter = limiterOf(sdkClient), watch: Watch = {}): Route53Port {
  const client = pacedClient(sdkClient, limiter, watch);
  const call = async <T>(context: CallContext, send: (commands: ReturnType<typeof loadSdk>) => Promise<T>): Promise<T> => {
    try {
      return await send(loadSdk());
    } catch (error) {
      throw translateError(error, context);
    }
  };
  /** Undefined for the named service code, the translated error for every other one. */
  const callUnless = <T>(
    code: string,
    context: CallContext,
    send: (commands: ReturnType<typeof loadSdk>) => Promise<T>,
  ): Promise<T | undefined> =>
    call(context, async (commands) => {
      try {
        return await send(commands);
      } catch (error) {
        if (errorName(error) === code) return undefined;
        throw error;
      }
    });

  return {
    async listHostedZonesByName(from) {
      const page = await call({ operation: 'ListHostedZonesByName', resource: '*' }, (c) =>
        client.send(
          new c.ListHostedZonesByNameCommand({
            ...(from === undefined ? {} : { DNSName: from.dnsName }),
            ...(from?.hostedZoneId === undefined ? {} : { HostedZoneId: from.hostedZoneId }),
          }),
        ),
      );
      return {
        hostedZones: (page.HostedZones ?? []).map(describeZone),
        ...(page.IsTruncated === true && page.NextDNSName !== undefined
          ? {
              next: {
                dnsName: page.NextDNSName,
                ...(page.NextHostedZoneId === undefined ? {} : { hostedZoneId: bare(page.NextHostedZoneId) }),
              },
            }
          : {}),
      };
    },
    async getHostedZone(hostedZoneId) {
      const answer = await callUnless('NoSuchHostedZone', { operation: 'GetHostedZone', resource: `hostedzone/${hostedZoneId}` }, (c) =>
        client.send(new c.GetHostedZoneCommand({ Id: hostedZoneId })),
      );
      return answer?.HostedZone === undefined
        ? undefined
        : {
            hostedZone: describeZone(answer.HostedZone),
            nameServers: answer.DelegationSet?.NameServers ?? [],
            vpcs: (answer.VPCs ?? []).map(describeVpc),
          };
    },
    async createHostedZone({ name, callerReference, comment, vpc }) {
      const answer = await callUnless('HostedZoneAlreadyExists', { operation: 'CreateHostedZone', resource: '*' }, (c) =>
        client.send(
          new c.CreateHostedZoneCommand({
            Name: name,
            CallerReference: callerReference,
            ...(comment === undefined && vpc === undefined
              ? {}
              : { HostedZoneConfig: { ...(comment === undefined ? {} : { Comment: comment }), PrivateZone: vpc !== undefined } }),
            ...(vpc === undefined ? {} : { VPC: toVpc(vpc) }),
          }),
        ),
      );
      return answer === undefined
        ? undefined
        : { id: bare(answer.HostedZone?.Id), changeId: bare(answer.ChangeInfo?.Id), nameServers: answer.DelegationSet?.NameServers ?? [] };
    },
    async updateHostedZoneComment(hostedZoneId, comment) {
      await call({ operation: 'UpdateHostedZoneComment', resource: `hostedzone/${hostedZoneId}` }, (c) =>
        client.send(new c.UpdateHostedZoneCommentCommand({ Id: hostedZoneId, Comment: comment })),
      );
    },
    async deleteHostedZone(hostedZoneId) {
      await callUnless('NoSuchHostedZone', { operation: 'DeleteHostedZone', resource: `hostedzone/${hostedZoneId}` }, (c) =>
        client.send(new c.DeleteHostedZoneCommand({ Id: hostedZoneId })),
      );
    },
    async associateVpc(hostedZoneId, vpc) {
      const answer = await call({ operation: 'AssociateVPCWithHostedZone', resource: `hostedzone/${hostedZoneId}` }, (c) =>
        client.send(new c.AssociateVPCWithHostedZoneCommand({ HostedZoneId: hostedZoneId, VPC: toVpc(vpc) })),
      );
      return { changeId: bare(answer.ChangeInfo?.Id) };
    },
    async disassociateVpc(hostedZoneId, vpc) {
      const context = { operation: 'DisassociateVPCFromHostedZone', resource: `hostedzone/${hostedZoneId}` };
      const answer = await callUnless('VPCAssociationNotFound', context, (c) =>
        client.send(new c.DisassociateVPCFromHostedZoneCommand({ HostedZoneId: hostedZoneId, VPC: toVpc(vpc) })),
      );
      return answer === undefined ? undefined : { changeId: bare(answer.ChangeInfo?.Id) };
    },
    async listHostedZonesByVpc({ vpcId, region }, token) {
      const page = await call({ operation: 'ListHostedZonesByVPC', resource: vpcId }, (c) =>
        client.send(
          new c.ListHostedZonesByVPCCommand({
            VPCId: vpcId,
            VPCRegion: region as sdk.VPCRegion,
            ...(token === undefined ? {} : { NextToken: token }),
          }),
        ),
      );
      return {
        hostedZoneIds: (page.HostedZoneSummaries ?? []).map(({ HostedZoneId }) => bare(HostedZoneId)),
        ...(page.NextToken === undefined ? {} : { next: page.NextToken }),
      };
    },
    async listVpcAuthorizations(hostedZoneId, token) {
      const context = { operation: 'ListVPCAssociationAuthorizations', resource: `hostedzone/${hostedZoneId}` };
      const page = await call(context, (c) =>
        client.send(
          new c.ListVPCAssociationAuthorizationsCommand({
            HostedZoneId: hostedZoneId,
            ...(token === undefined ? {} : { NextToken: token }),
          }),
        ),
      );
      return { vpcs: (page.VPCs ?? []).map(describeVpc), ...(page.NextToken === undefined ? {} : { next: page.NextToken }) };
    },
    async createVpcAuthorization(hostedZoneId, vpc) {
      await call({ operation: 'CreateVPCAssociationAuthorization', resource: `hostedzone/${hostedZoneId}` }, (c) =>
        client.send(new c.CreateVPCAssociationAuthorizationCommand({ HostedZoneId: hostedZoneId, VPC: toVpc(vpc) })),
      );
    },
    async deleteVpcAuthorization(hostedZoneId, vpc) {
      const context = { operation: 'DeleteVPCAssociationAuthorization', resource: `hostedzone/${hostedZoneId}` };
      await callUnless('VPCAssociationAuthorizationNotFound', context, (c) =>
        client.send(new c.DeleteVPCAssociationAuthorizationCommand({ HostedZoneId: hostedZoneId, VPC: toVpc(vpc) })),
      );
    },
    async listResourceRecordSets(hostedZoneId, from) {
      const page = await call({ operation: 'ListResourceRecordSets', resource: `hostedzone/${hostedZoneId}` }, (c) =>
        client.send(
          new c.ListResourceRecordSetsCommand({
            HostedZoneId: hostedZoneId,
            MaxItems: recordSetsPerPage,
            ...(from === undefined ? {} : { StartRecordName: from.name }),
            ...(from?.type === undefined ? {} : { StartRecordType: from.type as sdk.RRType }),
            ...(from?.identifier === undefined ? {} : { StartRecordIdentifier: from.identifier }),
          }),
        ),
      );
      const { NextRecordName: name, NextRecordType: type, NextRecordIdentifier: identifier } = page;
      return {
        recordSets: (page.ResourceRecordSets ?? []) as readonly ApiResourceRecordSet[],
        ...(page.IsTruncated === true && name !== undefined
          ? { next: { name, ...(type === undefined ? {} : { type }), ...(identifier === undefined ? {} : { identifier }) } }
          : {}),
      };
    },
    async changeResourceRecordSets(hostedZoneId, batch) {
      const answer = await call({ operation: 'ChangeResourceRecordSets', resource: `hostedzone/${hostedZoneId}` }, (c) =>
        client.send(
          new c.ChangeResourceRecordSetsCommand({ HostedZoneId: hostedZoneId, ChangeBatch: batch as unknown as sdk.ChangeBatch }),
        ),
      );
      return { changeId: bare(answer.ChangeInfo?.Id) };
    },
    async getChange(changeId) {
      const answer = await call({ operation: 'GetChange', resource: `change/${changeId}` }, (c) =>
        client.send(new c.GetChangeCommand({ Id: changeId })),
      );
      return answer.ChangeInfo?.Status === 'INSYNC' ? 'INSYNC' : 'PENDING';
    },
    async listHealthChecks(marker) {
      const page = await call({ operation: 'ListHealthChecks', resource: '*' }, (c) =>
        client.send(new c.ListHealthChecksCommand({ MaxItems: healthChecksPerPage, ...(marker === undefined ? {} : { Marker: marker }) })),
      );
      return {
        healthChecks: (page.HealthChecks ?? []).map(describeHealthCheck),
        ...(page.IsTruncated === true && page.NextMarker !== undefined ? { next: page.NextMarker } : {}),
      };
    },
    async createHealthCheck({ callerReference, config }) {
      const answer = await callUnless('HealthCheckAlreadyExists', { operation: 'CreateHealthCheck', resource: '*' }, (c) =>
        client.send(
          new c.CreateHealthCheckCommand({ CallerReference: callerReference, HealthCheckConfig: config as sdk.HealthCheckConfig }),
        ),
      );
      return answer?.HealthCheck === undefined ? undefined : describeHealthCheck(answer.HealthCheck);
    },
    async updateHealthCheck({ id, version, set, reset }) {
      await call({ operation: 'UpdateHealthCheck', resource: `healthcheck/${id}` }, (c) =>
        client.send(
          new c.UpdateHealthCheckCommand({
            ...(set as Partial<sdk.HealthCheckConfig>),
            HealthCheckId: id,
            HealthCheckVersion: version,
            ...(reset.length === 0 ? {} : { ResetElements: [...reset] }),
          }),
        ),
      );
    },
    async deleteHealthCheck(id) {
      await callUnless('NoSuchHealthCheck', { operation: 'DeleteHealthCheck', resource: `healthcheck/${id}` }, (c) =>
        client.send(new c.DeleteHealthCheckCommand({ HealthCheckId: id })),
      );
    },
    async listCidrCollections(token) {
      const page = await call({ operation: 'ListCidrCollections', resource: '*' }, (c) =>
        client.send(new c.ListCidrCollectionsCommand(token === undefined ? {} : { NextToken: token })),
      );
      return {
        collections: (page.CidrCollections ?? []).map(describeCollection),
        ...(page.NextToken === undefined ? {} : { next: page.NextToken }),
      };
    },
    async createCidrCollection({ name, callerReference }) {
      const answer = await callUnless('CidrCollectionAlreadyExistsException', { operation: 'CreateCidrCollection', resource: '*' }, (c) =>
        client.send(new c.CreateCidrCollectionCommand({ Name: name, CallerReference: callerReference })),
      );
      return answer?.Collection === undefined ? undefined : describeCollection(answer.Collection);
    },
    async changeCidrCollection({ id, version, changes }) {
      await call({ operation: 'ChangeCidrCollection', resource: `cidrcollection/${id}` }, (c) =>
        client.send(
          new c.ChangeCidrCollectionCommand({
            Id: id,
            CollectionVersion: version,
            Changes: changes.map(({ location, action, blocks }) => ({ LocationName: location, Action: action, CidrList: [...blocks] })),
          }),
        ),
      );
    },
    async deleteCidrCollection(id) {
      await callUnless('NoSuchCidrCollectionException', { operation: 'DeleteCidrCollection', resource: `cidrcollection/${id}` }, (c) =>
        client.send(new c.DeleteCidrCollectionCommand({ Id: id })),
      );
    },
    async listCidrBlocks(collectionId, token) {
      const context = { operation: 'ListCidrBlocks', resource: `cidrcollection/${collectionId}` };
      const page = await callUnless('NoSuchCidrCollectionException', context, (c) =>
        client.send(new c.ListCidrBlocksCommand({ CollectionId: collectionId, ...(token === undefined ? {} : { NextToken: token }) })),
      );
      return page === undefined
        ? undefined
        : {
            blocks: (page.CidrBlocks ?? []).map(({ CidrBlock = '', LocationName = '' }) => ({ location: LocationName, block: CidrBlock })),
            ...(page.NextToken === undefined ? {} : { next: page.NextToken }),
          };
    },
    ...trafficPolicyCalls(client, { call, callUnless }),
    async listTags(resource, ids) {
      const answer = await call({ operation: 'ListTagsForResources', resource: `${resource}/${ids.join(', ')}` }, (c) =>
        client.send(new c.ListTagsForResourcesCommand({ ResourceType: resource, ResourceIds: [...ids] })),
      );
      return new Map(
        (answer.ResourceTagSets ?? []).map((set) => [
          bare(set.ResourceId),
          Object.fromEntries((set.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
        ]),
      );
    },
    async addTags(resource, id, tags) {
      await call({ operation: 'ChangeTagsForResource', resource: `${resource}/${id}` }, (c) =>
        client.send(
          new c.ChangeTagsForResourceCommand({
            ResourceType: resource,
            ResourceId: id,
            AddTags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
          }),
        ),
      );
    },
  };
}

/** `/hostedzone/Z1` and `/change/C1` as `Z1` and `C1`. */
function bare(id: string | undefined): string {
  return (id ?? '').replace(/^\/[a-z]+\//, '');
}

function toVpc({ vpcId, region }: Vpc): sdk.VPC {
  return { VPCId: vpcId, VPCRegion: region as sdk.VPCRegion };
}

function describeVpc({ VPCId, VPCRegion }: sdk.VPC): Vpc {
  return { vpcId: VPCId ?? '', region: VPCRegion ?? '' };
}

function describeZone(zone: sdk.HostedZone): HostedZoneDescription {
  const comment = zone.Config?.Comment;
  return {
    id: bare(zone.Id),
    name: zone.Name ?? '',
    callerReference: zone.CallerReference ?? '',
    ...(comment === undefined || comment === '' ? {} : { comment }),
    privateZone: zone.Config?.PrivateZone ?? false,
    recordSetCount: zone.ResourceRecordSetCount ?? 0,
  };
}

function describeCollection({ Id = '', Name = '', Version = 1 }: sdk.CollectionSummary): CidrCollectionDescription {
  return { id: Id, name: Name, version: Version };
}

function describeHealthCheck(check: sdk.HealthCheck): HealthCheckDescription {
  return {
    id: check.Id ?? '',
    callerReference: check.CallerReference ?? '',
    version: check.HealthCheckVersion ?? 1,
    config: (check.HealthCheckConfig ?? { Type: 'HTTP' }) as ApiHealthCheckConfig,
  };
}
