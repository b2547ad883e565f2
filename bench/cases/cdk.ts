// aws-cdk-lib on the same input: N A records built and synthesized, and one assertion. Prints one JSON line, or nothing when it is not installed.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const n = Number(process.argv[2]);
const folder = process.env.APEX53_BENCH_PEERS ?? process.cwd();
const peers = createRequire(join(folder, 'package.json'));

/** As much of aws-cdk-lib as is used here; the package is not a dependency. */
interface Cdk {
  App: new (props?: object) => { synth(): unknown };
  Stack: new (scope: unknown, id: string) => object;
}
interface CdkRoute53 {
  PublicHostedZone: new (scope: unknown, id: string, props: object) => object;
  ARecord: new (scope: unknown, id: string, props: object) => object;
  RecordTarget: { fromIpAddresses(...addresses: string[]): unknown };
}
interface CdkAssertions {
  Template: { fromStack(stack: object): { hasResourceProperties(type: string, props: object): void } };
}

function build(cdk: Cdk, route53: CdkRoute53): { app: InstanceType<Cdk['App']>; stack: object } {
  const app = new cdk.App({
    // One stack may hold 500 resources unless told otherwise.
    context: { '@aws-cdk/core:stackResourceLimit': 0 },
    outdir: join(process.env.TMPDIR ?? '/tmp', `apex53-bench-cdk-${process.pid}`),
  });
  const stack = new cdk.Stack(app, 'Stack');
  const zone = new route53.PublicHostedZone(stack, 'Zone', { zoneName: 'example.com' });
  for (let i = 0; i < n; i++) {
    new route53.ARecord(stack, `R${i}`, {
      zone,
      recordName: `host-${i}`,
      target: route53.RecordTarget.fromIpAddresses(`10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`),
    });
  }
  return { app, stack };
}

try {
  const cdk = peers('aws-cdk-lib') as Cdk;
  const route53 = peers('aws-cdk-lib/aws-route53') as CdkRoute53;
  const { Template } = peers('aws-cdk-lib/assertions') as CdkAssertions;
  const start = performance.now();
  const { app, stack } = build(cdk, route53);
  app.synth();
  const synthesized = performance.now();
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  const template = Template.fromStack(stack);
  const before = performance.now();
  template.hasResourceProperties('AWS::Route53::RecordSet', { Name: `host-${n - 1}.example.com.` });
  console.log(
    JSON.stringify({ seconds: (synthesized - start) / 1000, peakMiB, assertionMicroseconds: (performance.now() - before) * 1000 }),
  );
} catch (error) {
  if ((error as { code?: string }).code !== 'MODULE_NOT_FOUND') throw error;
}
