"""Private zones, their VPCs, and VPCs of another account."""


def vpc(name, region="us-east-1"):
    return {"VPCRegion": region, "VPCId": f"vpc-{name}"}


def tell(w, one, other):
    first, second, foreign = vpc("0a000001"), vpc("0a000002", "eu-west-1"), vpc("0b000001")
    created = one.create_hosted_zone(Name="corp.internal", CallerReference="corp", VPC=first)
    w.same("CreateHostedZone", created, {"HostedZone": {"Config": {"PrivateZone": True}}, "VPC": first})
    zone_id = created["HostedZone"]["Id"]
    bare = zone_id.removeprefix("/hostedzone/")
    w.refused("ConflictingDomainExists", one.create_hosted_zone, Name="corp.internal", CallerReference="corp-2", VPC=first)
    w.refused("InvalidVPCId", one.create_hosted_zone, Name="corp.internal", CallerReference="corp-3", VPC={"VPCRegion": "us-east-1", "VPCId": "nonsense"})
    w.refused("LastVPCAssociation", one.disassociate_vpc_from_hosted_zone, HostedZoneId=zone_id, VPC=first)

    associated = one.associate_vpc_with_hosted_zone(HostedZoneId=zone_id, VPC=second, Comment="second")
    w.same("AssociateVPCWithHostedZone", associated, {"ChangeInfo": {"Status": "PENDING", "Comment": "second"}})
    w.refused("NoSuchHostedZone", one.associate_vpc_with_hosted_zone, HostedZoneId="Z0UNKNOWN", VPC=second)
    w.same("GetHostedZone", one.get_hosted_zone(Id=zone_id)["VPCs"], lambda vpcs: sorted(map(str, vpcs)) == sorted(map(str, [first, second])))
    w.same("GetHostedZoneLimit", one.get_hosted_zone_limit(HostedZoneId=zone_id, Type="MAX_VPCS_ASSOCIATED_BY_ZONE"), {"Limit": {"Value": 300}, "Count": 2})

    across_accounts(w, one, other, zone_id, foreign)

    summary = one.list_hosted_zones_by_vpc(VPCId=first["VPCId"], VPCRegion=first["VPCRegion"])
    w.same("ListHostedZonesByVPC", summary["HostedZoneSummaries"], [{"HostedZoneId": bare, "Name": "corp.internal."}])
    w.refused("InvalidPaginationToken", one.list_hosted_zones_by_vpc, VPCId=first["VPCId"], VPCRegion="us-east-1", NextToken="nonsense")
    gone = one.disassociate_vpc_from_hosted_zone(HostedZoneId=zone_id, VPC=second, Comment="moved")
    w.same("DisassociateVPCFromHostedZone", gone, {"ChangeInfo": {"Status": "PENDING", "Comment": "moved"}})
    w.refused("VPCAssociationNotFound", one.disassociate_vpc_from_hosted_zone, HostedZoneId=zone_id, VPC=second)
    public = one.create_hosted_zone(Name="public.example", CallerReference="public")["HostedZone"]["Id"]
    w.refused("PublicZoneVPCAssociation", one.associate_vpc_with_hosted_zone, HostedZoneId=public, VPC=second)
    one.delete_hosted_zone(Id=public)
    one.delete_hosted_zone(Id=zone_id)


def across_accounts(w, one, other, zone_id, foreign):
    w.refused("NotAuthorizedException", other.associate_vpc_with_hosted_zone, HostedZoneId=zone_id, VPC=foreign)
    authorized = one.create_vpc_association_authorization(HostedZoneId=zone_id, VPC=foreign)
    bare = zone_id.removeprefix("/hostedzone/")
    w.same("CreateVPCAssociationAuthorization", authorized, {"HostedZoneId": bare, "VPC": foreign})
    w.refused("NoSuchHostedZone", other.create_vpc_association_authorization, HostedZoneId=zone_id, VPC=foreign)
    w.same("ListVPCAssociationAuthorizations", one.list_vpc_association_authorizations(HostedZoneId=zone_id), {"HostedZoneId": bare, "VPCs": [foreign]})
    w.refused("InvalidPaginationToken", one.list_vpc_association_authorizations, HostedZoneId=zone_id, NextToken="nonsense")
    other.associate_vpc_with_hosted_zone(HostedZoneId=zone_id, VPC=foreign)
    one.delete_vpc_association_authorization(HostedZoneId=zone_id, VPC=foreign)
    w.refused("VPCAssociationAuthorizationNotFound", one.delete_vpc_association_authorization, HostedZoneId=zone_id, VPC=foreign)

    seen = other.list_hosted_zones_by_vpc(VPCId=foreign["VPCId"], VPCRegion=foreign["VPCRegion"])
    owner = {"Owner": {"OwningAccount": lambda account: len(account) == 12 and account.isdigit()}}
    w.same("ListHostedZonesByVPC", seen["HostedZoneSummaries"], [{"HostedZoneId": bare, "Name": "corp.internal.", **owner}])
    w.refused("NoSuchHostedZone", other.get_hosted_zone, Id=zone_id)
    w.same("ListHostedZones", other.list_hosted_zones()["HostedZones"], [])
    other.disassociate_vpc_from_hosted_zone(HostedZoneId=zone_id, VPC=foreign)
    w.same("GetHostedZone", one.get_hosted_zone(Id=zone_id)["VPCs"], lambda vpcs: foreign not in vpcs)
