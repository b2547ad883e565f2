import type { SettledZone } from '../settle-zone';
import { nameOrderKey, sortByKey } from '../../model/name/order';
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

/** The zones in Route 53's order of names, each under names of its own. */
export function nameZones(zones: readonly SettledZone[]): NamedZone[] {
  const ids = new DistinctNames();
  const variables = new DistinctNames();
  const order = sortByKey(
    zones,
    ({ zoneName, hostedZone }) => `${nameOrderKey(zoneName)} ${String(hostedZone?.privateZone)} ${hostedZone?.id ?? ''}`,
  );
  return order.map((zone) => {
    const text = `${zone.zoneName.toDisplay()}${zone.hostedZone?.privateZone === true ? ' private' : ''}`;
    const id = ids.take(pascalCase(text) || 'Zone');
    return { ...zone, id, variable: variables.take(camelCase(id, 'zone')), functionName: `add${id}`, file: `zones/${fileName(id)}` };
  });
}

/** `ExampleCom` as `example-com`. */
function fileName(id: string): string {
  return id
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/_/g, '-')
    .toLowerCase();
}
