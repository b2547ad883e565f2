import type { ApiHealthCheckConfig } from '../model/health-check/api-shape';
import { plainText, quoted, shorten } from './plain';
import { idOrReference } from './record-set-text';

/** Long lists of children are cut in the overview. */
const longestListText = 120;

/** What a health check checks, on one line. */
export function healthCheckText(config: ApiHealthCheckConfig): string {
  const switches = `${config.Inverted === true ? ', inverted' : ''}${config.Disabled === true ? ', disabled' : ''}`;
  return `${plainText(config.Type)} ${subjectText(config)}${switches}`;
}

function subjectText(config: ApiHealthCheckConfig): string {
  const { ChildHealthChecks: children = [], HealthThreshold, AlarmIdentifier: alarm, InsufficientDataHealthStatus } = config;
  switch (config.Type) {
    case 'CALCULATED':
      return `${HealthThreshold ?? 'some'} of ${children.length} healthy: ${shorten(children.map(idOrReference).join(', '), longestListText)}`;
    case 'CLOUDWATCH_METRIC':
      return `alarm ${quoted(alarm?.Name ?? '')} in ${plainText(alarm?.Region ?? '')}, without data ${plainText(InsufficientDataHealthStatus ?? 'as the service decides')}`;
    case 'RECOVERY_CONTROL':
      return plainText(config.RoutingControlArn ?? '');
    default:
      return endpointText(config);
  }
}

function endpointText(config: ApiHealthCheckConfig): string {
  const { FullyQualifiedDomainName, IPAddress, Port, ResourcePath, RequestInterval, FailureThreshold, SearchString } = config;
  const endpoint = `${plainText(FullyQualifiedDomainName ?? IPAddress ?? '')}${Port === undefined ? '' : `:${Port}`}${plainText(ResourcePath ?? '')}`;
  return `${endpoint}${SearchString === undefined ? '' : ` contains ${quoted(SearchString)}`}  every ${RequestInterval ?? 30} s, threshold ${FailureThreshold ?? 3}`;
}
