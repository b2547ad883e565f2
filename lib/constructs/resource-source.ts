import type { Construct } from 'constructs';
import { referenceTo, referenceToken } from '../model/reference';
import type { ResourceKindName, ResourceProperties } from '../model/resource';
import type { RemovalPolicy, ResourceDeclaration, Tags } from '../synth/declarations';
import { DeclaredResource } from './declared-resource';

/** What a construct declares beside zones, record sets and health checks. */
export interface NamedResource<K extends ResourceKindName> {
  /** By which it is found again, with what that is unique in. @default - derived from the app's name and the path */
  readonly name?: string;
  /** Path of the hosted zone that it belongs to. @default - none */
  readonly zonePath?: string;
  readonly properties: ResourceProperties[K];
  /** @default - the service knows none */
  readonly tags?: Tags;
  /** @default 'destroy' */
  readonly removalPolicy?: RemovalPolicy;
}

/** A construct that declares one resource that is found again by its name. */
export abstract class ResourceSource<K extends ResourceKindName = ResourceKindName> extends DeclaredResource<K> {
  /** @internal */
  protected constructor(
    scope: Construct,
    id: string,
    private readonly kind: K,
    private readonly declared: NamedResource<K>,
  ) {
    super(scope, id);
  }

  /** @internal */
  get declaration(): ResourceDeclaration<K> {
    const { removalPolicy = 'destroy', ...declared } = this.declared;
    return { kind: this.kind, path: this.node.path, ...declared, removalPolicy };
  }
}

/** The token that stands for the ARN of what is declared at a construct; an ARN stays as it is. */
export function arnOf(kind: 'recoveryCluster' | 'controlPanel' | 'routingControl', source: ResourceSource | string): string {
  return typeof source === 'string' ? source : referenceToken(referenceTo(kind, source.node.path, 'arn'));
}
