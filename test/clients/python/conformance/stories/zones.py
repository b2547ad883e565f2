"""Public zones, their changes, features, limits and reusable delegation sets."""

SERVERS = 4


def tell(w, one, _):
    w.same("GetHostedZoneCount", one.get_hosted_zone_count(), {"HostedZoneCount": 0})
    created = one.create_hosted_zone(
        Name="Shop.Example", CallerReference="shop-1", HostedZoneConfig={"Comment": "made & <kept>", "PrivateZone": False}
    )
    zone = created["HostedZone"]
    bare = zone["Id"].removeprefix("/hostedzone/")
    wanted = {"Name": "shop.example.", "CallerReference": "shop-1", "Config": {"Comment": "made & <kept>", "PrivateZone": False}, "ResourceRecordSetCount": 2}
    w.same("CreateHostedZone", zone, {**wanted, "Id": f"/hostedzone/{bare}"})
    w.same("CreateHostedZone", created["Location"], f"https://route53.amazonaws.com/2013-04-01/hostedzone/{bare}")
    w.same("CreateHostedZone", created["DelegationSet"]["NameServers"], lambda servers: len(set(servers)) == SERVERS)
    w.same("CreateHostedZone", created["ChangeInfo"], {"Id": lambda id: id.startswith("/change/C"), "Status": "PENDING"})
    w.refused("HostedZoneAlreadyExists", one.create_hosted_zone, Name="shop.example", CallerReference="shop-1")
    w.refused("InvalidDomainName", one.create_hosted_zone, Name="com", CallerReference="tld")

    changed(w, one, created["ChangeInfo"]["Id"])
    read(w, one, created)
    update(w, one, zone["Id"])
    limits(w, one, zone["Id"])
    delegation_sets(w, one, zone["Id"])
    delete(w, one, zone["Id"])


def changed(w, one, change_id):
    one.get_waiter("resource_record_sets_changed").wait(Id=change_id, WaiterConfig={"Delay": 1, "MaxAttempts": 20})
    w.same("GetChange", one.get_change(Id=change_id), {"ChangeInfo": {"Id": change_id, "Status": "INSYNC"}})
    w.refused("NoSuchChange", one.get_change, Id="C0UNKNOWN")


def read(w, one, created):
    zone, servers = created["HostedZone"], created["DelegationSet"]
    w.same("GetHostedZone", one.get_hosted_zone(Id=zone["Id"]), {"HostedZone": zone, "DelegationSet": servers})
    w.refused("NoSuchHostedZone", one.get_hosted_zone, Id="Z0UNKNOWN")
    w.same("ListHostedZones", one.list_hosted_zones(), {"HostedZones": [zone], "IsTruncated": False, "MaxItems": "100"})
    w.same("ListHostedZones", one.list_hosted_zones(HostedZoneType="PrivateHostedZone")["HostedZones"], [])
    w.refused("NoSuchDelegationSet", one.list_hosted_zones, DelegationSetId="N0UNKNOWN")
    by_name = one.list_hosted_zones_by_name(DNSName="shop.example", MaxItems="5")
    w.same("ListHostedZonesByName", by_name, {"HostedZones": [zone], "DNSName": lambda name: name.startswith("shop.example"), "IsTruncated": False, "MaxItems": "5"})
    w.refused("InvalidInput", one.list_hosted_zones_by_name, HostedZoneId=zone["Id"])
    w.same("GetHostedZoneCount", one.get_hosted_zone_count(), {"HostedZoneCount": 1})


def update(w, one, zone_id):
    w.same("UpdateHostedZoneComment", one.update_hosted_zone_comment(Id=zone_id, Comment="another"), {"HostedZone": {"Config": {"Comment": "another"}}})
    w.same("UpdateHostedZoneComment", one.update_hosted_zone_comment(Id=zone_id)["HostedZone"]["Config"], lambda config: "Comment" not in config)
    w.refused("NoSuchHostedZone", one.update_hosted_zone_comment, Id="Z0UNKNOWN", Comment="x")
    one.update_hosted_zone_features(HostedZoneId=zone_id, EnableAcceleratedRecovery=True)
    w.same("GetHostedZone", one.get_hosted_zone(Id=zone_id)["HostedZone"]["Features"], {"AcceleratedRecoveryStatus": "ENABLED"})
    one.update_hosted_zone_features(HostedZoneId=zone_id, EnableAcceleratedRecovery=False)
    w.refused("NoSuchHostedZone", one.update_hosted_zone_features, HostedZoneId="Z0UNKNOWN", EnableAcceleratedRecovery=True)


