import type { Construct } from 'constructs';
import { at, type Finding } from '../../model/finding';
import type { RecordType } from '../../model/rdata/record-type';
import { referenceTo, referenceToken } from '../../model/reference';
import type { RemovalPolicy } from '../../synth/declarations';
import { HostedZoneBase } from '../hosted-zone-base';
import { ResourceSource } from '../resource-source';
import type { TrafficPolicyDocument } from './document';

/** A version of a traffic policy that instances can put to work. */
export interface TrafficPolicyRef {
  /** The id, or for a policy of the app what stands for it until it is created. */
  readonly policyId: string;
  /** The number of the version, or what stands for it. */
  readonly policyVersion: string;
  /** The one type that is answered. */
  readonly recordType: RecordType;
}

/** Properties of a traffic policy. */
export interface TrafficPolicyProps {
  readonly document: TrafficPolicyDocument;
  /**
   * By which the policy is found again: 1 to 512 characters, unique in the account. A policy of the name that is there already is taken
   * over.
   * @default - derived from the app's name and the construct path; such a policy and its instances are deleted once they are no longer
   * declared
   */
  readonly name?: string;
  /** At most 1,024 characters, about the latest version. @default - none */
  readonly comment?: string;
  /**
   * How many older versions stay that no instance uses; those that a run which broke off left are removed by a later one.
   * @default - all of them
   */
  readonly keepVersions?: number;
  /** What happens to the policy when the app is destroyed. @default 'destroy' */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * A traffic policy: a document with its versions. A changed document is the next version of the same policy, which the app's instances go
 * over to.
 *
 * @see Route 53 Developer Guide, Traffic Flow
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * const route = Route.weighted({ members: { old: { weight: 95, values: ['192.0.2.1'] }, new: { weight: 5, values: ['192.0.2.2'] } } });
 * const policy = new TrafficPolicy(zone, 'Canary', { document: TrafficPolicyDocument.fromRoute(route) });
 * new TrafficPolicyInstance(zone, 'Www', { name: 'www', policy });
 * resourcesOf(app.synth(), 'trafficPolicyInstance').map(({ properties }) => properties.Name); // => ['www.example.com.']
 * ```
 */
export class TrafficPolicy extends ResourceSource<'trafficPolicy'> implements TrafficPolicyRef {
  private readonly document: TrafficPolicyDocument;

  constructor(scope: Construct, id: string, { document, name, comment, keepVersions, removalPolicy }: TrafficPolicyProps) {
    const zonePath = HostedZoneBase.tryOf(scope)?.node.path;
    super(scope, id, 'trafficPolicy', {
      ...(name === undefined ? {} : { name }),
      ...(zonePath === undefined ? {} : { zonePath }),
      properties: {
        Document: document.api,
        ...(comment === undefined || comment === '' ? {} : { Comment: comment }),
        ...(keepVersions === undefined ? {} : { UnusedVersions: keepVersions }),
      },
      ...(removalPolicy === undefined ? {} : { removalPolicy }),
    });
    this.document = document;
  }

  /** A version of a policy that exists, by its id. */
  static fromId(
    policyId: string,
    { version, recordType }: { readonly version: number; readonly recordType: RecordType },
  ): TrafficPolicyRef {
    return { policyId, policyVersion: String(version), recordType };
  }

  get policyId(): string {
    return referenceToken(referenceTo('trafficPolicy', this.node.path, 'id'));
  }

  get policyVersion(): string {
    return referenceToken(referenceTo('trafficPolicy', this.node.path, 'version'));
  }

  get recordType(): RecordType {
    return this.document.recordType;
  }

  /** @internal */
  override get findings(): readonly Finding[] {
    return this.document.findings.map((found) => at(this.node.path, found));
  }
}
