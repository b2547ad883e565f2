"""Every listing over several pages: each item exactly once, in the order that the service documents."""

from collections import Counter

from conformance.stories.traffic import document

SMALL = 2
LISTS = [
    "ListHostedZones", "ListHostedZonesByName", "ListHostedZonesByVPC", "ListResourceRecordSets", "ListHealthChecks",
    "ListReusableDelegationSets", "ListVPCAssociationAuthorizations", "ListTrafficPolicies", "ListTrafficPolicyVersions",
    "ListTrafficPolicyInstances", "ListTrafficPolicyInstancesByHostedZone", "ListTrafficPolicyInstancesByPolicy",
    "ListGeoLocations", "ListCidrCollections", "ListCidrLocations", "ListCidrBlocks", "ListQueryLoggingConfigs",
    "ListResourceRecordSetProtections",
]


def tell(w, one, _):
    zone_ids = hosted_zones(w, one)
    record_sets(w, one, zone_ids[0])
    protections(w, one, zone_ids[0])
    vpcs(w, one)
    health_checks(w, one)
    delegation_sets(w, one)
    traffic(w, one, zone_ids[:2])
    cidr(w, one)
    query_logging(w, one, zone_ids)
    geolocations(w, one)


def paginated(client, operation, items, **parameters):
    """Pages of the paginator, which passes the page size on where it knows how."""
    paginator = client.get_paginator(operation)
    return [page.get(items, []) for page in paginator.paginate(**parameters)]


def sized(client, operation, items, **parameters):
    return paginated(client, operation, items, PaginationConfig={"PageSize": SMALL}, **parameters)


def all_once(w, operation, pages, wanted, in_order):
    """Pages are full but for the last one, and hold what is wanted."""
    found = [item for page in pages for item in page]
    if len(pages) < 2:
        w.miss(operation, f"has {len(pages)} pages, the test needs several")
    if any(len(page) != SMALL for page in pages[:-1]) or len(pages[-1]) not in range(1, SMALL + 1):
        w.miss(operation, f"has pages of {[len(page) for page in pages]} items")
    if in_order and found != wanted:
        w.miss(operation, f"pages hold {found!r}, not {wanted!r}")
    if Counter(map(repr, found)) != Counter(map(repr, wanted)):
        w.miss(operation, f"pages hold {sorted(map(repr, found))}, not {sorted(map(repr, wanted))}")


def pick(pages, *names):
    return [[" ".join(str(item[name]) for name in names if name in item) for item in page] for page in pages]


def hosted_zones(w, one):
    # Labels reversed: com.a, com.a.z, com.b, net.a. Two zones of one name are next to each other.
    names = ["a.example.net", "z.a.example.com", "b.example.com", "a.example.com", "b.example.com"]
    ids = [one.create_hosted_zone(Name=name, CallerReference=f"zone-{at}")["HostedZone"]["Id"] for at, name in enumerate(names)]
    all_once(w, "ListHostedZones", pick(sized(one, "list_hosted_zones", "HostedZones"), "Id"), ids, in_order=False)
    tokens = {"NextDNSName": "DNSName", "NextHostedZoneId": "HostedZoneId"}
    by_name = list(w.walk(one.list_hosted_zones_by_name, "HostedZones", tokens, MaxItems=str(SMALL)))
    ordered = ["a.example.com.", "z.a.example.com.", "b.example.com.", "b.example.com.", "a.example.net."]
    all_once(w, "ListHostedZonesByName", pick(by_name, "Name"), ordered, in_order=True)
    all_once(w, "ListHostedZonesByName", pick(by_name, "Id"), ids, in_order=False)
    return ids


def record_sets(w, one, zone_id):
    def a(name, **policy):
        return {"Name": f"{name}a.example.net", "Type": "A", "TTL": 60, "ResourceRecords": [{"Value": "192.0.2.1"}], **policy}

    text = {"Name": "host.a.example.net", "Type": "TXT", "TTL": 60, "ResourceRecords": [{"Value": '"x"'}]}
    sets = [a("z."), a("deep.host."), a("host."), text, a("")] + [a("w.", SetIdentifier=f"s{at}", Weight=at) for at in (3, 1, 2)]
    changes = [{"Action": "CREATE", "ResourceRecordSet": record_set} for record_set in sets]
    one.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch={"Changes": changes})
    pages = pick(sized(one, "list_resource_record_sets", "ResourceRecordSets", HostedZoneId=zone_id), "Name", "Type", "SetIdentifier")
    ordered = [
        "a.example.net. A", "a.example.net. NS", "a.example.net. SOA", "host.a.example.net. A", "host.a.example.net. TXT",
        "deep.host.a.example.net. A", "w.a.example.net. A s1", "w.a.example.net. A s2", "w.a.example.net. A s3", "z.a.example.net. A",
    ]
    all_once(w, "ListResourceRecordSets", pages, ordered, in_order=True)


