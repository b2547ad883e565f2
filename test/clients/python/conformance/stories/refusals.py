"""Refusals that no other story meets."""

from conformance.stories.private_zones import vpc

KEY = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
UNKNOWN = "00000000-0000-4000-8000-000000000000"


def tell(w, one, _):
    first, nonsense = vpc("0e000001"), {"VPCRegion": "us-east-1", "VPCId": "nonsense"}
    private = one.create_hosted_zone(Name="refused.internal", CallerReference="refused", VPC=first)["HostedZone"]["Id"]
    public = one.create_hosted_zone(Name="refused.example", CallerReference="refused-public")["HostedZone"]["Id"]
    vpcs(w, one, private, first, nonsense)
    signing(w, one, private, public)
    unknown_zones(w, one, first)
    w.refused("NoSuchDelegationSet", one.create_hosted_zone, Name="x.example", CallerReference="x", DelegationSetId="N0UNKNOWN")
    w.refused("InvalidDomainName", one.list_hosted_zones_by_name, DNSName="a..b")
    w.refused("InvalidArgument", one.create_reusable_delegation_set, CallerReference="of-private", HostedZoneId=private)
    for zone_id in (private, public):
        one.delete_hosted_zone(Id=zone_id)


def vpcs(w, one, zone_id, first, nonsense):
    w.refused("ConflictingDomainExists", one.associate_vpc_with_hosted_zone, HostedZoneId=zone_id, VPC=first)
    for call in (
        one.associate_vpc_with_hosted_zone, one.disassociate_vpc_from_hosted_zone,
        one.create_vpc_association_authorization, one.delete_vpc_association_authorization,
    ):
        w.refused("InvalidVPCId", call, HostedZoneId=zone_id, VPC=nonsense)


def signing(w, one, private, public):
    for call in (one.get_dnssec, one.enable_hosted_zone_dnssec, one.disable_hosted_zone_dnssec):
        w.refused("InvalidArgument", call, HostedZoneId=private)
    key = {"HostedZoneId": public, "Name": "first_key", "CallerReference": "first", "KeyManagementServiceArn": KEY, "Status": "ACTIVE"}
    w.refused("InvalidArgument", one.create_key_signing_key, **{**key, "HostedZoneId": private})
    w.refused("InvalidKeySigningKeyName", one.create_key_signing_key, **{**key, "Name": "not a name"})
    w.refused("InvalidKeySigningKeyStatus", one.create_key_signing_key, **{**key, "Status": "DELETING"})
    for call in (one.activate_key_signing_key, one.deactivate_key_signing_key, one.delete_key_signing_key):
        w.refused("NoSuchKeySigningKey", call, HostedZoneId=public, Name="no_key")


def unknown_zones(w, one, first):
    zone, tagged = {"HostedZoneId": "Z0UNKNOWN"}, {"ResourceType": "hostedzone", "ResourceId": "Z0UNKNOWN"}
    entries = [{"RecordName": "a.example", "RecordType": "A"}]
    w.refused("NoSuchHostedZone", one.change_tags_for_resource, **tagged, RemoveTagKeys=["a"])
    w.refused("NoSuchHostedZone", one.list_tags_for_resource, **tagged)
    w.refused("NoSuchHealthCheck", one.list_tags_for_resources, ResourceType="healthcheck", ResourceIds=[UNKNOWN])
    w.refused("NoSuchHostedZone", one.create_resource_record_set_protections, **zone, Protections=entries)
    w.refused("NoSuchHostedZone", one.list_resource_record_set_protections, **zone)
    w.refused("NoSuchHostedZone", one.disassociate_vpc_from_hosted_zone, **zone, VPC=first)
    w.refused("NoSuchHostedZone", one.delete_vpc_association_authorization, **zone, VPC=first)
    w.refused("NoSuchHostedZone", one.list_vpc_association_authorizations, **zone)
