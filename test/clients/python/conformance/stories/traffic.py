"""Traffic policies and their instances."""

import json

UNKNOWN = "00000000-0000-4000-8000-000000000000"


def document(value, type="A"):
    endpoints = {"one": {"Type": "value", "Value": value}, "two": {"Type": "value", "Value": value}}
    items = [{"EndpointReference": name, "Weight": weight} for name, weight in (("one", "1"), ("two", "3"))]
    rules = {"share": {"RuleType": "weighted", "Items": items}}
    return json.dumps({"AWSPolicyFormatVersion": "2015-10-01", "RecordType": type, "StartRule": "share", "Endpoints": endpoints, "Rules": rules})


def tell(w, one, _):
    created = one.create_traffic_policy(Name="weighted", Document=document("192.0.2.1"), Comment="one & two")
    policy = created["TrafficPolicy"]
    w.same("CreateTrafficPolicy", policy, {"Version": 1, "Name": "weighted", "Type": "A", "Document": document("192.0.2.1"), "Comment": "one & two"})
    w.same("CreateTrafficPolicy", created["Location"], lambda url: policy["Id"] in url)
    w.refused("TrafficPolicyAlreadyExists", one.create_traffic_policy, Name="weighted", Document=document("192.0.2.1"))
    w.refused("InvalidTrafficPolicyDocument", one.create_traffic_policy, Name="bad", Document="{}")
    versions(w, one, policy)
    instances(w, one, policy)
    one.delete_traffic_policy(Id=policy["Id"], Version=1)
    one.delete_traffic_policy(Id=policy["Id"], Version=2)
    w.refused("NoSuchTrafficPolicy", one.delete_traffic_policy, Id=UNKNOWN, Version=1)
    w.same("ListTrafficPolicies", one.list_traffic_policies()["TrafficPolicySummaries"], [])


def versions(w, one, policy):
    id = policy["Id"]
    second = one.create_traffic_policy_version(Id=id, Document=document("192.0.2.2"), Comment="to be changed")
    w.same("CreateTrafficPolicyVersion", second["TrafficPolicy"], {"Comment": "to be changed", "Id": id, "Version": 2, "Name": "weighted", "Type": "A"})
    w.refused("NoSuchTrafficPolicy", one.create_traffic_policy_version, Id=UNKNOWN, Document=document("192.0.2.2"))
    w.refused("InvalidTrafficPolicyDocument", one.create_traffic_policy_version, Id=id, Document="no JSON")
    w.same("GetTrafficPolicy", one.get_traffic_policy(Id=id, Version=1), {"TrafficPolicy": policy})
    w.refused("NoSuchTrafficPolicy", one.get_traffic_policy, Id=id, Version=9)
    commented = one.update_traffic_policy_comment(Id=id, Version=2, Comment="the second")["TrafficPolicy"]
    w.same("UpdateTrafficPolicyComment", commented, {"Version": 2, "Comment": "the second"})
    w.refused("NoSuchTrafficPolicy", one.update_traffic_policy_comment, Id=id, Version=9, Comment="x")
    w.same("ListTrafficPolicyVersions", one.list_traffic_policy_versions(Id=id), {"TrafficPolicies": [policy, commented], "IsTruncated": False, "MaxItems": "100"})
    w.refused("NoSuchTrafficPolicy", one.list_traffic_policy_versions, Id=UNKNOWN)
    summary = {"Id": id, "Name": "weighted", "Type": "A", "LatestVersion": 2, "TrafficPolicyCount": 2}
    w.same("ListTrafficPolicies", one.list_traffic_policies(), {"TrafficPolicySummaries": [summary], "IsTruncated": False, "MaxItems": "100"})


