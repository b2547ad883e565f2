import { Apex53Error } from '../model/error';
import { referenceToken, type Reference } from '../model/reference';
import type { ApiChangeBatch } from '../model/rrset/api-shape';
import { referenceTokens, resolveReferences } from '../model/rrset/api-references';

/** What apply has learned so far of resources it created. */
export class KnownReferences {
  private readonly known = new Map<string, string>();

  learnHostedZone(path: string, id: string, nameServers: readonly string[]): void {
    this.known.set(referenceToken({ kind: 'reference', resource: 'hostedZone', path, attribute: 'id' }), id);
    nameServers.forEach((name, i) =>
      this.known.set(
        referenceToken({ kind: 'reference', resource: 'hostedZone', path, attribute: 'nameServers' }, i),
        `${name.replace(/\.$/, '')}.`,
      ),
    );
  }

  learnHealthCheck(path: string, id: string): void {
    this.known.set(referenceToken({ kind: 'reference', resource: 'healthCheck', path, attribute: 'id' }), id);
  }

  /**
   * The batch with every reference replaced.
   *
   * @throws Apex53Error `ReferenceUnresolved` naming the references that nothing created.
   */
  resolve(batch: ApiChangeBatch): ApiChangeBatch {
    const resolve = (reference: Reference, index: number | undefined) => this.known.get(referenceToken(reference, index));
    const changes = batch.Changes.map(({ Action, ResourceRecordSet }) => ({
      Action,
      ResourceRecordSet: resolveReferences(ResourceRecordSet, resolve),
    }));
    const open = changes.flatMap(({ ResourceRecordSet }) => referenceTokens(ResourceRecordSet));
    if (open.length > 0)
      throw new Apex53Error(
        'ReferenceUnresolved',
        `The change needs ${open.join(', ')}, which nothing created. Apply the whole plan, not a part of it.`,
        { details: { references: open } },
      );
    return { ...batch, Changes: changes };
  }
}
