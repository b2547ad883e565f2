import { vpcText } from '../model/vpc/vpc';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import { holdsBack, isEmptyPlan, type Plan, type ZonePlan, type ZoneStep } from '../plan/plan';
import { actionText, colouredAction, countsText, tagLines, type Action } from './action-text';
import { heldLines } from './held-text';
import { ledgerCounts, ledgerLines } from './ledger-text';
import { count, plainText, quoted, shorten } from './plain';
import { resourceCounts, resourcesText } from './resources-text';
import { displayName, recordSetFields } from './record-set-text';
import { schedulesText } from './schedule-text';
import type { Style } from './style';
import { vpcLines } from './vpc-text';

/** How a plan is shown. */
export interface PlanTextOptions {
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether every difference is shown, however many there are. */
  readonly full: boolean;
}

/** More differences than this in one zone are folded, unless everything is asked for. */
export const foldAfter = 100;

/** Long texts, such as keys in TXT records, are cut in the overview. */
const longestValueText = 120;

/** A plan as people read it: one line for each change, what differs below it, and the counts. */
export function planText(plan: Plan, options: PlanTextOptions): string {
  const { style } = options;
  const schedules = schedulesText(plan.schedules ?? [], style);
  if (isEmptyPlan(plan) && plan.conflicts.length === 0 && !holdsBack(plan))
    return `${style.green('No changes.')} ${unchangedText(plan)}\n${schedules === '' ? '' : `\n${schedules}`}`;
  const sections = [
    ...plan.hostedZones.map((zone) => zoneText(zone, options)),
    ...resourcesText(plan.resources, options.style),
    schedules,
    plan.conflicts.map(({ message }) => `${style.red('Conflict:')} ${plainText(message)}\n`).join(''),
    plan.guards
      .map(({ guard, message }) => `${style.red('!')} ${style.red(guard)}: ${plainText(message)} --allow ${guard} lets it pass.\n`)
      .join(''),
    `${summaryText(plan)}\n`,
  ];
  return sections.filter((section) => section !== '').join('\n');
}

/** The counts of a plan on one line. */
export function summaryText({ summary, resources, hostedZones: zones }: Plan): string {
  const { hostedZones, recordSets, changeBatches } = summary;
  const parts = [
    ...countsText('Hosted zones', hostedZones),
    ...countsText('Record sets', recordSets),
    ...resourceCounts(resources),
    ...ledgerCounts(zones),
  ];
  return `Plan. ${parts.join('. ')}. ${count(changeBatches, 'change batch', 'change batches')}, ${count(recordSets.unchanged, 'record set')} unchanged.`;
}

function unchangedText({ summary }: Plan): string {
  return `${count(summary.recordSets.unchanged, 'record set is', 'record sets are')} as declared${summary.recordSets.foreign === 0 ? '' : `, ${summary.recordSets.foreign} are left to others`}.`;
}

function zoneText(zone: ZonePlan, options: PlanTextOptions): string {
  const { style, width, full } = options;
  if (
    zone.step.kind === 'none' &&
    zone.vpcs === undefined &&
    zone.differences.length === 0 &&
    zone.ledger === undefined &&
    zone.held === undefined
  )
    return '';
  const shown = full ? zone.differences : zone.differences.slice(0, foldAfter);
  const folded = zone.differences.length - shown.length;
  const lines = [
    `${style.bold(`Hosted zone ${displayName(zone.name)}`)} ${style.dim(`${zone.hostedZoneId ?? 'id known after apply'}${zone.account === undefined ? '' : ` in the account ${plainText(zone.account)}`}`)}`,
    ...zoneStepLines(zone.step, style),
    ...vpcLines(zone.vpcs, style),
    ...shown.flatMap((difference) => differenceLines(difference, style, width)),
    ...(folded === 0 ? [] : [style.dim(`  … and ${folded} more; --full shows all`)]),
    ...(zone.held ?? []).flatMap((one) => heldLines(one, style)),
    ...ledgerLines(zone.ledger, options),
  ];
  return `${lines.join('\n')}\n`;
}

function zoneStepLines(step: ZoneStep, style: Style): string[] {
  switch (step.kind) {
    case 'none':
      return [];
    case 'create':
      return [
        `  ${style.green('+ create')} the ${step.vpc === undefined ? 'hosted zone' : `private hosted zone for ${plainText(vpcText(step.vpc))}`}${step.comment === undefined ? '' : `, comment ${quoted(step.comment)}`}, caller reference ${plainText(step.callerReference)}`,
      ];
    case 'update':
      return [
        ...(step.comment === undefined
          ? []
          : [`  ${style.yellow('~ update')} comment: ${quoted(step.comment.before)} -> ${quoted(step.comment.after)}`]),
        ...tagLines(step.addTags, style),
      ];
    case 'delete':
      return [
        `  ${style.red('- delete')} the hosted zone with its name servers${step.cachedSeconds === undefined ? '' : `, once caches have lost the delegation to it: ${step.cachedSeconds} s after that is gone`}`,
      ];
  }
}

/** What is done with one record set, or was done to it, before and after. */
interface ShownDifference {
  readonly kind: Action;
  readonly before?: ApiResourceRecordSet;
  readonly after?: ApiResourceRecordSet;
}

/** One record set that differs: on one line where it is short, or with what differs below it. */
export function differenceLines(difference: ShownDifference, style: Style, width: number): string[] {
  const { kind, before, after } = difference;
  const recordSet = after ?? before;
  if (recordSet === undefined) return [];
  const name = `${displayName(recordSet.Name)} ${recordSet.Type}${recordSet.SetIdentifier === undefined ? '' : ` ${quoted(recordSet.SetIdentifier)}`}`;
  const head = `  ${colouredAction(kind, style)} ${name}`;
  if (before !== undefined && after !== undefined) return [head, ...changedFields(before, after).map((line) => `      ${line}`)];
  const fields = [...recordSetFields(recordSet)]
    .map(([field, text]) => (field === 'alias' || field === 'health check' ? `${field} ${text}` : shorten(text, longestValueText)))
    .join('  ');
  const onOneLine = `  ${actionText(kind)} ${name}  ${fields}`.length <= width;
  return onOneLine ? [`${head}  ${fields}`] : [head, `      ${fields}`];
}

function changedFields(before: ApiResourceRecordSet, after: ApiResourceRecordSet): string[] {
  const old = recordSetFields(before);
  const fresh = recordSetFields(after);
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  return names
    .filter((name) => old.get(name) !== fresh.get(name))
    .map((name) => `${name}: ${old.get(name) ?? 'none'} -> ${fresh.get(name) ?? 'none'}`);
}
