import type { PropertyChange } from '../../resources/property-change';
import type { Tags } from '../../synth/declarations';

/** The change backwards. */
export function turnedChange({ member, before, after }: PropertyChange): PropertyChange {
  return changeOf(member, after, before);
}

/** A change of which either side may be nothing. */
export function changeOf(member: string, before: unknown, after: unknown): PropertyChange {
  return { member, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** Tags that were deployed and are missing, or have another value. */
export function tagChanges(deployed: Tags, found: Tags | undefined): PropertyChange[] {
  return Object.entries(deployed)
    .filter(([key, value]) => found?.[key] !== value)
    .map(([key, value]) => changeOf(`tag ${key}`, value, found?.[key]));
}
