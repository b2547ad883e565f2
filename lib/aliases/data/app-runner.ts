// The keys of sources stand in ./sources. Compiled 2026-11-21.
import { cell, type AliasService } from '../service';

/** App Runner services created after 2022-08-01. */
export const appRunner: AliasService = {
  kind: 'app-runner',
  title: 'App Runner service',
  nameForm: 'psbqam834h.eu-west-1.awsapprunner.com',
  patterns: [
    { id: 'awsapprunner', regex: /^(?<service>[a-z0-9]+)\.(?<region>[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2})\.awsapprunner\.com\.?$/i },
  ],
  zoneIds: {
    'ap-northeast-1': cell('Z08491812XW6IPYLR6CCA', 'high', 'apprunner-cdk-ja apprunner-ts aws-docs-apprunner terraform'),
    'ap-south-1': cell('Z00855883LBHKTIC4ODF2', 'high', 'apprunner-ts aws-docs-apprunner terraform'),
    'ap-southeast-1': cell('Z09819469CZ3KQ8PWMCL', 'high', 'apprunner-cdk-ja apprunner-ts aws-docs-apprunner terraform'),
    'ap-southeast-2': cell('Z03657752RA8799S0TI5I', 'high', 'apprunner-cdk-ja apprunner-ts aws-docs-apprunner terraform'),
    'eu-central-1': cell('Z0334911C2FDI2Q9M4FZ', 'high', 'apprunner-ts aws-docs-apprunner terraform'),
    'eu-west-1': cell('Z087551914Z2PCAU0QHMW', 'high', 'apprunner-ts aws-docs-apprunner terraform'),
    'eu-west-2': cell('Z098228427VC6B3IX76ON', 'medium', 'apprunner-ts terraform'),
    'eu-west-3': cell('Z087117439MBKHYM69QS6', 'medium', 'apprunner-ts terraform'),
    'us-east-1': cell('Z01915732ZBZKC8D32TPT', 'high', 'apprunner-cdk-ja apprunner-ts aws-docs-apprunner terraform'),
    'us-east-2': cell('Z0224347AD7KVHMLOX31', 'high', 'apprunner-cdk-ja apprunner-ts aws-docs-apprunner terraform'),
    'us-west-2': cell('Z02243383FTQ64HJ5772Q', 'high', 'apprunner-cdk-ja apprunner-ts aws-docs-apprunner terraform'),
  },
  recordTypes: ['A'],
  furtherRecordTypes: ['AAAA'],
  evaluateTargetHealth: 'allowed',
  privateZone: 'undocumented',
  documented: true,
};
