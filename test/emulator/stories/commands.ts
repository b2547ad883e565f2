import fc from 'fast-check';
import { changeCollection, createCollection, deleteCollection } from './cidr';
import { createDelegationSet, deleteDelegationSet } from './delegation-sets';
import { changeKey, createKey, signZone } from './dnssec';
import { createCheck, creatingCheck, deleteCheck } from './health-checks';
import { protect, unprotect } from './protections';
import { changeSets } from './record-sets';
import { type Deed, type TinyReal } from './runner';
import { changeTags } from './tags';
import { getChange, look, reload, wait } from './time';
import { createInstance, createPolicy, createVersion, creatingPolicy, deleteInstance, deleteVersion, updateInstance } from './traffic';
import { associate, authorize, deauthorize, disassociate } from './vpcs';
import { type World } from './world';
import { commentZone, createZone, creatingZone, deleteZone } from './zones';

/** The real thing, as each account sees it. */
export interface Real {
  as(account: number): TinyReal;
}

type StoryCommand = fc.AsyncCommand<World, Real>;

/** A deed of one of the accounts. */
function command(account: number, deed: Deed): StoryCommand {
  return {
    check: () => true,
    run: async (world, real) => {
      const model = world.accounts[account];
      if (!model) throw new Error(`There is no account ${account}.`);
      await deed.act(model, real.as(account));
    },
    toString: () => (account === 0 ? deed.story : `${deed.story} (account ${account})`),
  };
}

/** What every story begins with: zones to change, one of them private and one of the other account; policies, one with a health check. */
export const beginning: readonly StoryCommand[] = [
  command(0, creatingZone({ name: 'example.com', reference: 100, vpc: undefined, delegationSet: undefined })),
  command(0, creatingZone({ name: 'example.com', reference: 101, vpc: 'vpc-1', delegationSet: undefined })),
  command(1, creatingZone({ name: 'example.net', reference: 100, vpc: 'vpc-owned', delegationSet: undefined })),
  command(0, creatingCheck(100, 'one.example')),
  command(0, creatingPolicy(100, 'A')),
  command(0, creatingPolicy(101, 1)),
];

const often = (weight: number, arbitrary: fc.Arbitrary<Deed>): fc.WeightedArbitrary<Deed> => ({ weight, arbitrary });

const time = [often(1, getChange), often(4, wait), often(1, reload), often(3, look)];
const zones = [often(4, createZone), often(1, deleteZone), often(1, commentZone)];
const sets = [often(14, changeSets)];
const checks = [often(3, createCheck), often(1, deleteCheck)];

/** Deeds by family; what a family needs of others is in it too. */
export const families: Readonly<Record<string, readonly fc.WeightedArbitrary<Deed>[]>> = {
  'zones, record sets and what they refer to': [
    ...time,
    ...zones,
    ...sets,
    ...checks,
    often(2, changeTags),
    often(2, createDelegationSet),
    often(1, deleteDelegationSet),
    often(2, createCollection),
    often(3, changeCollection),
    often(1, deleteCollection),
  ],
  'traffic policies, protections and record sets': [
    ...time,
    often(8, changeSets),
    ...checks,
    often(1, deleteZone),
    often(4, createPolicy),
    often(3, createVersion),
    often(1, deleteVersion),
    often(8, createInstance),
    often(4, updateInstance),
    often(2, deleteInstance),
    often(2, protect),
    often(2, unprotect),
  ],
  'key-signing keys, VPCs and protections of zones that come and go': [
    ...time,
    ...zones,
    often(6, createKey),
    often(6, changeKey),
    often(4, signZone),
    often(5, associate),
    often(3, disassociate),
    often(3, authorize),
    often(1, deauthorize),
    often(2, protect),
    often(2, unprotect),
  ],
};

/** Any command of a family, by any account; mostly the first one. */
export function commandsOf(family: readonly fc.WeightedArbitrary<Deed>[]): fc.Arbitrary<StoryCommand> {
  return fc.tuple(fc.constantFrom(0, 0, 0, 1), fc.oneof(...family)).map(([account, deed]) => command(account, deed));
}
