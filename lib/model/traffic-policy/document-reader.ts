import { finding, type Finding, type FindingDetails } from '../finding';
import { isRecordType } from '../rdata/record-type';
import { failure, success, type Result } from '../result';
import { booleanOf, isMembers, isText, numberOf, placeOf, shown, type Members } from './json-members';
import {
  endpointTypes,
  ruleTypes,
  type BranchRouting,
  type PolicyBranch,
  type PolicyDocument,
  type PolicyEndpoint,
  type PolicyReference,
  type PolicyRule,
  type RuleKind,
} from './policy-document';
import { listMembers } from './to-api';

const kindOfType: ReadonlyMap<unknown, RuleKind> = new Map(
  (Object.entries(ruleTypes) as [RuleKind, string][]).map(([kind, type]) => [type, kind]),
);
const wayMembers = ['EndpointReference', 'RuleReference', 'EvaluateTargetHealth', 'HealthCheck'];
const routingMembers: Readonly<Record<RuleKind, readonly string[]>> = {
  failover: [],
  geolocation: ['IsDefault', 'Continent', 'Country', 'Subdivision'],
  geoproximity: ['Region', 'Latitude', 'Longitude', 'Location', 'Bias'],
  latency: ['Region'],
  multivalue: [],
  weighted: ['Weight'],
};

/** Reads the document that members hold, and notes everything that is wrong with them. */
export class DocumentReader {
  private readonly findings: Finding[] = [];
  private readonly warnings: Finding[] = [];

  constructor(private readonly document: Members) {}

  read(): Result<PolicyDocument> {
    const { AWSPolicyFormatVersion: version, RecordType: type, StartRule, StartEndpoint } = this.document;
    this.onlyMembers(
      this.document,
      ['AWSPolicyFormatVersion', 'RecordType', 'StartRule', 'StartEndpoint', 'Endpoints', 'Rules'],
      'The document',
    );
    if (version !== '2015-10-01' && version !== '2023-05-09')
      this.wrong('AWSPolicyFormatVersion cannot be as given.', version, '2015-10-01 or 2023-05-09');
    const recordType = typeof type === 'string' && isRecordType(type) && type !== 'NS' && type !== 'SOA' ? type : undefined;
    if (recordType === undefined) this.wrong('RecordType is no type that traffic policies have.', type, 'a record type but NS and SOA');
    const start = this.reference(StartEndpoint, StartRule, 'The document', 'StartEndpoint and StartRule');
    const endpoints = this.parts('Endpoints', (key, members) => this.endpoint(key, members));
    const rules = this.parts('Rules', (key, members) => this.rule(key, members));
    if (recordType === undefined || start === undefined || this.findings.length > 0) return failure(...this.findings, ...this.warnings);
    return success({ recordType, start, endpoints, rules }, this.warnings);
  }

  private parts<T>(member: string, read: (key: string, members: Members) => T | undefined): ReadonlyMap<string, T> {
    const parts = this.document[member] ?? {};
    if (!isMembers(parts)) {
      this.wrong(`${member} is no JSON object.`, parts);
      return new Map();
    }
    return new Map(
      Object.entries(parts).flatMap(([key, part]): [string, T][] => {
        if (!isMembers(part)) {
          this.wrong(`${shown(key)} in ${member} is no JSON object.`, part);
          return [];
        }
        const value = read(key, part);
        return value === undefined ? [] : [[key, value]];
      }),
    );
  }

  private endpoint(key: string, members: Members): PolicyEndpoint | undefined {
    const { Type, Value, Region } = members;
    this.onlyMembers(members, ['Type', 'Value', 'Region'], `The endpoint ${shown(key)}`);
    const type = endpointTypes.find((known) => known === Type);
    if (type === undefined) this.wrong(`The endpoint ${shown(key)} has no type that there is.`, Type, endpointTypes.join(', '));
    if (typeof Value !== 'string' || Value === '') this.wrong(`The endpoint ${shown(key)} has no Value.`, Value, 'a text');
    if (Region !== undefined && Region !== null && typeof Region !== 'string')
      this.wrong(`The Region of the endpoint ${shown(key)} is no text.`, Region, 'a Region code');
    if (type === undefined || typeof Value !== 'string') return undefined;
    return { type, value: Value, ...(typeof Region === 'string' && Region !== '' ? { region: Region } : {}) };
  }

  private rule(key: string, members: Members): PolicyRule | undefined {
    const kind = kindOfType.get(members.RuleType);
    const name = `The rule ${shown(key)}`;
    if (kind === undefined) {
      if (members.RuleType === 'cidr')
        this.findings.push(
          finding('TrafficPolicyUnsupported', { message: `${name} is a cidr rule, whose members AWS does not document.`, value: 'cidr' }),
        );
      else this.wrong(`${name} has no type that there is.`, members.RuleType, Object.values(ruleTypes).join(', '));
      return undefined;
    }
    return { kind, branches: this.branches(kind, members, name) };
  }

