import { CreateHealthCheckCommand } from '@aws-sdk/client-route-53';
import { Emulator, type EmulatorServer } from '../../lib/emulator';
import { listenHttp } from '../../lib/emulator/doors/http-server';
import { type EmulatorResponse } from '../../lib/emulator/protocol/messages';
import { findRoute } from '../../lib/emulator/protocol/router';
import { operationRoutes, type OperationName } from '../../lib/emulator/protocol/routes';
import { simulatedAnswerer } from '../../lib/testing';
import { byHand } from '../cli/support/emulator';
import { pythonEnds } from './support/clients';

/** What a program of the conformance checks said. */
interface Report {
  readonly status: number | undefined;
  /** One line per operation. */
  readonly operations: readonly string[];
  /** The lines of operations with something wrong in them, and what it is. */
  readonly misses: string;
  /** Members of answers that no call has shown. */
  readonly unseen: readonly string[];
}

const options = {
  dnsAnswerer: simulatedAnswerer(),
  accountPerAccessKey: true,
  changeDelayMs: 20,
  quotas: { cidrCollections: 6, trafficPolicyInstances: 6 },
} as const;
const servers: EmulatorServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function listening(emulator = new Emulator(options)): Promise<string> {
  const server = await emulator.listen();
  servers.push(server);
  return server.url;
}

async function report(program: string, ...args: readonly string[]): Promise<Report> {
  const { status, stdout, stderr } = await pythonEnds(program, ...args);
  const lines = stdout.trimEnd().split('\n');
  const last = lines.pop() ?? '';
  if (!last.startsWith('[')) throw new Error(`${program} broke off: ${stdout}${stderr}`);
  return {
    status,
    operations: lines.filter((line) => /^(ok|MISS) \w+: /.test(line)),
    misses: lines.filter((line) => !line.startsWith('ok ')).join('\n'),
    unseen: JSON.parse(last) as string[],
  };
}

type Spoil = (response: EmulatorResponse) => EmulatorResponse;

/** An emulator whose answers of one operation are spoilt on their way. */
async function spoilt(operation: OperationName, spoil: Spoil): Promise<string> {
  const emulator = new Emulator(options);
  const server = await listenHttp(
    {
      handle: async (request) => {
        const response = await emulator.handle(request);
        return findRoute(request.method, request.path)?.operation === operation ? spoil(response) : response;
      },
      refuse: (error) => {
        throw error;
      },
    },
    {},
  );
  servers.push(server);
  return server.url;
}

const inBody =
  (from: string | RegExp, to: string): Spoil =>
  (response) => ({ ...response, body: response.body.replace(from, to) });

/** What the emulator has no reason to answer: alarms, zones of other services, failures of its own. */
const neverShown = [
  'CloudWatchAlarmConfiguration.ComparisonOperator',
  'CloudWatchAlarmConfiguration.Dimensions',
  'CloudWatchAlarmConfiguration.EvaluationPeriods',
  'CloudWatchAlarmConfiguration.MetricName',
  'CloudWatchAlarmConfiguration.Namespace',
  'CloudWatchAlarmConfiguration.Period',
  'CloudWatchAlarmConfiguration.Statistic',
  'CloudWatchAlarmConfiguration.Threshold',
  'DNSSECStatus.StatusMessage',
  'Dimension.Name',
  'Dimension.Value',
  'HealthCheck.CloudWatchAlarmConfiguration',
  'HealthCheck.LinkedService',
  'HostedZone.LinkedService',
  'HostedZoneFailureReasons.AcceleratedRecovery',
  'HostedZoneFeatures.FailureReasons',
  'HostedZoneOwner.OwningService',
  'KeySigningKey.StatusMessage',
  'LinkedService.Description',
  'LinkedService.ServicePrincipal',
];

