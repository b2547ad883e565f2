import type { DomainName } from '../../model/name/domain-name';
import { escapeLabel } from './escapes';

/** An absolute name as a master file writes it. */
export function nameField(name: DomainName): string {
  const text = name.toText();
  return text.includes('\\') ? `${name.labels.map(escapeLabel).join('.')}.` : text;
}

/** A name of the zone as a master file writes it below `$ORIGIN`. */
export function relativeNameField(name: DomainName, origin: DomainName): string {
  if (name.equals(origin)) return '@';
  const labels = name.labels.slice(0, name.labelCount - origin.labelCount);
  return labels.map(escapeLabel).join('.');
}
