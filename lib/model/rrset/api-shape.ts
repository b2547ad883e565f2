/** A record set in the shape of the Route 53 API, the AWS CLI and boto3 (Route 53 API Reference, ResourceRecordSet). */
export interface ApiResourceRecordSet {
  readonly Name: string;
  readonly Type: string;
  readonly SetIdentifier?: string;
  readonly Weight?: number;
  readonly Region?: string;
  readonly GeoLocation?: { readonly ContinentCode?: string; readonly CountryCode?: string; readonly SubdivisionCode?: string };
  readonly Failover?: string;
  readonly MultiValueAnswer?: boolean;
  readonly TTL?: number;
  readonly ResourceRecords?: readonly { readonly Value: string }[];
  readonly AliasTarget?: { readonly HostedZoneId: string; readonly DNSName: string; readonly EvaluateTargetHealth: boolean };
  readonly HealthCheckId?: string;
  readonly TrafficPolicyInstanceId?: string;
  readonly CidrRoutingConfig?: { readonly CollectionId: string; readonly LocationName: string };
  readonly GeoProximityLocation?: {
    readonly AWSRegion?: string;
    readonly LocalZoneGroup?: string;
    readonly Coordinates?: { readonly Latitude: string; readonly Longitude: string };
    readonly Bias?: number;
  };
}

export type ChangeAction = 'CREATE' | 'DELETE' | 'UPSERT';

/** One change of a batch (Route 53 API Reference, Change). */
export interface ApiChange {
  readonly Action: ChangeAction;
  readonly ResourceRecordSet: ApiResourceRecordSet;
}

/** What `aws route53 change-resource-record-sets --change-batch file://…` takes (Route 53 API Reference, ChangeBatch). */
export interface ApiChangeBatch {
  readonly Comment?: string;
  readonly Changes: readonly ApiChange[];
}
