import { type HostedZone } from '../store/account';
import { mayBeHidden } from './tree';

/** Whether a traffic policy instance of the zone has hidden record sets of that name. */
export function isHidden(name: string, { policyTrees }: HostedZone): boolean {
  if (!mayBeHidden(name)) return false;
  return [...policyTrees.values()].some((trees) =>
    [trees.serving, trees.coming].some((tree) => tree?.sets.some((set) => set.Name === name)),
  );
}
