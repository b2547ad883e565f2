import { type ResourceRecordSet } from '@aws-sdk/client-route-53';
import { type Emulator } from '../../../lib/emulator';

/** The record sets of an instance, as the snapshot holds them. */
export interface Tree {
  readonly root: ResourceRecordSet;
  readonly sets: readonly ResourceRecordSet[];
}

/** The trees of one instance. */
export interface Trees {
  readonly serving?: Tree;
  readonly coming?: Tree;
}

interface Snapshot {
  readonly state: {
    readonly accounts: readonly { readonly hostedZones: readonly { readonly policyTrees: readonly [string, Trees][] }[] }[];
  };
}

/** The hidden record sets of every instance, by its id. */
export function treesOf(emulator: Emulator): Map<string, Trees> {
  const { state } = JSON.parse(emulator.snapshot()) as Snapshot;
  return new Map(state.accounts.flatMap(({ hostedZones }) => hostedZones.flatMap(({ policyTrees }) => policyTrees)));
}

/**
 * What a tree says, from its root on, without the hidden names: each record set with what its alias leads to in its place.
 * Throws when an alias leads nowhere, or a set is not reached.
 */
export function unfolded({ root, sets }: Tree, zoneId: string): unknown {
  const reached = new Set<ResourceRecordSet>();
  const below = (name: string | undefined): unknown[] => {
    const found = sets.filter(({ Name }) => Name === name);
    if (found.length === 0) throw new Error(`There is no hidden set ${String(name)}.`);
    return found.map((set) => {
      reached.add(set);
      const { Name, Type, AliasTarget, ...rest } = set;
      if (Name === undefined || Type === undefined) throw new Error('A hidden set has neither name nor type.');
      if (AliasTarget?.HostedZoneId !== zoneId) return AliasTarget ? { ...rest, AliasTarget } : rest;
      return { ...rest, evaluate: AliasTarget.EvaluateTargetHealth, below: below(AliasTarget.DNSName) };
    });
  };
  const all = below(root.AliasTarget?.DNSName);
  if (reached.size !== sets.length) throw new Error('There are hidden sets that nothing leads to.');
  return all;
}