def protections(w, one, zone_id):
    entries = [{"RecordName": f"{name}.a.example.net.", "RecordType": "A"} for name in ("host", "w", "z", "x", "y")]
    one.create_resource_record_set_protections(HostedZoneId=zone_id, Protections=entries)
    pages = sized(one, "list_resource_record_set_protections", "ResourceRecordSetProtections", HostedZoneId=zone_id)
    all_once(w, "ListResourceRecordSetProtections", pages, entries, in_order=False)


def vpcs(w, one):
    first = {"VPCRegion": "us-east-1", "VPCId": "vpc-0c000001"}
    ids = [one.create_hosted_zone(Name=f"private{at}.internal", CallerReference=f"private-{at}", VPC=first)["HostedZone"]["Id"] for at in range(5)]
    tokens = {"NextToken": "NextToken"}
    summaries = list(w.walk(one.list_hosted_zones_by_vpc, "HostedZoneSummaries", tokens, **first, MaxItems=str(SMALL)))
    all_once(w, "ListHostedZonesByVPC", pick(summaries, "HostedZoneId"), [id.removeprefix("/hostedzone/") for id in ids], in_order=False)
    authorized = [{"VPCRegion": "eu-west-1", "VPCId": f"vpc-0d00000{at}"} for at in range(5)]
    for vpc in authorized:
        one.create_vpc_association_authorization(HostedZoneId=ids[0], VPC=vpc)
    pages = paginated(one, "list_vpc_association_authorizations", "VPCs", HostedZoneId=ids[0], MaxResults=str(SMALL))
    all_once(w, "ListVPCAssociationAuthorizations", pages, authorized, in_order=False)


def health_checks(w, one):
    configs = [{"Type": "TCP", "IPAddress": f"8.8.8.{at}", "Port": 53} for at in range(1, 6)]
    ids = [one.create_health_check(CallerReference=config["IPAddress"], HealthCheckConfig=config)["HealthCheck"]["Id"] for config in configs]
    all_once(w, "ListHealthChecks", pick(sized(one, "list_health_checks", "HealthChecks"), "Id"), ids, in_order=False)


def delegation_sets(w, one):
    ids = [one.create_reusable_delegation_set(CallerReference=f"set-{at}")["DelegationSet"]["Id"] for at in range(5)]
    pages = list(w.walk(one.list_reusable_delegation_sets, "DelegationSets", {"NextMarker": "Marker"}, MaxItems=str(SMALL)))
    all_once(w, "ListReusableDelegationSets", pick(pages, "Id"), ids, in_order=False)


def traffic(w, one, zone_ids):
    page = {"MaxItems": str(SMALL)}
    # Created in this order, which is neither that of the names nor, likely, that of the ids.
    names = ["m", "z", "a", "q", "b"]
    ids = [one.create_traffic_policy(Name=name, Document=document("192.0.2.1"))["TrafficPolicy"]["Id"] for name in names]
    policies = w.walk(one.list_traffic_policies, "TrafficPolicySummaries", {"TrafficPolicyIdMarker": "TrafficPolicyIdMarker"}, **page)
    all_once(w, "ListTrafficPolicies", pick(policies, "Name"), names, in_order=True)
    for _ in range(10):
        one.create_traffic_policy_version(Id=ids[0], Document=document("192.0.2.1"))
    marker = {"TrafficPolicyVersionMarker": "TrafficPolicyVersionMarker"}
    versions = w.walk(one.list_traffic_policy_versions, "TrafficPolicies", marker, Id=ids[0], **page)
    all_once(w, "ListTrafficPolicyVersions", pick(versions, "Version"), [str(version) for version in range(1, 12)], in_order=True)

    places = [(zone_ids[0], f"t{at}.a.example.net") for at in range(4)] + [(zone_ids[1], "t.z.a.example.com")]
    instances = [
        one.create_traffic_policy_instance(HostedZoneId=zone.removeprefix("/hostedzone/"), Name=name, TTL=60, TrafficPolicyId=ids[0], TrafficPolicyVersion=1)["TrafficPolicyInstance"]["Id"]
        for zone, name in places
    ]
    names = {f"TrafficPolicyInstance{part}Marker": f"TrafficPolicyInstance{part}Marker" for part in ("Name", "Type")}
    tokens = {"HostedZoneIdMarker": "HostedZoneIdMarker", **names}
    of_all = w.walk(one.list_traffic_policy_instances, "TrafficPolicyInstances", tokens, **page)
    all_once(w, "ListTrafficPolicyInstances", pick(of_all, "Id"), instances, in_order=False)
    of_zone = w.walk(one.list_traffic_policy_instances_by_hosted_zone, "TrafficPolicyInstances", names, HostedZoneId=places[0][0].removeprefix("/hostedzone/"), **page)
    all_once(w, "ListTrafficPolicyInstancesByHostedZone", pick(of_zone, "Id"), instances[:4], in_order=False)
    of_policy = w.walk(one.list_traffic_policy_instances_by_policy, "TrafficPolicyInstances", tokens, TrafficPolicyId=ids[0], TrafficPolicyVersion=1, **page)
    all_once(w, "ListTrafficPolicyInstancesByPolicy", pick(of_policy, "Id"), instances, in_order=False)


