import { Construct } from 'constructs';
import type { Finding } from '../model/finding';
import { referenceTo, referenceToken } from '../model/reference';
import type { ResourceKindName } from '../model/resource';
import type { ResourceDeclaration } from '../synth/declarations';

const mark = Symbol.for('apex53.DeclaredResource');

/** A construct that declares one resource of another service than Route 53's own. */
export abstract class DeclaredResource<K extends ResourceKindName = ResourceKindName> extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    Object.defineProperty(this, mark, { value: true });
  }

  /** Whether a value is such a construct, also one of another copy of the package. */
  static isDeclaredResource(value: unknown): value is DeclaredResource {
    return typeof value === 'object' && value !== null && mark in value;
  }

  /** @internal */
  abstract get declaration(): ResourceDeclaration<K>;

  /** @internal */
  get findings(): readonly Finding[] {
    return [];
  }

  /** What stands for the id until the resource is created. */
  protected get idToken(): string {
    return referenceToken(referenceTo(this.declaration.kind, this.node.path, 'id'));
  }
}