  private branches(kind: RuleKind, members: Members, name: string): PolicyBranch[] {
    const type = ruleTypes[kind];
    if (type === 'failover') {
      this.onlyMembers(members, ['RuleType', 'Primary', 'Secondary'], name);
      return (['Primary', 'Secondary'] as const).flatMap((role) => {
        const branch = members[role];
        if (branch === undefined || branch === null) return [];
        return this.branch(branch, `${name} in ${role}`, kind, () => ({
          kind: 'failover',
          role: role === 'Primary' ? 'PRIMARY' : 'SECONDARY',
        }));
      });
    }
    const list = listMembers[type];
    // Documents that Terraform writes have a capital P.
    const spellings = type === 'geoproximity' ? [list, 'GeoProximityLocations'] : [list];
    this.onlyMembers(members, ['RuleType', ...spellings], name);
    const branches = spellings.map((spelling) => members[spelling]).find((found) => found !== undefined && found !== null) ?? [];
    if (!Array.isArray(branches)) {
      this.wrong(`${list} of ${shown(name)} is no list.`, branches);
      return [];
    }
    return (branches as unknown[]).flatMap((branch, i) => {
      const place = `${name} in branch ${i + 1}`;
      return this.branch(branch, place, kind, (found) => this.routing(kind, found, place));
    });
  }

  private branch(
    branch: unknown,
    place: string,
    kind: RuleKind,
    routingOf: (members: Members) => BranchRouting | undefined,
  ): PolicyBranch[] {
    if (!isMembers(branch)) {
      this.wrong(`${place} is no JSON object.`, branch);
      return [];
    }
    this.onlyMembers(branch, [...wayMembers, ...routingMembers[kind]], place);
    const { EndpointReference, RuleReference, EvaluateTargetHealth, HealthCheck } = branch;
    const to = this.reference(EndpointReference, RuleReference, place, 'EndpointReference and RuleReference');
    const evaluateTargetHealth = booleanOf(EvaluateTargetHealth);
    if (EvaluateTargetHealth !== undefined && EvaluateTargetHealth !== null && evaluateTargetHealth === undefined)
      this.wrong(`EvaluateTargetHealth of ${place} cannot be as given.`, EvaluateTargetHealth, 'true or false');
    if (HealthCheck !== undefined && HealthCheck !== null && typeof HealthCheck !== 'string')
      this.wrong(`HealthCheck of ${place} is no text.`, HealthCheck, 'the id of a health check');
    const routing = routingOf(branch);
    if (to === undefined || routing === undefined) return [];
    return [
      {
        routing,
        to,
        ...(typeof HealthCheck === 'string' && HealthCheck !== '' ? { healthCheck: HealthCheck } : {}),
        ...(evaluateTargetHealth === undefined ? {} : { evaluateTargetHealth }),
      },
    ];
  }

  private routing(kind: RuleKind, members: Members, place: string): BranchRouting | undefined {
    switch (kind) {
      case 'failover':
        return undefined;
      case 'multivalue':
        return { kind };
      case 'weighted': {
        const weight = numberOf(members.Weight);
        if (weight === undefined) this.wrong(`${place} has no Weight.`, members.Weight, '0 to 255');
        return weight === undefined ? undefined : { kind, weight };
      }
      case 'latency': {
        const { Region: region } = members;
        if (typeof region !== 'string') this.wrong(`${place} has no Region.`, region, 'a Region code');
        return typeof region === 'string' ? { kind, region } : undefined;
      }
      case 'geolocation':
        return this.geolocation(members, place);
      case 'geoproximity': {
        const geoproximityPlace = placeOf(members);
        const bias = members.Bias === undefined || members.Bias === null ? 0 : numberOf(members.Bias);
        if (geoproximityPlace === undefined) this.wrong(`${place} has no place.`, undefined, 'a Region, a Local Zone, or coordinates');
        if (bias === undefined) this.wrong(`The Bias of ${place} is no number.`, members.Bias, '-99 to 99');
        return geoproximityPlace === undefined || bias === undefined ? undefined : { kind, place: geoproximityPlace, bias };
      }
    }
  }

  private geolocation({ IsDefault, Continent, Country, Subdivision }: Members, place: string): BranchRouting | undefined {
    const kind = 'geolocation';
    if (booleanOf(IsDefault) === true) return { kind, location: { countryCode: '*' } };
    if (typeof Continent === 'string' && Continent !== '' && !isText(Country) && !isText(Subdivision))
      return { kind, location: { continentCode: Continent } };
    if (isText(Country) && !isText(Continent))
      return { kind, location: { countryCode: Country, ...(isText(Subdivision) ? { subdivisionCode: Subdivision } : {}) } };
    this.wrong(`${place} has no location.`, undefined, 'one of Continent, Country, Country with Subdivision, and IsDefault');
    return undefined;
  }

  private reference(endpoint: unknown, rule: unknown, place: string, members: string): PolicyReference | undefined {
    if (isText(endpoint) && (rule === undefined || rule === null)) return { endpoint };
    if (isText(rule) && (endpoint === undefined || endpoint === null)) return { rule };
    this.wrong(`${place} does not have exactly one of ${members}.`, undefined, 'one of them, the key of a part of the document');
    return undefined;
  }

  private onlyMembers(members: Members, known: readonly string[], place: string): void {
    const others = Object.keys(members).filter((member) => !known.includes(member));
    if (others.length > 0)
      this.warnings.push(
        finding('TrafficPolicyMemberUnknown', {
          message: `${place} has members that no document has, and which are left out.`,
          value: others.map(shown).join(', '),
          allowed: known.join(', '),
        }),
      );
  }

  private wrong(message: string, value: unknown, allowed?: string): void {
    this.findings.push(
      invalidDocument({ message, ...(value === undefined ? {} : { value: shown(value) }), ...(allowed === undefined ? {} : { allowed }) }),
    );
  }
}

export function invalidDocument(details: FindingDetails): Finding {
  return finding('TrafficPolicyDocumentInvalid', details);
}
