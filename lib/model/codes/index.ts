import { aliasCodes } from './aliases';
import { appCodes } from './app';
import { cidrCollectionCodes } from './cidr-collections';
import { dnssecCodes } from './dnssec';
import { firewallCodes } from './firewall';
import { healthCheckCodes } from './health-checks';
import { mailCodes } from './mail';
import { nameCodes } from './names';
import { ownershipCodes } from './ownership';
import { privateZoneCodes } from './private-zones';
import { queryLoggingCodes } from './query-logging';
import { recordSetCodes } from './record-sets';
import { recoveryCodes } from './recovery';
import { routingCodes } from './routing';
import { registrarCodes } from './registrar';
import { resolverCodes } from './resolver';
import { serviceBindingCodes } from './service-bindings';
import { trafficPolicyCodes } from './traffic-policies';
import { valueDoubtCodes } from './value-doubts';
import { valueCodes } from './values';
import { zoneFileCodes } from './zone-files';
import type { FindingEntry } from './entry';

/**
 * Every code a finding can carry. Codes are stable: they may be searched for, acknowledged and documented.
 * The page docs/codes.md is generated from this table and from the table of error codes.
 */
export const codes = {
  ...aliasCodes,
  ...appCodes,
  ...cidrCollectionCodes,
  ...dnssecCodes,
  ...firewallCodes,
  ...healthCheckCodes,
  ...mailCodes,
  ...nameCodes,
  ...ownershipCodes,
  ...privateZoneCodes,
  ...queryLoggingCodes,
  ...recordSetCodes,
  ...recoveryCodes,
  ...routingCodes,
  ...registrarCodes,
  ...resolverCodes,
  ...serviceBindingCodes,
  ...trafficPolicyCodes,
  ...valueDoubtCodes,
  ...valueCodes,
  ...zoneFileCodes,
} as const satisfies Record<string, FindingEntry>;

/** The code of a finding; see docs/codes.md. */
export type FindingCode = keyof typeof codes;

/** The code of a finding that can be acknowledged with a reason; see docs/codes.md. */
export type AcknowledgeableCode = { [C in FindingCode]: (typeof codes)[C]['acknowledgeable'] extends true ? C : never }[FindingCode];
