"""Calls that break one rule of the model each: a length, a range, a pattern, an enumeration, a required member."""

IDS = ("ResourceId", "DelegationSetId", "ChangeId")
FOREIGN = "\u00e9\u00e9\u00e9"


def mutants(shape, value, path=()):
    """Yields what is wrong with it and the spoilt value. Parts of a path are never left out or empty: that is another path."""
    if shape.type_name == "structure":
        yield from of_structure(shape, value, path)
    elif shape.type_name == "list":
        yield from of_list(shape, value, path)
    elif shape.type_name == "string":
        yield from of_text(shape, value, path)
    elif shape.type_name in ("integer", "long", "float", "double"):
        yield from of_number(shape, path)


def of_structure(shape, value, path):
    for name in value:
        member = shape.members[name]
        in_path = member.serialization.get("location") == "uri"
        if name in shape.required_members and not in_path:
            yield (*path, name, "missing"), {key: value[key] for key in value if key != name}
        for broken, spoilt in mutants(member, value[name], (*path, name)):
            if not in_path or spoilt != "":
                yield broken, {**value, name: spoilt}


def of_list(shape, value, path):
    if shape.metadata.get("min", 0) > 0:
        yield (*path, "no items"), []
    if "max" in shape.metadata:
        yield (*path, "too many items"), [value[0]] * (shape.metadata["max"] + 1)
    for broken, spoilt in mutants(shape.member, value[0], path):
        yield broken, [spoilt, *value[1:]]


def of_text(shape, value, path):
    limits = shape.metadata
    if shape.enum:
        yield (*path, "no word of the enumeration"), "BOGUS"
        return
    if "max" in limits:
        bare = value.rpartition("/")[2] if shape.name in IDS else value
        yield (*path, "too long"), bare.ljust(limits["max"] + 1, "x")
    if limits.get("min", 0) > 0:
        yield (*path, "empty"), ""
    if limits.get("pattern", ".*") != ".*":
        yield (*path, "not of the pattern"), FOREIGN


def of_number(shape, path):
    limits = shape.metadata
    if "min" in limits:
        yield (*path, "too small"), limits["min"] - 1
    if "max" in limits:
        yield (*path, "too great"), limits["max"] + 1
    yield (*path, "no number"), "many"
