import type { DnssecAction } from '../../dnssec/step';
import type { DsParent } from '../../model/dnssec/zone-signing';

/** What a run does of a zone's signing: a step of the way, or what comes with it. */
export type SigningStep =
  | DnssecAction
  /** What has to be remembered has changed without a step. */
  | { readonly kind: 'remember' }
  /** The KMS key of a key-signing key that is gone, by its short name. */
  | { readonly kind: 'delete-kms-key'; readonly key: string }
  /** Nothing of signing is left, nor needs to be remembered. */
  | { readonly kind: 'forget' };

const places = { zone: 'in the parent zone', registrar: 'at the registrar', 'by-hand': 'at the parent, by hand' } as const;

/** A step as people read it. */
export function stepText(step: SigningStep, parent: DsParent, createsKmsKey: boolean): string {
  const place = places[parent.Kind];
  switch (step.kind) {
    case 'create-key':
      return `create the key-signing key ${step.key}${createsKmsKey ? ' with a KMS key of its own' : ''}`;
    case 'activate-key':
      return `activate the key-signing key ${step.key}`;
    case 'deactivate-key':
      return `deactivate the key-signing key ${step.key}`;
    case 'delete-key':
      return `delete the key-signing key ${step.key}`;
    case 'enable-signing':
      return 'sign the zone';
    case 'disable-signing':
      return 'end signing';
    case 'add-ds':
      return `add ${dsText(step.values)} ${place}`;
    case 'remove-ds':
      return `remove ${dsText(step.values)} ${place}`;
    case 'withdraw-ds':
      return `remove ${dsText(step.values)} where the parent was before`;
    case 'remember':
      return 'note in a tag of the zone since when its signing has looked as it does';
    case 'delete-kms-key':
      return 'schedule the deletion of the KMS key that was created for it, in 30 days';
    case 'forget':
      return 'remove the tags that speak of signing';
  }
}

function dsText(values: readonly string[]): string {
  const texts = values.map((value) => (/^\d+ /.test(value) ? `the DS record ${value}` : value));
  return texts.join(' and ');
}
