/** A rule that VPCs can be associated with. */
export interface ResolverRuleRef {
  /** The id, or for a rule of the app what stands for it until it is created. */
  readonly ruleId: string;
  readonly domainName: string;
  readonly region: string;
  /** Whether it delegates, so that `domainName` is its delegation record. @default false */
  readonly delegates?: boolean;
}
