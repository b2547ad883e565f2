/** What is dangerous in a change of answers, and why; the names are stable. */
export const dangers = {
  'name-vanishes': 'A name that was answered does not exist any more; resolvers remember that it is gone.',
  'records-vanish': 'Nobody gets records of this type any more.',
  'records-vanish-for-some': 'Some clients get no records of this type any more, while others do.',
  'fail-over-shorter': 'Fewer things need to fail until there is no healthy answer.',
  'traffic-moves': 'More than 10 % of the questions of some clients get another one of the answers that there are for this question.',
  'mail-exchange-removed': 'A server that took mail is not named any more.',
  'name-server-removed': 'A delegation loses a name server.',
  'delegation-removed': 'Names below are not looked up in the delegated zone any more.',
  'delegation-hides-records': 'Records of this zone are not answered any more, because name servers below it are asked instead.',
  'apex-name-server-removed': "A name server leaves the zone's own NS record set.",
  'ttl-above-one-hour': 'The TTL rises above an hour: a mistake stays in caches for that long.',
  'caches-keep-old-answer': 'The old answer stays in caches for more than an hour.',
  'firewall-blocks': 'DNS Firewall blocks, in a VPC, a name that was answered there.',
  'rule-takes-name': 'A Resolver rule sends the questions of a VPC for a name elsewhere that was answered there.',
  'answer-unknown': 'Whether a VPC still gets its answer depends on a rule, group or list that the app does not declare.',
  'alias-target-kind': 'An alias leads to another kind of resource than before.',
  'zone-vanishes': 'A hosted zone with everything in it is deleted.',
} as const;

/** The name of something dangerous. */
export type DangerName = keyof typeof dangers;
