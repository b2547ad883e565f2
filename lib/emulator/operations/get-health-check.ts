import { findHealthCheck } from '../health-checks/find';
import { writeHealthCheck } from '../health-checks/write';
import { type Operation } from '../operation';

/** GetHealthCheck. @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHealthCheck.html */
export const getHealthCheck: Operation = (call) => ({ markup: writeHealthCheck(findHealthCheck(call)) });
