"""What TestDNSAnswer says of the production zone from different places, and while the primary is down."""

from route53 import answer, client, create, create_production_zone

route53 = client()
zone_id = create_production_zone(route53)["zone"]["HostedZone"]["Id"]


def placed(identifier, value, **place):
    return create(Name="shop.example.com", Type="A", SetIdentifier=identifier, GeoLocation=place, TTL=60, ResourceRecords=[{"Value": value}])


changes = [placed("de", "192.0.2.49", CountryCode="DE"), placed("eu", "192.0.2.3", ContinentCode="EU"), placed("rest", "192.0.2.9", CountryCode="*")]
route53.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch={"Changes": changes})


def asked(name, type, **asker):
    found = route53.test_dns_answer(HostedZoneId=zone_id, RecordName=name, RecordType=type, **asker)
    return {member: value for member, value in found.items() if member != "ResponseMetadata"}


answer(
    {
        "nobody in particular": asked("shop.example.com", "A"),
        "a resolver in Germany": asked("shop.example.com", "A", ResolverIP="203.0.113.53"),
        "a client in France": asked("shop.example.com", "A", ResolverIP="203.0.113.53", EDNS0ClientSubnetIP="198.51.100.7"),
        "a longer mask than the block": asked("shop.example.com", "A", EDNS0ClientSubnetIP="198.51.100.7", EDNS0ClientSubnetMask="25"),
        "a shorter mask than the block": asked("shop.example.com", "A", EDNS0ClientSubnetIP="198.51.100.7", EDNS0ClientSubnetMask="23"),
        "the primary": asked("api.example.com", "CNAME"),
        "an alias": asked("example.com", "A"),
        "a missing name": asked("missing.example.com", "A"),
    }
)
