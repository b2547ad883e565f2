import { finding, type Finding } from '../finding';
import type { ApiResolverQueryLogAssociation, ApiResolverQueryLogConfig } from './api-shape';
import { checkResolverName } from './endpoint-rules';

type DestinationSort = ApiResolverQueryLogAssociation['Destination'];

/** What query logs of VPCs can be written to, by the ARN's service (Route 53 Resolver API Reference, CreateResolverQueryLogConfig). */
const destinationForms: Readonly<Record<DestinationSort, RegExp>> = {
  logs: /^arn:aws[a-z-]*:logs:[a-z0-9-]+:\d{12}:log-group:[\w./#-]{1,512}(:\*)?$/,
  s3: /^arn:aws[a-z-]*:s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/\S*)?$/,
  firehose: /^arn:aws[a-z-]*:firehose:[a-z0-9-]+:\d{12}:deliverystream\/[\w.-]{1,64}$/,
};
const maxArn = 600;

/** The sort of a destination; undefined for what is none. */
export function destinationSort(arn: string): DestinationSort | undefined {
  if (arn.length > maxArn) return undefined;
  return (['logs', 's3', 'firehose'] as const).find((sort) => destinationForms[sort].test(arn));
}

/** What is wrong with a logging of what VPCs ask. */
export function checkQueryLogConfig({ Name, Region, DestinationArn }: ApiResolverQueryLogConfig): Finding[] {
  const sort = destinationSort(DestinationArn);
  const invalid = (message: string) => [finding('ResolverLogDestinationInvalid', { message, value: DestinationArn })];
  const [, , , region = ''] = DestinationArn.split(':');
  return [
    ...checkResolverName(Name),
    ...(sort === undefined ? invalid(`${JSON.stringify(DestinationArn)} is no ARN of a log group, bucket or delivery stream.`) : []),
    ...(sort !== undefined && region !== '' && region !== Region
      ? invalid(`The destination is in ${region}, the VPCs are in ${Region}.`)
      : []),
  ];
}
