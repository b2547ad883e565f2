import { addTags } from '../../aws/tags';
import type { Route53Port } from '../../aws/route53-port';
import type { DsParent, SigningTags } from '../../model/dnssec/zone-signing';
import type { Tags } from '../../synth/declarations';

/** The tag of a hosted zone that tells since when its signing has looked as it does (decision 13). */
export const memoryTag = 'apex53:dnssec';
/** The tag that tells which app signs it, where its DS record goes, and which KMS keys were created for it. */
export const signerTag = 'apex53:dnssec-signer';

/** What tags say of a zone's signing. */
export function signingTagsOf(tags: Tags | undefined): SigningTags {
  const memory = tags?.[memoryTag];
  const said = new Map((tags?.[signerTag] ?? '').split(' ').map((part) => part.split('=') as [string, string | undefined]));
  const [scope, parent] = [said.get('scope'), said.get('parent')];
  const list = (key: string) => (said.get(key) ?? '').split('+').filter((one) => one !== '');
  const formers = list('former');
  return {
    ...(memory === undefined ? {} : { Memory: memory }),
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(parent === undefined ? {} : { Parent: parent }),
    ...(formers.length === 0 ? {} : { Formers: formers }),
    KmsKeys: list('kms'),
  };
}

/** Writes those that differ, in one call. */
export async function keepSigningTags(route53: Route53Port, hostedZoneId: string, before: SigningTags, after: SigningTags): Promise<void> {
  const [old, wanted] = [before, after].map(tagsOf);
  const changed = Object.entries(wanted ?? {}).filter(([key, value]) => old?.[key] !== value);
  if (changed.length > 0) await addTags(route53, 'hostedzone', hostedZoneId, Object.fromEntries(changed));
}

/** Nothing of signing is left to be remembered. */
export function dropSigningTags(route53: Route53Port, hostedZoneId: string): Promise<void> {
  return route53.removeTags('hostedzone', hostedZoneId, [memoryTag, signerTag]);
}

function tagsOf({ Memory, Scope, Parent, Formers = [], KmsKeys }: SigningTags): Tags {
  const said = [
    ...(Scope === undefined ? [] : [`scope=${Scope}`]),
    ...(Parent === undefined ? [] : [`parent=${Parent}`]),
    ...(Formers.length === 0 ? [] : [`former=${Formers.join('+')}`]),
    ...(KmsKeys.length === 0 ? [] : [`kms=${KmsKeys.join('+')}`]),
  ];
  return { ...(Memory === undefined ? {} : { [memoryTag]: Memory }), ...(said.length === 0 ? {} : { [signerTag]: said.join(' ') }) };
}

/** Two days and one: what registries use; the largest of them publish within minutes, some once a day. */
export const assumedDsTimes = { DsTtl: 86_400, NsTtl: 172_800, PublicationTime: 86_400 } as const;

/** A parent in a tag: enough to find the DS set again once it is no longer declared. */
export function parentText(parent: DsParent): string {
  return parent.Kind === 'zone' ? `zone/${parent.HostedZoneId}` : parent.Kind;
}

/** The parent that a tag tells of. */
export function parseParent(text: string | undefined, zoneName: string): DsParent {
  if (text?.startsWith('zone/') === true) return { Kind: 'zone', HostedZoneId: text.slice('zone/'.length), DsTtl: assumedDsTimes.DsTtl };
  if (text === 'registrar') return { Kind: 'registrar', DomainName: zoneName.replace(/\.$/, ''), ...assumedDsTimes };
  return { Kind: 'by-hand', ...assumedDsTimes };
}
