import { finding } from '../../model/finding';
import { DomainName } from '../../model/name/domain-name';
import { failure, success } from '../../model/result';
import type { Target } from '../../model/rrset/alias-target';
import { cloudFrontZoneIds } from '../data/cloudfront';

/**
 * A CloudFront distribution by the name CloudFront assigned, such as `d111111abcdef8.cloudfront.net`.
 *
 * Route 53 cannot evaluate the health of a distribution, so there is no such option.
 */
export function cloudFrontTarget(domainName: string): Target {
  return {
    bind() {
      const name = DomainName.tryParse(domainName);
      if (!name.ok) return name;
      const domain = /^[a-z0-9]+\.(cloudfront\.(?:net|cn))\.$/.exec(name.value.toText())?.[1];
      const hostedZoneId = domain === undefined ? undefined : cloudFrontZoneIds[domain];
      if (hostedZoneId === undefined) {
        return failure(
          finding('AliasTargetUnknown', {
            message: `${JSON.stringify(domainName)} is no name of a CloudFront distribution.`,
            value: domainName,
            allowed: 'names like d111111abcdef8.cloudfront.net',
          }),
        );
      }
      return success({
        aliasTarget: { home: { hostedZoneId }, dnsName: name.value, evaluateTargetHealth: false },
        recordTypes: ['A', 'AAAA'],
      });
    },
  };
}
