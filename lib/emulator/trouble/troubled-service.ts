import { priorRequestNotComplete } from '../errors';
import { type Clock } from '../options';
import { bodyText } from '../protocol/body-text';
import { type EmulatorRequest, type EmulatorResponse } from '../protocol/messages';
import { type Route } from '../protocol/router';
import { type Service, type Served } from '../service';
import { ConnectionReset } from './connection-reset';
import { editBody, editRefused } from './edit';
import { type Encounter, type Faults } from './faults';
import { blowOf, takesEffect, throttled } from './refusals';
import { zoneInWorkOf } from './zone-in-work';

/** What came of a request that may have met trouble. */
export interface Outcome {
  /** The answer, or that there is none. */
  readonly response: EmulatorResponse | ConnectionReset;
  readonly mayHaveChanged: boolean;
}

/**
 * The service with its trouble around it: rate limits at the door, one change of a zone at a time, then waiting, edits of
 * others, and at most one fault that takes the place of the answer, before or after the request took effect.
 */
export class TroubledService {
  /** Ids of zones with a change that is not done yet. */
  private readonly zonesInWork = new Set<string>();

  constructor(
    private readonly service: Service,
    private readonly faults: Faults,
    private readonly clock: Clock,
  ) {}

  async serve(request: EmulatorRequest, route: Route | undefined): Promise<Outcome> {
    if (!route) return this.service.serve(request, route);
    if (!this.admits(request, route)) return unchanged(this.service.refuse(throttled()));
    const zoneId = zoneInWorkOf(route);
    if (zoneId !== undefined && this.zonesInWork.has(zoneId)) return unchanged(this.service.refuse(priorRequestNotComplete()));
    const encounter = this.faults.meet(route.operation);
    if (encounter.delayMs > 0) await this.work(zoneId, encounter.delayMs);
    return this.serveNow(request, route, encounter);
  }

  /** Only a request that takes time can be overtaken by another one. */
  private async work(zoneId: string | undefined, milliseconds: number): Promise<void> {
    if (zoneId !== undefined) this.zonesInWork.add(zoneId);
    try {
      await sleep(this.clock, milliseconds);
    } finally {
      if (zoneId !== undefined) this.zonesInWork.delete(zoneId);
    }
  }

  /** Nothing asynchronous from here on: the edits come right before the request. */
  private serveNow(request: EmulatorRequest, route: Route, { edits, blow }: Encounter): Outcome {
    for (const { hostedZoneId, changeBatches } of edits) {
      const refusal = this.edit(request, hostedZoneId ?? route.path.Id ?? '', changeBatches.map(editBody));
      if (refusal) return { response: refusal, mayHaveChanged: true };
    }
    if (blow && !takesEffect(blow)) return { response: this.lost(blow), mayHaveChanged: edits.length > 0 };
    const { response, mayHaveChanged } = this.service.serve(request, route);
    return { response: blow ? this.lost(blow) : response, mayHaveChanged: mayHaveChanged || edits.length > 0 };
  }

  /** Edits a zone in the account of the request. Answers the refusal when an edit could not be made. */
  private edit(request: EmulatorRequest, hostedZoneId: string, bodies: readonly string[]): EmulatorResponse | undefined {
    for (const body of bodies) {
      const editing = { ...request, method: 'POST', body };
      const { response }: Served = this.service.serve(editing, { operation: 'ChangeResourceRecordSets', path: { Id: hostedZoneId } });
      if (response.statusCode !== 200) return this.service.refuse(editRefused(/<Message>([^<]*)/.exec(response.body)?.[1] ?? ''));
    }
    return undefined;
  }

  private lost(blow: NonNullable<Encounter['blow']>): EmulatorResponse | ConnectionReset {
    const instead = blowOf(blow);
    return instead instanceof ConnectionReset ? instead : this.service.refuse(instead);
  }

  private admits(request: EmulatorRequest, { operation }: Route): boolean {
    const changes = this.faults.limits?.changes && operation === 'ChangeResourceRecordSets' ? countChanges(request) : 0;
    return this.faults.admits({ accountId: this.service.accountIdOf(request), operation, changes }, this.clock.now());
  }
}

function unchanged(response: EmulatorResponse): Outcome {
  return { response, mayHaveChanged: false };
}

/** Changes in a body, counted without reading it; a body that cannot be read has none. */
function countChanges({ body }: EmulatorRequest): number {
  try {
    return bodyText(body).match(/<(?:[\w.-]+:)?Change\s*>/g)?.length ?? 0;
  } catch {
    return 0;
  }
}

function sleep(clock: Clock, milliseconds: number): Promise<void> {
  return clock.sleep ? clock.sleep(milliseconds) : new Promise((resolve) => setTimeout(resolve, milliseconds));
}
