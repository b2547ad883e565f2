import { App, DsRecord, HostedZone, NsRecord, type DelegationSigner, type DsProbe } from '../../lib';
import { dsProbe } from '../../lib/delegation/ds-probe';
import { askServer, type ServerAddress } from '../../lib/dns/ask/ask-server';
import { worldFromAssembly } from '../../lib/simulator';
import { served } from '../dns/support/served';

/** Name servers of example.com on this machine, each of which answers for shop.example.com as it was last told. */
export interface ParentDns {
  readonly probe: DsProbe;
  /** From now on these servers, or all, answer with a DS set of these values. */
  readonly publish: (values: readonly string[], options?: { readonly ttl?: number; readonly at?: readonly string[] }) => Promise<void>;
  /** From now on these servers, or all, do not answer. */
  readonly silence: (at?: readonly string[]) => void;
}

/** Servers that are silent until they are told something; close them by `closeAll`. `delegatedTo` are those of the zone below. */
export function parentDns(delegatedTo: () => readonly string[], servers = ['a.parent.example', 'b.parent.example']): ParentDns {
  const addresses = new Map<string, ServerAddress>();
  const publish: ParentDns['publish'] = async (values, { ttl = 3600, at = servers } = {}) => {
    const app = new App({ name: 'parent' });
    const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
    new NsRecord(zone, 'Shop', { name: 'shop', values: [...delegatedTo()] });
    if (values.length > 0) new DsRecord(zone, 'Ds', { name: 'shop', values: values.map(signerOf), ttl });
    const server = await served(worldFromAssembly(app.synth()));
    for (const name of at) addresses.set(name, server);
  };
  return {
    publish,
    silence: (at = servers) => at.forEach((name) => addresses.delete(name)),
    probe: dsProbe<ServerAddress>({
      addressesOf: (host) => Promise.resolve([addresses.get(host)].filter((address) => address !== undefined)),
      familyOf: () => 'IPv4',
      serversOf: (zone) => Promise.resolve(zone === 'example.com.' ? servers : []),
      ask: askServer,
      textOf: ({ port }) => String(port),
    }),
  };
}

function signerOf(value: string): DelegationSigner {
  const [keyTag, algorithm, digestType, digest = ''] = value.split(' ');
  return { keyTag: Number(keyTag), algorithm: Number(algorithm), digestType: Number(digestType), digest };
}
