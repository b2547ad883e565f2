import { finding, type Finding } from '../../model/finding';
import { DomainName } from '../../model/name/domain-name';
import { failure, success } from '../../model/result';
import type { Target } from '../../model/rrset/alias-target';
import { boundTarget, namedTarget, readOverride, unsupportedTarget, type HealthOptions } from '../aws-target';
import { nearestForms, nameForms } from '../name-forms';
import { recognize } from '../recognize';
import { s3WebsiteTarget } from './s3-website';

/**
 * The AWS resource that has this DNS name; kind, region and hosted zone id are read off the name.
 *
 * A name of no known form is a finding that lists the forms, unless `hostedZoneId` is given.
 */
export function targetFromDnsName(dnsName: string, options: HealthOptions = {}): Target {
  return {
    bind(site) {
      const name = DomainName.tryParse(dnsName);
      if (!name.ok) return name;
      const recognized = recognize(name.value);
      if (recognized?.service.kind === 's3-website') return s3WebsiteTarget(dnsName, options).bind(site);
      if (recognized !== undefined) return namedTarget([recognized.service], dnsName, options).bind(site);
      const given = readOverride(options);
      const unsupported = unsupportedTarget(name.value);
      if (unsupported !== undefined) return failure(unsupported);
      if (!given.ok) return given;
      if (given.value === undefined) return failure(unknownTarget(name.value));
      return success(boundTarget(name.value, given.value, ['A', 'AAAA'], options));
    },
  };
}

function unknownTarget(name: DomainName): Finding {
  const value = name.toDisplay();
  const nearest = nearestForms(name);
  return finding('AliasTargetUnknown', {
    message: `No kind of alias target has names like ${value}${nearest.length === 0 ? '' : ` Nearest: ${nearest.join(', ')}.`}`,
    value,
    allowed: nameForms.map(({ title, nameForm }) => `${title}: ${nameForm}`).join('; '),
  });
}
