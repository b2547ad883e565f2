import type { DnssecFacts, Moment, SigningKey } from './facts';
import type { DnssecAction } from './step';

/** What DNSSEC looks like after an action at a moment, for plans: nothing is done. The DS value of a new key is not known beforehand. */
export function afterStep(facts: DnssecFacts, action: DnssecAction, at: Moment): DnssecFacts {
  const { keys, parentDs, since } = facts;
  const withKeys = (changed: readonly SigningKey[]): DnssecFacts => ({ ...facts, keys: changed, since: { ...since, keys: at } });
  const withStatus = (name: string, status: SigningKey['status']) =>
    withKeys(keys.map((key) => (key.name === name ? { ...key, status } : key)));
  switch (action.kind) {
    case 'create-key':
      return withKeys([...keys, { name: action.key, status: 'ACTIVE', ds: `the DS record of ${action.key}` }]);
    case 'activate-key':
      return withStatus(action.key, 'ACTIVE');
    case 'deactivate-key':
      return withStatus(action.key, 'INACTIVE');
    case 'delete-key':
      return withKeys(keys.filter(({ name }) => name !== action.key));
    case 'enable-signing':
      return { ...facts, signing: 'SIGNING', since: { ...since, signing: at } };
    case 'disable-signing':
      return { ...facts, signing: 'NOT_SIGNING', since: { ...since, signing: at } };
    case 'add-ds':
      return { ...facts, parentDs: [...parentDs, ...action.values], since: { ...since, ds: at } };
    case 'remove-ds':
      return { ...facts, parentDs: parentDs.filter((value) => !action.values.includes(value)), since: { ...since, ds: at } };
    case 'withdraw-ds':
      return { ...facts, formerDs: [], since: { ...since, ds: at } };
  }
}
