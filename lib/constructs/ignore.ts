import type { ExternalDnsRecords, IgnoreRule } from '../model/ownership/ignored';

/**
 * Ready-made patterns of record sets that other tools keep in a zone, for `ignore` of a hosted zone.
 *
 * @example
 * ```ts
 * const app = new App();
 * new HostedZone(app, 'Zone', { zoneName: 'example.com', ignore: [Ignore.acmeChallenges(), Ignore.acmValidation()] });
 * app.synth().hostedZones[0]?.ignore?.length; // => 3
 * ```
 */
export const Ignore = {
  /** Challenges of ACME clients, such as certbot, lego and cert-manager: TXT, or CNAME where they are delegated (RFC 8555, section 8.4). */
  acmeChallenges(): readonly IgnoreRule[] {
    return ['_acme-challenge', '_acme-challenge.*'].map((name) => ({ name, types: ['TXT', 'CNAME'] }));
  },

  /** CNAMEs by which AWS Certificate Manager validates that a domain is yours (ACM User Guide, DNS validation). */
  acmValidation(): readonly IgnoreRule[] {
    return [{ types: ['CNAME'], value: '*.acm-validations.aws.' }];
  },

  /** Record sets of ExternalDNS: its TXT registry, and what the registry says is its own when a plan is made. */
  externalDns(options: ExternalDnsRecords['externalDns'] = {}): readonly IgnoreRule[] {
    return [{ externalDns: options }];
  },

  /** Instances of a service of AWS Cloud Map, by the name of the service below the zone (AWS Cloud Map Developer Guide, Services). */
  cloudMap(serviceName: string): readonly IgnoreRule[] {
    return [serviceName, `*.${serviceName}`].map((name) => ({ name, types: ['A', 'AAAA', 'CNAME', 'SRV'] }));
  },

  /** Identities of Amazon SES: Easy DKIM, the older verification, and the MX of a MAIL FROM domain (Amazon SES Developer Guide). */
  ses(): readonly IgnoreRule[] {
    return [
      { name: '*_domainkey*', types: ['CNAME'], value: '*.dkim.amazonses.com*' },
      { name: '_amazonses', types: ['TXT'] },
      { name: '_amazonses.*', types: ['TXT'] },
      { types: ['MX'], value: '*feedback-smtp.*.amazonses.com*' },
    ];
  },
};
