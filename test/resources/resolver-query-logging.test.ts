import { App, deploy, plan, ResolverQueryLogging, type Assembly } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { ask } from '../support/aws-services';
import { fakeQueryLogs } from '../support/aws-services/resolver-query-logs';
import { emulated } from '../support/emulated';
import { steppedClock } from '../support/stepped-clock';

const region = 'eu-west-1';
const bucket = 'arn:aws:s3:::dns-logs';

const logged = (destinationArn = bucket, vpcIds: readonly string[] = ['vpc-0a', 'vpc-0b'], name = 'network'): Assembly => {
  const app = new App({ name });
  new ResolverQueryLogging(app, 'Logs', { region, destinationArn, vpcs: vpcIds.map((vpcId) => ({ vpcId, region })) });
  return app.synth();
};

async function world() {
  const logs = fakeQueryLogs();
  const { services, options } = await ask({ route53resolver: logs.service });
  const { client } = emulated();
  const given = () => ({ client, services: options, clock: steppedClock() });
  return {
    services,
    deploy: (assembly: Assembly, purpose?: 'destroy') => deploy(assembly, { ...given(), ...(purpose === undefined ? {} : { purpose }) }),
    isDone: async (assembly: Assembly) => isEmptyPlan(await plan(assembly, given())),
    writes: () => services.requests.map(({ operation }) => operation).filter((one) => !/^(Get|List)/.test(one)),
    held: () => [logs.configs.size, logs.associations.size],
  };
}

const [create, associate, disassociate, remove] = [
  'CreateResolverQueryLogConfig',
  'AssociateResolverQueryLogConfig',
  'DisassociateResolverQueryLogConfig',
  'DeleteResolverQueryLogConfig',
];

describe('the logging of what VPCs ask', () => {
  it('is created and deleted in order, and then there is nothing to do', async () => {
    const here = await world();
    await here.deploy(logged());
    expect(await here.isDone(logged())).toBe(true);
    await here.deploy(logged(), 'destroy');

    expect(here.writes()).toEqual([create, associate, associate, disassociate, disassociate, remove]);
    expect(here.held()).toEqual([0, 0]);
  });

  it('is waited for by what its references have come to', async () => {
    const here = await world();
    await here.deploy(logged());
    const waits = here.services.requests.filter(({ operation }) => operation === 'ListResolverQueryLogConfigAssociations');

    expect(waits.length).toBeGreaterThan(4);
    expect(here.services.requests.filter(({ input }) => JSON.stringify(input).includes('{{'))).toEqual([]);
  });

  it.each<[what: string, after: Assembly, calls: readonly (string | undefined)[]]>([
    ['a VPC less', logged(bucket, ['vpc-0a']), [disassociate]],
    ['a VPC more', logged(bucket, ['vpc-0a', 'vpc-0b', 'vpc-0c']), [associate]],
    ['another bucket', logged('arn:aws:s3:::other'), [create, disassociate, associate, disassociate, associate, remove]],
    [
      'a log group in place of the bucket',
      logged('arn:aws:logs:eu-west-1:111122223333:log-group:dns'),
      [create, associate, associate, disassociate, disassociate, remove],
    ],
  ])('changes: %s', async (_, after, calls) => {
    const here = await world();
    await here.deploy(logged());
    const before = here.writes().length;
    await here.deploy(after);

    expect(here.writes().slice(before)).toEqual(calls);
    expect(await here.isDone(after)).toBe(true);
  });

  it('of other apps stays, and its place in a VPC is not taken', async () => {
    const here = await world();
    await here.deploy(logged('arn:aws:s3:::theirs', ['vpc-0a'], 'others'));

    await expect(here.deploy(logged())).rejects.toMatchObject({ code: 'ServiceFailed' });
    await here.deploy(logged(bucket, ['vpc-0b']));
    await here.deploy(logged(bucket, ['vpc-0b']), 'destroy');
    expect(here.held()).toEqual([1, 1]);
  });

  it('is changed once, wherever a run breaks off', async () => {
    const after = logged('arn:aws:s3:::other', ['vpc-0b', 'vpc-0c']);
    const whole = await world();
    await whole.deploy(logged());
    const before = whole.services.requests.length;
    await whole.deploy(after);
    for (let n = 0; n < whole.services.requests.length - before; n += 2) {
      const here = await world();
      await here.deploy(logged());
      let seen = 0;
      here.services.refuse(() => (seen++ >= n ? { code: 'AccessDeniedException', message: 'no' } : undefined));
      await expect(here.deploy(after)).rejects.toMatchObject({ code: 'AccessDenied' });
      here.services.refuse(() => undefined);
      await here.deploy(after);
      expect([n, ...here.held(), await here.isDone(after)]).toEqual([n, 1, 2, true]);
    }
  });
});
