import fc from 'fast-check';
import { inferTarget } from '../../lib';
import { notAliasTargets } from '../../lib/aliases/data/not-alias-targets';
import { aliasServices } from '../../lib/aliases/services';
import { sampleNames } from './support/fact-sheet';

const spellings = (name: string): readonly string[] => [name, `${name}.`, name.toUpperCase(), `${name.toUpperCase()}.`];
const allForms = [
  ...aliasServices.flatMap(({ kind, patterns }) => patterns.map(({ id, regex }) => ({ id: `${kind} ${id}`, regex }))),
  ...notAliasTargets.map(({ id, regex }) => ({ id, regex })),
];
const formsOf = (name: string): readonly string[] => allForms.filter(({ regex }) => regex.test(name)).map(({ id }) => id);

describe('a sample of every form in every region', () => {
  it('is recognized by kind, region and hosted zone id, in any spelling', () => {
    for (const { name, pattern, service, region } of sampleNames) {
      const kind = aliasServices.find((candidate) => candidate.kind === service.id)?.namedLike ?? service.id;
      for (const spelled of spellings(name)) {
        const found = inferTarget(spelled);
        if (pattern.aliasable === false) {
          expect([spelled, found.outcome]).toEqual([spelled, 'no-alias-target']);
          continue;
        }
        const zoneIds = service.zoneIdSource === 'per-partition' ? { global: 'Z2FDTNDATAQYW2' } : service.zoneIds;
        const expected = pattern.id === 'cloudfront-cn' ? 'Z3RFFRIM2A3IF5' : zoneIds[region ?? 'global'];
        expect([spelled, found]).toEqual([
          spelled,
          expect.objectContaining({ outcome: 'alias-target', kind, ...(region === undefined ? {} : { region }) }),
        ]);
        expect([spelled, found.outcome === 'alias-target' ? found.hostedZoneId : 'none']).toEqual([spelled, expected]);
      }
    }
  });

  it('fits one form and no other, refused ones included', () => {
    for (const { name } of sampleNames)
      for (const spelled of spellings(name))
        expect([spelled, formsOf(spelled.endsWith('.') ? spelled : `${spelled}.`)]).toHaveProperty('1.length', 1);
  });
});

describe('names that look like alias targets and are none', () => {
  const refused: Readonly<Record<string, readonly string[]>> = {
    's3-website-dualstack': ['bucket.s3-website.dualstack.eu-west-1.amazonaws.com'],
    's3-rest-endpoint': [
      'bucket.s3.amazonaws.com',
      'my.bucket.s3.eu-west-1.amazonaws.com',
      'bucket.s3-eu-west-1.amazonaws.com',
      's3.amazonaws.com',
      's3.dualstack.us-east-1.amazonaws.com',
      'bucket.s3.cn-north-1.amazonaws.com.cn',
      'bucket.s3-accelerate.amazonaws.com',
    ],
    'elastic-beanstalk-legacy': ['my-env.elasticbeanstalk.com'],
    'global-accelerator-api': ['globalaccelerator.amazonaws.com', 'globalaccelerator.us-west-2.amazonaws.com'],
    'api-gateway-default-endpoint': ['a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com'],
    'ec2-instance': [
      'ec2-203-0-113-25.compute-1.amazonaws.com',
      'ec2-203-0-113-25.eu-west-1.compute.amazonaws.com',
      'ip-10-0-0-1.ec2.internal',
      'ip-10-0-0-1.eu-west-1.compute.internal',
    ],
    'rds-docdb-neptune': [
      'db.abcdefghijkl.eu-west-1.rds.amazonaws.com',
      'db.cluster-ro-abcdefghijkl.us-east-1.rds.amazonaws.com',
      'db.abcdefghijkl.rds.cn-north-1.amazonaws.com.cn',
      'docs.cluster-abcdefghijkl.eu-west-1.docdb.amazonaws.com',
      'graph.cluster-abcdefghijkl.eu-west-1.neptune.amazonaws.com',
    ],
    'opensearch-ipv4-endpoint': ['search-logs-abcdefghijklmnopqrstuvwxyz.eu-west-1.es.amazonaws.com'],
    'cognito-prefix-domain': ['login.auth.eu-west-1.amazoncognito.com'],
    'amplifyapp-default-domain': ['main.d1a2b3c4d5.amplifyapp.com'],
    'lambda-function-url': ['abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws'],
    'verified-access-endpoint': ['edge-0123456789abcdef0.vai-0123456789abcdef0.prod.verified-access.eu-west-1.amazonaws.com'],
    'transfer-family-server': ['s-0123456789abcdef0.server.transfer.eu-west-1.amazonaws.com'],
    redshift: ['dw.abcdefghijkl.eu-west-1.redshift.amazonaws.com', 'wg.123456789012.eu-west-1.redshift-serverless.amazonaws.com'],
    mediastore: ['abcdefghijklmn.data.mediastore.eu-west-1.amazonaws.com'],
    workmail: ['inbound-smtp.eu-west-1.amazonaws.com', 'autodiscover.mail.eu-west-1.awsapps.com'],
    'elasticache-msk-iot-and-others': [
      'cache.abc123.0001.euw1.cache.amazonaws.com',
      'b-1.msk.abc123.c2.kafka.eu-west-1.amazonaws.com',
      'a1b2c3-ats.iot.eu-west-1.amazonaws.com',
      'fs-0123456789abcdef0.efs.eu-west-1.amazonaws.com',
      'ABCDEF0123.gr7.eu-west-1.eks.amazonaws.com',
    ],
  };
  const cases = Object.entries(refused).flatMap(([id, names]) => names.map((name) => [name, id] as const));

  it('have a sample for every form', () => {
    expect(Object.keys(refused).sort()).toEqual(notAliasTargets.map(({ id }) => id).sort());
  });

  it.each(cases)('%s is refused as %s', (name, id) => {
    expect(formsOf(`${name}.`.toLowerCase())).toEqual([id]);
    const entry = notAliasTargets.find((candidate) => candidate.id === id);
    for (const spelled of spellings(name))
      expect(inferTarget(spelled)).toEqual({ outcome: 'no-alias-target', title: entry?.title, instead: entry?.instead });
  });
});