describe("every answer over HTTP, held against botocore's model of the service", () => {
  it('every operation answers as modelled, in stories of all families', async () => {
    const { status, operations, misses } = await report('every_operation.py', await listening());

    expect(misses).toBe('');
    expect(status).toBe(0);
    expect(operations.map((line) => /^ok (\w+): /.exec(line)?.[1]).sort()).toEqual(operationRoutes.map(([name]) => name).sort());
  });

  it('what the model forbids to send is refused, with nothing changed, in calls of all families', async () => {
    const { status, operations, misses } = await report('every_limit.py', await listening());

    expect(misses).toBe('');
    expect(status).toBe(0);
    const refusals = operations.map((line) => Number(/(\d+) refusals$/.exec(line)?.[1]));
    expect(refusals.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(350);
  });

  it('every listing gives each item once and in the documented order, over several pages', async () => {
    const { status, operations, misses } = await report('every_listing.py', await listening());

    expect(misses).toBe('');
    expect(status).toBe(0);
    expect(operations).toHaveLength(18);
  });

  it('every member that an answer can have is shown, but for those the emulator has no reason for', async () => {
    const [ofOperations, ofListings] = [
      await report('every_operation.py', await listening()),
      await report('every_listing.py', await listening()),
    ];

    expect(ofOperations.unseen.filter((member) => ofListings.unseen.includes(member))).toEqual(neverShown);
  });

  it('what checkers saw of a failing endpoint is answered as modelled', async () => {
    const emulator = new Emulator();
    const url = await listening(emulator);
    const config = { Type: 'TCP', IPAddress: '8.8.8.8', Port: 53 } as const;
    const { HealthCheck } = await byHand(url, (client) =>
      client.send(new CreateHealthCheckCommand({ CallerReference: 'failing', HealthCheckConfig: config })),
    );
    emulator.setHealth(HealthCheck?.Id ?? '', { healthy: false });

    const { status, operations, misses } = await report('failing_health_check.py', url, HealthCheck?.Id ?? '');

    expect(misses).toBe('');
    expect({ status, operations: operations.length }).toEqual({ status: 0, operations: 2 });
  });

  it.each<[string, OperationName, Spoil, string]>([
    [
      'a member with another name',
      'GetHostedZoneCount',
      inBody(/HostedZoneCount>/g, 'HostedZonesCount>'),
      'has a member HostedZonesCount that the model does not know',
    ],
    ['a required member less', 'GetAccountLimit', inBody(/<Count>\d+<\/Count>/, ''), 'GetAccountLimit lacks its required member Count'],
    [
      'a member twice',
      'GetDNSSEC',
      inBody('<Flag>257<', '<Flag>257</Flag><Flag>257<'),
      'GetDNSSEC.KeySigningKeys.member has the member Flag twice',
    ],
    ['no integer', 'GetHostedZoneLimit', inBody(/<Count>\d+</, '<Count>two<'), "GetHostedZoneLimit.Count is 'two', no long"],
    [
      'no boolean',
      'ListHostedZones',
      inBody('<IsTruncated>false', '<IsTruncated>False'),
      "ListHostedZones.IsTruncated is 'False', not true or false",
    ],
    [
      'no time',
      'GetChange',
      inBody(/<SubmittedAt>[^<]+/, '<SubmittedAt>21 Nov 2026'),
      "GetChange.ChangeInfo.SubmittedAt is '21 Nov 2026', no time of ISO 8601 in UTC",
    ],
    [
      'no word of an enumeration',
      'GetHealthCheckStatus',
      inBody('<Region>', '<Region>mars-'),
      "GetHealthCheckStatus.HealthCheckObservations.HealthCheckObservation.Region is 'mars-",
    ],
    [
      'a value that is not what was asked for',
      'GetGeoLocation',
      inBody('<CountryName>Germany', '<CountryName>Germania'),
      ".CountryName is 'Germania', not 'Germany'",
    ],
    [
      'list items with another name',
      'GetCheckerIpRanges',
      inBody(/<(\/?)member>/g, '<$1Cidr>'),
      'GetCheckerIpRanges.CheckerIpRanges has an item Cidr, the model says member',
    ],
    [
      'another root',
      'ListHostedZonesByName',
      inBody(/ListHostedZonesByNameResponse/g, 'HostedZones'),
      'the root is HostedZones, not ListHostedZonesByNameResponse',
    ],
    [
      'another namespace',
      'GetHealthCheckCount',
      inBody('doc/2013-04-01/', 'doc/2012-12-12/'),
      'HealthCheckCount is not in the namespace of the service',
    ],
    [
      'no Location',
      'CreateCidrCollection',
      (response) => ({ ...response, headers: { ...response.headers, location: '' } }),
      'Location is ',
    ],
    [
      'no request id',
      'ListCidrBlocks',
      (response) => ({ ...response, headers: { 'content-type': 'text/xml' } }),
      'the header x-amzn-RequestId is missing',
    ],
    [
      'another status',
      'CreateTrafficPolicy',
      (response) => ({ ...response, statusCode: response.statusCode === 201 ? 200 : response.statusCode }),
      'the status is 200, the model says 201',
    ],
    [
      'an error that the operation does not have',
      'GetGeoLocation',
      inBody('<Code>NoSuchGeoLocation<', '<Code>NoSuchPlace<'),
      "the code NoSuchPlace is none of the operation's: InvalidInput, NoSuchGeoLocation",
    ],
    [
      'an error with another status',
      'DeleteHealthCheck',
      (response) => ({ ...response, statusCode: response.statusCode === 404 ? 400 : response.statusCode }),
      'NoSuchHealthCheck has the status 400, the model says 404',
    ],
    [
      'an error in another envelope',
      'GetReusableDelegationSet',
      inBody(/ErrorResponse/g, 'Errors'),
      'an error is ErrorResponse with Error and RequestId, not Errors',
    ],
  ])('%s is a miss', async (_, operation, spoil, text) => {
    const { status, operations, misses } = await report('every_operation.py', await spoilt(operation, spoil));

    expect(status).toBe(1);
    expect(operations.filter((line) => line.startsWith(`MISS ${operation}: `))).toHaveLength(1);
    expect(misses).toContain(text);
  });
});
