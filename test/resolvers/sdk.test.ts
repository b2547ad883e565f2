import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookupKinds } from '../../lib/aliases/lookup-requests';
import { ServiceClients } from '../../lib/resolvers/clients';
import { targetServices } from '../../lib/resolvers/target-services';
import { root } from '../cli/support/compiled';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { optional: boolean }>>;
}

describe('the packages of look-ups', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const loaded = [...readFileSync(join(root, 'lib', 'resolvers', 'sdk.ts'), 'utf8').matchAll(/require\('([^']+)'\)/g)].map(
    ([, name = '']) => name,
  );

  it('are all dependencies or optional peers, and the other way round', () => {
    const peers = Object.keys(manifest.peerDependencies).filter((name) => name.startsWith('@aws-sdk/'));
    const own = Object.keys(manifest.dependencies).filter((name) => name.startsWith('@aws-sdk/') && name !== '@aws-sdk/client-route-53');
    expect(loaded.sort()).toEqual([...peers, ...own].sort());
    expect(Object.keys(manifest.peerDependenciesMeta).sort()).toEqual(peers.sort());
    expect(Object.values(manifest.peerDependenciesMeta)).toEqual(peers.map(() => ({ optional: true })));
  });
});

describe('every kind of resource that a target can ask for', () => {
  it('is looked for somewhere', () => {
    expect(Object.keys(targetServices(new ServiceClients())).sort()).toEqual([...lookupKinds].sort());
  });
});
