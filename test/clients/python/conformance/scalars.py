"""Text of an element against the simple type that the model gives it."""

import re

TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z")
INTEGER = re.compile(r"-?(0|[1-9]\d*)")
NUMBER = re.compile(r"-?\d+(\.\d+)?")


def scalar_problems(text, shape):
    """Yields what is wrong with the text."""
    kind = shape.type_name
    if kind in ("integer", "long"):
        yield from number_problems(text, shape, INTEGER, int)
    elif kind in ("float", "double"):
        yield from number_problems(text, shape, NUMBER, float)
    elif kind == "boolean":
        if text not in ("true", "false"):
            yield f"is {text!r}, not true or false"
    elif kind == "timestamp":
        if not TIMESTAMP.fullmatch(text):
            yield f"is {text!r}, no time of ISO 8601 in UTC"
    elif kind == "string":
        yield from text_problems(text, shape)
    else:
        yield f"is of the type {kind}, which no answer of the service has"


def number_problems(text, shape, form, parse):
    if not form.fullmatch(text):
        yield f"is {text!r}, no {shape.type_name}"
        return
    value, limits = parse(text), shape.metadata
    if value < limits.get("min", value) or value > limits.get("max", value):
        yield f"is {text}, outside of {limits['min']} to {limits['max']}"


def text_problems(text, shape):
    limits = shape.metadata
    if shape.name == "ResourceId":
        # The limit of 32 is that of the bare id: the service's own ids have up to 21 characters, and 33 with `/hostedzone/`.
        text = text.rpartition("/")[2]
    if shape.enum and text not in shape.enum:
        yield f"is {text!r}, none of {', '.join(shape.enum)}"
    if len(text) < limits.get("min", 0) or len(text) > limits.get("max", len(text)):
        yield f"has {len(text)} characters, the model says {limits.get('min', 0)} to {limits.get('max')}"
    if "pattern" in limits and not re.search(f"^(?:{limits['pattern'].replace(chr(92) + 'p{ASCII}', '[ -~]')})$", text):
        yield f"is {text!r}, which is not of the form {limits['pattern']}"
