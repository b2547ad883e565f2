import { hasDrift, type Drift, type DriftKind, type ResourceDrift, type UndeployedEdit, type ZoneDrift } from '../plan/drift/drift';
import { resourceKinds } from '../resources/registry';
import { colouredAction } from './action-text';
import { count, plainText } from './plain';
import { differenceLines, foldAfter, type PlanTextOptions } from './plan-text';
import { displayName } from './record-set-text';
import { changeText, describe, titleOf } from './resources-text';
import type { Style } from './style';

/** So many undeployed edits are named. */
const namedEdits = 5;

/** Drift as people read it; `answers` is what stands between what drifted and the counts. */
export function driftText(drift: Drift, options: PlanTextOptions, answers = ''): string {
  const { style } = options;
  const sections = [
    drift.baseline === 'deployed'
      ? ''
      : `${style.yellow('What was deployed last is not known here')}, so this compares with what the app declares: edits that were not deployed count as drift.\n`,
    ...drift.hostedZones.map((zone) => zoneText(zone, options)),
    ...resourceSections(drift.resources, style),
    drift.unreadableLedgers.map((message) => `${style.red('!')} ${plainText(message)}\n`).join(''),
    answers.trimStart(),
    `${summaryText(drift, style)}\n`,
    undeployedText(drift.undeployed),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function zoneText({ name, hostedZoneId, kind, changes, recordSets }: ZoneDrift, { style, width, full }: PlanTextOptions): string {
  const head = `Hosted zone ${displayName(name)}`;
  if (kind === 'removed') return `${style.bold(head)}\n  ${colouredAction('removed', style)} the hosted zone with everything in it\n`;
  const shown = full ? recordSets : recordSets.slice(0, foldAfter);
  const folded = recordSets.length - shown.length;
  const lines = [
    `${style.bold(head)} ${style.dim(hostedZoneId ?? '')}`,
    ...changes.map((change) => `  ${colouredAction('changed', style)} ${changeText(change, 'none')}`),
    ...shown.flatMap((difference) => differenceLines(difference, style, width)),
    ...(folded === 0 ? [] : [style.dim(`  … and ${folded} more; --full shows all`)]),
  ];
  return `${lines.join('\n')}\n`;
}

function resourceSections(resources: readonly ResourceDrift[], style: Style): string[] {
  return resourceKinds.flatMap(({ kind }) => {
    const ofKind = resources.filter(({ resource }) => resource === kind);
    return ofKind.length === 0
      ? []
      : [`${[style.bold(titleOf(kind)), ...ofKind.flatMap((one) => resourceLines(one, style))].join('\n')}\n`];
  });
}

function resourceLines({ kind, resource, path, id, before, after, changes }: ResourceDrift, style: Style): string[] {
  const shown = after ?? before;
  const named = path === undefined ? plainText(id ?? '') : `${plainText(path)}${id === undefined ? '' : ` ${style.dim(plainText(id))}`}`;
  const head = `  ${colouredAction(kind, style)} ${named}`;
  if (kind === 'changed' || shown === undefined) return [head, ...changes.map((change) => `      ${changeText(change)}`)];
  return [`${head}  ${describe(resource, shown)}`];
}

function summaryText(drift: Drift, style: Style): string {
  const { hostedZones, recordSets, resources } = drift.summary;
  const as = drift.baseline === 'deployed' ? 'as deployed' : 'as declared';
  const same = `${count(recordSets.unchanged, 'record set is', 'record sets are')} ${as}.`;
  if (!hasDrift(drift)) return `${style.green('No drift.')} ${same}`;
  const parts = [
    ...(hostedZones === 0 ? [] : [`${count(hostedZones, 'hosted zone')} changed or gone`]),
    ...kindsText('Record sets', recordSets),
    ...kindsText('Resources', resources),
  ];
  return `Drift. ${parts.join('. ')}${parts.length === 0 ? '' : '. '}${same}`;
}

function kindsText(what: string, counts: Readonly<Record<DriftKind, number>>): string[] {
  const parts = (['added', 'changed', 'removed'] as const).flatMap((kind) => (counts[kind] === 0 ? [] : [`${counts[kind]} ${kind}`]));
  return parts.length === 0 ? [] : [`${what}: ${parts.join(', ')}`];
}

function undeployedText(edits: readonly UndeployedEdit[]): string {
  if (edits.length === 0) return '';
  const named = edits.slice(0, namedEdits).map(({ action, what }) => `${action} ${plainText(what)}`);
  const more = edits.length - named.length;
  return `Not drift, but not deployed yet: ${[...named, ...(more === 0 ? [] : [`${more} more`])].join(', ')}. apex53 diff shows what deploy would do.\n`;
}
