/** The rules that stop a dangerous plan until it is allowed by name, and what each stops. The names are stable. */
export const guards = {
  'mass-deletion': 'Deletes more than a share of the record sets of a zone.',
  'name-removal': 'Takes the last record set of more than a number of names away.',
  'target-removal': 'Deletes what a record set that stays in the zone points to.',
  'apex-ns': "Changes the name servers in the zone's own NS record set.",
  'apex-mx': 'Removes or changes who takes mail for the name of the zone.',
  'delegation-removal': 'Takes a delegation away, so that the zone below is not found any more.',
  'ttl-rise': 'Lets an existing record set stay in caches for longer than a limit.',
  'vpc-removal': 'Takes a private zone away from more than a number of VPCs, whose clients then lose its names.',
  'chain-of-trust':
    'Ends DNSSEC of a zone that its parent vouches for and nothing declares to be signed any more, or takes a step of it without its wait.',
  'zone-deletion': 'Deletes a hosted zone; another one of its name has other name servers.',
} as const;

/** The name of a guard. */
export type GuardName = keyof typeof guards;

/** The names of all guards. */
export const guardNames = Object.keys(guards) as readonly GuardName[];
