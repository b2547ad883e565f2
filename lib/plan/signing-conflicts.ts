import { isOfKind } from '../model/resource';
import { liveOf, type LiveResource } from '../resources/live-resource';
import type { Assembly, AssemblyResource } from '../synth/assembly';
import { scopeTag } from '../synth/scope-tag';
import type { Conflict } from './plan';

/** Two apps that sign one zone: keys of one would be what the other takes away. References in `declared` are resolved. */
export function signingConflicts(declared: readonly AssemblyResource[], live: readonly LiveResource[], app: Assembly['app']): Conflict[] {
  const signers = new Map(liveOf(live, 'zoneSigning').map(({ id, tags }) => [id, tags?.[scopeTag]]));
  return declared
    .filter((one): one is AssemblyResource<'zoneSigning'> => isOfKind(one, 'zoneSigning'))
    .flatMap(({ path, properties: { HostedZoneId, ZoneName, Adopt } }): Conflict[] => {
      const signer = signers.get(HostedZoneId);
      if (signer === undefined || app.scopes.includes(signer) || Adopt === true) return [];
      return [
        {
          code: 'SigningOwned',
          path,
          message:
            `DNSSEC of ${ZoneName} is declared by ${JSON.stringify(app.name)}, but another app signs ${HostedZoneId}: its tag apex53:dnssec-signer names the scope ${signer}. ` +
            'Let one of them sign it: take the declaration away here; or give adopt: true to it, deploy, and take it away there.',
        },
      ];
    });
}
