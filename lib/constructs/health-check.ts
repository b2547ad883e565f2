import { Construct } from 'constructs';
import type { HealthCheckConfig } from '../model/health-check/config';
import { healthCheckId, type IdOrReference } from '../model/reference';
import type { Tags } from '../synth/declarations';
import { endpointConfig, type HealthCheckProps, type HttpCheckProps, type HttpsCheckProps, type TcpCheckProps } from './endpoint-check';
import type { RoutingControl } from './recovery/routing-control';
import { arnOf } from './resource-source';
import { HostedZoneBase } from './hosted-zone-base';

const mark = Symbol.for('apex53.HealthCheck');

/** Properties of a check that counts the healthy ones of other checks. */
export interface CalculatedCheckProps extends HealthCheckProps {
  /** The checks that count, at most 255: constructs of the app, or ids of checks that exist; none of them calculated itself. */
  readonly children: readonly (HealthCheck | string)[];
  /** How many children must be healthy, 0 to 256. @default - all of them */
  readonly healthyThreshold?: number;
}

/** What a check is while its alarm has not enough data. */
export type InsufficientDataStatus = 'Healthy' | 'Unhealthy' | 'LastKnownStatus';

/** Properties of a check that watches the data of a CloudWatch alarm. */
export interface CloudWatchAlarmCheckProps extends HealthCheckProps {
  /** Name of the alarm, 1 to 256 characters; of an alarm of the same AWS account. */
  readonly alarmName: string;
  /** Region of the alarm, such as `eu-central-1`. */
  readonly alarmRegion: string;
  /** What the check is while the alarm has not enough data. @default 'LastKnownStatus' */
  readonly insufficientData?: InsufficientDataStatus;
}

/** Properties of a check that follows a routing control of Application Recovery Controller. Another one takes another health check. */
export type RecoveryControlCheckProps = HealthCheckProps &
  (
    | {
        /** A routing control of the app. */
        readonly routingControl: RoutingControl;
      }
    | {
        /** ARN of a routing control that exists. */
        readonly routingControlArn: string;
      }
  );

/**
 * A health check, to be given to members of a routing policy: of an endpoint, of other checks, of an alarm, or of a routing control.
 *
 * @see Route 53 API Reference, CreateHealthCheck
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * const web = HealthCheck.https(zone, 'WebUp', { host: 'web.example.net', path: '/health' });
 * const queue = HealthCheck.cloudWatchAlarm(zone, 'QueueShort', { alarmName: 'queue-too-long', alarmRegion: 'eu-central-1' });
 * HealthCheck.calculated(zone, 'ShopUp', { children: [web, queue] });
 * resourcesOf(app.synth(), 'healthCheck').map(({ properties }) => properties.Type); // => ['CLOUDWATCH_METRIC', 'CALCULATED', 'HTTPS']
 * ```
 */
export class HealthCheck extends Construct {
  /** @internal */
  readonly callerReference: string | undefined;
  /** @internal */
  readonly tags: Tags;

  private constructor(
    scope: Construct,
    id: string,
    props: HealthCheckProps,
    /** @internal */
    readonly config: HealthCheckConfig,
    /** @internal */
    readonly children: readonly (HealthCheck | string)[] = [],
  ) {
    super(scope, id);
    Object.defineProperty(this, mark, { value: true });
    this.callerReference = props.callerReference;
    this.tags = props.tags ?? {};
  }

  /** A check that asks for a page over HTTP. */
  static http(scope: Construct, id: string, props: HttpCheckProps): HealthCheck {
    const type = props.searchString === undefined ? 'HTTP' : 'HTTP_STR_MATCH';
    return new HealthCheck(scope, id, props, endpointConfig(type, props, props.port ?? 80));
  }

  /** A check that asks for a page over HTTPS; the certificate is not validated. */
  static https(scope: Construct, id: string, props: HttpsCheckProps): HealthCheck {
    const type = props.searchString === undefined ? 'HTTPS' : 'HTTPS_STR_MATCH';
    return new HealthCheck(scope, id, props, endpointConfig(type, props, props.port ?? 443));
  }

  /** A check that opens a TCP connection. */
  static tcp(scope: Construct, id: string, props: TcpCheckProps): HealthCheck {
    return new HealthCheck(scope, id, props, endpointConfig('TCP', props, props.port));
  }

  /** A check that is healthy while enough of its children are. */
  static calculated(scope: Construct, id: string, props: CalculatedCheckProps): HealthCheck {
    const children = props.children.map(healthCheckReference);
    const config = {
      kind: 'calculated',
      children,
      healthThreshold: props.healthyThreshold ?? children.length,
      ...switches(props),
    } as const;
    return new HealthCheck(scope, id, props, config, props.children);
  }

  /**
   * A check that is healthy while the data of a CloudWatch alarm are within its threshold.
   *
   * Route 53 takes metric and threshold from the alarm when the check is created or updated; it does not see later changes of the
   * alarm, nor when people set its state by hand.
   *
   * @see Route 53 Developer Guide, Monitoring a CloudWatch alarm
   */
  static cloudWatchAlarm(scope: Construct, id: string, props: CloudWatchAlarmCheckProps): HealthCheck {
    const { alarmName, alarmRegion, insufficientData: insufficientDataStatus = 'LastKnownStatus' } = props;
    return new HealthCheck(scope, id, props, {
      kind: 'cloudWatchAlarm',
      alarmName,
      alarmRegion,
      insufficientDataStatus,
      ...switches(props),
    });
  }

  /** A check that is healthy while a routing control is on. */
  static recoveryControl(scope: Construct, id: string, props: RecoveryControlCheckProps): HealthCheck {
    return new HealthCheck(scope, id, props, {
      kind: 'recoveryControl',
      routingControlArn: 'routingControl' in props ? arnOf('routingControl', props.routingControl) : props.routingControlArn,
      ...switches(props),
    });
  }

  /** Whether a value is a health check construct, also one of another copy of the package. */
  static isHealthCheck(value: unknown): value is HealthCheck {
    return typeof value === 'object' && value !== null && mark in value;
  }

  /** @internal */
  get zone(): HostedZoneBase | undefined {
    return HostedZoneBase.tryOf(this);
  }
}

/** What a member of a routing policy takes as health check: the construct, or the id of one that exists. */
export function healthCheckReference(check: HealthCheck | string): IdOrReference {
  return typeof check === 'string' ? check : healthCheckId(check.node.path);
}

function switches({ inverted = false, disabled = false }: HealthCheckProps): { readonly inverted: boolean; readonly disabled: boolean } {
  return { inverted, disabled };
}
