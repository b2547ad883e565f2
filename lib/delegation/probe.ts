import type { ServerSays, ParentView } from './facts';

/** What name servers say of delegations, each asked itself. */
export interface DelegationProbe {
  /** How the servers of the zone above delegate a zone; undefined when none of them answers. */
  delegationOf(zone: string): Promise<ParentView | undefined>;
  /** What a name server says of a zone. */
  ask(server: string, zone: string): Promise<ServerSays>;
}
