import type { AliasSite, LookupAnswer, LookupRequest } from '../../../lib';
import { lookupKey, RememberedLookups } from '../../../lib/model/lookup/lookups';
import { DomainName } from '../../../lib/model/name/domain-name';

/** Where an alias of www.example.com stands, with the answers of look-ups that were made. */
export function siteWith(answers: readonly (readonly [LookupRequest, LookupAnswer])[] = [], recordName = 'www.example.com'): AliasSite {
  return {
    zoneName: DomainName.parse('example.com'),
    recordName: DomainName.parse(recordName),
    privateZone: false,
    lookups: new RememberedLookups(Object.fromEntries(answers.map(([request, answer]) => [lookupKey(request), answer]))),
  };
}
