/** Names of AWS resources that people try to alias to, though Route 53 has no alias for them. */
export interface NotAliasTarget {
  readonly id: string;
  /** What has names of this form, for messages. */
  readonly title: string;
  readonly regex: RegExp;
  /** What to do instead. */
  readonly instead: string;
  /** Whether an alias cannot work, rather than that AWS does not document one. */
  readonly impossible: boolean;
}

const cname = 'declare a CNAME; at the apex, put a CloudFront distribution or a load balancer in front of it and alias that';
const region = '[a-z]{2,4}(?:-[a-z]+){1,3}-\\d{1,2}';
const named = (text: string) => new RegExp(`^${text.replaceAll('REGION', region)}\\.$`, 'i');

// Compiled 2026-11-21. Which services tell no hosted zone id: botocore 1.43.107. S3 REST endpoints: pulumi/pulumi-aws issue 2330. RDS tells an id, and
// aliases to it are reported to be taken (hashicorp/terraform-provider-aws issue 3266), but Route 53 documents CNAME.
/** What is recognized and refused, or warned of; the first that fits counts. */
export const notAliasTargets: readonly NotAliasTarget[] = [
  {
    id: 's3-website-dualstack',
    title: 'dual-stack S3 website endpoint',
    regex: named('(?:.+\\.)?s3-website\\.dualstack\\.REGION\\.amazonaws\\.com(?:\\.cn)?'),
    instead: 'alias the IPv4 website endpoint with Target.s3Website({ region }), or put CloudFront in front of the bucket',
    impossible: true,
  },
  {
    id: 's3-rest-endpoint',
    title: 'S3 REST endpoint',
    regex: named('(?:.+\\.)?s3(?:-accelerate|-external-1)?(?:\\.dualstack)?(?:[.-]REGION)?\\.amazonaws\\.com(?:\\.cn)?'),
    instead:
      'alias the website endpoint of a bucket named like the record with Target.s3Website({ region }), or put CloudFront in front of the bucket',
    impossible: true,
  },
  {
    id: 'elastic-beanstalk-legacy',
    title: 'Elastic Beanstalk environment without a region in its name',
    regex: named('[a-z0-9-]+\\.elasticbeanstalk\\.com'),
    instead: 'declare a CNAME, or clone the environment, which gives it a name with a region',
    impossible: true,
  },
  {
    id: 'global-accelerator-api',
    title: 'API endpoint of Global Accelerator',
    regex: named('globalaccelerator(?:\\.REGION)?\\.amazonaws\\.com'),
    instead: 'alias the DNS name of the accelerator, which ends in awsglobalaccelerator.com',
    impossible: true,
  },
  {
    id: 'api-gateway-default-endpoint',
    title: 'default endpoint of an API Gateway API',
    regex: named('[a-z0-9]+\\.execute-api\\.REGION\\.amazonaws\\.com(?:\\.cn)?'),
    instead: 'make a custom domain for the API and alias its d-… name with Target.apiGateway',
    impossible: false,
  },
  {
    id: 'ec2-instance',
    title: 'public or private name of an EC2 instance',
    regex: named(
      '(?:ec2-[0-9-]+\\.(?:REGION\\.compute|compute-1)\\.amazonaws\\.com(?:\\.cn)?|ip-[0-9-]+\\.(?:ec2|REGION\\.compute)\\.internal)',
    ),
    instead: 'declare A or AAAA records with its addresses',
    impossible: true,
  },
  {
    id: 'rds-docdb-neptune',
    title: 'database of RDS, DocumentDB or Neptune',
    regex: named('.+\\.(?:REGION\\.(?:rds|docdb|neptune)|(?:rds|docdb|neptune)\\.REGION)\\.amazonaws\\.com(?:\\.cn)?'),
    instead: 'declare a CNAME',
    impossible: false,
  },
  {
    id: 'opensearch-ipv4-endpoint',
    title: 'IPv4 endpoint of an OpenSearch domain',
    regex: named('(?:search|vpc)-[a-z0-9-]+\\.REGION\\.es\\.amazonaws\\.com(?:\\.cn)?'),
    instead: 'declare a CNAME, or make the domain dual-stack and alias its endpoint with Target.openSearch',
    impossible: false,
  },
  {
    id: 'cognito-prefix-domain',
    title: 'prefix domain of a Cognito user pool',
    regex: named('[a-z0-9-]+\\.auth(?:-fips)?\\.REGION\\.amazoncognito\\.com'),
    instead: 'make a custom domain for the user pool and alias its CloudFront name with Target.cognito',
    impossible: false,
  },
  {
    id: 'amplifyapp-default-domain',
    title: 'default domain of an Amplify app',
    regex: named('(?:.+\\.)?[a-z0-9]+\\.amplifyapp\\.com'),
    instead: 'make a custom domain for the app and alias its CloudFront name with Target.amplify',
    impossible: false,
  },
  {
    id: 'lambda-function-url',
    title: 'Lambda function URL',
    regex: named('[a-z0-9]+\\.lambda-url\\.REGION\\.on\\.aws'),
    instead: 'put CloudFront or API Gateway in front of the function and alias that',
    impossible: false,
  },
  {
    id: 'verified-access-endpoint',
    title: 'Verified Access endpoint',
    regex: named('.+\\.verified-access(?:-endpoint)?\\.REGION\\.amazonaws\\.com'),
    instead: cname,
    impossible: false,
  },
  {
    id: 'transfer-family-server',
    title: 'Transfer Family server',
    regex: named('s-[0-9a-f]+\\.server\\.transfer\\.REGION\\.amazonaws\\.com'),
    instead: 'declare a CNAME; a server in a VPC can be aliased through its VPC endpoint with Target.vpcEndpoint',
    impossible: false,
  },
  {
    id: 'redshift',
    title: 'Redshift cluster or workgroup',
    regex: named('.+\\.REGION\\.redshift(?:-serverless)?\\.amazonaws\\.com(?:\\.cn)?'),
    instead: cname,
    impossible: false,
  },
  {
    id: 'mediastore',
    title: 'MediaStore container',
    regex: named('.+\\.data\\.mediastore\\.REGION\\.amazonaws\\.com'),
    instead: 'put CloudFront in front of the container and alias the distribution',
    impossible: false,
  },
  {
    id: 'workmail',
    title: 'WorkMail endpoint',
    regex: named('(?:inbound-smtp\\.REGION\\.amazonaws|autodiscover\\.mail\\.REGION\\.awsapps)\\.com'),
    instead: 'declare the MX and CNAME records that WorkMail shows',
    impossible: false,
  },
  {
    id: 'elasticache-msk-iot-and-others',
    title: 'endpoint of ElastiCache, MSK, IoT, MQ, EFS or EKS',
    regex: named('.+\\.(?:cache|kafka\\.REGION|iot\\.REGION|mq\\.REGION|efs\\.REGION|REGION\\.eks)\\.amazonaws\\.com(?:\\.cn)?'),
    instead: cname,
    impossible: false,
  },
];
