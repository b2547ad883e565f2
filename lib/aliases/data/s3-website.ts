// The keys of sources stand in ./sources. Compiled 2026-11-21.
import { cell, type AliasService } from '../service';

/** S3 static websites, by the endpoint of their region. */
export const s3Website: AliasService = {
  kind: 's3-website',
  title: 'S3 website endpoint',
  nameForm: 's3-website-us-east-1.amazonaws.com or s3-website.eu-central-1.amazonaws.com',
  patterns: [
    {
      id: 's3-website',
      regex:
        /^(?:(?<bucket>[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?)\.)?s3-website(?<sep>[.-])(?<region>[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2})\.amazonaws\.com(?<cn>\.cn)?\.?$/i,
    },
    {
      id: 's3-website-iso-f',
      regex:
        /^(?:(?<bucket>[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?)\.)?s3-website(?<sep>\.)(?<region>[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2})\.csp\.hci\.ic\.gov\.?$/i,
    },
  ],
  zoneIds: {
    'af-south-1': cell(
      'Z2OSFR5PIJ8TYW',
      'disputed',
      'ape carina',
      { zoneId: 'Z83WF9RJE8B12', sources: 'alchemy-effect hzprovider terraform terraform-2026-via-floci' },
      { zoneId: 'Z11KHD8FBVPUYU', sources: 'alchemy amazonka aws-cdk' },
    ),
    'ap-east-1': cell('ZNB98KWMFR0R6', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider terraform'),
    'ap-east-2': cell('Z064739330DAH7WJVOO93', 'high', 'alchemy-effect ape aws-cdk carina'),
    'ap-northeast-1': cell('Z2M4EHUR26P7ZW', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider roadworker terraform'),
    'ap-northeast-2': cell('Z3W03O7B5YMIYP', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider roadworker terraform'),
    'ap-northeast-3': cell('Z2YQB5RD63NC85', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider terraform'),
    'ap-south-1': cell('Z11RGJOFQNVJUP', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider roadworker terraform'),
    'ap-south-2': cell('Z02976202B4EZMXIPMXF7', 'high', 'alchemy-effect amazonka ape aws-cdk carina terraform'),
    'ap-southeast-1': cell('Z3O0J2DXBE1FTB', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider roadworker terraform'),
    'ap-southeast-2': cell('Z1WCIGYICN2BYD', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider roadworker terraform'),
    'ap-southeast-3': cell('Z01846753K324LI26A3VV', 'high', 'alchemy-effect amazonka ape aws-cdk carina terraform'),
    'ap-southeast-4': cell('Z0312387243XT5FE14WFO', 'high', 'alchemy-effect amazonka ape aws-cdk carina terraform'),
    'ap-southeast-5': cell('Z08660063OXLMA7F1FJHU', 'high', 'alchemy-effect ape aws-cdk carina terraform'),
    'ap-southeast-6': cell('Z05686083R66JX5C163TC', 'high', 'alchemy-effect ape carina'),
    'ap-southeast-7': cell('Z0031014GXUMRZG6I14G', 'high', 'alchemy-effect ape aws-cdk carina'),
    'ca-central-1': cell('Z1QDHH18159H29', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider terraform'),
    'ca-west-1': cell('Z03565811Z33SLEZTHOUL', 'high', 'alchemy-effect ape aws-cdk carina terraform'),
    'cn-north-1': cell('Z5CN8UMXT92WN', 'high', 'alchemy-effect aws-cdk terraform terraform-2026-via-floci'),
    'cn-northwest-1': cell('Z282HJ1KT0DH03', 'high', 'alchemy-effect amazonka aws-cdk hzprovider terraform'),
    'eu-central-1': cell('Z21DNDUVLTQW6Q', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider roadworker terraform'),
    'eu-central-2': cell('Z030506016YDQGETNASS', 'high', 'alchemy-effect amazonka ape aws-cdk carina terraform'),
    'eu-north-1': cell('Z3BAZG2TWCNX0D', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider terraform'),
    'eu-south-1': cell(
      'Z2OPA49AB41N7K',
      'disputed',
      'ape carina',
      { zoneId: 'Z30OZKI7KPW7MI', sources: 'alchemy alchemy-effect amazonka hzprovider terraform' },
      { zoneId: 'Z3IXVV8C73GIO3', sources: 'aws-cdk' },
    ),
    'eu-south-2': cell('Z0081959F7139GRJC19J', 'high', 'alchemy-effect amazonka ape aws-cdk carina terraform'),
    'eu-west-1': cell('Z1BKCTXD74EZPE', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider roadworker terraform'),
    'eu-west-2': cell('Z3GKZC51ZF0DB4', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider terraform'),
    'eu-west-3': cell('Z3R1K369G5AVDG', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider terraform'),
    'il-central-1': cell('Z09640613K4A3MN55U7GU', 'high', 'alchemy-effect ape aws-cdk carina terraform'),
    'me-central-1': cell('Z06143092I8HRXZRUZROF', 'high', 'alchemy-effect amazonka ape aws-cdk carina terraform'),
    'me-south-1': cell('Z1MPMWCPA7YB62', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider terraform'),
    'mx-central-1': cell('Z057606446ZNVQJJ8WOP', 'high', 'alchemy-effect ape carina terraform-2026-via-floci'),
    'sa-east-1': cell('Z7KQH4QJS55SO', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider roadworker terraform'),
    'us-east-1': cell(
      'Z3AQBSTGFYJSTF',
      'high',
      'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider roadworker terraform terraform-2026-via-floci',
    ),
    'us-east-2': cell('Z2O1EMRO9K5GLX', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider roadworker terraform'),
    'us-gov-east-1': cell('Z2NIFVYYW2VKV1', 'high', 'alchemy-effect amazonka ape aws-cdk hzprovider terraform'),
    'us-gov-west-1': cell(
      'Z31GFT0UA1I2HV',
      'high',
      'alchemy-effect amazonka ape aws-cdk hzprovider roadworker terraform terraform-2026-via-floci',
    ),
    'us-isof-east-1': cell('Z03373031FTGQH4MNG6ST', 'low', 'aws-cdk'),
    'us-isof-south-1': cell('Z03376072I8GXC2DXUFXI', 'low', 'aws-cdk'),
    'us-west-1': cell('Z2F56UZL2M1ACD', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider roadworker terraform'),
    'us-west-2': cell('Z3BJ6K6RIION7M', 'high', 'alchemy alchemy-effect amazonka ape aws-cdk carina hzprovider roadworker terraform'),
  },
  recordTypes: ['A'],
  furtherRecordTypes: [],
  evaluateTargetHealth: 'allowed',
  privateZone: 'allowed',
  documented: true,
};

/** The oldest regions: their website endpoints have a hyphen before the region, all later ones a dot. */
const dashRegions: ReadonlySet<string> = new Set([
  'ap-northeast-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'eu-west-1',
  'sa-east-1',
  'us-east-1',
  'us-gov-west-1',
  'us-west-1',
  'us-west-2',
]);

/** The website endpoint of a region, without a bucket: what an alias names. */
export function websiteEndpoint(region: string): string {
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : region.startsWith('us-isof-') ? 'csp.hci.ic.gov' : 'amazonaws.com';
  return `s3-website${dashRegions.has(region) ? '-' : '.'}${region}.${suffix}`;
}
