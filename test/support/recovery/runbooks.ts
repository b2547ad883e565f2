import type { RecoveryRunbook } from '../../../lib/recovery/runbook';

/** A runbook as its file holds it: one failover between two cells, of one control each. */
export function pairRunbook(
  endpoints: readonly { readonly Endpoint: string; readonly Region: string }[],
  arns: Readonly<Record<'primary' | 'dr', string>>,
): RecoveryRunbook {
  const member = (Failover: 'PRIMARY' | 'SECONDARY', HealthCheckId: string, Value: string) => ({
    Name: 'api.example.com.',
    Type: 'CNAME' as const,
    SetIdentifier: Failover,
    Failover,
    HealthCheckId,
    TTL: 60,
    ResourceRecords: [{ Value }],
  });
  const check = (RoutingControlArn: string) => ({ Type: 'RECOVERY_CONTROL' as const, RoutingControlArn });
  return {
    formatVersion: 1,
    endpoints: endpoints.map(({ Endpoint, Region }) => ({ endpoint: Endpoint, region: Region })),
    failovers: {
      api: {
        cells: { primary: [{ name: 'api-primary', arn: arns.primary }], dr: [{ name: 'api-dr', arn: arns.dr }] },
        questions: [{ name: 'api.example.com.', type: 'CNAME' }],
      },
    },
    safetyRules: [],
    zones: [
      {
        name: 'example.com.',
        recordSets: [member('PRIMARY', 'up-1', 'api-primary.example.net.'), member('SECONDARY', 'up-2', 'api-dr.example.net.')],
      },
    ],
    healthChecks: { 'up-1': check(arns.primary), 'up-2': check(arns.dr) },
  };
}
