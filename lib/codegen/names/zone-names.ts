import type { SettledZone } from '../settle-zone';
import { nameOrderKey, sortByKey } from '../../model/name/order';
import { declaredVpcs } from '../zone-vpcs';
import { DistinctNames } from './distinct';
import { camelCase, pascalCase } from './words';

/** A zone with what it is called in the generated code. */
export interface NamedZone extends SettledZone {
  /** Construct id below the app. */
  readonly id: string;
  /** What the app file calls the construct. */
  readonly variable: string;
  /** The function that declares the zone. */
  readonly functionName: string;
  /** File below the app's folder, without ending. */
  readonly file: string;
}

/** The zones in Route 53's order of names, each under names of its own: several private ones of a name by the first of their VPCs. */
export function nameZones(zones: readonly SettledZone[]): NamedZone[] {
  const ids = new DistinctNames();
  const variables = new DistinctNames();
  const order = sortByKey(
    zones,
    ({ zoneName, hostedZone }) => `${nameOrderKey(zoneName)} ${String(hostedZone?.privateZone)} ${hostedZone?.id ?? ''}`,
  );
  const privateZones = new Map<string, number>();
  for (const zone of order) if (isPrivate(zone)) privateZones.set(textOf(zone), (privateZones.get(textOf(zone)) ?? 0) + 1);
  return order.map((zone) => {
    const several = (privateZones.get(textOf(zone)) ?? 0) > 1;
    const text = [textOf(zone), ...(isPrivate(zone) ? ['private', ...(several ? firstVpcOf(zone) : [])] : [])].join(' ');
    const id = ids.take(pascalCase(text) || 'Zone');
    return { ...zone, id, variable: variables.take(camelCase(id, 'zone')), functionName: `add${id}`, file: `zones/${fileName(id)}` };
  });
}

function textOf({ zoneName }: SettledZone): string {
  return zoneName.toDisplay();
}

function isPrivate({ hostedZone }: SettledZone): boolean {
  return hostedZone?.privateZone === true;
}

/** A VPC has one private zone of a name at most. */
function firstVpcOf({ hostedZone }: SettledZone): string[] {
  return hostedZone === undefined ? [] : (declaredVpcs(hostedZone)?.vpcs ?? []).slice(0, 1).map(({ vpcId }) => vpcId);
}

/** `ExampleCom` as `example-com`. */
function fileName(id: string): string {
  return id
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/_/g, '-')
    .toLowerCase();
}
