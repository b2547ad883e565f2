import { CreateHealthCheckCommand, DeleteHealthCheckCommand } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { deed, send, type Deed } from './runner';
import { quotas } from './world';

export const createCheck = fc
  .record({ reference: fc.nat({ max: 4 }), domain: fc.constantFrom('one.example', 'two.example') })
  .map(({ reference, domain }) => creatingCheck(reference, domain));

/** Creates a health check of a domain name. */
export function creatingCheck(reference: number, domain: string): Deed {
  return deed(`create health check of ${domain}, reference ${reference}`, async (model, { client }) => {
    const CallerReference = `check ${reference}`;
    const used = model.checkReferences.get(CallerReference);
    const isReplay = used?.domain === domain && model.checks.has(used.id);
    const refusal =
      used && !isReplay
        ? 'HealthCheckAlreadyExists'
        : !used && model.checks.size >= quotas.healthChecks
          ? 'TooManyHealthChecks'
          : undefined;
    const answer = await send(
      client.send(new CreateHealthCheckCommand({ CallerReference, HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: domain } })),
      refusal,
    );
    if (!answer) return;
    const id = answer.HealthCheck?.Id ?? '';
    if (isReplay) {
      expect(id).toBe(used.id);
      return;
    }
    model.born('check', id);
    model.checks.set(id, { reference: CallerReference, domain, tags: new Map() });
    model.checkReferences.set(CallerReference, { id, domain });
  });
}

export const deleteCheck = fc.nat({ max: 5 }).map((index) =>
  deed(`delete health check ${index}`, async (model, { client }) => {
    const id = model.pick('check', index);
    const answer = await send(
      client.send(new DeleteHealthCheckCommand({ HealthCheckId: id })),
      model.checks.has(id) ? undefined : 'NoSuchHealthCheck',
    );
    if (answer) model.checks.delete(id);
  }),
);
