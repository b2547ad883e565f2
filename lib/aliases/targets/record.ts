import { qualifyInZone, type NameInput } from '../../model/name/qualify';
import { success } from '../../model/result';
import type { EvaluateTargetHealth, Target } from '../../model/rrset/alias-target';

/** Another record of the same zone and type, named as records are: relative to the zone, or absolute. */
export function recordTarget(name: NameInput | undefined, options: EvaluateTargetHealth = {}): Target {
  return {
    bind({ zoneName }) {
      const dnsName = qualifyInZone(name, zoneName);
      if (!dnsName.ok) return dnsName;
      return success({
        aliasTarget: { home: 'own-zone', dnsName: dnsName.value, evaluateTargetHealth: options.evaluateTargetHealth ?? false },
        recordTypes: ['A', 'AAAA'],
      });
    },
  };
}
