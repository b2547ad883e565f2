import { finding } from '../finding';
import { failure, success, type Result } from '../result';
import { DomainName } from './domain-name';
import { RelativeName } from './relative-name';

/** A name as people give it to a record: text, or a name whose kind they settled themselves. */
export type NameInput = string | DomainName | RelativeName;

/**
 * The absolute name that a record's `name` means in its zone.
 *
 * Nothing, the empty text and `@` mean the apex. A text with a final dot is absolute. A text that ends with the zone name,
 * compared by labels, is absolute too. Every other text is relative to the zone; one that merely ends with the same letters
 * (`fooexample.com` in `example.com`) is a finding, because it is nearly always a slip.
 */
export function qualifyInZone(input: NameInput | undefined, zone: DomainName): Result<DomainName> {
  if (input === undefined || input === '' || input === '@') return success(zone);
  if (input instanceof RelativeName) return input.tryQualify(zone);
  if (input instanceof DomainName) return within(input, zone, input.toDisplay());

  const parsed = DomainName.tryParseOwner(input);
  if (!parsed.ok) return parsed;
  if (input.endsWith('.') || parsed.value.isWithin(zone)) return within(parsed.value, zone, input);
  if (parsed.value.toText().endsWith(zone.toText())) {
    return failure(
      finding('NameAmbiguous', {
        message: `${parsed.value.toDisplay()} ends like the zone name ${zone.toDisplay()} but lies outside of it.`,
        value: input,
      }),
    );
  }
  return DomainName.tryFromLabels([...parsed.value.labels, ...zone.labels]);
}

function within(name: DomainName, zone: DomainName, value: string): Result<DomainName> {
  if (name.isWithin(zone)) return success(name);
  return failure(finding('NameOutsideZone', { message: `${name.toDisplay()} does not lie in the zone ${zone.toDisplay()}.`, value }));
}
