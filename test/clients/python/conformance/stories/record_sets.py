"""Record sets of every type and every routing policy; protections of record sets."""

VALUES = {
    "A": ["192.0.2.1", "192.0.2.2"],
    "AAAA": ["2001:db8::1"],
    "CAA": ['0 issue "ca.example.net"'],
    "CNAME": ["target.example.net"],
    "DS": ["12345 13 2 " + "AB" * 32],
    "HTTPS": ['1 . alpn="h2,h3" port=8443'],
    "MX": ["10 mail.example.net", "20 mail2.example.net"],
    "NAPTR": ['100 50 "u" "E2U+sip" "!^.*$!sip:info@example.net!" .'],
    "NS": ["ns1.example.net", "ns2.example.net"],
    "PTR": ["host.example.net"],
    "SPF": ['"v=spf1 -all"'],
    "SRV": ["10 5 5060 sip.example.net"],
    "SSHFP": ["4 2 " + "ab" * 32],
    "SVCB": ["0 svc.example.net"],
    "TLSA": ["3 1 1 " + "cd" * 32],
    "TXT": ['"say \\"hello\\" & <more>" "second"'],
}


def tell(w, one, _):
    zone_id = one.create_hosted_zone(Name="records.example", CallerReference="records")["HostedZone"]["Id"]
    check_id = one.create_health_check(CallerReference="for-records", HealthCheckConfig={"Type": "TCP", "IPAddress": "8.8.8.8", "Port": 53})["HealthCheck"]["Id"]
    collection_id = one.create_cidr_collection(Name="for-records", CallerReference="for-records")["Collection"]["Id"]
    one.change_cidr_collection(Id=collection_id, Changes=[{"LocationName": "office", "Action": "PUT", "CidrList": ["198.51.100.0/24"]}])

    sets = of_all_types() + of_all_policies(check_id, collection_id) + aliases(zone_id)
    change(w, one, zone_id, "CREATE", sets)
    w.same("GetHostedZone", one.get_hosted_zone(Id=zone_id)["HostedZone"], {"ResourceRecordSetCount": len(sets) + 2})
    w.same("ListResourceRecordSets", listed(one, zone_id), {key(record_set): exactly(record_set) for record_set in map(as_listed, sets)})
    start = {"StartRecordName": "weighted.records.example", "StartRecordType": "A", "StartRecordIdentifier": "w2", "MaxItems": "1"}
    page = one.list_resource_record_sets(HostedZoneId=zone_id, **start)
    w.same("ListResourceRecordSets", page, {"ResourceRecordSets": [{"SetIdentifier": "w2", "Weight": 255}], "MaxItems": "1"})
    answers(w, one, zone_id)
    refusals(w, one, zone_id)
    protections(w, one, zone_id)

    changed = [{**sets[0], "TTL": 61}]
    change(w, one, zone_id, "UPSERT", changed)
    change(w, one, zone_id, "DELETE", changed + sets[1:])
    one.delete_hosted_zone(Id=zone_id)
    one.delete_health_check(HealthCheckId=check_id)
    one.change_cidr_collection(Id=collection_id, Changes=[{"LocationName": "office", "Action": "DELETE_IF_EXISTS", "CidrList": ["198.51.100.0/24"]}])
    one.delete_cidr_collection(Id=collection_id)


def change(w, one, zone_id, action, sets):
    batch = {"Comment": f"{action} & wait", "Changes": [{"Action": action, "ResourceRecordSet": record_set} for record_set in sets]}
    answer = one.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch=batch)
    w.same("ChangeResourceRecordSets", answer, {"ChangeInfo": {"Status": "PENDING", "Comment": f"{action} & wait"}})


def simple(name, type, values, **members):
    return {"Name": f"{name}.records.example", "Type": type, "TTL": 60, "ResourceRecords": [{"Value": value} for value in values], **members}


def of_all_types():
    delegated = simple("ds", "NS", VALUES["NS"])
    return [simple("*.star" if type == "TXT" else type.lower(), type, values) for type, values in VALUES.items()] + [delegated]


def of_all_policies(check_id, collection_id):
    def a(name, identifier, **policy):
        return simple(name, "A", ["192.0.2.9"], SetIdentifier=identifier, **policy)

    def near(identifier, **place):
        return a("geoproximity", identifier, GeoProximityLocation=place)

    return [
        a("weighted", "w1", Weight=0),
        a("weighted", "w2", Weight=255, HealthCheckId=check_id),
        a("latency", "l1", Region="us-east-1"),
        a("latency", "l2", Region="eu-central-1"),
        a("failover", "f1", Failover="PRIMARY", HealthCheckId=check_id),
        a("failover", "f2", Failover="SECONDARY"),
        a("multivalue", "m1", MultiValueAnswer=True),
        a("geolocation", "g1", GeoLocation={"ContinentCode": "EU"}),
        a("geolocation", "g2", GeoLocation={"CountryCode": "*"}),
        a("geolocation", "g3", GeoLocation={"CountryCode": "US", "SubdivisionCode": "NY"}),
        near("p1", AWSRegion="us-west-2", Bias=-10),
        near("p2", Coordinates={"Latitude": "52.5", "Longitude": "13.4"}, Bias=99),
        near("p3", LocalZoneGroup="us-east-1-bos-1"),
        a("cidr", "c1", CidrRoutingConfig={"CollectionId": collection_id, "LocationName": "office"}),
        a("cidr", "c2", CidrRoutingConfig={"CollectionId": collection_id, "LocationName": "*"}),
    ]


