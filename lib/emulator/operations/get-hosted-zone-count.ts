import { type Operation } from '../operation';
import { member } from '../xml/writer';

/** GetHostedZoneCount. @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZoneCount.html */
export const getHostedZoneCount: Operation = ({ account }) => ({ markup: member('HostedZoneCount', account.hostedZones.size) });
