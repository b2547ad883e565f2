import type { ApiRecordSetProtection } from './api-shape';

/** By which a protection is told from others: `www.example.com. A`. */
export function protectionText({ RecordName, RecordType }: ApiRecordSetProtection): string {
  return `${RecordName} ${RecordType}`;
}

/** What the comment of a protection says that was made for the declarations of one scope. */
export function protectionComment(appName: string, scope: string): string {
  const text = `protected by the app ${appName} (apex53 ${scope})`;
  return text.length <= 256 ? text : scopeText(scope);
}

/** Whether a protection was made for the declarations of one of these scopes. */
export function isProtectionOf({ Comment = '' }: ApiRecordSetProtection, scopes: readonly string[]): boolean {
  return scopes.some((scope) => Comment.endsWith(scopeText(scope)));
}

function scopeText(scope: string): string {
  return `(apex53 ${scope})`;
}
