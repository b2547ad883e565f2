import fc from 'fast-check';
import { declaration, type Declaration } from './declaration';
import { storyOf } from './story';

/** Just before a request of a run: the nth of an operation, or of all, counted from 0. */
export interface Moment {
  readonly before: string;
  readonly nth: number;
}

/** What goes wrong with one request of a run. */
export const troubles = [
  'crash before',
  'crash after',
  'answer lost',
  'reset',
  '500 before',
  '500 after',
  'throttled',
  'prior request',
] as const;
export interface Trouble {
  readonly at: Moment;
  readonly what: (typeof troubles)[number];
}

/** What others do meanwhile: write or delete a record set, or run the same app from beginning to end. */
export interface Deed {
  readonly at: Moment;
  readonly act: 'write' | 'delete' | 'run';
  readonly name: string;
}

/** One start of apex53. */
export interface Run {
  readonly declared: Declaration;
  readonly purpose: 'deploy' | 'destroy';
  readonly troubles: readonly Trouble[];
  readonly deeds: readonly Deed[];
  /** Whether the same is run twice at once, request by request. */
  readonly twice: boolean;
}

/** Runs one after the other, with everything that happens meanwhile, and what is to be there in the end. */
export interface History {
  /** Whether the zone is the app's own, or shared with others by a ledger. */
  readonly zone: 'own' | 'shared';
  readonly runs: readonly Run[];
  readonly last: Declaration;
  readonly lastPurpose: Run['purpose'];
  /** Milliseconds until a change is INSYNC. */
  readonly syncMilliseconds: number;
}

/** Names that no app declares. */
export const theirNames: readonly string[] = ['theirs.example.com.', 'deep.theirs.example.com.'];
/** Names that apps declare too. */
const contestedNames = ['contested.example.com.', 'contested.example.com.', 'm.example.com.', 'api.example.com.'];

/** Where it matters most: between reading and the first batch, between two batches, around what is created and deleted. */
const moment: fc.Arbitrary<Moment> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ before: fc.constant('request'), nth: fc.nat({ max: 14 }) }) },
  { weight: 3, arbitrary: fc.record({ before: fc.constant('ChangeResourceRecordSets'), nth: fc.nat({ max: 2 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      before: fc.constantFrom(
        'GetChange',
        ...['HostedZone', 'HealthCheck', 'CidrCollection', 'TrafficPolicy', 'TrafficPolicyInstance', 'QueryLoggingConfig'].flatMap(
          (what) => [`Create${what}`, `Delete${what}`],
        ),
        'ChangeTagsForResource',
        'UpdateHealthCheck',
        'ChangeCidrCollection',
        'CreateTrafficPolicyVersion',
        'UpdateTrafficPolicyInstance',
        'AssociateVPCWithHostedZone',
        'DisassociateVPCFromHostedZone',
      ),
      nth: fc.nat({ max: 1 }),
    }),
  },
);

const deed: fc.Arbitrary<Deed> = fc.record({
  at: moment,
  act: fc.constantFrom<Deed['act']>('write', 'write', 'delete', 'run'),
  name: fc.constantFrom(...theirNames, ...contestedNames),
});

const purpose = fc.constantFrom<Run['purpose']>('deploy', 'deploy', 'deploy', 'deploy', 'destroy');
const run: fc.Arbitrary<Run> = fc.record({
  declared: declaration,
  purpose,
  troubles: fc.array(fc.record({ at: moment, what: fc.constantFrom(...troubles) }), { maxLength: 3 }),
  deeds: fc.oneof(fc.constant([]), fc.array(deed, { maxLength: 3 })),
  twice: fc.constantFrom(false, false, false, false, true),
});

/** Any history in a zone of this sort, or of either; as a counterexample it is told line by line. */
export const histories = (...zones: readonly History['zone'][]): fc.Arbitrary<History> =>
  fc
    .record({
      zone: fc.constantFrom<History['zone']>(...(zones.length === 0 ? (['own', 'shared'] as const) : zones)),
      runs: fc.array(run, { minLength: 1, maxLength: 3 }),
      last: declaration,
      lastPurpose: purpose,
      // Apply pauses twice as long each time, so longer ones only cost calls.
      syncMilliseconds: fc.constantFrom(0, 0, 0, 1000, 1000, 20_000),
    })
    .map((history) => Object.assign(history, { [fc.toStringMethod]: () => storyOf(history) }));
