/**
 * Where health checkers connect from.
 *
 * Ranges: AWS documentation, AWS Tools for PowerShell V5, example of Get-R53CheckerIpRanges, in its order. Which Region the
 * sixteen narrow ones belong to: AWS `ip-ranges.json`, service ROUTE53_HEALTHCHECKS. Checked 2026-11-21.
 */
export const checkerRanges: readonly string[] = [
  '15.177.2.0/23',
  '15.177.6.0/23',
  '15.177.10.0/23',
  '15.177.14.0/23',
  '15.177.18.0/23',
  '15.177.22.0/23',
  '15.177.26.0/23',
  '15.177.30.0/23',
  '15.177.34.0/23',
  '15.177.38.0/23',
  '15.177.42.0/23',
  '15.177.46.0/23',
  '15.177.50.0/23',
  '15.177.54.0/23',
  '15.177.58.0/23',
  '15.177.62.0/23',
  '54.183.255.128/26',
  '54.228.16.0/26',
  '54.232.40.64/26',
  '54.241.32.64/26',
  '54.243.31.192/26',
  '54.244.52.192/26',
  '54.245.168.0/26',
  '54.248.220.0/26',
  '54.250.253.192/26',
  '54.251.31.128/26',
  '54.252.79.128/26',
  '54.252.254.192/26',
  '54.255.254.192/26',
  '107.23.255.0/26',
  '176.34.159.192/26',
  '177.71.207.128/26',
];

/** Two checkers of each Region, one from each of its narrow ranges; which addresses of a range check is arbitrary. */
export const checkerAddresses: Readonly<Record<string, readonly string[]>> = {
  'us-east-1': ['54.243.31.200', '107.23.255.8'],
  'us-west-1': ['54.183.255.136', '54.241.32.72'],
  'us-west-2': ['54.244.52.200', '54.245.168.8'],
  'eu-west-1': ['54.228.16.8', '176.34.159.200'],
  'ap-southeast-1': ['54.251.31.136', '54.255.254.200'],
  'ap-southeast-2': ['54.252.79.136', '54.252.254.200'],
  'ap-northeast-1': ['54.248.220.8', '54.250.253.200'],
  'sa-east-1': ['54.232.40.72', '177.71.207.136'],
};
