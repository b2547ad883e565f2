import { suffixesOf } from '../zone/zone-index';

/**
 * A list of domains that DNS Firewall looks names up in: a domain is itself alone, `*.` and a domain is everything below it, `*` is
 * everything. An asterisk without a dot behind it, which the service takes and nobody describes, is read as any text in front.
 *
 * @see Route 53 Developer Guide, Creating a walled garden: subdomains have to be added to the list too
 */
export class DomainList {
  private readonly exact = new Set<string>();
  private readonly below = new Set<string>();
  private readonly endings: string[] = [];
  private everything = false;

  constructor(domains: readonly string[]) {
    for (const domain of domains) {
      const text = `${domain.toLowerCase().replace(/\.$/, '')}.`;
      if (text === '*.') this.everything = true;
      else if (text.startsWith('*.')) this.below.add(text.slice(2));
      else if (text.startsWith('*')) this.endings.push(text.slice(1));
      else this.exact.add(text);
    }
  }

  /** Whether the name, as canonical text, is in the list; in time linear in its labels and in the entries of the unusual form. */
  has(name: string): boolean {
    if (this.everything || this.exact.has(name)) return true;
    if (
      this.below.size > 0 &&
      suffixesOf(name)
        .slice(1)
        .some((suffix) => this.below.has(suffix))
    )
      return true;
    return this.endings.some((ending) => name.endsWith(ending));
  }
}
