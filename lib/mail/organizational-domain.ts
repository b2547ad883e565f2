/** Labels under which people register names in many countries, as in `co.uk`, `com.br` and `ac.jp`: a guess of the common ones, not the list of public suffixes. */
const registryLabels: ReadonlySet<string> = new Set('ac co com edu gob gov mil ne net or org'.split(' '));

/** A domain that one organization is taken to hold, and the public suffix above it where that was guessed. */
export interface OrganizationalDomain {
  readonly name: string;
  readonly suffix?: string;
}

/**
 * The organizational domain of a name (RFC 7489, section 3.2) as far as it can be told without the list of public suffixes: the last two
 * labels, or three where the last two look like the suffix of a country. Suffixes of other forms are not known.
 */
export function organizationalDomain(labels: readonly string[]): OrganizationalDomain {
  const [second = '', top = ''] = labels.slice(-2);
  const suffix = labels.length > 2 && top.length === 2 && registryLabels.has(second) ? `${second}.${top}` : undefined;
  if (suffix === undefined) return { name: labels.slice(-2).join('.') };
  return { name: labels.slice(-3).join('.'), suffix };
}
