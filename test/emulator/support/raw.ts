import { Emulator, type EmulatorResponse } from '../../../lib/emulator';

/** Namespace of requests. */
export const xmlns = 'xmlns="https://route53.amazonaws.com/doc/2013-04-01/"';

/** The first text of an element in an answer. */
export function textOf(body: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1];
}

/** An emulator with one zone, spoken to without an SDK. */
export async function rawZone(): Promise<{ readonly emulator: Emulator; readonly zoneId: string }> {
  const emulator = new Emulator();
  const body = `<CreateHostedZoneRequest ${xmlns}><CallerReference>x</CallerReference><Name>example.com</Name></CreateHostedZoneRequest>`;
  const created = await emulator.handle({ method: 'POST', path: '/2013-04-01/hostedzone', body });
  return { emulator, zoneId: textOf(created.body, 'Id')?.replace('/hostedzone/', '') ?? '' };
}

/** One change as markup; `set` is the markup inside ResourceRecordSet. */
export function changeMarkup(set: string, action = 'CREATE'): string {
  return `<Change><Action>${action}</Action><ResourceRecordSet>${set}</ResourceRecordSet></Change>`;
}

/** The body of ChangeResourceRecordSets around markup of changes. */
export function batchBody(changes: string): string {
  return `<ChangeResourceRecordSetsRequest ${xmlns}><ChangeBatch><Changes>${changes}</Changes></ChangeBatch></ChangeResourceRecordSetsRequest>`;
}

/** Sends a body to ChangeResourceRecordSets. */
export function postBatch(emulator: Emulator, zoneId: string, body: string | Uint8Array): Promise<EmulatorResponse> {
  return emulator.handle({ method: 'POST', path: `/2013-04-01/hostedzone/${zoneId}/rrset/`, body });
}
