import type { RecordType } from '../model/rdata/record-type';
import type { GeoLocation } from '../model/rrset/routing-policy';
import {
  ruleTypes,
  type PolicyBranch,
  type PolicyDocument,
  type PolicyReference,
  type PolicyRule,
} from '../model/traffic-policy/policy-document';
import { placeEntry } from './records/policies';
import { instance, list, literal, object, type Entry, type Expression } from './syntax/expression';

const defaultRecordType: RecordType = 'A';

/** The document part by part; undefined where the parts cannot say it exactly. */
export function writeDocument(
  { recordType, start, endpoints, rules }: PolicyDocument,
  healthCheck: (id: string) => Expression,
): Expression | undefined {
  const written = Array.from(rules, ([key, rule]) => [key, writeRule(rule, healthCheck)] as const);
  const said = written.flatMap(([key, rule]): Entry[] => (rule === undefined ? [] : [[key, rule]]));
  if (said.length < written.length) return undefined;
  const parts = object([
    ['recordType', recordType === defaultRecordType ? undefined : literal(recordType)],
    [
      'endpoints',
      object(
        Array.from(endpoints, ([key, { type, value, region }]) => [
          key,
          literal(type === 'value' && region === undefined ? value : { type, value, region }),
        ]),
      ),
    ],
    ['rules', said.length === 0 ? undefined : object(said)],
    ['start', object(referenceEntries(start))],
  ]);
  return instance('TrafficPolicyDocument', parts);
}

function writeRule({ kind, branches }: PolicyRule, healthCheck: (id: string) => Expression): Expression | undefined {
  const type = ['type', literal(ruleTypes[kind])] as const;
  const written = branches.map((branch) => {
    const routing = routingEntries(branch);
    return routing === undefined ? undefined : object([...routing, ...wayEntries(branch, healthCheck)]);
  });
  const said = written.filter((branch) => branch !== undefined);
  if (said.length < written.length) return undefined;
  if (kind !== 'failover') return object([type, [listProperties[kind], list(said)]]);
  const role = (wanted: string) => said[branches.findIndex(({ routing }) => routing.kind === 'failover' && routing.role === wanted)];
  return object([type, ['primary', role('PRIMARY')], ['secondary', role('SECONDARY')]]);
}

/** The property of the typed rule that has its branches. */
const listProperties = {
  geolocation: 'locations',
  geoproximity: 'locations',
  latency: 'regions',
  multivalue: 'items',
  weighted: 'items',
} as const;

function routingEntries({ routing }: PolicyBranch): readonly Entry[] | undefined {
  switch (routing.kind) {
    case 'failover':
    case 'multivalue':
      return [];
    case 'weighted':
      return [['weight', literal(routing.weight)]];
    case 'latency':
      return [['region', literal(routing.region)]];
    case 'geolocation':
      return locationEntries(routing.location);
    case 'geoproximity': {
      const place = placeEntry(routing.place);
      return place === undefined ? undefined : [place, ...(routing.bias === 0 ? [] : [['bias', literal(routing.bias)] as const])];
    }
  }
}

function locationEntries(location: GeoLocation): readonly Entry[] {
  if ('continentCode' in location) return [['continent', literal(location.continentCode)]];
  const { countryCode, subdivisionCode } = location;
  if (countryCode === '*') return [['default', literal(true)]];
  return [
    ['country', literal(countryCode)],
    ...(subdivisionCode === undefined ? [] : [['subdivision', literal(subdivisionCode)] as const]),
  ];
}

function wayEntries({ to, healthCheck: id, evaluateTargetHealth }: PolicyBranch, healthCheck: (id: string) => Expression): Entry[] {
  return [
    ...referenceEntries(to),
    ...(id === undefined ? [] : [['healthCheck', healthCheck(id)] as const]),
    ...(evaluateTargetHealth === undefined ? [] : [['evaluateTargetHealth', literal(evaluateTargetHealth)] as const]),
  ];
}

function referenceEntries(to: PolicyReference): Entry[] {
  return 'rule' in to ? [['rule', literal(to.rule)]] : [['endpoint', literal(to.endpoint)]];
}
