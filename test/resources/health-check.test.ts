import { CreateHealthCheckCommand } from '@aws-sdk/client-route-53';
import { FailoverPair, HealthCheck, type HostedZone, type HttpCheckProps } from '../../lib';
import { listChecks } from '../support/by-hand';
import { resourceContract } from './contract';

const declared = (props: Partial<HttpCheckProps> = {}) => {
  return (zone: HostedZone) => {
    const healthCheck = HealthCheck.http(zone, 'Up', { host: 'web.example.net', path: '/', ...props });
    new FailoverPair(zone, 'Web', { name: 'web', primary: { values: ['192.0.2.1'], healthCheck }, secondary: { values: ['192.0.2.2'] } });
  };
};

resourceContract({
  kind: 'healthCheck',
  declare: declared(),
  updates: {
    ResourcePath: declared({ path: '/health' }),
    FailureThreshold: declared({ failureThreshold: 5 }),
    Inverted: declared({ inverted: true }),
  },
  replacement: declared({ intervalSeconds: 10 }),
  held: async (client) => (await listChecks(client)).map(({ Id = '', HealthCheckConfig }) => ({ id: Id, content: HealthCheckConfig })),
  createForeign: (client) =>
    client.send(
      new CreateHealthCheckCommand({
        CallerReference: 'theirs',
        HealthCheckConfig: { Type: 'TCP', FullyQualifiedDomainName: 'their.example.net', Port: 80 },
      }),
    ),
});
