import type * as sdk from '@aws-sdk/client-route-53';
import type { Route53Port, TrafficPolicyInstanceDescription } from '../route53-port';
import type { Calls } from './calls';

/** The calls to traffic policies and their instances. */
export function trafficPolicyCalls(
  client: Pick<sdk.Route53Client, 'send'>,
  { call, callUnless }: Calls,
): Pick<Route53Port, Extract<keyof Route53Port, `${string}TrafficPolic${string}`>> {
  return {
    async listTrafficPolicies(marker) {
      const page = await call({ operation: 'ListTrafficPolicies', resource: '*' }, (c) =>
        client.send(new c.ListTrafficPoliciesCommand(marker === undefined ? {} : { TrafficPolicyIdMarker: marker })),
      );
      return {
        policies: (page.TrafficPolicySummaries ?? []).map(({ Id = '', Name = '', LatestVersion = 1, TrafficPolicyCount = 1 }) => ({
          id: Id,
          name: Name,
          latestVersion: LatestVersion,
          versionCount: TrafficPolicyCount,
        })),
        ...nextIf(page.IsTruncated, page.TrafficPolicyIdMarker),
      };
    },
    async getTrafficPolicy(id, version) {
      const context = { operation: 'GetTrafficPolicy', resource: `trafficpolicy/${id}` };
      const answer = await callUnless('NoSuchTrafficPolicy', context, (c) =>
        client.send(new c.GetTrafficPolicyCommand({ Id: id, Version: version })),
      );
      const policy = answer?.TrafficPolicy;
      if (policy === undefined) return undefined;
      const { Name: name = '', Document: document = '', Comment: comment } = policy;
      return { version, name, document, ...(comment === undefined || comment === '' ? {} : { comment }) };
    },
    async listTrafficPolicyVersions(id, marker) {
      const context = { operation: 'ListTrafficPolicyVersions', resource: `trafficpolicy/${id}` };
      const page = await callUnless('NoSuchTrafficPolicy', context, (c) =>
        client.send(
          new c.ListTrafficPolicyVersionsCommand({ Id: id, ...(marker === undefined ? {} : { TrafficPolicyVersionMarker: marker }) }),
        ),
      );
      return {
        versions: (page?.TrafficPolicies ?? []).flatMap(({ Version }) => Version ?? []),
        ...nextIf(page?.IsTruncated, page?.TrafficPolicyVersionMarker),
      };
    },
    async createTrafficPolicy({ name, document, comment }) {
      const answer = await callUnless('TrafficPolicyAlreadyExists', { operation: 'CreateTrafficPolicy', resource: '*' }, (c) =>
        client.send(
          new c.CreateTrafficPolicyCommand({ Name: name, Document: document, ...(comment === undefined ? {} : { Comment: comment }) }),
        ),
      );
      const policy = answer?.TrafficPolicy;
      return policy === undefined ? undefined : { id: policy.Id ?? '', version: policy.Version ?? 1 };
    },
    async createTrafficPolicyVersion(id, { document, comment }) {
      const answer = await call({ operation: 'CreateTrafficPolicyVersion', resource: `trafficpolicy/${id}` }, (c) =>
        client.send(
          new c.CreateTrafficPolicyVersionCommand({ Id: id, Document: document, ...(comment === undefined ? {} : { Comment: comment }) }),
        ),
      );
      return answer.TrafficPolicy?.Version ?? 1;
    },
    async updateTrafficPolicyComment(id, version, comment) {
      await call({ operation: 'UpdateTrafficPolicyComment', resource: `trafficpolicy/${id}` }, (c) =>
        client.send(new c.UpdateTrafficPolicyCommentCommand({ Id: id, Version: version, Comment: comment })),
      );
    },
    async deleteTrafficPolicyVersion(id, version) {
      await callUnless('NoSuchTrafficPolicy', { operation: 'DeleteTrafficPolicy', resource: `trafficpolicy/${id}` }, (c) =>
        client.send(new c.DeleteTrafficPolicyCommand({ Id: id, Version: version })),
      );
    },
    async listTrafficPolicyInstances(from) {
      const page = await call({ operation: 'ListTrafficPolicyInstances', resource: '*' }, (c) =>
        client.send(
          new c.ListTrafficPolicyInstancesCommand(
            from === undefined
              ? {}
              : {
                  HostedZoneIdMarker: from.hostedZoneId,
                  TrafficPolicyInstanceNameMarker: from.name,
                  TrafficPolicyInstanceTypeMarker: from.type as sdk.RRType,
                },
          ),
        ),
      );
      const { HostedZoneIdMarker: hostedZoneId, TrafficPolicyInstanceNameMarker: name, TrafficPolicyInstanceTypeMarker: type } = page;
      return {
        instances: (page.TrafficPolicyInstances ?? []).map(describeInstance),
        ...nextIf(
          page.IsTruncated,
          hostedZoneId === undefined || name === undefined || type === undefined ? undefined : { hostedZoneId, name, type },
        ),
      };
    },
    async getTrafficPolicyInstance(id) {
      const context = { operation: 'GetTrafficPolicyInstance', resource: `trafficpolicyinstance/${id}` };
      const answer = await callUnless('NoSuchTrafficPolicyInstance', context, (c) =>
        client.send(new c.GetTrafficPolicyInstanceCommand({ Id: id })),
      );
      return answer?.TrafficPolicyInstance === undefined ? undefined : describeInstance(answer.TrafficPolicyInstance);
    },
    async createTrafficPolicyInstance({ hostedZoneId, name, ttl, policyId, policyVersion }) {
      const context = { operation: 'CreateTrafficPolicyInstance', resource: `hostedzone/${hostedZoneId}` };
      const answer = await callUnless('TrafficPolicyInstanceAlreadyExists', context, (c) =>
        client.send(
          new c.CreateTrafficPolicyInstanceCommand({
            HostedZoneId: hostedZoneId,
            Name: name,
            TTL: ttl,
            TrafficPolicyId: policyId,
            TrafficPolicyVersion: policyVersion,
          }),
        ),
      );
      return answer?.TrafficPolicyInstance?.Id;
    },
    async updateTrafficPolicyInstance({ id, ttl, policyId, policyVersion }) {
      await call({ operation: 'UpdateTrafficPolicyInstance', resource: `trafficpolicyinstance/${id}` }, (c) =>
        client.send(
          new c.UpdateTrafficPolicyInstanceCommand({ Id: id, TTL: ttl, TrafficPolicyId: policyId, TrafficPolicyVersion: policyVersion }),
        ),
      );
    },
    async deleteTrafficPolicyInstance(id) {
      const context = { operation: 'DeleteTrafficPolicyInstance', resource: `trafficpolicyinstance/${id}` };
      await callUnless('NoSuchTrafficPolicyInstance', context, (c) => client.send(new c.DeleteTrafficPolicyInstanceCommand({ Id: id })));
    },
  };
}

function describeInstance(instance: sdk.TrafficPolicyInstance): TrafficPolicyInstanceDescription {
  return {
    id: instance.Id ?? '',
    hostedZoneId: (instance.HostedZoneId ?? '').replace(/^\/hostedzone\//, ''),
    name: instance.Name ?? '',
    type: instance.TrafficPolicyType ?? '',
    ttl: instance.TTL ?? 0,
    state: instance.State ?? '',
    message: instance.Message ?? '',
    policyId: instance.TrafficPolicyId ?? '',
    policyVersion: instance.TrafficPolicyVersion ?? 1,
  };
}

/** A marker counts only while there is more. */
function nextIf<T>(isTruncated: boolean | undefined, next: T | undefined): { readonly next?: T } {
  return isTruncated === true && next !== undefined ? { next } : {};
}
