import { changeDelayMs, type TinyInstance, type TinyModel, type TinyZone } from './world';
import { protectionOf, sortZone } from './zone-rules';

/** Ends what is under way for at least the change delay. */
export function settle(model: TinyModel): void {
  for (const instance of model.instances.values()) {
    if (!isUnderWay(instance) || model.world.now - instance.changedAt < changeDelayMs) continue;
    const zone = model.zones.get(instance.zoneId);
    if (!zone) throw new Error('A zone is gone that has an instance.');
    const check = model.policies.get(instance.policy)?.versions[instance.version - 1]?.check;
    const isPossible =
      canStand(instance, zone) &&
      !zone.protections.has(protectionOf({ Name: instance.name, Type: instance.type })) &&
      (check === undefined || model.checks.has(check));
    instance.state = isPossible ? 'Applied' : 'Failed';
    if (isPossible) instance.isServing = true;
    else if (!instance.isServing) hide(instance, zone);
  }
}

export function isUnderWay({ state }: TinyInstance): boolean {
  return state === 'Creating' || state === 'Updating';
}

/** Whether the record set of an instance may stand in its zone. */
export function canStand({ id, name, type }: Pick<TinyInstance, 'id' | 'name' | 'type'>, { sets }: TinyZone): boolean {
  return !sets.some(
    ({ Name, Type, TrafficPolicyInstanceId }) => Name === name && (Type === 'CNAME' || (Type === type && TrafficPolicyInstanceId !== id)),
  );
}

/** Shows an instance in its zone, where there is room for it. */
export function show(instance: TinyInstance, zone: TinyZone): void {
  if (!canStand(instance, zone)) return;
  hide(instance, zone);
  zone.sets.push({ Name: instance.name, Type: instance.type, TrafficPolicyInstanceId: instance.id });
  sortZone(zone);
}

/** Takes the record set of an instance away. */
export function hide({ id }: TinyInstance, zone: TinyZone): void {
  zone.sets = zone.sets.filter(({ TrafficPolicyInstanceId }) => TrafficPolicyInstanceId !== id);
}
