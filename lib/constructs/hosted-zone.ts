import type { Construct } from 'constructs';
import type { Finding } from '../model/finding';
import { readHostedZoneId } from '../model/rrset/hosted-zone-id';
import type { Vpc } from '../model/vpc/vpc';
import type { ZoneSettings, ZoneSource } from '../synth/declarations';
import { HostedZoneBase } from './hosted-zone-base';
import type { HostedZoneProps, ImportedZoneProps, LookedUpZoneProps, SharedZoneProps } from './hosted-zone-props';
import type { ReusableDelegationSet } from './reusable-delegation-set';

/** A hosted zone that exists without the app and may be shared: the app touches only record sets that it declares. */
export class ImportedHostedZone extends HostedZoneBase {
  private constructor(
    scope: Construct,
    id: string,
    zoneName: string,
    source: ZoneSource,
    settings: ZoneSettings,
    findings: readonly Finding[],
  ) {
    super(scope, id, zoneName, source, findings, settings);
  }

  /** @internal */
  static make(
    scope: Construct,
    id: string,
    props: SharedZoneProps & { readonly zoneName: string },
    source: ZoneSource,
    findings: readonly Finding[] = [],
  ): ImportedHostedZone {
    return new ImportedHostedZone(scope, id, props.zoneName, source, settingsOf(props), findings);
  }
}

/**
 * A hosted zone that the app declares and owns, public, or with VPCs private: record sets in it that nobody declares are deleted, but for
 * SOA and NS at the apex.
 *
 * A private zone answers its VPCs for every name below its own, and never falls back to the public zone of that name.
 *
 * @see Route 53 API Reference, CreateHostedZone; Route 53 Developer Guide, Working with private hosted zones
 * @example
 * ```ts
 * const app = new App();
 * new HostedZone(app, 'Zone', { zoneName: 'example.com', comment: 'Production zone' });
 * new HostedZone(app, 'Internal', { zoneName: 'corp.internal', vpcs: [{ vpcId: 'vpc-0a1b2c3d', region: 'eu-west-1' }] });
 * app.synth().hostedZones.map(({ name }) => name); // => ['example.com.', 'corp.internal.']
 * ```
 */
export class HostedZone extends HostedZoneBase {
  constructor(scope: Construct, id: string, props: HostedZoneProps) {
    const source: ZoneSource = {
      kind: 'declared',
      ...(props.callerReference === undefined ? {} : { callerReference: props.callerReference }),
      ...(props.comment === undefined ? {} : { comment: props.comment }),
      ...(props.vpcs === undefined ? {} : { vpcs: props.vpcs.map(toVpc) }),
      ...(props.authorizedVpcs === undefined ? {} : { authorizedVpcs: props.authorizedVpcs.map(toVpc) }),
      tags: props.tags ?? {},
      removalPolicy: props.removalPolicy ?? 'retain',
      ...(props.delegationSet === undefined ? {} : { delegationSetId: delegationSetIdOf(props.delegationSet) }),
      ...(props.removed === true ? { removed: true } : {}),
    };
    const { acceleratedRecovery } = props;
    super(scope, id, props.zoneName, source, [], {
      ...settingsOf(props),
      ...(acceleratedRecovery === undefined ? {} : { acceleratedRecovery }),
    });
  }

  /** The existing hosted zone with this id. */
  static fromZoneId(scope: Construct, id: string, props: ImportedZoneProps): ImportedHostedZone {
    const hostedZoneId = readHostedZoneId(props.hostedZoneId);
    return ImportedHostedZone.make(
      scope,
      id,
      props,
      { kind: 'imported', hostedZoneId: hostedZoneId.ok ? hostedZoneId.value : props.hostedZoneId, adopt: props.adopt ?? false },
      hostedZoneId.ok ? [] : hostedZoneId.findings,
    );
  }

  /**
   * The existing hosted zone of this name, found when a plan is made. No zone, or more than one, is an error then that lists the
   * candidates with their ids.
   */
  static fromLookup(scope: Construct, id: string, props: LookedUpZoneProps): ImportedHostedZone {
    return ImportedHostedZone.make(scope, id, props, {
      kind: 'looked-up',
      privateZone: props.privateZone ?? props.vpcId !== undefined,
      ...(props.vpcId === undefined ? {} : { vpcId: props.vpcId }),
      adopt: props.adopt ?? false,
    });
  }
}

/** Nothing but what a VPC is told by, whatever else the value given holds. */
function toVpc({ vpcId, region }: Vpc): Vpc {
  return { vpcId, region };
}

function delegationSetIdOf(set: ReusableDelegationSet | string): string {
  return typeof set === 'string' ? set.replace(/^\/delegationset\//, '') : set.idToken;
}

function settingsOf({ account, ignore, protect, guards, release, ledger }: SharedZoneProps): ZoneSettings {
  return {
    ...(account === undefined ? {} : { account }),
    ...(ignore === undefined ? {} : { ignore: ignore.flat() }),
    ...(guards === undefined ? {} : { guards }),
    ...(release === undefined ? {} : { release }),
    ...(protect === true ? { protect } : {}),
    ...(ledger === undefined ? {} : { ledger: ledger.location }),
  };
}
