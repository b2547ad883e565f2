import { tokensIn } from '../model/json-references';
import { parseReferenceToken } from '../model/reference';
import { referenceTokens } from '../model/rrset/api-references';
import type { Assembly } from './assembly';

/** Construct paths of the zones that some record of the app, or a domain that it registered, delegates to. */
export function delegatedZonePaths(assembly: Assembly): ReadonlySet<string> {
  const tokens = [
    ...assembly.hostedZones.flatMap(({ recordSets }) => recordSets.flatMap(({ recordSet }) => referenceTokens(recordSet))),
    ...tokensIn(assembly.resources.map(({ properties }) => properties)),
  ];
  const references = tokens.flatMap((token) => parseReferenceToken(token)?.reference ?? []);
  return new Set(references.filter(({ attribute }) => attribute === 'nameServers').map(({ path }) => path));
}
