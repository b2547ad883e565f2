import { DomainName } from '../model/name/domain-name';
import type { Plan } from '../plan/plan';
import { planText } from '../render/plan-text';
import { displayName } from '../render/record-set-text';
import type { ApprovalOptions } from './options';
import type { Terminal } from './terminal';

/** Shows a plan with what stands below it, and asks whether to apply it; where nobody can answer, only --yes says yes. */
export async function approvePlan(
  plan: Plan,
  options: ApprovalOptions & { readonly json?: boolean; readonly confirm?: readonly string[] },
  terminal: Terminal,
  below = '',
): Promise<boolean> {
  const style = terminal.outStyle;
  if (options.json !== true) terminal.out(planText(plan, { style, width: terminal.width, full: options.full ?? false }) + below);
  // A plan that apply refuses in any case needs no answer; the refusal says why.
  if (plan.conflicts.length > 0 || plan.guards.some(({ guard }) => !options.allow.includes(guard))) return true;
  const unconfirmed = plan.hostedZones.filter(
    ({ step, name }) => step.kind === 'delete' && !(options.confirm ?? []).some((zone) => isNamed(zone, name)),
  );
  if (options.yes === true && unconfirmed.length === 0) return true;
  if (terminal.ask === undefined || options.json === true) {
    terminal.err(
      unconfirmed.length > 0 && options.yes === true
        ? `Deleting a hosted zone takes ${[...new Set(unconfirmed.map(({ name }) => `--confirm ${displayName(name).replace(/\.$/, '')}`))].join(' ')}.\n`
        : 'Nobody can answer here: pass --yes to apply this plan.\n',
    );
    return false;
  }
  for (const { name } of unconfirmed) {
    const typed = await terminal.ask(`${displayName(name)} will be deleted with its name servers. Type its name to confirm: `);
    if (!isNamed(typed.trim(), name)) return false;
  }
  return options.yes === true || (await askYes(plan, terminal));
}

/** Whether what somebody typed is the name of a zone, in whatever spelling. */
function isNamed(typed: string, name: string): boolean {
  const parsed = DomainName.tryParse(typed);
  return parsed.ok && parsed.value.toText() === name;
}

async function askYes(plan: Plan, terminal: Terminal): Promise<boolean> {
  for (;;) {
    const answer = (await terminal.ask?.('Apply these changes? yes / details / [no] ')) ?? '';
    switch (answer.trim().toLowerCase()) {
      case 'y':
      case 'yes':
        return true;
      case 'd':
      case 'details':
        terminal.out(planText(plan, { style: terminal.outStyle, width: terminal.width, full: true }));
        break;
      default:
        return false;
    }
  }
}
