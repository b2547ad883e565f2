// The keys of sources stand in ./sources. Compiled 2026-11-21.
import { cell, type AliasService } from '../service';
import { applicationLoadBalancer } from './load-balancers';

/** Container services of Lightsail, by their public domain. */
export const lightsailContainer: AliasService = {
  kind: 'lightsail-container-service',
  title: 'Lightsail container service',
  nameForm: 'container-service-1.q8cexampleljs.eu-west-1.cs.amazonlightsail.com',
  patterns: [
    {
      id: 'lightsail-container',
      regex:
        /^(?<service>[a-z0-9][a-z0-9-]*)\.(?<accountHash>[a-z0-9]+)\.(?<region>[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2})\.cs\.amazonlightsail\.com\.?$/i,
    },
  ],
  zoneIds: {
    'ap-east-1': cell('Z08783602ZZF1Q7DYQZ4Q', 'medium', 'aws-docs-lightsail'),
    'ap-northeast-1': cell('Z0626125UAU4JWQ9JSKN', 'medium', 'aws-docs-lightsail aws-docs-lightsail-2023'),
    'ap-northeast-2': cell('Z06260262XZM84B2WPLHH', 'medium', 'aws-docs-lightsail aws-docs-lightsail-2023'),
    'ap-south-1': cell('Z10460781IQMISS0I0VVY', 'medium', 'aws-docs-lightsail aws-docs-lightsail-2023'),
    'ap-southeast-1': cell('Z0625921354DRJH4EY9V0', 'medium', 'aws-docs-lightsail aws-docs-lightsail-2023'),
    'ap-southeast-2': cell('Z09597943PQQZATPFE96E', 'medium', 'aws-docs-lightsail aws-docs-lightsail-2023'),
    'ap-southeast-3': cell('Z03072883T5HFTY4T7CDL', 'medium', 'aws-docs-lightsail'),
    'ap-southeast-5': cell('Z09430204C5DXNNO314Y', 'medium', 'aws-docs-lightsail'),
    'ca-central-1': cell('Z10450993RIRIJJUUMA5W', 'medium', 'aws-docs-lightsail aws-docs-lightsail-2023'),
    'eu-central-1': cell('Z06137433FV04OY4EC6L0', 'medium', 'aws-docs-lightsail aws-docs-lightsail-2023'),
    'eu-north-1': cell('Z016970523TDG2TZMUXKK', 'medium', 'aws-docs-lightsail aws-docs-lightsail-2023'),
    'eu-south-2': cell('Z09429752610EUUODCNMZ', 'medium', 'aws-docs-lightsail'),
    'eu-west-1': cell('Z0624732FELAMMKW3Y21', 'medium', 'aws-docs-lightsail aws-docs-lightsail-2023'),
    'eu-west-2': cell('Z0624918ZXDYQZLOXA66', 'medium', 'aws-docs-lightsail aws-docs-lightsail-2023'),
    'eu-west-3': cell('Z09594631DSW2QUR7CFGO', 'medium', 'aws-docs-lightsail aws-docs-lightsail-2023'),
    'sa-east-1': cell('Z06385701RRVJGO1IDVWQ', 'medium', 'aws-docs-lightsail'),
    'us-east-1': cell('Z06246771KYU0IRHI74W4', 'high', 'aws-docs-lightsail aws-docs-lightsail-2023 lightsail-usage'),
    'us-east-2': cell('Z10362273VJ548563IY84', 'medium', 'aws-docs-lightsail aws-docs-lightsail-2023'),
    'us-west-2': cell('Z0959753D43BBB908BAV', 'medium', 'aws-docs-lightsail aws-docs-lightsail-2023'),
  },
  recordTypes: ['A'],
  furtherRecordTypes: [],
  evaluateTargetHealth: 'allowed',
  privateZone: 'undocumented',
  documented: true,
};

/** Load balancers of Lightsail: names and ids as those of Application Load Balancers. */
export const lightsailLoadBalancer: AliasService = {
  kind: 'lightsail-load-balancer',
  title: 'Lightsail load balancer',
  nameForm: '1234567890abcdef-1234567890.eu-west-1.elb.amazonaws.com',
  patterns: [],
  namedLike: 'application-load-balancer',
  zoneIds: applicationLoadBalancer.zoneIds,
  recordTypes: ['A'],
  furtherRecordTypes: ['AAAA'],
  evaluateTargetHealth: 'undocumented',
  privateZone: 'undocumented',
  documented: false,
};
