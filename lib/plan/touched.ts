import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import { vpcKey, type Vpc } from '../model/vpc/vpc';
import { keyOfApi } from './guards/zone-change';
import type { LedgerDifference, Plan, ZonePlan } from './plan';
import type { ResourceStep } from './resource-step';

/** One thing that a plan does something to. */
export interface Touched {
  /** Construct path of the zone, or of the resource; its id where nothing declares it. */
  readonly path: string;
  /** `www.example.com. A`, `hosted zone example.com.`, `healthCheck Zone/Up`. */
  readonly subject: string;
  /** Equal when the same is done to the same. */
  readonly fingerprint: string;
  /** The record set that is there, and the one that is to be. */
  readonly before?: ApiResourceRecordSet;
  readonly after?: ApiResourceRecordSet;
  /** Nothing is done to what it is about: the ledger takes note of what has already happened. */
  readonly noted?: true;
}

/**
 * What a plan touches.
 *
 * What a record set or resource becomes is no part of its fingerprint: the assembly says it, and ids that were created meanwhile stand in
 * it in the place of references.
 */
export function touchedBy(plan: Pick<Plan, 'hostedZones' | 'resources'>): Touched[] {
  return [...plan.hostedZones.flatMap(ofZone), ...plan.resources.flatMap(ofResource)];
}

function ofZone({ path, name, step, vpcs, differences, ledger }: ZonePlan): Touched[] {
  const subject = `hosted zone ${name}`;
  return [
    ...(step.kind === 'none' ? [] : [{ path, subject, fingerprint: JSON.stringify([path, step]) }]),
    ...Object.entries(vpcs ?? {}).flatMap(([change, of]: [string, readonly Vpc[]]) =>
      of.map((vpc) => ({
        path,
        subject: `${change} ${vpc.vpcId} in ${subject}`,
        fingerprint: JSON.stringify([path, change, vpcKey(vpc)]),
      })),
    ),
    ...(ledger === undefined ? [] : ofLedger(path, name, ledger)),
    ...differences.flatMap(({ before, after }): Touched[] => {
      const one = after ?? before;
      if (one === undefined) return [];
      const { Name, Type, SetIdentifier } = one;
      return [
        {
          path,
          subject: keyOfApi(one),
          fingerprint: JSON.stringify([path, Name, Type, SetIdentifier, before]),
          ...(before === undefined ? {} : { before }),
          ...(after === undefined ? {} : { after }),
        },
      ];
    }),
  ];
}

/** Claim by claim, since those that a run came to are not in the next plan. */
function ofLedger(path: string, name: string, ledger: LedgerDifference): Touched[] {
  const touched = (['adopted', 'released', 'protected', 'unprotected'] as const).flatMap((how) =>
    ledger[how].map((key) => ({ path, subject: `${key}, ${how} in the ledger`, fingerprint: JSON.stringify([path, 'ledger', how, key]) })),
  );
  return [...touched, { path, subject: `ledger in ${name}`, fingerprint: JSON.stringify([path, 'ledger']), noted: true }];
}

/** A replacement ends with a deletion, which is all that is left of it once the new one is there. */
function ofResource(step: ResourceStep): Touched[] {
  const { kind, action } = step;
  const deletion = (id: string, before: unknown): Touched => ({
    path: id,
    subject: `${kind} ${id}`,
    fingerprint: JSON.stringify([kind, id, 'delete', before]),
  });
  if (action === 'delete') return [deletion(step.id, step.before)];
  const { path } = step;
  return [
    { path, subject: `${kind} ${path}`, fingerprint: JSON.stringify({ ...step, after: undefined, changes: undefined, due: undefined }) },
    ...(action === 'replace' ? [deletion(step.id, step.before)] : []),
  ];
}
