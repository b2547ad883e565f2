import type { Construct } from 'constructs';
import { at, finding, type Finding } from '../model/finding';
import { hostedZoneId, referenceToken } from '../model/reference';
import type { RemovalPolicy } from '../synth/declarations';
import { ResourceSource } from './resource-source';
import { ZoneScope } from './zone-scope';

/** How a log group is kept by the app. */
export interface LogGroupOptions {
  /** How many days it keeps logs. @default - as it is set; for ever where it is created */
  readonly retentionDays?: number;
}

/** Where the questions to a zone are logged. */
export interface QueryLoggingOptions {
  /** ARN of a log group in us-east-1, of the account of the zone; without `:*` at its end. */
  readonly logGroupArn: string;
  /**
   * Whether the app sees to it that the log group is there and that Route 53 may write to it, and mends both. Neither is ever deleted.
   * @default false, they are there; Route 53 refuses the logging otherwise
   */
  readonly createLogGroup?: boolean | LogGroupOptions;
  /** What happens to the logging when the app is destroyed. @default 'destroy' */
  readonly removalPolicy?: RemovalPolicy;
}

/** Properties of the logging of the questions to a public zone. */
export interface QueryLoggingProps extends QueryLoggingOptions {
  /** A public hosted zone. @default - the nearest hosted zone that encloses the construct */
  readonly zone?: ZoneScope;
}

/**
 * The logging of the questions that a public hosted zone is asked, as far as caches do not answer them. A zone has one at most.
 *
 * Another log group takes the place of the one before, with a moment between that is not logged.
 *
 * @see Route 53 Developer Guide, Public DNS query logging
 * @example
 * ```ts
 * const app = new App({ name: 'shop' });
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * zone.logQueries({ logGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/example.com', createLogGroup: true });
 * app.synth().resources.map(({ kind }) => kind); // => ['queryLogging']
 * ```
 */
export class QueryLogging extends ResourceSource<'queryLogging'> {
  private readonly isOutside: boolean;

  constructor(scope: Construct, id: string, props: QueryLoggingProps) {
    const { zone = ZoneScope.tryOf(scope), logGroupArn, createLogGroup = false, removalPolicy } = props;
    const hostedZone = zone === undefined ? '' : idOf(zone);
    super(scope, id, 'queryLogging', {
      ...(zone === undefined ? {} : { zonePath: zone.node.path }),
      name: hostedZone,
      properties: {
        HostedZoneId: hostedZone,
        CloudWatchLogsLogGroupArn: logGroupArn,
        ...(createLogGroup === false ? {} : { LogGroup: toLogGroup(createLogGroup), Writable: true }),
      },
      // Whose it is stands in a tag of the zone.
      tags: {},
      ...(removalPolicy === undefined ? {} : { removalPolicy }),
    });
    this.isOutside = zone === undefined;
  }

  /** @internal */
  override get findings(): readonly Finding[] {
    return this.isOutside ? [at(this.node.path, finding('ZoneMissing', { message: 'The query logging lies in no hosted zone.' }))] : [];
  }
}

function toLogGroup(options: true | LogGroupOptions): { readonly RetentionInDays?: number } {
  return options === true || options.retentionDays === undefined ? {} : { RetentionInDays: options.retentionDays };
}

function idOf({ source, node }: ZoneScope): string {
  return source.kind === 'imported' ? source.hostedZoneId : referenceToken(hostedZoneId(node.path));
}
