import { batchBody, changeMarkup } from './raw';

/** Requests that make sense, one for most operations, in an account that has zone, check and collection of these ids. */
export interface Ids {
  readonly zone: string;
  readonly check: string;
  readonly collection: string;
}

export interface Plausible {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

const wrap = (operation: string, members: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${operation}Request xmlns="https://route53.amazonaws.com/doc/2013-04-01/">${members}</${operation}Request>`;
const set =
  '<Name>www.example.com</Name><Type>A</Type><SetIdentifier>x</SetIdentifier><Weight>1</Weight><TTL>300</TTL><ResourceRecords><ResourceRecord><Value>192.0.2.1</Value></ResourceRecord></ResourceRecords>';
const policyDocument =
  '{&quot;AWSPolicyFormatVersion&quot;:&quot;2015-10-01&quot;,&quot;RecordType&quot;:&quot;A&quot;,&quot;StartEndpoint&quot;:&quot;e&quot;,&quot;Endpoints&quot;:{&quot;e&quot;:{&quot;Type&quot;:&quot;value&quot;,&quot;Value&quot;:&quot;192.0.2.1&quot;}}}';

/** Values of every type, so that each reader of values gets its share. */
const values: readonly (readonly [type: string, value: string])[] = [
  ['AAAA', '2001:db8::1'],
  ['TXT', '"one" "t\\"wo"'],
  ['MX', '10 mail.example.com'],
  ['SRV', '1 2 3 host.example.com'],
  ['CAA', '0 issue "ca.example"'],
  ['NAPTR', '1 1 "U" "E2U+sip" "!^.*$!sip:x!" .'],
  ['DS', `1 8 2 ${'ab'.repeat(32)}`],
  ['TLSA', `3 1 1 ${'ab'.repeat(32)}`],
  ['SSHFP', `1 1 ${'ab'.repeat(20)}`],
  ['HTTPS', '1 . alpn="h2,h3" ipv4hint=192.0.2.1'],
  ['SOA', 'ns.example.com. a.example.com. 1 2 3 4 5'],
  ['PTR', 'x.example.com'],
];
const valued = values
  .map(([type, value]) =>
    changeMarkup(
      `<Name>${type}.example.com</Name><Type>${type}</Type><TTL>60</TTL><ResourceRecords><ResourceRecord><Value>${value}</Value></ResourceRecord></ResourceRecords>`,
      'UPSERT',
    ),
  )
  .join('');

export function plausibleRequests({ zone, check, collection }: Ids): Plausible[] {
  const get = (path: string): Plausible => ({ method: 'GET', path, body: '' });
  const post = (path: string, body: string): Plausible => ({ method: 'POST', path, body });
  return [
    post(
      'hostedzone',
      wrap(
        'CreateHostedZone',
        '<Name>new.example</Name><CallerReference>r1</CallerReference><HostedZoneConfig><Comment>c</Comment><PrivateZone>false</PrivateZone></HostedZoneConfig>',
      ),
    ),
    post(
      'hostedzone',
      wrap(
        'CreateHostedZone',
        '<Name>in.example</Name><VPC><VPCRegion>us-east-1</VPCRegion><VPCId>vpc-1</VPCId></VPC><CallerReference>r2</CallerReference>',
      ),
    ),
    post(`hostedzone/${zone}/rrset/`, batchBody(changeMarkup(set, 'UPSERT'))),
    post(`hostedzone/${zone}/rrset/`, batchBody(valued)),
    post(`hostedzone/${zone}/rrset/`, batchBody(changeMarkup(set, 'DELETE'))),
    post(
      `hostedzone/${zone}/rrset/`,
      batchBody(
        changeMarkup(
          '<Name>g.example.com</Name><Type>A</Type><SetIdentifier>g</SetIdentifier><GeoProximityLocation><Coordinates><Latitude>1.5</Latitude><Longitude>-20</Longitude></Coordinates><Bias>3</Bias></GeoProximityLocation><AliasTarget><HostedZoneId>Z35SXDOTRQ7X7K</HostedZoneId><DNSName>lb.example.net</DNSName><EvaluateTargetHealth>true</EvaluateTargetHealth></AliasTarget>',
          'UPSERT',
        ),
      ),
    ),
    post(`hostedzone/${zone}`, wrap('UpdateHostedZoneComment', '<Comment>other</Comment>')),
    post(`hostedzone/${zone}/features`, wrap('UpdateHostedZoneFeatures', '<EnableAcceleratedRecovery>true</EnableAcceleratedRecovery>')),
    post(
      'healthcheck',
      wrap(
        'CreateHealthCheck',
        '<CallerReference>r</CallerReference><HealthCheckConfig><IPAddress>8.8.8.8</IPAddress><Port>80</Port><Type>HTTP</Type><Regions><Region>us-east-1</Region><Region>us-west-1</Region><Region>eu-west-1</Region></Regions></HealthCheckConfig>',
      ),
    ),
    post(
      `healthcheck/${check}`,
      wrap(
        'UpdateHealthCheck',
        '<FailureThreshold>5</FailureThreshold><ResetElements><ResettableElementName>Regions</ResettableElementName></ResetElements>',
      ),
    ),
    post(
      `tags/hostedzone/${zone}`,
      wrap(
        'ChangeTagsForResource',
        '<AddTags><Tag><Key>k</Key><Value>v</Value></Tag></AddTags><RemoveTagKeys><Key>z</Key></RemoveTagKeys>',
      ),
    ),
    post('tags/healthcheck', wrap('ListTagsForResources', `<ResourceIds><ResourceId>${check}</ResourceId></ResourceIds>`)),
    post('delegationset', wrap('CreateReusableDelegationSet', '<CallerReference>d</CallerReference>')),
    post('cidrcollection', wrap('CreateCidrCollection', '<Name>c</Name><CallerReference>c</CallerReference>')),
    post(
      `cidrcollection/${collection}`,
      wrap(
        'ChangeCidrCollection',
        '<Changes><member><LocationName>a</LocationName><Action>PUT</Action><CidrList><Cidr>10.0.0.0/8</Cidr><Cidr>2001:db8::/32</Cidr></CidrList></member></Changes>',
      ),
    ),
    post(
      `hostedzone/${zone}/rrsetprotection`,
      wrap(
        'CreateResourceRecordSetProtections',
        '<Protections><ResourceRecordSetProtectionConfig><RecordName>p.example.com</RecordName><RecordType>A</RecordType></ResourceRecordSetProtectionConfig></Protections>',
      ),
    ),
    post('trafficpolicy', wrap('CreateTrafficPolicy', `<Name>p</Name><Document>${policyDocument}</Document>`)),
    post(
      'keysigningkey',
      wrap(
        'CreateKeySigningKey',
        `<CallerReference>k</CallerReference><HostedZoneId>${zone}</HostedZoneId><KeyManagementServiceArn>arn:aws:kms:us-east-1:123456789012:key/1</KeyManagementServiceArn><Name>key</Name><Status>ACTIVE</Status>`,
      ),
    ),
    post(
      'queryloggingconfig',
      wrap(
        'CreateQueryLoggingConfig',
        `<HostedZoneId>${zone}</HostedZoneId><CloudWatchLogsLogGroupArn>arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/x:*</CloudWatchLogsLogGroupArn>`,
      ),
    ),
    get('hostedzone?maxitems=2&marker=Z1'),
    get('hostedzonesbyname?dnsname=example.com&maxitems=1'),
    get(`hostedzone/${zone}/rrset?name=a.example.com&type=A&identifier=x&maxitems=3`),
    get('hostedzonesbyvpc?vpcid=vpc-1&vpcregion=us-east-1'),
    get(`cidrcollection/${collection}/cidrblocks?location=a&nexttoken=TGlzdA&maxresults=1`),
    get('geolocations?startcountrycode=US&startsubdivisioncode=CA&maxitems=5'),
    get('geolocation?continentcode=EU'),
    get('change/C1'),
    get(`hostedzonelimit/${zone}/MAX_RRSETS_BY_ZONE`),
    get(`tags/hostedzone/${zone}`),
    get(`healthcheck/${check}/status`),
    get('trafficpolicies?trafficpolicyid=x&maxitems=1'),
    get('trafficpolicyinstances?hostedzoneid=Z1&trafficpolicyinstancename=a&trafficpolicyinstancetype=A'),
    get(`testdnsanswer?hostedzoneid=${zone}&recordname=www.example.com&recordtype=A`),
    get(`hostedzone/${zone}/dnssec`),
    get('queryloggingconfig?nexttoken=x'),
  ];
}
