import { invalidLiteral } from '../error';
import type { Result } from '../result';
import { DomainName } from './domain-name';
import { parseLabels } from './labels';

/**
 * A domain name relative to an origin, such as `www` in the zone `example.com`; it becomes absolute only by {@link RelativeName.qualify}.
 *
 * @example
 * ```ts
 * RelativeName.parse('www').qualify(DomainName.parse('example.com')).toText(); // => 'www.example.com.'
 * ```
 */
export class RelativeName {
  private constructor(private readonly labels: readonly string[]) {}

  /**
   * The relative name a text without final dot stands for.
   *
   * @throws Apex53Error `InvalidLiteral` with all findings when the text is no name.
   */
  static parse(text: string): RelativeName {
    const labels = parseLabels(text, 'escape');
    if (!labels.ok) throw invalidLiteral(`${JSON.stringify(text)} is no relative domain name`, labels.findings);
    return new RelativeName(labels.value);
  }

  /** The absolute name below the origin. Fails when the two together are too long. */
  tryQualify(origin: DomainName): Result<DomainName> {
    return DomainName.tryFromLabels([...this.labels, ...origin.labels]);
  }

  /** @throws Apex53Error `InvalidLiteral` when the two together are too long. */
  qualify(origin: DomainName): DomainName {
    const result = this.tryQualify(origin);
    if (!result.ok) throw invalidLiteral('The qualified name cannot be', result.findings);
    return result.value;
  }
}
