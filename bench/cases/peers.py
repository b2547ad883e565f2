# What other tools take to bring a zone of N A records to an edition: peers.py octodns|boto3 N EDITION, with AWS_ENDPOINT_URL_ROUTE_53.
# boto3 plays a tool that reads the zone and sends a call for each record. Prints one JSON line; loading is not counted.
import json
import resource
import sys
import time

ZONE = 'example.com.'


def name_of(i):
    return f'host-{i}'


def address(i, edition):
    changed = edition == 2 or (edition == 1 and i % 100 == 0)
    return f'10.{(i >> 16) & 255}.{(i >> 8) & 255}.{(i + (1 + edition if changed else 0)) & 255}'


def with_octodns(n, edition):
    from octodns.record import Record
    from octodns.zone import Zone
    from octodns_route53 import Route53Provider

    def run():
        zone = Zone(ZONE, [])
        for i in range(n):
            zone.add_record(Record.new(zone, name_of(i), {'type': 'A', 'ttl': 300, 'values': [address(i, edition)]}))
        # It counts an UPSERT once, the service twice: half of a request is what it can fill.
        provider = Route53Provider('bench', access_key_id='bench', secret_access_key='bench', max_changes=500)
        plan = provider.plan(zone)
        if plan is not None:
            provider.apply(plan)

    return run


def with_boto3(n, edition):
    import boto3

    def run():
        client = boto3.client('route53', aws_access_key_id='bench', aws_secret_access_key='bench', region_name='us-east-1')
        zones = client.list_hosted_zones_by_name(DNSName=ZONE)['HostedZones']
        zone = zones[0]['Id'] if zones else client.create_hosted_zone(Name=ZONE, CallerReference='bench')['HostedZone']['Id']
        held = {}
        for page in client.get_paginator('list_resource_record_sets').paginate(HostedZoneId=zone):
            for found in page['ResourceRecordSets']:
                held[found['Name'], found['Type']] = [record['Value'] for record in found['ResourceRecords']]
        for i in range(n):
            name, values = f'{name_of(i)}.{ZONE}', [address(i, edition)]
            if held.get((name, 'A')) == values:
                continue
            wanted = {'Name': name, 'Type': 'A', 'TTL': 300, 'ResourceRecords': [{'Value': value} for value in values]}
            change = {'Action': 'UPSERT', 'ResourceRecordSet': wanted}
            client.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={'Changes': [change]})

    return run


tool, n, edition = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
run = {'octodns': with_octodns, 'boto3': with_boto3}[tool](n, edition)
loaded = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
began, cpu = time.monotonic(), time.process_time()
run()
print(
    json.dumps(
        {
            'seconds': time.monotonic() - began,
            'cpuSeconds': time.process_time() - cpu,
            'loadedMiB': loaded,
            'peakMiB': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }
    )
)
