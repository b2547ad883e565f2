"""CIDR collections and geolocations."""

UNKNOWN = "00000000-0000-4000-8000-000000000000"


def tell(w, one, _):
    cidr(w, one)
    geolocations(w, one)


def cidr(w, one):
    created = one.create_cidr_collection(Name="offices", CallerReference="offices-1")
    collection = created["Collection"]
    id = collection["Id"]
    w.same("CreateCidrCollection", collection, {"Name": "offices", "Version": 1, "Arn": lambda arn: arn.startswith("arn:aws:route53:::cidrcollection/") and arn.endswith(id)})
    w.same("CreateCidrCollection", created["Location"], f"https://route53.amazonaws.com/2013-04-01/cidrcollection/{id}")
    w.refused("CidrCollectionAlreadyExistsException", one.create_cidr_collection, Name="offices", CallerReference="offices-2")
    put = [
        {"LocationName": "berlin", "Action": "PUT", "CidrList": ["198.51.100.0/24", "2001:db8:1::/48"]},
        {"LocationName": "accra", "Action": "PUT", "CidrList": ["203.0.113.0/24"]},
    ]
    w.same("ChangeCidrCollection", one.change_cidr_collection(Id=id, CollectionVersion=1, Changes=put), {"Id": lambda id: id != ""})
    w.refused("CidrCollectionVersionMismatchException", one.change_cidr_collection, Id=id, CollectionVersion=1, Changes=put)
    taken = [{"LocationName": "lima", "Action": "PUT", "CidrList": ["203.0.113.0/24"]}]
    w.refused("CidrBlockInUseException", one.change_cidr_collection, Id=id, Changes=taken)
    w.refused("NoSuchCidrCollectionException", one.change_cidr_collection, Id=UNKNOWN, Changes=put)
    w.same("ListCidrCollections", one.list_cidr_collections()["CidrCollections"], [{"Id": id, "Name": "offices", "Version": 2, "Arn": collection["Arn"]}])
    w.same("ListCidrLocations", one.list_cidr_locations(CollectionId=id)["CidrLocations"], [{"LocationName": "accra"}, {"LocationName": "berlin"}])
    w.refused("NoSuchCidrCollectionException", one.list_cidr_locations, CollectionId=UNKNOWN)
    w.same("ListCidrBlocks", one.list_cidr_blocks(CollectionId=id, LocationName="accra")["CidrBlocks"], [{"CidrBlock": "203.0.113.0/24", "LocationName": "accra"}])
    w.same("ListCidrBlocks", one.list_cidr_blocks(CollectionId=id)["CidrBlocks"], lambda blocks: len(blocks) == 3)
    w.refused("NoSuchCidrLocationException", one.list_cidr_blocks, CollectionId=id, LocationName="nowhere")
    w.refused("NoSuchCidrCollectionException", one.list_cidr_blocks, CollectionId=UNKNOWN)
    w.refused("CidrCollectionInUseException", one.delete_cidr_collection, Id=id)
    one.change_cidr_collection(Id=id, Changes=[{**change, "Action": "DELETE_IF_EXISTS"} for change in put])
    one.delete_cidr_collection(Id=id)
    w.refused("NoSuchCidrCollectionException", one.delete_cidr_collection, Id=id)


def geolocations(w, one):
    europe = {"ContinentCode": "EU", "ContinentName": "Europe"}
    w.same("GetGeoLocation", one.get_geo_location(ContinentCode="EU"), {"GeoLocationDetails": europe})
    w.same("GetGeoLocation", one.get_geo_location(CountryCode="DE")["GeoLocationDetails"], {"CountryCode": "DE", "CountryName": "Germany"})
    state = one.get_geo_location(CountryCode="US", SubdivisionCode="NY")["GeoLocationDetails"]
    w.same("GetGeoLocation", state, {"CountryCode": "US", "SubdivisionCode": "NY", "SubdivisionName": "New York"})
    w.refused("NoSuchGeoLocation", one.get_geo_location, CountryCode="ZZ")
    w.refused("InvalidInput", one.get_geo_location, CountryCode="US", ContinentCode="NA")
    page = one.list_geo_locations(StartCountryCode="US", MaxItems="2")
    w.same("ListGeoLocations", page, {"GeoLocationDetailsList": [{"CountryCode": "US"}, {"CountryCode": "US", "SubdivisionCode": "AK"}], "IsTruncated": True, "NextCountryCode": "US", "MaxItems": "2"})
