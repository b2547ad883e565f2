import { error, warning, type FindingEntry } from './entry';

const controlConfig = 'Route 53 Recovery Control Configuration API Reference';

/** Recovery clusters, control panels, routing controls and safety rules. */
export const recoveryCodes = {
  RecoveryNameInvalid: error(
    'The name of a cluster, control panel, routing control or safety rule cannot be.',
    '1 to 64 characters without white space',
    'give another name',
    controlConfig,
  ),
  RecoveryNameTaken: error(
    'Two resources of one kind have the same name in the same place, and would be taken for one.',
    'each name once: of clusters in the account, of control panels in their cluster, of routing controls and safety rules in their control panel',
    'give one of them another name',
    controlConfig,
  ),
  SafetyRuleInvalid: error(
    'A safety rule cannot be as it is given.',
    'routing controls of the control panel of the rule, a target at least of a gating rule, and whole numbers for the threshold and the milliseconds of the wait period',
    'correct it',
    'Route 53 Recovery Control Configuration API Reference, CreateSafetyRule',
  ),
  SafetyRuleNeverHolds: error(
    'No states of its controls satisfy the safety rule: what it guards could be changed by overriding it only.',
    'a threshold from 1 to the number of controls; of an inverted rule one that some states do not reach',
    'correct the threshold or the list of controls, or take `inverted` away',
    controlConfig,
  ),
  SafetyRuleAlwaysHolds: warning(
    'Every state of its controls satisfies the safety rule, so that it guards nothing but its wait period.',
    'a threshold from 1 to the number of controls',
    'correct the threshold or the list of controls, or take the rule away',
    controlConfig,
  ),
  FailoverOfTwoClusters: error(
    'A name follows routing controls of two clusters, but one transaction changes those of one, so it could never be failed over.',
    'routing controls of one cluster for all members of a name',
    'move the controls into panels of one cluster',
    'Route 53 Recovery Cluster API Reference, UpdateRoutingControlStates',
  ),
  FailoverControlShared: warning(
    'Members of a name follow the same routing control, so none of them can be failed over to: they are on together and off together.',
    'a routing control of its own for each member that people switch to',
    'give one of them another routing control',
    'Application Recovery Controller Developer Guide, Routing control',
  ),
} as const satisfies Record<string, FindingEntry>;
