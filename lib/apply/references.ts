import { Apex53Error } from '../model/error';
import { resolveIn, tokensIn } from '../model/json-references';
import { referenceTo, referenceToken, type ReferencedKind, type ReferenceResolver } from '../model/reference';
import type { ResourceAttributes } from '../resources/live-resource';

/** What apply has learned so far of resources it created. */
export class KnownReferences {
  private readonly known = new Map<string, string>();

  learnHostedZone(path: string, id: string, nameServers: readonly string[]): void {
    this.learn('hostedZone', path, { id });
    nameServers.forEach((name, i) =>
      this.known.set(referenceToken(referenceTo('hostedZone', path, 'nameServers'), i), `${name.replace(/\.$/, '')}.`),
    );
  }

  learn(kind: ReferencedKind, path: string, attributes: ResourceAttributes): void {
    for (const [attribute, value] of Object.entries(attributes) as [keyof ResourceAttributes, string][])
      this.known.set(referenceToken(referenceTo(kind, path, attribute)), value);
  }

  /**
   * A change batch, or what describes a resource, with every reference replaced.
   *
   * @throws Apex53Error `ReferenceUnresolved` naming the references that nothing created.
   */
  resolve<T>(value: T): T {
    const resolved = resolveIn(value, this.resolver);
    const references = tokensIn(resolved);
    if (references.length === 0) return resolved;
    throw new Apex53Error(
      'ReferenceUnresolved',
      `The change needs ${references.join(', ')}, which nothing created. Apply the whole plan, not a part of it.`,
      { details: { references } },
    );
  }

  private readonly resolver: ReferenceResolver = (reference, index) => this.known.get(referenceToken(reference, index));
}
