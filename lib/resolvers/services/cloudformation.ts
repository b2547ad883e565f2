import { askFor } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { Apex53Error } from '../../model/error';

/** The call of CloudFormation in use. */
export interface StacksPort {
  /** The outputs of a stack, by key; undefined when there is no such stack. */
  outputs(region: string | undefined, stack: string): Promise<ReadonlyMap<string, string> | undefined>;
}

export function stacksPort(clients: ServiceClients): StacksPort {
  return {
    async outputs(region, stack) {
      const { sdk, client } = await clients.of('cloudformation', region, (sdk, config) => new sdk.CloudFormationClient(config));
      const call = { service: 'cloudformation', operation: 'DescribeStacks', resource: `stack/${stack}` };
      // An unknown stack is a ValidationError, which an invalid name is as well (CloudFormation API Reference, DescribeStacks).
      const found = await askFor(call, ['ValidationError'], () => client.send(new sdk.DescribeStacksCommand({ StackName: stack })));
      const outputs = found?.Stacks?.[0]?.Outputs ?? [];
      return found === undefined ? undefined : new Map(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
    },
  };
}

/**
 * The value of an output of a stack.
 *
 * @throws Apex53Error `LookupNotFound` when there is no such stack or output.
 */
export async function stackOutput(port: StacksPort, region: string | undefined, { stack, output }: StackOutput): Promise<string> {
  const outputs = await port.outputs(region, stack);
  if (outputs === undefined)
    throw new Apex53Error('LookupNotFound', `There is no stack ${JSON.stringify(stack)}${region === undefined ? '' : ` in ${region}`}.`);
  const value = outputs.get(output);
  if (value !== undefined) return value;
  const known = outputs.size === 0 ? 'it has none' : `it has ${[...outputs.keys()].join(', ')}`;
  throw new Apex53Error('LookupNotFound', `The stack ${stack} has no output ${JSON.stringify(output)}; ${known}.`);
}

/** Which output of which stack. */
export interface StackOutput {
  readonly stack: string;
  readonly output: string;
}
