import { Apex53Error } from '../model/error';
import { childTokens, resolveChildren } from '../model/health-check/api-references';
import type { ApiHealthCheckConfig } from '../model/health-check/api-shape';
import { referenceToken, type Reference } from '../model/reference';
import type { ApiChangeBatch } from '../model/rrset/api-shape';
import { referenceTokens, resolveReferences, type ReferenceResolver } from '../model/rrset/api-references';

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
  resolveBatch(batch: ApiChangeBatch): ApiChangeBatch {
    const changes = batch.Changes.map(({ Action, ResourceRecordSet }) => ({
      Action,
      ResourceRecordSet: resolveReferences(ResourceRecordSet, this.resolve),
    }));
    refuseOpen(changes.flatMap(({ ResourceRecordSet }) => referenceTokens(ResourceRecordSet)));
    return { ...batch, Changes: changes };
  }

  /**
   * Members of a health check with every child's id.
   *
   * @throws Apex53Error `ReferenceUnresolved` naming the children that nothing created.
   */
  resolveHealthCheck<T extends Partial<ApiHealthCheckConfig>>(members: T): T {
    const resolved = resolveChildren(members, this.resolve);
    refuseOpen(childTokens(resolved));
    return resolved;
  }

  private readonly resolve: ReferenceResolver = (reference: Reference, index) => this.known.get(referenceToken(reference, index));
}

function refuseOpen(references: readonly string[]): void {
  if (references.length > 0)
    throw new Apex53Error(
      'ReferenceUnresolved',
      `The change needs ${references.join(', ')}, which nothing created. Apply the whole plan, not a part of it.`,
      { details: { references } },
    );
}