def limits(w, one, zone_id):
    for kind in ("HEALTH_CHECKS", "HOSTED_ZONES", "TRAFFIC_POLICY_INSTANCES", "REUSABLE_DELEGATION_SETS", "TRAFFIC_POLICIES"):
        name = f"MAX_{kind}_BY_OWNER"
        count = 1 if kind == "HOSTED_ZONES" else 0
        w.same("GetAccountLimit", one.get_account_limit(Type=name), {"Limit": {"Type": name, "Value": lambda value: value > 0}, "Count": count})
    limit = one.get_hosted_zone_limit(HostedZoneId=zone_id, Type="MAX_RRSETS_BY_ZONE")
    w.same("GetHostedZoneLimit", limit, {"Limit": {"Type": "MAX_RRSETS_BY_ZONE", "Value": 10_000}, "Count": 2})
    w.refused("HostedZoneNotPrivate", one.get_hosted_zone_limit, HostedZoneId=zone_id, Type="MAX_VPCS_ASSOCIATED_BY_ZONE")
    w.refused("NoSuchHostedZone", one.get_hosted_zone_limit, HostedZoneId="Z0UNKNOWN", Type="MAX_RRSETS_BY_ZONE")
    w.refused("NoSuchDelegationSet", one.get_reusable_delegation_set_limit, DelegationSetId="N0UNKNOWN", Type="MAX_ZONES_BY_REUSABLE_DELEGATION_SET")


def delegation_sets(w, one, zone_id):
    created = one.create_reusable_delegation_set(CallerReference="servers-1")
    servers = created["DelegationSet"]
    w.same("CreateReusableDelegationSet", servers, {"Id": lambda id: id.startswith("/delegationset/N"), "CallerReference": "servers-1"})
    bare = servers["Id"].removeprefix("/delegationset/")
    w.same("CreateReusableDelegationSet", created["Location"], f"https://route53.amazonaws.com/2013-04-01/delegationset/{bare}")
    w.refused("DelegationSetAlreadyCreated", one.create_reusable_delegation_set, CallerReference="servers-1")
    w.refused("HostedZoneNotFound", one.create_reusable_delegation_set, CallerReference="servers-2", HostedZoneId="Z0UNKNOWN")
    w.same("GetReusableDelegationSet", one.get_reusable_delegation_set(Id=servers["Id"]), {"DelegationSet": servers})
    w.refused("NoSuchDelegationSet", one.get_reusable_delegation_set, Id="N0UNKNOWN")
    w.same("ListReusableDelegationSets", one.list_reusable_delegation_sets(), {"DelegationSets": [servers], "IsTruncated": False, "MaxItems": "100"})

    served = one.create_hosted_zone(Name="served.example", CallerReference="served", DelegationSetId=servers["Id"])
    w.same("CreateHostedZone", served["DelegationSet"], servers)
    w.same("ListHostedZones", one.list_hosted_zones(DelegationSetId=servers["Id"])["HostedZones"], [{"Id": served["HostedZone"]["Id"]}])
    limit = one.get_reusable_delegation_set_limit(DelegationSetId=servers["Id"], Type="MAX_ZONES_BY_REUSABLE_DELEGATION_SET")
    w.same("GetReusableDelegationSetLimit", limit, {"Limit": {"Type": "MAX_ZONES_BY_REUSABLE_DELEGATION_SET", "Value": 100}, "Count": 1})
    w.refused("DelegationSetInUse", one.delete_reusable_delegation_set, Id=servers["Id"])
    one.delete_hosted_zone(Id=served["HostedZone"]["Id"])
    one.delete_reusable_delegation_set(Id=servers["Id"])
    w.refused("NoSuchDelegationSet", one.delete_reusable_delegation_set, Id=servers["Id"])

    of_zone = one.create_reusable_delegation_set(CallerReference="servers-3", HostedZoneId=zone_id)["DelegationSet"]
    w.same("CreateReusableDelegationSet", of_zone["NameServers"], one.get_hosted_zone(Id=zone_id)["DelegationSet"]["NameServers"])
    w.refused("DelegationSetAlreadyReusable", one.create_reusable_delegation_set, CallerReference="servers-4", HostedZoneId=zone_id)


def delete(w, one, zone_id):
    record_set = {"Name": "a.shop.example", "Type": "A", "TTL": 60, "ResourceRecords": [{"Value": "192.0.2.1"}]}
    one.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch={"Changes": [{"Action": "CREATE", "ResourceRecordSet": record_set}]})
    w.refused("HostedZoneNotEmpty", one.delete_hosted_zone, Id=zone_id)
    one.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch={"Changes": [{"Action": "DELETE", "ResourceRecordSet": record_set}]})
    w.same("DeleteHostedZone", one.delete_hosted_zone(Id=zone_id), {"ChangeInfo": {"Status": "PENDING"}})
    w.refused("NoSuchHostedZone", one.delete_hosted_zone, Id=zone_id)
