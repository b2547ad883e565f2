"""A boto3 client of the endpoint that is the first argument, and the production zone by hand."""

import json
import sys

import boto3
from botocore.config import Config


def client():
    return boto3.client("route53", endpoint_url=sys.argv[1], config=Config(retries={"max_attempts": 1}))


def answer(value):
    json.dump(value, sys.stdout, default=str)


def create_production_zone(route53):
    """What people do call by call: zone, health check, alias at the apex, failover pair. Returns what the calls answered."""
    zone = route53.create_hosted_zone(
        Name="example.com",
        CallerReference="production-by-hand",
        HostedZoneConfig={"Comment": "Production zone", "PrivateZone": False},
    )
    check = route53.create_health_check(
        CallerReference="api-primary-by-hand",
        HealthCheckConfig={
            "Type": "HTTPS",
            "FullyQualifiedDomainName": "api-primary.example.net",
            "Port": 443,
            "ResourcePath": "/health",
            "RequestInterval": 30,
            "FailureThreshold": 3,
        },
    )
    change = route53.change_resource_record_sets(
        HostedZoneId=zone["HostedZone"]["Id"],
        ChangeBatch={
            "Comment": "production records",
            "Changes": [
                create(
                    Name="example.com",
                    Type="A",
                    AliasTarget={
                        "HostedZoneId": "Z2FDTNDATAQYW2",
                        "DNSName": "d111111abcdef8.cloudfront.net",
                        "EvaluateTargetHealth": False,
                    },
                ),
                create(
                    Name="api.example.com",
                    Type="CNAME",
                    SetIdentifier="primary",
                    Failover="PRIMARY",
                    TTL=60,
                    ResourceRecords=[{"Value": "api-primary.example.net"}],
                    HealthCheckId=check["HealthCheck"]["Id"],
                ),
                create(
                    Name="api.example.com",
                    Type="CNAME",
                    SetIdentifier="secondary",
                    Failover="SECONDARY",
                    TTL=60,
                    ResourceRecords=[{"Value": "api-dr.example.net"}],
                ),
            ],
        },
    )
    return {"zone": zone, "check": check, "change": change}


def create(**record_set):
    return {"Action": "CREATE", "ResourceRecordSet": record_set}


def listing(route53):
    """Everything in the account, through the paginators with small pages."""

    def pages(operation, key, **arguments):
        size = {} if operation == "list_tags_for_resources" else {"PaginationConfig": {"PageSize": 2}}
        return [item for page in route53.get_paginator(operation).paginate(**arguments, **size) for item in page[key]]

    return {
        "hostedZones": [
            {**zone, "recordSets": pages("list_resource_record_sets", "ResourceRecordSets", HostedZoneId=zone["Id"])}
            for zone in pages("list_hosted_zones", "HostedZones")
        ],
        "healthChecks": pages("list_health_checks", "HealthChecks"),
    }
