/** Where a hosted zone id was read, and as of when. */
export interface Source {
  readonly title: string;
  readonly where: string;
  readonly date: string;
}

// Many tables are transcriptions of the same AWS pages: agreement shows a faithful copy of what AWS published, not a test against Route 53.
/** The sources that the cells of the tables name. */
export const sources = {
  'aws-docs-route53-api': {
    title: 'Route 53 API model documentation of AliasTarget (the text of the AliasTarget API page)',
    where: 'boto/botocore: botocore/data/route53/2013-04-01/service-2.json (package botocore 1.43.107)',
    date: '2026-11',
  },
  'aws-docs-eb': {
    title: 'AWS General Reference, Elastic Beanstalk endpoints table (full Markdown edition of the page, read from a public mirror)',
    where: 'docs.aws.amazon.com/general/latest/gr/elasticbeanstalk.html',
    date: 'edition with ap-southeast-6 (2025-12 or later)',
  },
  'aws-docs-apprunner': {
    title: 'AWS General Reference, App Runner endpoints table (9 of 11 rows visible in the stored page)',
    where: 'docs.aws.amazon.com/general/latest/gr/apprunner.html',
    date: 'stored copy, undated',
  },
  'aws-docs-lightsail': {
    title: 'Lightsail user guide, Route 53 alias record for a container service (current edition, read from a public mirror)',
    where: 'docs.aws.amazon.com/lightsail/latest/userguide/amazon-lightsail-route-53-alias-record-for-container-service.html',
    date: 'edition with ap-southeast-5',
  },
  'aws-docs-lightsail-2023': {
    title: 'Lightsail developer guide, same page, last open-source edition',
    where: 'awsdocs/amazon-lightsail-developer-guide@93bec05',
    date: '2023-06-15',
  },
  'aws-docs-china': {
    title: 'Amazon Web Services China user guide, Route 53 page, as cited by aws-cdk, Terraform and a China workshop repository',
    where: 'docs.amazonaws.cn/en_us/aws/latest/userguide/route53.html',
    date: 'cited, page itself not stored',
  },
  'aws-cdk': {
    title: 'aws-cdk-lib region-info built-in facts and route53-targets constants',
    where: 'aws/aws-cdk, package aws-cdk-lib 2.276.0',
    date: '2026-11-10',
  },
  'external-dns': {
    title: 'external-dns canonical hosted zone table',
    where: 'kubernetes-sigs/external-dns@2bf1bf8: provider/aws/aws.go',
    date: '2026-08-22',
  },
  gardener: {
    title:
      'gardener external-dns-management canonical zone table (states that it descends from external-dns; leaves out us-gov on purpose)',
    where: 'gardener/external-dns-management@1c4b43a: pkg/dnsman2/dns/provider/handler/aws/data/canonicalhostedzones.go',
    date: '2026-08-21',
  },
  terraform: {
    title:
      'Terraform AWS provider hosted-zone tables (S3, Elastic Beanstalk, App Runner read at 06df6bd/01f4311; ELB tables read in the 2025 fork isometry/terraform-provider-faws@e00409b, older upstream copies 01c0800 and 0015017 agree)',
    where: 'hashicorp/terraform-provider-aws: internal/service/{elb,elbv2,s3,elasticbeanstalk,apprunner}',
    date: '2025',
  },
  'terraform-2026-via-floci': {
    title: 'Five rows of the 2026 Terraform/CDK tables as pinned in a test of the floci emulator',
    where: 'floci (AwsRegionFactsTest), newer than floci-io/floci@a2389e7',
    date: '2026',
  },
  fakecloud: {
    title: 'fakecloud emulator ELB zone tables (same region set as Terraform, so counted in its lineage)',
    where: 'public repository, name not given by the index',
    date: '2026',
  },
  moto: {
    title: 'ELB zone tables of the moto mock library (development version newer than getmoto/moto@0af643a)',
    where: 'public repository, name not given by the index',
    date: '2026',
  },
  ape: {
    title: 'Zone tables of an internal-platform DNS form (ALB, NLB, S3 website, API Gateway, Elastic Beanstalk)',
    where: 'public repository, name not given by the index',
    date: '2026',
  },
  carina: {
    title: 'carina AWS provider S3 website table, which states that it was taken from the AWS General Reference on 2026-08-15',
    where: 'carina provider for AWS (development version newer than carina-rs/carina-provider-aws@7514f2f)',
    date: '2026-08-15',
  },
  locallycloud: {
    title: 'locallycloud emulator API Gateway table, which states that it was taken from the AWS General Reference on 2026-10-03',
    where: 'public repository, name not given by the index',
    date: '2026-10-03',
  },
  'docmcp-script': {
    title: 'Deployment script with the API Gateway column of the AWS General Reference',
    where: 'public repository, name not given by the index',
    date: '2025',
  },
  hzprovider: {
    title: 'Terraform provider with an aws_hosted_zones data source (ALB, NLB, S3, Elastic Beanstalk)',
    where: 'public repository, name not given by the index',
    date: 'about 2021',
  },
  amazonka: {
    title: 'amazonka (Haskell) S3 website zone table',
    where: 'brendanhay/amazonka: Amazonka.Route53.Internal 2.0',
    date: '2023',
  },
  'alchemy-effect': {
    title: 'alchemy-effect S3 bucket provider table',
    where: 'alchemy-run/alchemy-effect (development version)',
    date: '2025-2026',
  },
  alchemy: { title: 'alchemy S3 bucket resource table', where: 'package alchemy 0.94.0: src/aws/bucket.ts', date: '2026-08-18' },
  roadworker: {
    title: 'roadworker DSL zone tables (old; also holds the pre-dualstack Classic Load Balancer zones)',
    where: 'codenize-tools/roadworker@e6bec9c: lib/roadworker/route53-ext.rb',
    date: '2023-11-20 (data about 2018)',
  },
  'fog-aws': {
    title: 'fog-aws Classic Load Balancer zone tables, plain and dualstack',
    where: 'fog/fog-aws@0b38366: lib/fog/aws/dns.rb',
    date: '2026-05-11 (data about 2018)',
  },
  'cloudposse-eb': {
    title: 'cloudposse Elastic Beanstalk module zone variable',
    where: 'cloudposse/terraform-aws-elastic-beanstalk-environment@68837de: variables.tf',
    date: '2025-10-01',
  },
  'apprunner-ts': {
    title: 'App Runner zone table in a TypeScript project',
    where: 'public repository, name not given by the index',
    date: '2025-2026',
  },
  'apprunner-cdk-ja': {
    title: 'App Runner zone table in a CDK project (first six rows seen)',
    where: 'public repository, name not given by the index',
    date: '2024',
  },
  'lightsail-usage': {
    title: 'Deployed Terraform/CloudFormation of three unrelated projects that alias to a us-east-1 Lightsail container service',
    where: 'public repositories, names not given by the index',
    date: '2023-2026',
  },
  'vpce-usage': {
    title:
      'DescribeVpcEndpoints output in unrelated repositories and AWS CLI examples (us-east-1); issue kubernetes-sigs/external-dns#3429 (us-west-2)',
    where: 'public repositories',
    date: '2017-2026',
  },
  'octodns-route53': {
    title: 'octoDNS Route 53 provider, note on the accelerator zone',
    where: 'octodns/octodns-route53@4aba142: octodns_route53/record.py',
    date: '2026-05-08',
  },
  troposphere: {
    title: 'troposphere CloudFront zone constant',
    where: 'cloudtools/troposphere@0c6c125: troposphere/constants.py',
    date: '2026-07-01',
  },
} as const satisfies Record<string, Source>;

export type SourceKey = keyof typeof sources;
