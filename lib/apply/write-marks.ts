import type { Route53Port } from '../aws/route53-port';
import { Apex53Error } from '../model/error';
import type { MarkWrite } from '../plan/kinds-marks';
import { together } from '../resources/memory/kinds-in-use';
import { markTagNames, markTags, markText, markTextOf, parseMark } from '../resources/memory/mark';

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
  for (const mark of marks) {
    const id = mark.hostedZoneId ?? idOf(mark.path);
    if (id === undefined) continue;
    try {
      await write(mark, id, port);
    } catch (error) {
      if (mark.needed === true || !Apex53Error.is(error, 'AccessDenied')) throw error;
      return;
    }
  }
}

async function write({ before, after }: MarkWrite, hostedZoneId: string, port: Route53Port): Promise<void> {
  const found = markTextOf((await port.listTags('hostedzone', [hostedZoneId])).get(hostedZoneId));
  const text = found === before ? after : bothTexts(found, after);
  if (text === found) return;
  if (text === undefined) await port.removeTags('hostedzone', hostedZoneId, markTagNames);
  else await port.addTags('hostedzone', hostedZoneId, markTags(text));
}

/** What both say; all there is only where both were written of the same zones. */
function bothTexts(found: string | undefined, after: string | undefined): string | undefined {
  const [one, other] = [parseMark(found), parseMark(after)];
  if (one === undefined || other === undefined) return found ?? after;
  const zones = one.zones === other.zones ? one.zones : undefined;
  return markText({ ...(zones === undefined ? {} : { zones }), kinds: together(one.kinds, other.kinds) });
}
