import { DomainName } from '../model/name/domain-name';
import type { AliasService } from './service';
import { aliasServices } from './services';

/** The kinds that can be told by their names. */
export const nameForms: readonly AliasService[] = aliasServices.filter(({ patterns }) => patterns.length > 0);

/** The forms that have most of their last labels in common with a name, at least two; for a reader who mistook one. */
export function nearestForms(name: DomainName): readonly string[] {
  const shared = nameForms.map(({ nameForm }) => {
    const form = nameForm.split(' or ')[0] ?? nameForm;
    return { form, labels: labelsInCommon(name.labels, DomainName.parse(form).labels) };
  });
  const most = Math.max(...shared.map(({ labels }) => labels));
  return most < 2 ? [] : shared.filter(({ labels }) => labels === most).map(({ form }) => form);
}

function labelsInCommon(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}
