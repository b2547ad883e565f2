import { Apex53Error } from '../model/error';
import { resolveIn, tokensIn } from '../model/json-references';
import type { ApiChangeBatch } from '../model/rrset/api-shape';
import { referenceTokens, resolveReferences } from '../model/rrset/api-references';
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
   * A change batch with every reference replaced.
   *
   * @throws Apex53Error `ReferenceUnresolved` naming the references that nothing created.
   */
  resolveBatch(batch: ApiChangeBatch): ApiChangeBatch {
    const changes = batch.Changes.map(({ Action, ResourceRecordSet }) => ({
      Action,
      ResourceRecordSet: resolveReferences(ResourceRecordSet, this.resolver),
    }));
    refuseOpen(changes.flatMap(({ ResourceRecordSet }) => referenceTokens(ResourceRecordSet)));
    return { ...batch, Changes: changes };
  }

  /**
   * What describes a resource, with every reference replaced.
   *
   * @throws Apex53Error `ReferenceUnresolved` naming the references that nothing created.
   */
  resolveProperties<T>(properties: T): T {
    const resolved = resolveIn(properties, this.resolver);
    refuseOpen(tokensIn(resolved));
    return resolved;
  }

  private readonly resolver: ReferenceResolver = (reference, index) => this.known.get(referenceToken(reference, index));
}

function refuseOpen(references: readonly string[]): void {
  if (references.length === 0) return;
  throw new Apex53Error(
    'ReferenceUnresolved',
    `The change needs ${references.join(', ')}, which nothing created. Apply the whole plan, not a part of it.`,
    { details: { references } },
  );
}
