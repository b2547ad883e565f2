import { RegisteredDomain } from '../../../../lib';
import { lines, type Edition, type Part } from './part';

const elsewhere = ['ns-1.second.example', 'ns-2.second.example'];
const keyOf: Readonly<Record<Edition, string>> = { 1: 'mdsswUyr3DPW132mOi8V9xESWE8jTo0d', 2: 'oJMRESz5E4gYzS/q6XDrvU1qMPYIjCWz' };

/** A registered domain: of the second edition others answer it and sign it, and it may be transferred. */
export const registrar: Part = {
  declare: (edition, app, zone) => {
    new RegisteredDomain(app, 'Domain', {
      domainName: 'example.com',
      ...(edition === 1 ? { nameServersFrom: zone } : { nameServers: elsewhere }),
      signingKeys: [{ algorithm: 13, flags: 257, publicKey: keyOf[edition] }],
      transferLock: edition === 1,
      autoRenew: edition === 2,
    });
  },
  wanted: (edition, world) => [
    JSON.stringify({
      nameServers: [...(edition === 1 ? world.nameServers() : elsewhere)].sort(),
      keys: [keyOf[edition]],
      locked: edition === 1,
      autoRenew: edition === 2,
    }),
  ],
  held({ registrar: { domains } }) {
    const domain = domains.get('example.com');
    if (domain === undefined) return [];
    const { nameServers, keys, locked, autoRenew } = domain;
    const names = nameServers.map((name) => name.replace(/\.$/, '')).sort();
    return [JSON.stringify({ nameServers: names, keys: keys.map(({ PublicKey }) => PublicKey), locked, autoRenew })];
  },
  makeTheirs: () => undefined,
  theirs: ({ registrar: { domains } }) => lines([domains.get('theirs.example')]),
  afterwards: 'stays',
};
