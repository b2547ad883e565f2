import { Apex53Error } from '../../model/error';
import { shapeProblem } from './saved-plan-shape';
import { digestOf, savedPlanFormatVersion, savedPlanKind, type SavedPlan } from './saved-plan';

/**
 * The plan that the text of a plan file holds.
 *
 * @param name - What the file is called in errors.
 * @throws Apex53Error `PlanFileInvalid` when the text is no plan file, one of another version, or damaged.
 */
export function parseSavedPlan(text: string, name = 'the plan file'): SavedPlan {
  const value = parsed(text, name);
  if (!isSavedPlanKind(value)) throw invalid(name, 'it is JSON, but not written by apex53 diff --out');
  if (value.formatVersion !== savedPlanFormatVersion)
    throw invalid(
      name,
      `it has the format version ${JSON.stringify(value.formatVersion)}, and this version of apex53 reads ${savedPlanFormatVersion}`,
    );
  if (value.digest !== digestOf(value.app, value.assembly, value.plan))
    throw invalid(name, 'its digest does not fit what it holds, so it was damaged or edited');
  const problem = shapeProblem(value);
  if (problem !== undefined) throw invalid(name, problem);
  return value as unknown as SavedPlan;
}

/** Whether a text is that of a plan file, of whatever version, so that another one may be written over it. */
export function isSavedPlanText(text: string): boolean {
  try {
    return isSavedPlanKind(JSON.parse(text));
  } catch {
    return false;
  }
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(name, text.trim() === '' ? 'it is empty' : 'it is no JSON; it may have been cut off', cause);
  }
}

function isSavedPlanKind(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === savedPlanKind;
}

function invalid(name: string, why: string, cause?: unknown): Apex53Error {
  return new Apex53Error(
    'PlanFileInvalid',
    `${name} cannot be applied: ${why}. Nothing was changed; write it anew with apex53 diff --out.`,
    cause === undefined ? {} : { cause },
  );
}
