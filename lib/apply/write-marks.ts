import { portIn } from '../aws/accounts';
import type { Route53Port } from '../aws/route53-port';
import { readTags } from '../aws/tags';
import { Apex53Error } from '../model/error';
import type { MarkWrite } from '../plan/kinds-marks';
import { together } from '../resources/memory/kinds-in-use';
import { markTags, markText, markTextOf, parseMark } from '../resources/memory/mark';

/**
 * Writes the marks of zones in their order. A mark that is not as it was planned from keeps what it says: another run has written it, or a
 * person.
 *
 * @throws Apex53Error `AccessDenied` where something could be missed for ever without it.
 */
export async function writeMarks(
  marks: readonly MarkWrite[],
  {
    port,
    idOf,
  }: { readonly port: Route53Port; /** Of a zone that was just created. */ readonly idOf: (path: string) => string | undefined },
): Promise<void> {
  const byAccount = new Map<string | undefined, [string, MarkWrite][]>();
  for (const mark of marks) {
    const id = mark.hostedZoneId ?? idOf(mark.path);
    if (id !== undefined) byAccount.set(mark.account, [...(byAccount.get(mark.account) ?? []), [id, mark]]);
  }
  try {
    for (const [account, ofAccount] of byAccount) {
      const inAccount = portIn(port, account);
      const tags = await readTags(
        inAccount,
        'hostedzone',
        ofAccount.map(([id]) => id),
      );
      for (const [id, mark] of ofAccount) {
        const found = markTextOf(tags.get(id));
        const text = found === mark.before ? mark.after : bothTexts(found, mark.after);
        if (text !== found) await inAccount.addTags('hostedzone', id, markTags(text));
      }
    }
  } catch (error) {
    if (marks.some(({ needed }) => needed === true) || !Apex53Error.is(error, 'AccessDenied')) throw error;
  }
}

/** What both say; all there is only where both were written of the same zones. */
function bothTexts(found: string | undefined, after: string): string {
  const [one, other] = [parseMark(found), parseMark(after)];
  if (one === undefined || other === undefined) return after;
  const zones = one.zones === other.zones ? one.zones : undefined;
  return markText({ ...(zones === undefined ? {} : { zones }), kinds: together(one.kinds, other.kinds) });
}
