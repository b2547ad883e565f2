import type { Construct } from 'constructs';
import { referenceTo, referenceToken } from '../model/reference';
import type { RemovalPolicy } from '../synth/declarations';
import { ResourceSource } from './resource-source';

/** Properties of a reusable delegation set. */
export interface ReusableDelegationSetProps {
  /** The id of a public zone whose four servers become those of the set, with or without `/hostedzone/`. @default - four others */
  readonly serversOf?: string;
  /**
   * What happens to the set when the app is destroyed; it goes after the zones, and what zones still have is never deleted.
   * @default 'retain'
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * Four name servers that several public zones have in common: `delegationSet` of `HostedZone`.
 *
 * @see Route 53 API Reference, CreateReusableDelegationSet
 * @example
 * ```ts
 * const app = new App({ name: 'brands' });
 * const delegationSet = new ReusableDelegationSet(app, 'Servers');
 * new HostedZone(app, 'Com', { zoneName: 'example.com', delegationSet });
 * new HostedZone(app, 'Net', { zoneName: 'example.net', delegationSet });
 * app.synth().resources.map(({ kind }) => kind); // => ['reusableDelegationSet']
 * ```
 */
export class ReusableDelegationSet extends ResourceSource<'reusableDelegationSet'> {
  constructor(scope: Construct, id: string, { serversOf, removalPolicy = 'retain' }: ReusableDelegationSetProps = {}) {
    const properties = serversOf === undefined ? {} : { HostedZoneId: serversOf.replace(/^\/hostedzone\//, '') };
    super(scope, id, 'reusableDelegationSet', { properties, removalPolicy });
  }

  /** @internal */
  get idToken(): string {
    return referenceToken(referenceTo('reusableDelegationSet', this.node.path, 'id'));
  }
}
