import { type Operation } from '../operation';
import { member } from '../xml/writer';

/** GetHealthCheckCount. @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHealthCheckCount.html */
export const getHealthCheckCount: Operation = ({ account }) => ({ markup: member('HealthCheckCount', account.healthChecks.size) });
