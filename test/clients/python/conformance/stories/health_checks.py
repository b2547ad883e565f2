"""Health checks of every type, what their checkers see, and tags."""

UNKNOWN = "00000000-0000-4000-8000-000000000000"
ENDPOINT = {"FullyQualifiedDomainName": "api.example.com", "RequestInterval": 10, "FailureThreshold": 5, "MeasureLatency": True}
CONFIGS = {
    "http": {"Type": "HTTP", **ENDPOINT, "Port": 8080, "ResourcePath": "/health?a=1&b=2", "Regions": ["us-east-1", "eu-west-1", "sa-east-1"]},
    "https": {"Type": "HTTPS", **ENDPOINT, "Port": 443, "EnableSNI": True, "Inverted": True},
    "http-text": {"Type": "HTTP_STR_MATCH", **ENDPOINT, "SearchString": '"status": <ok>'},
    "https-text": {"Type": "HTTPS_STR_MATCH", **ENDPOINT, "SearchString": "ok", "Disabled": True},
    "tcp": {"Type": "TCP", "IPAddress": "8.8.4.4", "Port": 53},
    "alarm": {"Type": "CLOUDWATCH_METRIC", "AlarmIdentifier": {"Region": "us-east-1", "Name": "too slow"}, "InsufficientDataHealthStatus": "LastKnownStatus"},
    "control": {"Type": "RECOVERY_CONTROL", "RoutingControlArn": "arn:aws:route53-recovery-control::123456789012:controlpanel/" + "a" * 32 + "/routingcontrol/" + "b" * 16},
}


def tell(w, one, _):
    checks = {name: create(w, one, name, config) for name, config in CONFIGS.items()}
    children = [checks["http"]["Id"], checks["tcp"]["Id"]]
    checks["calculated"] = create(w, one, "calculated", {"Type": "CALCULATED", "HealthThreshold": 1, "ChildHealthChecks": children})
    w.refused("HealthCheckAlreadyExists", one.create_health_check, CallerReference="tcp", HealthCheckConfig={"Type": "TCP", "IPAddress": "8.8.8.8", "Port": 53})
    w.refused("InvalidInput", one.create_health_check, CallerReference="bad", HealthCheckConfig={"Type": "TCP", "IPAddress": "192.168.0.1", "Port": 53})

    for check in checks.values():
        w.same("GetHealthCheck", one.get_health_check(HealthCheckId=check["Id"]), {"HealthCheck": check})
    w.refused("NoSuchHealthCheck", one.get_health_check, HealthCheckId=UNKNOWN)
    found = one.list_health_checks()
    w.same("ListHealthChecks", sorted(check["Id"] for check in found["HealthChecks"]), sorted(check["Id"] for check in checks.values()))
    w.same("GetHealthCheckCount", one.get_health_check_count(), {"HealthCheckCount": len(checks)})

    update(w, one, checks["http"]["Id"])
    update_others(w, one, checks)
    observations(w, one, checks["https"]["Id"])
    tags(w, one, checks["tcp"]["Id"])
    w.same("GetCheckerIpRanges", one.get_checker_ip_ranges()["CheckerIpRanges"], lambda ranges: len(ranges) == len(set(ranges)) and all("/" in range for range in ranges))
    w.refused("NoSuchHealthCheck", one.delete_health_check, HealthCheckId=UNKNOWN)
    for check in reversed(list(checks.values())):
        one.delete_health_check(HealthCheckId=check["Id"])


def create(w, one, reference, config):
    answer = one.create_health_check(CallerReference=reference, HealthCheckConfig=config)
    check = answer["HealthCheck"]
    w.same("CreateHealthCheck", check, {"CallerReference": reference, "HealthCheckConfig": config, "HealthCheckVersion": 1})
    w.same("CreateHealthCheck", answer["Location"], f"https://route53.amazonaws.com/2013-04-01/healthcheck/{check['Id']}")
    return check


def update(w, one, check_id):
    changed = one.update_health_check(HealthCheckId=check_id, HealthCheckVersion=1, Port=8081, FailureThreshold=3, Inverted=True)
    w.same("UpdateHealthCheck", changed["HealthCheck"], {"HealthCheckVersion": 2, "HealthCheckConfig": {"Port": 8081, "FailureThreshold": 3, "Inverted": True}})
    w.refused("HealthCheckVersionMismatch", one.update_health_check, HealthCheckId=check_id, HealthCheckVersion=1, Port=8082)
    w.refused("NoSuchHealthCheck", one.update_health_check, HealthCheckId=UNKNOWN, Port=8082)
    everything(w, one, check_id)
    reset = one.update_health_check(HealthCheckId=check_id, ResetElements=["ResourcePath", "Regions"])
    w.same("UpdateHealthCheck", reset["HealthCheck"], {"HealthCheckVersion": 4})
    w.same("UpdateHealthCheck", reset["HealthCheck"]["HealthCheckConfig"], lambda config: "ResourcePath" not in config and "eu-central-1" not in config.get("Regions", []))


