/** Checks of endpoints, under the names that code generation has for them. */
export { defaultEnableSni, type EndpointConfig as HealthCheckConfig } from './endpoint-config';