def instances(w, one, policy):
    zone_id = one.create_hosted_zone(Name="traffic.example", CallerReference="traffic")["HostedZone"]["Id"]
    bare = zone_id.removeprefix("/hostedzone/")
    settings = {"HostedZoneId": bare, "Name": "www.traffic.example", "TTL": 60, "TrafficPolicyId": policy["Id"], "TrafficPolicyVersion": 1}
    created = one.create_traffic_policy_instance(**settings)
    instance = created["TrafficPolicyInstance"]
    shown = {**settings, "Name": "www.traffic.example.", "TrafficPolicyType": "A"}
    w.same("CreateTrafficPolicyInstance", instance, {**shown, "State": "Creating", "Message": ""})
    w.same("CreateTrafficPolicyInstance", created["Location"], lambda url: url.endswith(f"/trafficpolicyinstance/{instance['Id']}"))
    w.refused("TrafficPolicyInstanceAlreadyExists", one.create_traffic_policy_instance, **settings)
    w.refused("NoSuchTrafficPolicy", one.create_traffic_policy_instance, **{**settings, "TrafficPolicyId": UNKNOWN, "Name": "x.traffic.example"})
    w.refused("NoSuchHostedZone", one.create_traffic_policy_instance, **{**settings, "HostedZoneId": "Z0UNKNOWN"})

    applied = until_applied(one, instance["Id"])
    w.same("GetTrafficPolicyInstance", applied, {**shown, "State": "Applied"})
    w.refused("NoSuchTrafficPolicyInstance", one.get_traffic_policy_instance, Id=UNKNOWN)
    w.same("GetTrafficPolicyInstanceCount", one.get_traffic_policy_instance_count(), {"TrafficPolicyInstanceCount": 1})
    sets = one.list_resource_record_sets(HostedZoneId=zone_id, StartRecordName="www.traffic.example")["ResourceRecordSets"]
    w.same("ListResourceRecordSets", sets, [{"Name": "www.traffic.example.", "Type": "A", "TrafficPolicyInstanceId": instance["Id"]}])

    one_page = {"TrafficPolicyInstances": [applied], "IsTruncated": False, "MaxItems": "100"}
    w.same("ListTrafficPolicyInstances", one.list_traffic_policy_instances(), one_page)
    w.same("ListTrafficPolicyInstancesByHostedZone", one.list_traffic_policy_instances_by_hosted_zone(HostedZoneId=bare), one_page)
    w.refused("NoSuchHostedZone", one.list_traffic_policy_instances_by_hosted_zone, HostedZoneId="Z0UNKNOWN")
    of_policy = one.list_traffic_policy_instances_by_policy
    w.same("ListTrafficPolicyInstancesByPolicy", of_policy(TrafficPolicyId=policy["Id"], TrafficPolicyVersion=1), one_page)
    w.refused("NoSuchTrafficPolicy", of_policy, TrafficPolicyId=UNKNOWN, TrafficPolicyVersion=1)
    w.refused("TrafficPolicyInUse", one.delete_traffic_policy, Id=policy["Id"], Version=1)

    target = {"Id": instance["Id"], "TTL": 120, "TrafficPolicyId": policy["Id"], "TrafficPolicyVersion": 2}
    updated = one.update_traffic_policy_instance(**target)["TrafficPolicyInstance"]
    w.same("UpdateTrafficPolicyInstance", updated, {"TTL": 120, "TrafficPolicyVersion": 2, "TrafficPolicyType": "A"})
    w.refused("NoSuchTrafficPolicyInstance", one.update_traffic_policy_instance, **{**target, "Id": UNKNOWN})
    until_applied(one, instance["Id"])
    w.refused("NoSuchTrafficPolicy", one.update_traffic_policy_instance, **{**target, "TrafficPolicyVersion": 9})
    other = one.create_traffic_policy(Name="texts", Document=document('"text"', "TXT"))["TrafficPolicy"]["Id"]
    w.refused("ConflictingTypes", one.update_traffic_policy_instance, **{**target, "TrafficPolicyId": other, "TrafficPolicyVersion": 1})
    one.delete_traffic_policy(Id=other, Version=1)
    one.delete_traffic_policy_instance(Id=instance["Id"])
    w.refused("NoSuchTrafficPolicyInstance", one.delete_traffic_policy_instance, Id=instance["Id"])
    one.delete_hosted_zone(Id=zone_id)


def until_applied(one, id):
    for _ in range(1000):
        instance = one.get_traffic_policy_instance(Id=id)["TrafficPolicyInstance"]
        if instance["State"] == "Applied":
            break
    return instance
