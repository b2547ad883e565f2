import {
  ARecord,
  Route,
  TrafficPolicy,
  TrafficPolicyDocument,
  TrafficPolicyInstance,
  type App,
  type HostedZone,
  type TrafficPolicyDocumentProps,
} from '../../../lib';
import type { trafficPolicyCodes } from '../../../lib/model/codes/traffic-policies';
import { appWith } from '../../support/apps';

const only: TrafficPolicyDocumentProps = { endpoints: { only: '192.0.2.1' }, start: { endpoint: 'only' } };
const withDocument = (document: TrafficPolicyDocument, name?: string): App =>
  appWith((zone) => new TrafficPolicy(zone, 'Policy', { document, ...(name === undefined ? {} : { name }) }));
const of = (props: Partial<TrafficPolicyDocumentProps>): App => withDocument(new TrafficPolicyDocument({ ...only, ...props }));
const instanceIn = (zone: HostedZone, ttl = 60) =>
  new TrafficPolicyInstance(zone, 'Www', {
    name: 'www',
    policy: new TrafficPolicy(zone, 'Policy', { document: new TrafficPolicyDocument(only) }),
    ttl,
  });

export const trafficPolicyProvocations = {
  TrafficPolicyDocumentInvalid: () => withDocument(TrafficPolicyDocument.fromJson('{')),
  TrafficPolicyMemberUnknown: () =>
    withDocument(TrafficPolicyDocument.fromJson(new TrafficPolicyDocument(only).toJson().replace('{', '{"Note":"for www",'))),
  TrafficPolicyUnsupported: () =>
    withDocument(TrafficPolicyDocument.fromRoute(Route.multivalue({ members: { a: { values: ['192.0.2.1', '192.0.2.2'] } } }))),
  TrafficPolicyReferenceUnknown: () => of({ start: { rule: 'top' }, endpoints: {} }),
  TrafficPolicyCycle: () =>
    of({
      endpoints: {},
      rules: { a: { type: 'weighted', items: [{ rule: 'b', weight: 1 }] }, b: { type: 'weighted', items: [{ rule: 'a', weight: 1 }] } },
      start: { rule: 'a' },
    }),
  TrafficPolicyUnreachable: () => of({ endpoints: { only: '192.0.2.1', other: '192.0.2.2' } }),
  TrafficPolicyEndpointInvalid: () => of({ endpoints: { only: { type: 'cloudfront', value: 'www.example.net' } } }),
  TrafficPolicyRuleInvalid: () => of({ endpoints: {}, rules: { top: { type: 'multivalue', items: [] } }, start: { rule: 'top' } }),
  TrafficPolicyTooLarge: () => withDocument(TrafficPolicyDocument.fromJson(' '.repeat(102_401))),
  TrafficPolicyNameInvalid: () => withDocument(new TrafficPolicyDocument(only), ''),
  TrafficPolicyInstanceInvalid: () => appWith((zone) => instanceIn(zone, -1)),
  TrafficPolicyInstanceBeside: () =>
    appWith((zone) => {
      instanceIn(zone);
      new ARecord(zone, 'Beside', { name: 'www', values: ['192.0.2.9'] });
    }),
} satisfies Record<keyof typeof trafficPolicyCodes, () => App>;
