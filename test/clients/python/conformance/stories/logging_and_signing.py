"""Query logging and DNSSEC."""

UNKNOWN = "00000000-0000-4000-8000-000000000000"
GROUP = "arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/signed.example"
KEY = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-123456789"


def tell(w, one, _):
    zone_id = one.create_hosted_zone(Name="signed.example", CallerReference="signed")["HostedZone"]["Id"]
    logging(w, one, zone_id)
    signing(w, one, zone_id)
    one.delete_hosted_zone(Id=zone_id)


def logging(w, one, zone_id):
    bare = zone_id.removeprefix("/hostedzone/")
    created = one.create_query_logging_config(HostedZoneId=zone_id, CloudWatchLogsLogGroupArn=GROUP)
    config = created["QueryLoggingConfig"]
    w.same("CreateQueryLoggingConfig", config, {"HostedZoneId": bare, "CloudWatchLogsLogGroupArn": GROUP})
    w.same("CreateQueryLoggingConfig", created["Location"], f"https://route53.amazonaws.com/2013-04-01/queryloggingconfig/{config['Id']}")
    w.refused("QueryLoggingConfigAlreadyExists", one.create_query_logging_config, HostedZoneId=zone_id, CloudWatchLogsLogGroupArn=GROUP)
    w.refused("NoSuchHostedZone", one.create_query_logging_config, HostedZoneId="Z0UNKNOWN", CloudWatchLogsLogGroupArn=GROUP)
    w.same("GetQueryLoggingConfig", one.get_query_logging_config(Id=config["Id"]), {"QueryLoggingConfig": config})
    w.refused("NoSuchQueryLoggingConfig", one.get_query_logging_config, Id=UNKNOWN)
    w.same("ListQueryLoggingConfigs", one.list_query_logging_configs(HostedZoneId=zone_id)["QueryLoggingConfigs"], [config])
    w.refused("InvalidPaginationToken", one.list_query_logging_configs, NextToken="nonsense")
    w.refused("NoSuchHostedZone", one.list_query_logging_configs, HostedZoneId="Z0UNKNOWN")
    one.delete_query_logging_config(Id=config["Id"])
    w.refused("NoSuchQueryLoggingConfig", one.delete_query_logging_config, Id=config["Id"])


def signing(w, one, zone_id):
    def key(number, status="ACTIVE"):
        return {"HostedZoneId": zone_id, "Name": f"key_{number}", "CallerReference": f"key-{number}", "KeyManagementServiceArn": f"{KEY}{number:03}", "Status": status}

    w.same("GetDNSSEC", one.get_dnssec(HostedZoneId=zone_id), {"Status": {"ServeSignature": "NOT_SIGNING"}, "KeySigningKeys": []})
    w.refused("KeySigningKeyWithActiveStatusNotFound", one.enable_hosted_zone_dnssec, HostedZoneId=zone_id)
    created = one.create_key_signing_key(**key(1))
    members = {"Name": "key_1", "KmsArn": f"{KEY}001", "Flag": 257, "SigningAlgorithmMnemonic": "ECDSAP256SHA256", "SigningAlgorithmType": 13, "DigestAlgorithmMnemonic": "SHA-256", "DigestAlgorithmType": 2, "Status": "ACTIVE"}
    w.same("CreateKeySigningKey", created["KeySigningKey"], members)
    w.same("CreateKeySigningKey", created["ChangeInfo"], {"Status": "PENDING"})
    w.refused("KeySigningKeyAlreadyExists", one.create_key_signing_key, **key(1))
    w.refused("InvalidKMSArn", one.create_key_signing_key, **{**key(2), "KeyManagementServiceArn": "nonsense"})
    w.refused("NoSuchHostedZone", one.create_key_signing_key, **{**key(2), "HostedZoneId": "Z0UNKNOWN"})
    one.create_key_signing_key(**key(2, "INACTIVE"))
    w.refused("TooManyKeySigningKeys", one.create_key_signing_key, **key(3))

    w.same("EnableHostedZoneDNSSEC", one.enable_hosted_zone_dnssec(HostedZoneId=zone_id), {"ChangeInfo": {"Status": "PENDING"}})
    shown = one.get_dnssec(HostedZoneId=zone_id)
    w.same("GetDNSSEC", shown, {"Status": {"ServeSignature": "SIGNING"}, "KeySigningKeys": [created["KeySigningKey"], {"Name": "key_2", "Status": "INACTIVE"}]})
    w.refused("KeySigningKeyInUse", one.deactivate_key_signing_key, HostedZoneId=zone_id, Name="key_1")
    w.refused("NoSuchKeySigningKey", one.activate_key_signing_key, HostedZoneId=zone_id, Name="key_9")
    w.same("ActivateKeySigningKey", one.activate_key_signing_key(HostedZoneId=zone_id, Name="key_2"), {"ChangeInfo": {"Status": "PENDING"}})
    w.same("DeactivateKeySigningKey", one.deactivate_key_signing_key(HostedZoneId=zone_id, Name="key_1"), {"ChangeInfo": {"Status": "PENDING"}})
    w.refused("InvalidKeySigningKeyStatus", one.delete_key_signing_key, HostedZoneId=zone_id, Name="key_2")
    w.same("DeleteKeySigningKey", one.delete_key_signing_key(HostedZoneId=zone_id, Name="key_1"), {"ChangeInfo": {"Status": "PENDING"}})
    w.same("DisableHostedZoneDNSSEC", one.disable_hosted_zone_dnssec(HostedZoneId=zone_id), {"ChangeInfo": {"Status": "PENDING"}})
    one.deactivate_key_signing_key(HostedZoneId=zone_id, Name="key_2")
    one.delete_key_signing_key(HostedZoneId=zone_id, Name="key_2")
    w.refused("DNSSECNotFound", one.disable_hosted_zone_dnssec, HostedZoneId=zone_id)
    w.refused("NoSuchHostedZone", one.get_dnssec, HostedZoneId="Z0UNKNOWN")
    w.refused("NoSuchHostedZone", one.enable_hosted_zone_dnssec, HostedZoneId="Z0UNKNOWN")
    w.refused("NoSuchHostedZone", one.disable_hosted_zone_dnssec, HostedZoneId="Z0UNKNOWN")
