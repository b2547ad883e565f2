import type { ApplyEvent, ApplyListener } from '../apply/events';
import type { ResourceKindName } from '../model/resource';
import { plainText } from '../render/plain';
import { summaryText } from '../render/plan-text';
import { vpcChangeText } from '../render/vpc-text';
import { displayName } from '../render/record-set-text';
import { resourceKind } from '../resources/registry';
import type { Terminal } from './terminal';

/** Shows what apply tells: one line drawn over on a terminal, plain lines elsewhere. */
export function progress(terminal: Terminal): ApplyListener & { readonly end: () => void } {
  let drawn = false;
  const clear = () => {
    if (drawn) terminal.err('\r\u001b[K');
    drawn = false;
  };
  const listen = (event: ApplyEvent) => {
    clear();
    if (terminal.live && isPassing(event)) {
      terminal.err(lineOf(event));
      drawn = true;
    } else {
      terminal.err(`${lineOf(event)}\n`);
    }
  };
  return Object.assign(listen, { end: clear });
}

/** Whether the next event makes the line worthless. */
function isPassing(event: ApplyEvent): boolean {
  return event.type === 'waiting' || (event.type === 'batch-submitted' && event.done < event.total);
}

function lineOf(event: ApplyEvent): string {
  switch (event.type) {
    case 'zone-created':
      return `Created hosted zone ${displayName(event.name)} ${event.hostedZoneId}`;
    case 'zone-updated':
      return `Updated hosted zone ${displayName(event.name)}`;
    case 'vpc-changed':
      return `Hosted zone ${displayName(event.name)}: ${vpcChangeText(event.change, event.vpc)}`;
    case 'delegation-cached':
      return event.kept
        ? `Kept hosted zone ${displayName(event.name)}: caches hold the delegation to it for ${event.seconds} s more. Run again after that.`
        : `Waiting ${event.seconds} s until no cache holds the delegation to ${displayName(event.name)}`;
    case 'zone-deleted':
      return `Deleted hosted zone ${displayName(event.name)} ${event.hostedZoneId}`;
    case 'resource-created':
      return `Created ${nounOf(event.kind)} ${plainText(event.path)} ${plainText(event.id)}`;
    case 'resource-updated':
      return `Updated ${nounOf(event.kind)} ${plainText(event.path)} ${plainText(event.id)}`;
    case 'resource-pending':
      return `Waiting for ${nounOf(event.kind)} ${plainText(event.path)} to be usable`;
    case 'resource-deleted':
      return `Deleted ${nounOf(event.kind)} ${plainText(event.id)}`;
    case 'resource-ending':
      return `Took ${nounOf(event.kind)} ${plainText(event.id)} a step further to its end`;
    case 'batch-submitted':
      return `${bar(event.done, event.total)} ${event.done} of ${event.total} changes submitted, ${displayName(event.name)}${timeLeft(event.millisecondsLeft)}`;
    case 'throttled':
      return `Route 53 refuses ${event.operation} for now, since the account's limits are used up; going on at ${rate(event.perSecond)}`;
    case 'waiting':
      return `Waiting for ${event.pending} of ${event.total} changes to reach all name servers`;
    case 'in-sync':
      return event.total === 1 ? 'The change is INSYNC' : `All ${event.total} changes are INSYNC`;
    case 'planned-again':
      return `Somebody else changed something; planned again. ${summaryText(event.plan)}`;
    case 'held-back':
      return `A change batch was refused; going on without what is to blame. ${summaryText(event.plan)}`;
  }
}

/** Short times pass before they are read. */
function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 3) return '';
  return seconds < 90 ? `, at least ${seconds} s left` : `, at least ${Math.ceil(seconds / 60)} min left`;
}

function rate(perSecond: number): string {
  return perSecond >= 1 ? `${Number(perSecond.toFixed(1))} a second` : `one every ${Number((1 / perSecond).toFixed(1))} s`;
}

function nounOf(kind: ResourceKindName): string {
  return resourceKind(kind).noun.one;
}

function bar(done: number, total: number): string {
  const filled = Math.round((20 * done) / Math.max(1, total));
  return `[${'#'.repeat(filled)}${'.'.repeat(20 - filled)}]`;
}
