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

/** A private zone with what is still to change of its VPCs. */
interface ChangingZone {
  readonly path: string;
  readonly name: string;
  readonly hostedZoneId: string;
  readonly left: { -readonly [C in keyof VpcChanges]: Vpc[] };
}

/**
 * Changes who can ask private zones. A VPC gets a zone once it holds what it should, since there is no other answer for its names from
 * then on; one VPC loses a zone after another has it, since the last one cannot go.
 *
 * What stands in the way of an association goes before it: the zone of the same name that the VPC loses, and, where the zone has as many as
 * it can have, a VPC that it loses. A zone that still gets VPCs keeps one of those that it loses until then.
 *
 * Authorizations of one zone are changed one after the other: the service refuses two at once.
 */
export async function changeVpcs(plan: Plan, work: VpcWork): Promise<void> {
  const zones = plan.hostedZones.flatMap(({ path, name, vpcs }): ChangingZone[] => {
    const hostedZoneId = work.zones.get(path)?.hostedZoneId;
    if (vpcs === undefined || hostedZoneId === undefined) return [];
    const { associate, authorize, disassociate, deauthorize } = vpcs;
    const left = { associate: [...associate], authorize: [...authorize], disassociate: [...disassociate], deauthorize: [...deauthorize] };
    return [{ path, name, hostedZoneId, left }];
  });
  const isFree = (zone: ChangingZone, vpc: Vpc) => !losesFirst(zones, zone, vpc);
  const isSpare = ({ left }: ChangingZone) => left.associate.length === 0 || left.disassociate.length > 1;
  await make(work, zones, 'associate', isFree);
  await make(work, zones, 'authorize');
  while (zones.some(({ left }) => left.associate.length > 0)) {
    const made = (await make(work, zones, 'disassociate', isSpare)) + (await make(work, zones, 'associate', isFree));
    if (made === 0) await untangle(work, zones);
  }
  await make(work, zones, 'disassociate');
  await make(work, zones, 'deauthorize');
}

/** Takes VPCs away from zones that wait for each other; one that has no other VPC cannot be without. */
async function untangle(work: VpcWork, zones: readonly ChangingZone[]): Promise<void> {
  try {
    await make(work, zones, 'disassociate');
  } catch (error) {
    if (!Apex53Error.is(error) || error.details.awsCode !== 'LastVPCAssociation') throw error;
    const waiting = zones.filter(({ left }) => left.associate.length > 0).map(({ path, name }) => `${name} (${path})`);
    throw new Apex53Error(
      'VpcHasZone',
      `Private zones of one name are to exchange the only VPCs that they have, and none can be without: ${waiting.join(', ')}. Give one of them another VPC meanwhile.`,
      { details: error.details, cause: error },
    );
  }
}

/** Whether the VPC has another zone of the name, which it still has to lose. */
function losesFirst(zones: readonly ChangingZone[], zone: ChangingZone, vpc: Vpc): boolean {
  return zones.some((other) => other !== zone && other.name === zone.name && vpcsInBoth([vpc], other.left.disassociate).length > 0);
}

/** Makes a change for every VPC for which it may be made now, and waits until that is everywhere; resolves to how many. */
async function make(
  work: VpcWork,
  zones: readonly ChangingZone[],
  change: keyof VpcChanges,
  mayBe: (zone: ChangingZone, vpc: Vpc) => boolean = () => true,
): Promise<number> {
  const { port, listen, changeIds } = work;
  const own: string[] = [];
  let made = 0;
  for (const zone of zones)
    for (const vpc of [...zone.left[change]]) {
      if (!mayBe(zone, vpc)) continue;
      const { path, name, hostedZoneId, left } = zone;
      const done = await unlessFull(calls[change](port, hostedZoneId, vpc), left.disassociate.length > 0);
      if (done === 'full') break;
      if (done !== undefined) own.push(done.changeId);
      left[change] = left[change].filter((one) => one !== vpc);
      made += 1;
      listen({ type: 'vpc-changed', path, name, change, vpc });
    }
  await work.wait(own);
  changeIds.push(...own);
  return made;
}

/** A zone that has as many VPCs as it can have gets the next one when it has lost one, if it loses any. */
async function unlessFull<T>(call: Promise<T>, losesAny: boolean): Promise<T | 'full'> {
  try {
    return await call;
  } catch (error) {
    if (losesAny && Apex53Error.is(error) && error.details.awsCode === 'LimitsExceeded') return 'full';
    throw error;
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
