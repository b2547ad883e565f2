"""What a client is told of calls that cannot be: code, message and status of each ClientError."""

from botocore.exceptions import ClientError

from route53 import answer, client, create, create_production_zone

route53 = client()
zone_id = create_production_zone(route53)["zone"]["HostedZone"]["Id"]
www = {"Name": "www.example.com", "Type": "A", "TTL": 60, "ResourceRecords": [{"Value": "192.0.2.1"}]}


def change(*changes):
    return lambda: route53.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch={"Changes": list(changes)})


calls = {
    "get an unknown zone": lambda: route53.get_hosted_zone(Id="Z0UNKNOWN"),
    "get an unknown change": lambda: route53.get_change(Id="C0UNKNOWN"),
    "get an unknown health check": lambda: route53.get_health_check(HealthCheckId="00000000-0000-4000-8000-000000000000"),
    "create a zone twice": lambda: route53.create_hosted_zone(Name="example.com", CallerReference="production-by-hand"),
    "create a zone with a bad name": lambda: route53.create_hosted_zone(Name="a..b", CallerReference="bad"),
    "delete a zone with records": lambda: route53.delete_hosted_zone(Id=zone_id),
    "create a health check twice, differently": lambda: route53.create_health_check(
        CallerReference="api-primary-by-hand",
        HealthCheckConfig={"Type": "TCP", "IPAddress": "8.8.8.8", "Port": 53},
    ),
    "create a record set that is there": change(
        create(Name="api.example.com", Type="CNAME", SetIdentifier="secondary", Failover="SECONDARY", TTL=60, ResourceRecords=[{"Value": "x.example.com"}])
    ),
    "delete a record set that is not there": change({"Action": "DELETE", "ResourceRecordSet": www}),
    "put a CNAME at the apex": change(create(Name="example.com", Type="CNAME", TTL=60, ResourceRecords=[{"Value": "x.example.net"}])),
    "write outside the zone": change(create(**{**www, "Name": "www.notexample.com"})),
}


def outcome(call):
    try:
        call()
        return None
    except ClientError as error:
        return {
            "class": type(error).__name__,
            "code": error.response["Error"]["Code"],
            "message": error.response["Error"].get("Message", ""),
            "status": error.response["ResponseMetadata"]["HTTPStatusCode"],
            "requestId": error.response["ResponseMetadata"]["RequestId"],
        }


answer({name: outcome(call) for name, call in calls.items()})
