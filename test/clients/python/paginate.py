"""Listings of several pages: what the paginators find, and in how many pages."""

from route53 import answer, client, create

route53 = client()
zone_ids = [
    route53.create_hosted_zone(Name=f"zone{i}.example", CallerReference=f"zone{i}")["HostedZone"]["Id"] for i in range(5)
]
changes = [
    create(Name=f"r{i}.zone0.example", Type="A", TTL=60, ResourceRecords=[{"Value": f"192.0.2.{i}"}]) for i in range(7)
] + [
    create(Name="w.zone0.example", Type="A", SetIdentifier=f"s{i}", Weight=i, TTL=60, ResourceRecords=[{"Value": "192.0.2.1"}])
    for i in range(4)
]
route53.change_resource_record_sets(HostedZoneId=zone_ids[0], ChangeBatch={"Changes": changes})
for i in range(3):
    config = {"Type": "TCP", "IPAddress": f"192.0.2.{i + 1}".replace("192.0.2", "8.8.8"), "Port": 53}
    route53.create_health_check(CallerReference=f"check{i}", HealthCheckConfig=config)


def walk(operation, key, **arguments):
    pages = list(route53.get_paginator(operation).paginate(**arguments, PaginationConfig={"PageSize": 2}))
    return {"pages": len(pages), "items": [item for page in pages for item in page[key]]}


answer(
    {
        "zones": walk("list_hosted_zones", "HostedZones"),
        "recordSets": walk("list_resource_record_sets", "ResourceRecordSets", HostedZoneId=zone_ids[0]),
        "healthChecks": walk("list_health_checks", "HealthChecks"),
    }
)
