import type { DomainName } from '../../model/name/domain-name';
import type { Expression } from '../syntax/expression';

/** What the code of a zone's records depends on besides them. */
export interface RecordScope {
  readonly zoneName: DomainName;
  /** The bare id of the zone, where it has one. */
  readonly hostedZoneId?: string;
  /** What a member of a routing policy takes as the health check of this id. */
  healthCheck(id: string): Expression;
  /** What stands for the health check of this id in JSON. */
  healthCheckText(id: string): string;
  /** The CIDR collection of this id; undefined where the app does not hold it. */
  collection(id: string): Expression | undefined;
}

/** A construct to be declared in a zone. */
export interface RecordConstruct {
  /** The class, or the class and its factory. */
  readonly callee: string;
  /** What tells the construct's id from those of other constructs of its name, such as `Mx`. */
  readonly suffix: string;
  /** What follows scope and id. */
  readonly args: readonly Expression[];
}
