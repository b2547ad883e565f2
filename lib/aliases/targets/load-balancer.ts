import { finding } from '../../model/finding';
import { DomainName } from '../../model/name/domain-name';
import { failure, success, type Result } from '../../model/result';
import type { EvaluateTargetHealth, Target } from '../../model/rrset/alias-target';
import { applicationAndClassicZoneIds, networkZoneIds } from '../data/load-balancers';

const region = '[a-z]{2,4}(?:-[a-z]+){1,3}-\\d{1,2}';
/** Application and Classic Load Balancers have the region before `elb`, Network Load Balancers behind it. */
const applicationOrClassic = new RegExp(`^[a-z0-9.-]+\\.(${region})\\.elb\\.amazonaws\\.com(?:\\.cn)?\\.$`);
const network = new RegExp(`^[a-z0-9.-]+\\.elb\\.(${region})\\.amazonaws\\.com(?:\\.cn)?\\.$`);

/**
 * An Application, Network or Classic Load Balancer by its DNS name; kind and region are read off the name.
 *
 * The name is taken as it stands: `dualstack.` in front of it is another name to Route 53.
 */
export function loadBalancerTarget(dnsName: string, options: EvaluateTargetHealth = {}): Target {
  return {
    bind() {
      const name = DomainName.tryParse(dnsName);
      if (!name.ok) return name;
      const hostedZoneId = zoneIdOf(name.value.toText(), dnsName);
      if (!hostedZoneId.ok) return hostedZoneId;
      return success({
        aliasTarget: {
          home: { hostedZoneId: hostedZoneId.value },
          dnsName: name.value,
          evaluateTargetHealth: options.evaluateTargetHealth ?? false,
        },
        recordTypes: ['A', 'AAAA'],
      });
    },
  };
}

function zoneIdOf(name: string, given: string): Result<string> {
  const kinds = [
    { title: 'Application or Classic Load Balancer', region: applicationOrClassic.exec(name)?.[1], table: applicationAndClassicZoneIds },
    { title: 'Network Load Balancer', region: network.exec(name)?.[1], table: networkZoneIds },
  ];
  for (const { title, region: code, table } of kinds) {
    if (code === undefined) continue;
    const id = Object.hasOwn(table, code) ? table[code] : undefined;
    if (id !== undefined) return success(id);
    return failure(
      finding('AliasRegionUnknown', {
        message: `No hosted zone id is known for ${title}s in ${code}.`,
        value: given,
        allowed: Object.keys(table).join(', '),
      }),
    );
  }
  return failure(
    finding('AliasTargetUnknown', {
      message: `${JSON.stringify(given)} is no name of a load balancer.`,
      value: given,
      allowed: 'names like my-alb-1234567890.eu-west-1.elb.amazonaws.com or my-nlb-1234567890abcdef.elb.eu-west-1.amazonaws.com',
    }),
  );
}
