import { type Change, type ResourceRecordSet } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { type TinyModel, type TinyZone } from './world';
import { labels } from './zone-rules';

/** A record set by numbers, which mean something only in the zone it is sent to. */
export interface SetPlan {
  readonly label: number;
  readonly type: 'A' | 'TXT' | 'CNAME';
  readonly ttl: number;
  readonly values: readonly number[];
  readonly policy: number;
  readonly choice: number;
  readonly identifier: string;
  readonly health: number | undefined;
  readonly alias: 'inside' | 'outside' | undefined;
  readonly isCrooked: boolean;
}

/** A change by numbers; `stored` deletes or sends again what the zone holds at that place. */
export interface ChangePlan {
  readonly action: 'CREATE' | 'UPSERT' | 'DELETE';
  readonly stored: number | undefined;
  readonly set: SetPlan;
}

const seldom = <T>(value: fc.Arbitrary<T>, weight: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: weight - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

/** Texts that are easy to lose on the way: in a query, in XML, in an order. */
export const identifiers = ['x', 'X', 'a b', 'é😀', '<&">\'', '0', 'tab\there', '+%2B'] as const;

const setPlan: fc.Arbitrary<SetPlan> = fc.record({
  label: fc.nat({ max: labels.length - 1 }),
  type: fc.constantFrom('A', 'A', 'TXT', 'CNAME'),
  ttl: fc.constantFrom(300, 300, 60),
  values: fc.oneof({ weight: 9, arbitrary: fc.subarray([0, 1], { minLength: 1 }) }, { weight: 1, arbitrary: fc.constantFrom([0, 0], [2]) }),
  policy: fc.nat({ max: 9 }),
  choice: fc.nat({ max: 2 }),
  identifier: fc.constantFrom(...identifiers),
  health: seldom(fc.nat(), 4),
  alias: seldom(fc.constantFrom('inside', 'outside'), 5),
  isCrooked: fc.nat({ max: 30 }).map((number) => number === 30),
});

export const changePlan: fc.Arbitrary<ChangePlan> = fc.record({
  action: fc.constantFrom('CREATE', 'CREATE', 'UPSERT', 'DELETE'),
  stored: fc.option(fc.nat(), { freq: 2, nil: undefined }),
  set: setPlan,
});

const values = {
  A: ['192.0.2.1', '192.0.2.2', 'wrong'],
  TXT: ['"one"', '"two \\"2\\" <&>"', 'wrong without quotation marks'],
  CNAME: ['x.example.net', 'y.example.net.', 'wrong..name'],
} as const;

/** A change as it is sent, and with its names as they are stored. */
export interface PlannedChange {
  readonly sent: Change;
  readonly stored: Change;
}

/** What a plan means for a zone. */
export function planned(
  { action: Action, stored: place, set: plan }: ChangePlan,
  zone: TinyZone | undefined,
  model: TinyModel,
): PlannedChange {
  const held = place === undefined || Action === 'CREATE' ? undefined : zone?.sets[place % zone.sets.length];
  if (held) return { sent: { Action, ResourceRecordSet: held }, stored: { Action, ResourceRecordSet: held } };
  const zoneName = zone?.name ?? 'example.com.';
  const names = (label: number) =>
    (labels[label % labels.length] ?? ['', '']).map(
      (text, form) => `${text}${form === 0 && text !== '' ? '.' : ''}${form === 0 ? zoneName.replace(/\.$/, '') : zoneName}`,
    ) as [string, string];
  const [sentName, Name] = names(plan.label);
  const [sentTarget, target] = names(plan.label + 1 + plan.choice);
  const target53 = plan.alias === 'inside' ? { HostedZoneId: zone?.id ?? 'Z404' } : { HostedZoneId: 'Z35SXDOTRQ7X7K' };
  const aliasTo = (DNSName: string): Pick<ResourceRecordSet, 'AliasTarget'> => ({
    AliasTarget: { ...target53, DNSName, EvaluateTargetHealth: plan.choice === 0 },
  });
  const valued = { TTL: plan.ttl, ResourceRecords: plan.values.map((index) => ({ Value: values[plan.type][index] })) };
  const routing = routingOf(plan, model);
  const common: Omit<ResourceRecordSet, 'Name'> = {
    Type: plan.type,
    ...routing,
    ...(plan.health === undefined ? {} : { HealthCheckId: model.pick('check', plan.health) }),
  };
  const change = (name: string, dnsName: string): Change => ({
    Action,
    ResourceRecordSet: { Name: name, ...common, ...(plan.alias ? aliasTo(dnsName) : valued) },
  });
  return { sent: change(sentName, sentTarget), stored: change(Name, target) };
}

/** Crooked plans have an identifier without a policy, a policy without an identifier, or two policies. */
function routingOf({ policy, choice, identifier: SetIdentifier, isCrooked }: SetPlan, model: TinyModel): Partial<ResourceRecordSet> {
  if (isCrooked) return [{ SetIdentifier }, { Weight: 1 }, { SetIdentifier, Weight: 1, Region: 'us-east-1' as const }][choice] ?? {};
  const routings: readonly Partial<ResourceRecordSet>[] = [
    { Weight: choice * 100 },
    { Region: (['us-east-1', 'eu-west-1', 'ap-south-1'] as const)[choice] },
    { Failover: choice === 0 ? 'PRIMARY' : 'SECONDARY' },
    { GeoLocation: [{ ContinentCode: 'EU' }, { CountryCode: '*' }, { CountryCode: 'US', SubdivisionCode: 'CA' }][choice] },
    { MultiValueAnswer: true },
    { GeoProximityLocation: { AWSRegion: ['us-east-1', 'eu-west-1', 'ap-south-1'][choice], Bias: choice } },
    { CidrRoutingConfig: { CollectionId: model.pick('collection', choice), LocationName: ['near', 'far', '*'][choice] } },
  ];
  const routing = routings[policy];
  return routing ? { SetIdentifier, ...routing } : {};
}

/** A set in one line, for stories. */
export function described({ action, stored, set }: ChangePlan): string {
  if (stored !== undefined && action !== 'CREATE') return `${action} what is stored at ${stored}`;
  return `${action} ${JSON.stringify(set)}`;
}