describe('other names', () => {
  it.each([
    'www.example.com',
    'cloudfront.net',
    'a.b.cloudfront.net',
    'd1.cloudfront.net.example.com',
    'd1.cloudfront.net.evil',
    'elb.amazonaws.com',
    'alb-1.eu-west-1.elb.amazonaws.com.evil.example',
    'notcloudfront.net',
    'xs3-website-us-east-1.amazonaws.com',
    '',
    '.',
    'a..b',
  ])('%j is not recognized', (name) => {
    expect(inferTarget(name).outcome).toBe('unknown');
  });

  it('are answered with every form that was tried, and the nearest', () => {
    expect(inferTarget('lb.elb.amazonaws.com')).toEqual({
      outcome: 'unknown',
      tried: aliasServices.filter(({ patterns }) => patterns.length > 0).map(({ title, nameForm }) => `${title}: ${nameForm}`),
      nearest: ['dualstack.my-alb-1234567890.eu-west-1.elb.amazonaws.com'],
    });
  });

  it('no text makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.domain(),
          fc.constantFrom(...sampleNames.map(({ name }) => name)).map((name) => name.slice(3)),
        ),
        (text) => {
          expect(['alias-target', 'no-alias-target', 'unknown']).toContain(inferTarget(text).outcome);
        },
      ),
    );
  });
});

describe('what is told of a name', () => {
  it('an S3 website is named by its endpoint, without the bucket', () => {
    expect(inferTarget('www.example.com.s3-website-us-east-1.amazonaws.com')).toMatchObject({
      kind: 's3-website',
      dnsName: 's3-website-us-east-1.amazonaws.com.',
      recordTypes: ['A'],
    });
  });

  it('a disputed id comes with the other ones in use', () => {
    expect(inferTarget('s3-website.eu-south-1.amazonaws.com')).toMatchObject({
      hostedZoneId: 'Z2OPA49AB41N7K',
      confidence: 'disputed',
      alternatives: ['Z30OZKI7KPW7MI', 'Z3IXVV8C73GIO3'],
    });
  });

  it('an accelerator has AAAA under its dual-stack name only', () => {
    expect(inferTarget('a1234567890abcdef.awsglobalaccelerator.com')).toMatchObject({ recordTypes: ['A'] });
    expect(inferTarget('a1234567890abcdef.dualstack.awsglobalaccelerator.com')).toMatchObject({ recordTypes: ['A', 'AAAA'] });
  });

  it('only the service tells the id of a VPC endpoint', () => {
    expect(inferTarget('vpce-0123456789abcdef0-abcdefgh.execute-api.eu-west-1.vpce.amazonaws.com')).not.toHaveProperty('hostedZoneId');
  });
});
