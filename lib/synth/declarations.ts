import type { Acknowledgement } from '../model/acknowledgement';
import type { Finding } from '../model/finding';
import type { HealthCheckConfig } from '../model/health-check/config';
import type { DomainName } from '../model/name/domain-name';
import type { DeclaredRecordSet } from '../model/rules/declared';
import type { GuardLimits } from './guard-limits';

/** Tags of a hosted zone or health check, for people: key to value. */
export type Tags = Readonly<Record<string, string>>;

/** What happens to a declared hosted zone when the app is destroyed. */
export type RemovalPolicy = 'retain' | 'destroy';

/** Where a zone comes from: the app declares it, or imports one by id or by name. */
export type ZoneSource =
  | {
      readonly kind: 'declared';
      readonly callerReference?: string;
      readonly comment?: string;
      readonly tags: Tags;
      readonly removalPolicy: RemovalPolicy;
    }
  | { readonly kind: 'imported'; readonly hostedZoneId: string; readonly adopt: boolean }
  | { readonly kind: 'looked-up'; readonly privateZone: boolean; readonly adopt: boolean };

/** A hosted zone as a construct declares it, with what is declared in it. */
export interface ZoneDeclaration {
  readonly path: string;
  readonly zoneName: DomainName;
  readonly source: ZoneSource;
  readonly guards?: GuardLimits;
  readonly recordSets: readonly DeclaredRecordSet[];
  /** Whether some construct's record sets could not be made out, so that what is missing proves nothing. */
  readonly incomplete: boolean;
}

/** A health check as a construct declares it. */
export interface HealthCheckDeclaration {
  readonly path: string;
  /** The nearest enclosing zone's path, if there is one. */
  readonly zonePath?: string;
  readonly config: HealthCheckConfig;
  readonly callerReference?: string;
  readonly tags: Tags;
}

/** Everything an app's constructs declare; findings are what the constructs themselves could not make sense of. */
export interface AppDeclaration {
  readonly name?: string;
  readonly zones: readonly ZoneDeclaration[];
  readonly healthChecks: readonly HealthCheckDeclaration[];
  readonly findings: readonly Finding[];
  readonly acknowledgements: readonly Acknowledgement[];
}
