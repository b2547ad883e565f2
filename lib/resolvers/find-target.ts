import { Apex53Error } from '../model/error';
import type { LookupRequest } from '../model/lookup/lookups';
import { readOutputValue, readRequest } from './read-request';
import { stackOutput, type StacksPort } from './services/cloudformation';
import { isAliasable, type FoundTarget, type TargetFacts } from './target-facts';
import type { TargetServices } from './target-services';
import { describeRequest } from './describe-request';

/** Where look-ups are answered. */
export interface LookupPorts {
  readonly services: TargetServices;
  readonly stacks: StacksPort;
  /** The region of look-ups that name none. */
  defaultRegion(): Promise<string>;
}

/**
 * The one resource that a request means.
 *
 * @throws Apex53Error `LookupNotFound`, `LookupAmbiguous`, `TargetNotAliasable`, `LookupInvalid`, `SdkPackageMissing`, and what calls throw.
 */
export async function findTarget(ports: LookupPorts, request: LookupRequest, { inDetail = false } = {}): Promise<TargetFacts> {
  const found = await findAll(ports, request, inDetail);
  const [only] = found;
  const what = describeRequest(request);
  const details = { request };
  if (only === undefined) {
    const where = request.region === undefined ? ` Services of a region were asked in ${await ports.defaultRegion()}.` : '';
    throw new Apex53Error('LookupNotFound', `There is no ${what} in the account whose credentials are used.${where}`, { details });
  }
  if (found.length > 1)
    throw new Apex53Error(
      'LookupAmbiguous',
      `There are ${found.length} resources that fit ${what}: ${found.map(({ label }) => label).join(', ')}. Look it up by ARN or id.`,
      { details: { ...details, candidates: found.map(({ label }) => label) } },
    );
  if (isAliasable(only)) return only;
  throw new Apex53Error('TargetNotAliasable', `No alias can point to ${what}, ${only.label}. ${only.unaliasable}`, { details });
}

async function findAll({ services, stacks }: LookupPorts, request: LookupRequest, inDetail: boolean): Promise<readonly FoundTarget[]> {
  const { kind, by } = readRequest(request);
  const region = request.region === undefined ? {} : { region: request.region };
  if (!('stackOutput' in by)) return services[kind].find({ by, ...region, inDetail });
  for (const meant of readOutputValue(await stackOutput(stacks, request.region, by.stackOutput))) {
    const found = await services[kind].find({ by: meant, ...region, inDetail });
    if (found.length > 0) return found;
  }
  return [];
}
