import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lookupKinds } from '../../lib/aliases/lookup-requests';
import { ServiceClients } from '../../lib/aws/service-clients';
import { targetServices } from '../../lib/resolvers/target-services';
import { assertCompiled, root } from '../cli/support/compiled';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { optional: boolean }>>;
}

describe('the packages of look-ups', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const loaded = [...readFileSync(join(root, 'lib', 'aws', 'service-packages.ts'), 'utf8').matchAll(/require\('([^']+)'\)/g)].map(
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

describe('the declaration files of the package', () => {
  it('lead to no type of a package that may not be installed', () => {
    assertCompiled();
    const seen = new Set<string>();
    const outside = new Set<string>();
    const follow = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"]([^'"]+)['"]/g)) {
        if (!name.startsWith('.')) outside.add(name);
        else
          follow([`${join(dirname(file), name)}.d.ts`, join(dirname(file), name, 'index.d.ts')].find((path) => existsSync(path)) ?? name);
      }
    };
    follow(join(root, 'dist', 'index.d.ts'));
    expect(seen.size).toBeGreaterThan(20);
    expect([...outside].filter((name) => name.startsWith('@aws-sdk/'))).toEqual(['@aws-sdk/client-route-53']);
  });
});

describe('every kind of resource that a target can ask for', () => {
  it('is looked for somewhere', () => {
    expect(Object.keys(targetServices(new ServiceClients())).sort()).toEqual([...lookupKinds].sort());
  });
});
