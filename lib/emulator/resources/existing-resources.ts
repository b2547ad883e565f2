import { type Vpc } from '../store/account';
import { checkResources } from './resource-checks';

/**
 * What exists beside Route 53. Of a kind that is not listed, everything of the right form exists; of one that is, nothing
 * but what is listed.
 */
export interface EmulatorResources {
  /** ARNs of the KMS keys that can sign zones. */
  readonly kmsKeys?: readonly string[];
  /** Log groups of CloudWatch Logs: ARNs, or ARNs that say whether Route 53 may write to the log group. */
  readonly logGroups?: readonly (string | LogGroup)[];
  /** VPCs. */
  readonly vpcs?: readonly ListedVpc[];
}

/** A log group of CloudWatch Logs. */
export interface LogGroup {
  readonly arn: string;
  /** Whether a resource policy lets Route 53 write to it. @default true */
  readonly writable?: boolean;
}

/** A VPC and who has it. */
export interface ListedVpc {
  readonly id: string;
  readonly region: string;
  /** @default - whoever asks, unless `seed` gave it to an account */
  readonly accountId?: string;
}

/** The listing in force, which can be exchanged while the emulator runs. */
export class ExistingResources {
  private listing: EmulatorResources = {};

  /** @throws TypeError when the listing cannot be understood */
  constructor(listing: EmulatorResources = {}) {
    this.replace(listing);
  }

  /** What is listed. */
  get listed(): EmulatorResources {
    return this.listing;
  }

  /** Puts a listing in the place of the one there is. @throws TypeError when it cannot be understood; nothing is changed then */
  replace(listing: EmulatorResources): void {
    checkResources(listing);
    this.listing = structuredClone(listing);
  }

  hasKmsKey(arn: string): boolean {
    return this.listing.kmsKeys?.includes(arn) ?? true;
  }

  /** The log group; undefined when there is none. */
  logGroup(arn: string): LogGroup | undefined {
    const { logGroups } = this.listing;
    return logGroups
      ? logGroups.map((group) => (typeof group === 'string' ? { arn: group } : group)).find((group) => group.arn === arn)
      : { arn };
  }

  hasVpc(vpc: Vpc): boolean {
    return this.listing.vpcs === undefined || this.vpc(vpc) !== undefined;
  }

  /** Id of the account that a listed VPC is said to belong to. */
  ownerOfVpc(vpc: Vpc): string | undefined {
    return this.vpc(vpc)?.accountId;
  }

  private vpc({ VPCId, VPCRegion }: Vpc): ListedVpc | undefined {
    return this.listing.vpcs?.find(({ id, region }) => id === VPCId && region === VPCRegion);
  }
}
