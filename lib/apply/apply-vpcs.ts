import type { Route53Port } from '../aws/route53-port';
import { Apex53Error } from '../model/error';
import { vpcsInBoth, type Vpc } from '../model/vpc/vpc';
import type { Plan } from '../plan/plan';
import type { VpcChanges } from '../plan/vpc-changes';
import type { AppliedZone } from './apply-zones';
import type { ApplyListener } from './events';

/** Through what VPCs are let to ask private zones. */
export interface VpcWork {
  readonly port: Route53Port;
  readonly zones: ReadonlyMap<string, AppliedZone>;
  readonly changeIds: string[];
  readonly listen: ApplyListener;
  readonly wait: (changeIds: readonly string[]) => Promise<void>;
}

/**
 * Changes who can ask private zones. A VPC gets a zone once it holds what it should, since there is no other answer for its names from
 * then on; one VPC loses a zone after another has it, since the last one cannot go.
 *
 * Authorizations of one zone are changed one after the other: the service refuses two at once.
 */
export async function changeVpcs(plan: Plan, work: VpcWork): Promise<void> {
  const changed = plan.hostedZones.flatMap(({ path, vpcs }) => {
    const zone = work.zones.get(path);
    return vpcs === undefined || zone?.hostedZoneId === undefined ? [] : [{ ...zone, hostedZoneId: zone.hostedZoneId, vpcs }];
  });
  if (changed.length === 0) return;
  for (const phase of [
    ['associate', 'authorize'],
    ['disassociate', 'deauthorize'],
  ] as const) {
    const changeIds: string[] = [];
    for (const { path, name, hostedZoneId, vpcs } of changed)
      for (const change of phase)
        for (const vpc of vpcs[change]) {
          const done = await calls[change](work.port, hostedZoneId, vpc);
          if (done !== undefined) changeIds.push(done.changeId);
          work.listen({ type: 'vpc-changed', path, name, change, vpc });
        }
    await work.wait(changeIds);
    work.changeIds.push(...changeIds);
  }
}

/** How each change is made; what counts as a change of Route 53 has an id to wait for. */
type VpcCall = (port: Route53Port, hostedZoneId: string, vpc: Vpc) => Promise<{ readonly changeId: string } | undefined>;

const calls: Readonly<Record<keyof VpcChanges, VpcCall>> = {
  associate,
  disassociate: (port, hostedZoneId, vpc) => port.disassociateVpc(hostedZoneId, vpc),
  authorize: async (port, hostedZoneId, vpc) => {
    await port.createVpcAuthorization(hostedZoneId, vpc);
    return undefined;
  },
  deauthorize: async (port, hostedZoneId, vpc) => {
    await port.deleteVpcAuthorization(hostedZoneId, vpc);
    return undefined;
  },
};

/** A VPC that has this very zone already, after a lost answer or by another run at the same time, has what it should. */
export async function associate(port: Route53Port, hostedZoneId: string, vpc: Vpc): Promise<{ readonly changeId: string } | undefined> {
  try {
    return await port.associateVpc(hostedZoneId, vpc);
  } catch (error) {
    if (!Apex53Error.is(error, 'VpcHasZone')) throw error;
    const live = await port.getHostedZone(hostedZoneId);
    if (live === undefined || vpcsInBoth([vpc], live.vpcs).length === 0) throw error;
    return undefined;
  }
}
