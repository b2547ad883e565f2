import { vpcText } from '../../model/vpc/vpc';
import { someOf, type GuardRule } from './zone-change';

/** Clients in a VPC that loses a private zone ask the public DNS for its names, and mostly find none. */
export const vpcRemoval: GuardRule = ({ zone, vpcs, limits }) => {
  const losing = zone.vpcs?.disassociate ?? [];
  if (losing.length <= limits.vpcRemoval) return undefined;
  return {
    message: `${losing.length} of ${vpcs.length} VPCs would lose the private zone ${zone.name}, more than ${limits.vpcRemoval}: ${someOf(losing.map(vpcText))}.`,
    recordSets: [],
  };
};
