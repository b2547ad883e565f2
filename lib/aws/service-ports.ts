/**
 * The calls in use of each other service whose resources an app can declare: ports as `Route53Port` is one, by service.
 *
 * No declaration of an SDK package is reached from here, since it may not be installed; that is for `service-adapters.ts`.
 */
export type ServicePorts = Readonly<Record<string, object>>;