def cidr(w, one):
    ids = [one.create_cidr_collection(Name=f"collection{at}", CallerReference=f"collection-{at}")["Collection"]["Id"] for at in range(5)]
    all_once(w, "ListCidrCollections", pick(sized(one, "list_cidr_collections", "CidrCollections"), "Id"), ids, in_order=False)
    blocks = [(f"place{at}", f"10.{at}.{third}.0/24") for at in range(3) for third in (9, 10, 100)]
    changes = [{"LocationName": location, "Action": "PUT", "CidrList": [block]} for location, block in blocks]
    one.change_cidr_collection(Id=ids[0], Changes=changes)
    locations = sized(one, "list_cidr_locations", "CidrLocations", CollectionId=ids[0])
    all_once(w, "ListCidrLocations", pick(locations, "LocationName"), ["place0", "place1", "place2"], in_order=False)
    listed = sized(one, "list_cidr_blocks", "CidrBlocks", CollectionId=ids[0])
    all_once(w, "ListCidrBlocks", pick(listed, "LocationName", "CidrBlock"), [" ".join(block) for block in blocks], in_order=False)
    of_one = sized(one, "list_cidr_blocks", "CidrBlocks", CollectionId=ids[0], LocationName="place1")
    all_once(w, "ListCidrBlocks", pick(of_one, "CidrBlock"), [block for location, block in blocks if location == "place1"], in_order=False)


def query_logging(w, one, zone_ids):
    group = "arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/all"
    ids = [one.create_query_logging_config(HostedZoneId=id, CloudWatchLogsLogGroupArn=group)["QueryLoggingConfig"]["Id"] for id in zone_ids]
    all_once(w, "ListQueryLoggingConfigs", pick(sized(one, "list_query_logging_configs", "QueryLoggingConfigs"), "Id"), ids, in_order=False)


def geolocations(w, one):
    tokens = {f"Next{part}Code": f"Start{part}Code" for part in ("Continent", "Country", "Subdivision")}
    pages = list(w.walk(one.list_geo_locations, "GeoLocationDetailsList", tokens, MaxItems="7"))
    found = [item for page in pages for item in page]
    places = [tuple(item.get(f"{part}Code") for part in ("Continent", "Country", "Subdivision")) for item in found]
    if len(pages) < 2 or len(set(places)) != len(places):
        w.miss("ListGeoLocations", f"has {len(pages)} pages with {len(places)} places, {len(set(places))} different ones")
    countries = [(country, subdivision or "") for continent, country, subdivision in places if continent is None and country != "*"]
    continents = [continent for continent, _, _ in places if continent is not None]
    # Countries first, each followed by its subdivisions, all in alphabetical order; continents last.
    w.same("ListGeoLocations", countries, sorted(countries))
    w.same("ListGeoLocations", continents, sorted(continents))
    w.same("ListGeoLocations", [continent for continent, _, _ in places][-len(continents):], continents)
    w.same("ListGeoLocations", len(continents), 7)
    w.same("ListGeoLocations", (None, "*", None) in places and (None, "US", "NY") in places, True)