def aliases(zone_id):
    def alias(name, zone, target, evaluate):
        target = {"HostedZoneId": zone, "DNSName": target, "EvaluateTargetHealth": evaluate}
        return {"Name": f"{name}.records.example", "Type": "A", "AliasTarget": target}

    return [
        alias("cloudfront", "Z2FDTNDATAQYW2", "d111111abcdef8.cloudfront.net.", False),
        alias("own", zone_id.removeprefix("/hostedzone/"), "a.records.example.", True),
    ]


def key(record_set):
    return f"{record_set['Name']} {record_set['Type']} {record_set.get('SetIdentifier', '')}"


def exactly(wanted):
    return lambda found: found == wanted


def as_listed(record_set):
    return {**record_set, "Name": record_set["Name"].replace("*", "\\052") + "."}


def listed(one, zone_id):
    pages = one.get_paginator("list_resource_record_sets").paginate(HostedZoneId=zone_id)
    return {key(record_set): record_set for page in pages for record_set in page["ResourceRecordSets"]}


def answers(w, one, zone_id):
    def tested(name, type, data, **asker):
        found = one.test_dns_answer(HostedZoneId=zone_id, RecordName=name, RecordType=type, **asker)
        members = {"RecordName": name, "RecordType": type, "Protocol": "UDP", "Nameserver": lambda server: server.startswith("ns-")}
        w.same("TestDNSAnswer", found, {**members, "ResponseCode": "NOERROR", "RecordData": lambda entries: sorted(entries) == sorted(data)})

    tested("a.records.example", "A", VALUES["A"])
    tested("mx.records.example.", "MX", ["10 mail.example.net.", "20 mail2.example.net."])
    tested("a.records.example", "MX", [])
    office = {"EDNS0ClientSubnetIP": "198.51.100.77", "EDNS0ClientSubnetMask": "24"}
    tested("cidr.records.example", "A", ["192.0.2.9"], ResolverIP="192.0.2.53", **office)
    missing = one.test_dns_answer(HostedZoneId=zone_id, RecordName="missing.records.example", RecordType="A")
    w.same("TestDNSAnswer", missing, {"RecordData": [], "ResponseCode": "NXDOMAIN"})
    question = {"RecordName": "a.records.example", "RecordType": "A"}
    w.refused("NoSuchHostedZone", one.test_dns_answer, HostedZoneId="Z0UNKNOWN", **question)
    w.refused("InvalidInput", one.test_dns_answer, HostedZoneId=zone_id, ResolverIP="here", **question)


def refusals(w, one, zone_id):
    def batch(record_set, action="CREATE"):
        return {"ChangeBatch": {"Changes": [{"Action": action, "ResourceRecordSet": record_set}]}}

    call = one.change_resource_record_sets
    w.refused("InvalidChangeBatch", call, HostedZoneId=zone_id, **batch(simple("a", "A", ["192.0.2.7"])))
    w.refused("InvalidChangeBatch", call, HostedZoneId=zone_id, **batch(simple("none", "A", ["192.0.2.7"]), "DELETE"))
    w.refused("InvalidInput", call, HostedZoneId=zone_id, **batch(simple("x", "A", ["192.0.2.7"], Weight=1)))
    unknown = simple("x", "A", ["192.0.2.7"], HealthCheckId="00000000-0000-4000-8000-000000000000")
    w.refused("NoSuchHealthCheck", call, HostedZoneId=zone_id, **batch(unknown))
    w.refused("NoSuchHostedZone", call, HostedZoneId="Z0UNKNOWN", **batch(simple("a", "A", ["192.0.2.7"])))
    w.refused("NoSuchHostedZone", one.list_resource_record_sets, HostedZoneId="Z0UNKNOWN")
    w.refused("InvalidInput", one.list_resource_record_sets, HostedZoneId=zone_id, StartRecordType="A")


def protections(w, one, zone_id):
    first = {"RecordName": "a.records.example", "RecordType": "A"}
    second = {"RecordName": "mx.records.example", "RecordType": "MX"}
    one.create_resource_record_set_protections(HostedZoneId=zone_id, Protections=[{**first, "Comment": "not this one"}, second])
    w.refused("ProtectionAlreadyExists", one.create_resource_record_set_protections, HostedZoneId=zone_id, Protections=[first])
    third = {"RecordName": "srv.records.example", "RecordType": "SRV"}
    w.refused("InvalidResourceRecordSetProtectionBatch", one.create_resource_record_set_protections, HostedZoneId=zone_id, Protections=[third, first])
    found = one.list_resource_record_set_protections(HostedZoneId=zone_id)["ResourceRecordSetProtections"]
    w.same("ListResourceRecordSetProtections", found, [{"RecordName": "a.records.example.", "RecordType": "A", "Comment": "not this one"}, {"RecordName": "mx.records.example.", "RecordType": "MX"}])
    later = one.list_resource_record_set_protections(HostedZoneId=zone_id, StartRecordName="b.records.example", StartRecordType="A")
    w.same("ListResourceRecordSetProtections", later["ResourceRecordSetProtections"], [{"RecordName": "mx.records.example."}])
    w.refused("InvalidPaginationToken", one.list_resource_record_set_protections, HostedZoneId=zone_id, NextToken="nonsense")
    protected = {"Changes": [{"Action": "UPSERT", "ResourceRecordSet": simple("a", "A", ["192.0.2.7"])}]}
    w.refused("InvalidChangeBatch", one.change_resource_record_sets, HostedZoneId=zone_id, ChangeBatch=protected)
    w.refused("HostedZoneNotEmpty", one.delete_hosted_zone, Id=zone_id)
    w.refused("InvalidResourceRecordSetProtectionBatch", one.delete_resource_record_set_protections, HostedZoneId=zone_id, Protections=[third])
    one.delete_resource_record_set_protections(HostedZoneId=zone_id, Protections=[first, second])
    w.refused("NoSuchHostedZone", one.delete_resource_record_set_protections, HostedZoneId="Z0UNKNOWN", Protections=[first])
