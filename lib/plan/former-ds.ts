import { liveOf } from '../resources/live-resource';
import type { LiveState } from './live-state';

/** Zones whose DS sets in a zone are left from when it was their parent: they go by steps of signing, with waits, not as undeclared. */
export function formerDsIn(hostedZoneId: string, { resources }: Pick<LiveState, 'resources'>): readonly string[] {
  return liveOf(resources, 'zoneSigning').flatMap(({ properties: { ZoneName, Seen } }) =>
    Seen?.Formers?.some(({ Place }) => Place === `zone/${hostedZoneId}`) === true ? [ZoneName] : [],
  );
}
