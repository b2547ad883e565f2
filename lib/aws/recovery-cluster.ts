import type * as recoveryCluster from '@aws-sdk/client-route53-recovery-cluster';
import { Apex53Error } from '../model/error';
import type { ClusterEndpoint } from '../model/recovery/cluster-endpoint';
import type { RoutingControlState } from '../model/recovery/states';
import { errorName, translateError } from './errors';
import type { RecoveryClusterPort } from './recovery-cluster-port';

/** The SDK package, which the caller loads when it is needed. */
export type RecoveryClusterSdk = typeof recoveryCluster;

type Client = recoveryCluster.Route53RecoveryClusterClient;

/** How a cluster is reached. */
export interface RecoveryClusterOptions {
  /** A number from 0 up to 1, which decides the order of the endpoints. */
  readonly random: () => number;
  /** @default - the SDK's provider chain */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string };
  /** Is told of every endpoint that did not answer. */
  readonly listen?: (failure: EndpointFailure) => void;
}

/** An endpoint that did not answer, and why. */
export interface EndpointFailure {
  readonly endpoint: ClusterEndpoint;
  readonly reason: string;
}

/** Each endpoint is asked so often before the cluster counts as unreachable; three of five are promised to answer. */
const rounds = 2;
/** An endpoint that does not answer in time is not waited for: another one is there. Milliseconds. */
const timeouts = { connectionTimeout: 2000, requestTimeout: 5000 } as const;
/** What another endpoint may answer otherwise (ARC Developer Guide, Getting and updating routing control states using the ARC API). */
const passing = ['EndpointTemporarilyUnavailableException', 'InternalServerException', 'ThrottlingException', 'TimeoutError'];

/**
 * The data plane of a cluster through the AWS SDK: endpoints in random order, the next one whenever one does not answer.
 *
 * @see Route 53 Application Recovery Controller Developer Guide, Best practices for ARC
 */
export function sdkRecoveryCluster(
  sdk: RecoveryClusterSdk,
  endpoints: readonly ClusterEndpoint[],
  options: RecoveryClusterOptions,
): RecoveryClusterPort & { close(): void } {
  const order = shuffled(endpoints, options.random);
  const clients = new Map<ClusterEndpoint, Client>();
  const clientOf = (endpoint: ClusterEndpoint) => {
    const client = clients.get(endpoint) ?? makeClient(sdk, endpoint, options);
    clients.set(endpoint, client);
    return client;
  };
  /** The endpoint that answered last; the next call begins with it. */
  let current = 0;

  async function ask<T>(call: { readonly operation: string; readonly resource: string }, send: (client: Client) => Promise<T>): Promise<T> {
    const failures: string[] = [];
    for (let attempt = 0; attempt < rounds * order.length; attempt++) {
      const endpoint = order[current % order.length];
      if (endpoint === undefined) break;
      try {
        return await send(clientOf(endpoint));
      } catch (error) {
        if (!isPassing(error)) throw translate(error, call);
        const reason = `${errorName(error)}: ${error instanceof Error ? error.message : String(error)}`;
        failures.push(`${endpoint.region} (${reason})`);
        options.listen?.({ endpoint, reason });
        // Calls at the same time may have gone on already.
        if (order[current % order.length] === endpoint) current += 1;
      }
    }
    throw new Apex53Error(
      'ClusterUnreachable',
      `No endpoint of the cluster answered ${call.operation}: ${[...new Set(failures)].join('; ')}. Check the network from here and the endpoints in the runbook, and run again.`,
      { details: { ...call, failures } },
    );
  }

  return {
    async states(controls) {
      const states = await Promise.all(
        controls.map(async (arn): Promise<readonly [string, RoutingControlState]> => {
          const call = { operation: 'GetRoutingControlState', resource: arn };
          const answer = await ask(call, (client) => client.send(new sdk.GetRoutingControlStateCommand({ RoutingControlArn: arn })));
          return [arn, answer.RoutingControlState === 'On' ? 'On' : 'Off'];
        }),
      );
      return new Map(states);
    },
    async change(states, { overrideSafetyRules }) {
      const call = { operation: 'UpdateRoutingControlStates', resource: [...states.keys()].join(', ') };
      await ask(call, (client) =>
        client.send(
          new sdk.UpdateRoutingControlStatesCommand({
            UpdateRoutingControlStateEntries: [...states].map(([RoutingControlArn, RoutingControlState]) => ({
              RoutingControlArn,
              RoutingControlState,
            })),
            ...(overrideSafetyRules.length === 0 ? {} : { SafetyRulesToOverride: [...overrideSafetyRules] }),
          }),
        ),
      );
    },
    close: () => clients.forEach((client) => client.destroy()),
  };
}

function makeClient(sdk: RecoveryClusterSdk, { endpoint, region }: ClusterEndpoint, { credentials }: RecoveryClusterOptions): Client {
  return new sdk.Route53RecoveryClusterClient({
    endpoint,
    region,
    // The next attempt goes to another endpoint.
    maxAttempts: 1,
    requestHandler: timeouts,
    ...(credentials === undefined ? {} : { credentials: { ...credentials } }),
  });
}

/** Fisher and Yates' shuffle. */
function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(Math.min(left.length - 1, Math.floor(random() * left.length)), 1));
}

/** Whether another endpoint may do better: this one was not reached, or says that it is out of order. */
function isPassing(error: unknown): boolean {
  if (passing.includes(errorName(error))) return true;
  if (errorName(error) === 'CredentialsProviderError') return false;
  const status = (error as { readonly $metadata?: { readonly httpStatusCode?: number } }).$metadata?.httpStatusCode;
  return status === undefined || status >= 500;
}

function translate(error: unknown, call: { readonly operation: string; readonly resource: string }): Apex53Error {
  const context = { service: 'route53-recovery-cluster', ...call };
  if (errorName(error) !== 'ConflictException') return translateError(error, context);
  const message = error instanceof Error ? error.message : '';
  const rules = [...new Set(message.match(/arn:[\w-]+:route53-recovery-control:[^\s"',;)\]]+\/safetyrule\/\w+/g))];
  return rules.length > 0
    ? new Apex53Error(
        'SafetyRuleRefused',
        `A safety rule refused the change, and nothing of it happened: ${message} If it is meant, override the rule by its ARN: ${rules.map((arn) => `--override-safety-rule ${arn}`).join(' ')}`,
        { details: { safetyRules: rules }, cause: error },
      )
    : new Apex53Error('ConcurrentChange', `Somebody else changes the routing controls at the same time: ${message}`, { cause: error });
}
