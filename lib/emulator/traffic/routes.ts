import { type ResourceRecordSet } from '../record-sets/shape';
import { type PolicyDocument } from './document';
import { TreeProblem } from './endpoint-content';
import { integerOf, isText, membersOf } from './json';
import { locationOf } from './places';
import { branchesOf, isDefault, type Branch } from './rules';

type Routing = Partial<
  Pick<ResourceRecordSet, 'Weight' | 'Region' | 'Failover' | 'GeoLocation' | 'MultiValueAnswer' | 'GeoProximityLocation'>
>;

/** A branch of a rule, and the routing member of the record set that is made of it. */
export interface Route {
  readonly branch: Branch;
  readonly routing: Routing;
}

/** The branches of a rule in their order. @throws TreeProblem for a rule whose meaning is not known */
export function routesOf(reference: string, { rules, version }: PolicyDocument): Route[] {
  const rule = rules.get(reference);
  const { RuleType: type } = membersOf(rule);
  return branchesOf(rule).map((branch, index) => ({ branch, routing: routingOf(branch, index) }));

  function routingOf(branch: Branch, index: number): Routing {
    switch (type) {
      case 'failover':
        return { Failover: index === 0 ? 'PRIMARY' : 'SECONDARY' };
      case 'geo':
        return { GeoLocation: geoLocationOf(branch) };
      case 'geoproximity':
        return { GeoProximityLocation: { ...locationOf(branch, version), Bias: branch.Bias === undefined ? 0 : integerOf(branch.Bias) } };
      case 'latency':
        return { Region: String(branch.Region) };
      case 'multivalue':
        return { MultiValueAnswer: true };
      case 'weighted':
        return { Weight: integerOf(branch.Weight) };
      default:
        throw new TreeProblem(`Record sets for the rule ${reference} of the type ${String(type)} cannot be created`);
    }
  }
}

function geoLocationOf(branch: Branch): NonNullable<ResourceRecordSet['GeoLocation']> {
  if (isDefault(branch)) return { CountryCode: '*' };
  const { Continent, Country, Subdivision } = branch;
  return {
    ...(isText(Continent) ? { ContinentCode: Continent } : {}),
    ...(isText(Country) ? { CountryCode: Country } : {}),
    ...(isText(Subdivision) ? { SubdivisionCode: Subdivision } : {}),
  };
}
