// The keys of sources stand in ./sources. Compiled 2026-11-21.
import { cell, type AliasService } from '../service';

/** VPC interface endpoints. AWS publishes no table: ids that were observed serve to recognise, never to write. */
export const vpcEndpoint: AliasService = {
  kind: 'vpc-interface-endpoint',
  title: 'VPC interface endpoint',
  nameForm: 'vpce-0123456789abcdef0-abcdefgh.execute-api.eu-west-1.vpce.amazonaws.com',
  patterns: [
    {
      id: 'vpce',
      regex:
        /^(?:(?<prefix>[^.]+)\.)?(?<endpoint>vpce-[0-9a-f]{8,17}-[a-z0-9]+)(?:-(?<az>[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2}[a-z]))?\.(?<service>[a-z0-9-]+(?:\.[a-z0-9-]+)*)\.(?<region>[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2})\.vpce\.amazonaws\.com(?<cn>\.cn)?\.?$/i,
    },
  ],
  zoneIds: {},
  observedZoneIds: {
    'af-south-1': cell('Z09302161J80N9A7UTP7U', 'low', 'external-dns gardener'),
    'ap-east-1': cell('Z2LIHJ7PKBEMWN', 'low', 'external-dns gardener'),
    'ap-east-2': cell('Z09379811HWP0POAUWVN3', 'low', 'external-dns gardener'),
    'ap-northeast-1': cell('Z2E726K9Y6RL4W', 'low', 'external-dns gardener'),
    'ap-northeast-2': cell('Z27UANNT0PRK1T', 'low', 'external-dns gardener'),
    'ap-northeast-3': cell('Z376B5OMM2JZL2', 'low', 'external-dns gardener'),
    'ap-south-1': cell('Z2KVTB3ZLFM7JR', 'low', 'external-dns gardener'),
    'ap-south-2': cell('Z0952991RWSF5AHIQDIY', 'low', 'external-dns gardener'),
    'ap-southeast-1': cell('Z18LLCSTV4NVNL', 'low', 'external-dns gardener'),
    'ap-southeast-2': cell('ZDK2GCRPAFKGO', 'low', 'external-dns gardener'),
    'ap-southeast-3': cell('Z03881013RZ9BYYZO8N5W', 'low', 'external-dns gardener'),
    'ap-southeast-4': cell('Z07508191CO1RNBX3X3AU', 'low', 'external-dns gardener'),
    'ca-central-1': cell('ZRCXCF510Y6P9', 'low', 'external-dns gardener'),
    'eu-central-1': cell('Z273ZU8SZ5RJPC', 'low', 'external-dns gardener'),
    'eu-central-2': cell('Z045369019J4FUQ4S272E', 'low', 'external-dns gardener'),
    'eu-north-1': cell('Z3OWWK6JFDEDGC', 'low', 'external-dns gardener'),
    'eu-south-1': cell('Z2A5FDNRLY7KZG', 'low', 'external-dns gardener'),
    'eu-south-2': cell('Z014396544HENR57XQCJ', 'low', 'external-dns gardener'),
    'eu-west-1': cell('Z38GZ743OKFT7T', 'low', 'external-dns gardener'),
    'eu-west-2': cell('Z7K1066E3PUKB', 'low', 'external-dns gardener'),
    'eu-west-3': cell('Z1DWHTMFP0WECP', 'low', 'external-dns gardener'),
    'me-central-1': cell('Z07122992YCEUCB9A9570', 'low', 'external-dns gardener'),
    'me-south-1': cell('Z3B95P3VBGEQGY', 'low', 'external-dns gardener'),
    'sa-east-1': cell('Z2LXUWEVLCVZIB', 'low', 'external-dns gardener'),
    'us-east-1': cell('Z7HUB22UULQXV', 'medium', 'external-dns gardener vpce-usage'),
    'us-east-2': cell('ZC8PG0KIFKBRI', 'low', 'external-dns gardener'),
    'us-gov-east-1': cell('Z2MU5TEIGO9WXB', 'low', 'external-dns'),
    'us-gov-west-1': cell('Z12529ZODG2B6H', 'low', 'external-dns'),
    'us-west-1': cell('Z12I86A8N7VCZO', 'low', 'external-dns gardener'),
    'us-west-2': cell('Z1YSA3EXCYUU9Z', 'medium', 'external-dns gardener vpce-usage'),
  },
  recordTypes: ['A'],
  furtherRecordTypes: ['AAAA'],
  evaluateTargetHealth: 'allowed',
  privateZone: 'allowed',
  documented: true,
};