def everything(w, one, check_id):
    settings = {
        "ResourcePath": "/other", "FullyQualifiedDomainName": "other.example.com", "Disabled": True, "Inverted": False,
        "Regions": ["us-west-1", "us-west-2", "ap-northeast-1", "eu-west-1"],
    }
    w.same("UpdateHealthCheck", one.update_health_check(HealthCheckId=check_id, **settings)["HealthCheck"], {"HealthCheckVersion": 3, "HealthCheckConfig": settings})


def update_others(w, one, checks):
    for name, settings in (
        ("https-text", {"SearchString": "<fine>", "EnableSNI": False}),
        ("tcp", {"IPAddress": "8.8.4.5"}),
        ("calculated", {"ChildHealthChecks": [checks["tcp"]["Id"]], "HealthThreshold": 0}),
        ("alarm", {"AlarmIdentifier": {"Region": "eu-west-1", "Name": "too many"}, "InsufficientDataHealthStatus": "Unhealthy"}),
    ):
        changed = one.update_health_check(HealthCheckId=checks[name]["Id"], **settings)["HealthCheck"]
        w.same("UpdateHealthCheck", changed, {"HealthCheckVersion": 2, "HealthCheckConfig": settings})


def observations(w, one, check_id):
    seen = one.get_health_check_status(HealthCheckId=check_id)["HealthCheckObservations"]
    w.same("GetHealthCheckStatus", seen, lambda seen: len(seen) > 2 and all(report["StatusReport"]["Status"].startswith("Success") for report in seen))
    w.refused("NoSuchHealthCheck", one.get_health_check_status, HealthCheckId=UNKNOWN)
    w.same("GetHealthCheckLastFailureReason", one.get_health_check_last_failure_reason(HealthCheckId=check_id), {"HealthCheckObservations": []})
    w.refused("NoSuchHealthCheck", one.get_health_check_last_failure_reason, HealthCheckId=UNKNOWN)


def tags(w, one, check_id):
    resource = {"ResourceType": "healthcheck", "ResourceId": check_id}
    w.same("ListTagsForResource", one.list_tags_for_resource(**resource)["ResourceTagSet"], {**resource, "Tags": []})
    one.change_tags_for_resource(**resource, AddTags=[{"Key": "Name", "Value": "the tcp one"}, {"Key": "empty", "Value": ""}, {"Key": "gone", "Value": "x"}])
    one.change_tags_for_resource(**resource, AddTags=[{"Key": "Name", "Value": "a+b=c@d"}], RemoveTagKeys=["gone"])
    tags = [{"Key": "Name", "Value": "a+b=c@d"}, {"Key": "empty", "Value": ""}]
    w.same("ListTagsForResource", one.list_tags_for_resource(**resource)["ResourceTagSet"], {**resource, "Tags": tags})
    zone_id = one.create_hosted_zone(Name="tags.example", CallerReference="tags")["HostedZone"]["Id"]
    bare = zone_id.removeprefix("/hostedzone/")
    one.change_tags_for_resource(ResourceType="hostedzone", ResourceId=bare, AddTags=[{"Key": "team", "Value": "dns"}])
    found = one.list_tags_for_resources(ResourceType="hostedzone", ResourceIds=[bare])["ResourceTagSets"]
    w.same("ListTagsForResources", found, [{"ResourceType": "hostedzone", "ResourceId": bare, "Tags": [{"Key": "team", "Value": "dns"}]}])
    w.refused("NoSuchHostedZone", one.list_tags_for_resources, ResourceType="hostedzone", ResourceIds=[bare, "Z0UNKNOWN"])
    w.refused("NoSuchHealthCheck", one.list_tags_for_resource, ResourceType="healthcheck", ResourceId=UNKNOWN)
    w.refused("NoSuchHealthCheck", one.change_tags_for_resource, ResourceType="healthcheck", ResourceId=UNKNOWN, RemoveTagKeys=["a"])
    w.refused("InvalidInput", one.change_tags_for_resource, **resource, AddTags=[{"Key": "aws:reserved", "Value": "x"}])
    one.delete_hosted_zone(Id=zone_id)
