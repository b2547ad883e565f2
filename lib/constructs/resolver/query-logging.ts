import type { Construct } from 'constructs';
import type { Finding } from '../../model/finding';
import { destinationSort } from '../../model/resolver/query-log-rules';
import type { Vpc } from '../../model/vpc/vpc';
import type { RemovalPolicy, ResourceDeclaration, Tags } from '../../synth/declarations';
import { DeclaredResource } from '../declared-resource';
import { freeId } from '../free-id';
import { nameFromPath } from './names';
import { vpcElsewhere } from './vpc-elsewhere';

/** A logging that VPCs can be associated with. */
export interface ResolverQueryLoggingRef {
  /** The id, or for one of the app what stands for it until it is created. */
  readonly configId: string;
  readonly destinationArn: string;
  readonly region: string;
}

/** Properties of the logging of what VPCs ask. */
export interface ResolverQueryLoggingProps {
  /** The Region of the VPCs. */
  readonly region: string;
  /**
   * ARN of a log group, of an S3 bucket with or without a prefix, or of a Firehose delivery stream. It exists, and AWS lets Resolver write
   * there when the logging is made (`logs:CreateLogDelivery` and its like).
   */
  readonly destinationArn: string;
  /** VPCs whose questions are logged; each has one logging for each sort of destination. @default - none; see {@link ResolverQueryLogAssociation} */
  readonly vpcs?: readonly Vpc[];
  /** 1 to 64 letters, digits, blanks, `_` and `-`. @default - from the construct path */
  readonly name?: string;
  /** @default - none */
  readonly tags?: Tags;
  /** What happens to it when the app is destroyed. @default 'destroy' */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * The logging of what VPCs ask, whoever answers. Nothing of it can be changed, so another destination takes another one.
 *
 * @see Route 53 Developer Guide, Resolver query logging
 * @example
 * ```ts
 * const app = new App({ name: 'network' });
 * const region = 'eu-west-1';
 * new ResolverQueryLogging(app, 'Logs', { region, destinationArn: 'arn:aws:s3:::dns-logs/vpcs', vpcs: [{ vpcId: 'vpc-0a', region }] });
 * app.synth().resources.map(({ kind }) => kind); // => ['resolverQueryLogAssociation', 'resolverQueryLogConfig']
 * ```
 */
export class ResolverQueryLogging extends DeclaredResource<'resolverQueryLogConfig'> implements ResolverQueryLoggingRef {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ResolverQueryLoggingProps,
  ) {
    super(scope, id);
    for (const vpc of props.vpcs ?? []) new ResolverQueryLogAssociation(this, freeId(this, vpc.vpcId), { logging: this, vpc });
  }

  /** A logging that exists, such as one that another account shares. */
  static fromId(configId: string, of: { readonly destinationArn: string; readonly region: string }): ResolverQueryLoggingRef {
    return { configId, destinationArn: of.destinationArn, region: of.region };
  }

  get configId(): string {
    return this.idToken;
  }

  get destinationArn(): string {
    return this.props.destinationArn;
  }

  get region(): string {
    return this.props.region;
  }

  /** @internal */
  get declaration(): ResourceDeclaration<'resolverQueryLogConfig'> {
    const { path } = this.node;
    const { region, destinationArn, name = nameFromPath(path), tags, removalPolicy = 'destroy' } = this.props;
    return {
      kind: 'resolverQueryLogConfig',
      path,
      madeOf: [path, region, destinationArn, name],
      properties: { Region: region, Name: name, DestinationArn: destinationArn },
      ...(tags === undefined ? {} : { tags }),
      removalPolicy,
    };
  }
}

/** Properties of the association of a logging with a VPC. */
export interface ResolverQueryLogAssociationProps {
  /** One of the app, or one that exists, such as one that another account shares. */
  readonly logging: ResolverQueryLoggingRef;
  /** A VPC of the account, in the logging's Region. */
  readonly vpc: Vpc;
}

/**
 * Has the questions of a VPC logged. Another logging of the same sort of destination takes its place, with seconds between.
 *
 * @see Route 53 Resolver API Reference, AssociateResolverQueryLogConfig
 */
export class ResolverQueryLogAssociation extends DeclaredResource<'resolverQueryLogAssociation'> {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ResolverQueryLogAssociationProps,
  ) {
    super(scope, id);
  }

  /** @internal */
  get declaration(): ResourceDeclaration<'resolverQueryLogAssociation'> {
    const { logging, vpc } = this.props;
    const Destination = destinationSort(logging.destinationArn) ?? 'logs';
    return {
      kind: 'resolverQueryLogAssociation',
      path: this.node.path,
      madeOf: ['resolver-query-log-association', vpc.region, vpc.vpcId, Destination],
      properties: { Region: vpc.region, ResolverQueryLogConfigId: logging.configId, ResourceId: vpc.vpcId, Destination },
      removalPolicy: 'destroy',
    };
  }

  /** @internal */
  override get findings(): readonly Finding[] {
    const { logging, vpc } = this.props;
    return vpcElsewhere(this.node.path, vpc, logging.region, 'the query logging');
  }
}
