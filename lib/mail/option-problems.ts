import { finding } from '../model/finding';
import { failure, success, type Result } from '../model/result';

/** A text made of options: itself, or a finding for each problem that its readers have with it. */
export function textOrProblems(text: string, problems: readonly string[]): Result<string> {
  if (problems.length === 0) return success(text);
  return failure(...problems.map((message) => finding('MailOptionInvalid', { message, value: text })));
}
