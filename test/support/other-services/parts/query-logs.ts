import { ResolverQueryLogging } from '../../../../lib';
import { lines, region, staying, vpc, type Edition, type Part } from './part';

const vpcsOf: Readonly<Record<Edition, readonly string[]>> = { 1: ['vpc-0a', 'vpc-0b'], 2: ['vpc-0b'] };
const theirVpc = 'vpc-9a';

/** The logging of what VPCs ask: the second edition goes to another bucket, and is of a VPC less. */
export const queryLogs: Part = {
  declare: (edition, app) => {
    new ResolverQueryLogging(app, 'Logs', {
      region,
      destinationArn: `arn:aws:s3:::logs-${edition}`,
      vpcs: vpcsOf[edition].map(vpc),
    });
  },
  wanted: (edition) => [`arn:aws:s3:::logs-${edition}`, ...vpcsOf[edition].map((id) => `${id} to arn:aws:s3:::logs-${edition}`)],
  held({ queryLogs: { configs, associations } }) {
    return [
      ...staying(configs.values()).flatMap(({ DestinationArn, Name }) => (Name === 'theirs' ? [] : [String(DestinationArn)])),
      ...staying(associations.values()).flatMap(({ ResourceId, ResolverQueryLogConfigId }) =>
        ResourceId === theirVpc
          ? []
          : [`${String(ResourceId)} to ${String(configs.get(String(ResolverQueryLogConfigId))?.DestinationArn)}`],
      ),
    ];
  },
  makeTheirs({ made, queryLogs: { configs } }) {
    made('CreateResolverQueryLogConfig', { CreatorRequestId: 'theirs', Name: 'theirs', DestinationArn: 'arn:aws:s3:::theirs' });
    const [ResolverQueryLogConfigId] = configs.keys();
    // Seen once it is CREATED.
    made('GetResolverQueryLogConfig', { ResolverQueryLogConfigId });
    made('AssociateResolverQueryLogConfig', { ResolverQueryLogConfigId, ResourceId: theirVpc });
  },
  theirs({ queryLogs: { configs, associations } }) {
    return lines([
      ...[...configs.values()].filter(({ Name }) => Name === 'theirs').map((config) => ({ ...config, Status: undefined })),
      ...[...associations.values()].filter(({ ResourceId }) => ResourceId === theirVpc).map((one) => ({ ...one, Status: undefined })),
    ]);
  },
};
