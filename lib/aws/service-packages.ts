import { Apex53Error } from '../model/error';

/** The SDK packages of services beside Route 53. All but the first two are installed by whoever needs them. */
const packages = {
  cloudfront: () => require('@aws-sdk/client-cloudfront') as typeof import('@aws-sdk/client-cloudfront'),
  'elastic-load-balancing-v2': () =>
    require('@aws-sdk/client-elastic-load-balancing-v2') as typeof import('@aws-sdk/client-elastic-load-balancing-v2'),
  amplify: () => require('@aws-sdk/client-amplify') as typeof import('@aws-sdk/client-amplify'),
  'api-gateway': () => require('@aws-sdk/client-api-gateway') as typeof import('@aws-sdk/client-api-gateway'),
  apigatewayv2: () => require('@aws-sdk/client-apigatewayv2') as typeof import('@aws-sdk/client-apigatewayv2'),
  apprunner: () => require('@aws-sdk/client-apprunner') as typeof import('@aws-sdk/client-apprunner'),
  appsync: () => require('@aws-sdk/client-appsync') as typeof import('@aws-sdk/client-appsync'),
  cloudformation: () => require('@aws-sdk/client-cloudformation') as typeof import('@aws-sdk/client-cloudformation'),
  'cloudwatch-logs': () => require('@aws-sdk/client-cloudwatch-logs') as typeof import('@aws-sdk/client-cloudwatch-logs'),
  'cognito-identity-provider': () =>
    require('@aws-sdk/client-cognito-identity-provider') as typeof import('@aws-sdk/client-cognito-identity-provider'),
  ec2: () => require('@aws-sdk/client-ec2') as typeof import('@aws-sdk/client-ec2'),
  'elastic-beanstalk': () => require('@aws-sdk/client-elastic-beanstalk') as typeof import('@aws-sdk/client-elastic-beanstalk'),
  'elastic-load-balancing': () =>
    require('@aws-sdk/client-elastic-load-balancing') as typeof import('@aws-sdk/client-elastic-load-balancing'),
  'global-accelerator': () => require('@aws-sdk/client-global-accelerator') as typeof import('@aws-sdk/client-global-accelerator'),
  kms: () => require('@aws-sdk/client-kms') as typeof import('@aws-sdk/client-kms'),
  lightsail: () => require('@aws-sdk/client-lightsail') as typeof import('@aws-sdk/client-lightsail'),
  opensearch: () => require('@aws-sdk/client-opensearch') as typeof import('@aws-sdk/client-opensearch'),
  'route-53-domains': () => require('@aws-sdk/client-route-53-domains') as typeof import('@aws-sdk/client-route-53-domains'),
  'route53-recovery-cluster': () =>
    require('@aws-sdk/client-route53-recovery-cluster') as typeof import('@aws-sdk/client-route53-recovery-cluster'),
  'route53-recovery-control-config': () =>
    require('@aws-sdk/client-route53-recovery-control-config') as typeof import('@aws-sdk/client-route53-recovery-control-config'),
  route53resolver: () => require('@aws-sdk/client-route53resolver') as typeof import('@aws-sdk/client-route53resolver'),
  s3: () => require('@aws-sdk/client-s3') as typeof import('@aws-sdk/client-s3'),
  'vpc-lattice': () => require('@aws-sdk/client-vpc-lattice') as typeof import('@aws-sdk/client-vpc-lattice'),
} as const;

/** The name of an SDK package behind `@aws-sdk/client-`. */
export type SdkService = keyof typeof packages;

/** What the SDK package of a service exports. */
export type SdkPackage<S extends SdkService> = ReturnType<(typeof packages)[S]>;

/**
 * The SDK package of a service, loaded at the first call and not before.
 *
 * @throws Apex53Error `SdkPackageMissing` with the command that installs it.
 */
export function loadSdk<S extends SdkService>(service: S): SdkPackage<S> {
  const name = `@aws-sdk/client-${service}`;
  try {
    return packages[service]() as SdkPackage<S>;
  } catch (error) {
    if (!isMissing(error, name)) throw error;
    throw new Apex53Error('SdkPackageMissing', `This needs a package that is not installed. Run: npm install ${name}`, {
      details: { package: name },
      cause: error,
    });
  }
}

/** Whether this very package is missing, and not one that it needs itself. */
function isMissing(error: unknown, name: string): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('message' in error)) return false;
  return error.code === 'MODULE_NOT_FOUND' && String(error.message).includes(`'${name}'`);
}
