/** What stands in a member of a record set in the API's shape. */
type MemberKind = 'boolean' | 'list' | 'number' | 'text' | { readonly [member: string]: MemberKind };

/** Every member of a record set (Route 53 API Reference, ResourceRecordSet); lists are looked into where they are read. */
const recordSetMembers: Readonly<Record<string, MemberKind>> = {
  Name: 'text',
  Type: 'text',
  SetIdentifier: 'text',
  Weight: 'number',
  Region: 'text',
  GeoLocation: { ContinentCode: 'text', CountryCode: 'text', SubdivisionCode: 'text' },
  Failover: 'text',
  MultiValueAnswer: 'boolean',
  TTL: 'number',
  ResourceRecords: 'list',
  AliasTarget: { HostedZoneId: 'text', DNSName: 'text', EvaluateTargetHealth: 'boolean' },
  HealthCheckId: 'text',
  TrafficPolicyInstanceId: 'text',
  CidrRoutingConfig: { CollectionId: 'text', LocationName: 'text' },
  GeoProximityLocation: { AWSRegion: 'text', LocalZoneGroup: 'text', Coordinates: { Latitude: 'text', Longitude: 'text' }, Bias: 'number' },
};

/** Members that must be there when the object they stand in is. */
const required: ReadonlySet<string> = new Set(['CollectionId', 'LocationName', 'Latitude', 'Longitude']);

/** A sentence for each member that is unknown, missing, or not of its kind; none for a record set in the API's shape. */
export function memberProblems(input: Readonly<Record<string, unknown>>): readonly string[] {
  return objectProblems('', input, recordSetMembers);
}

function objectProblems(path: string, input: Readonly<Record<string, unknown>>, members: Readonly<Record<string, MemberKind>>): string[] {
  const problems: string[] = [];
  for (const [member, value] of Object.entries(input)) {
    const kind = Object.hasOwn(members, member) ? members[member] : undefined;
    if (kind === undefined) problems.push(`${path}${member} is no member of a record set.`);
    else if (value !== undefined) problems.push(...valueProblems(`${path}${member}`, value, kind));
  }
  for (const member of Object.keys(members))
    if (required.has(member) && input[member] === undefined) problems.push(`${path}${member} is missing.`);
  return problems;
}

function valueProblems(path: string, value: unknown, kind: MemberKind): string[] {
  switch (kind) {
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${path} must be true or false.`];
    case 'list':
      return Array.isArray(value) ? [] : [`${path} must be a list.`];
    case 'number':
      return typeof value === 'number' ? [] : [`${path} must be a number.`];
    case 'text':
      return typeof value === 'string' ? [] : [`${path} must be a text.`];
    default:
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? objectProblems(`${path}.`, value as Readonly<Record<string, unknown>>, kind)
        : [`${path} must be an object.`];
  }
}
