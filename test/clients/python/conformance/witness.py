"""Sees every answer that the clients it makes get, and keeps what is wrong with them."""

from collections import Counter, defaultdict

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

from conformance.answers import Answer


class Witness:
    def __init__(self, url):
        self.url = url
        self.answers = Counter()
        self.refusals = Counter()
        self.misses = defaultdict(list)
        self.members = set()
        self.sent = {}

    def client(self, access_key, **settings):
        """A client of its own access key, whose answers are all checked."""
        client = boto3.client(
            "route53",
            endpoint_url=self.url,
            region_name="us-east-1",
            aws_access_key_id=access_key,
            aws_secret_access_key="any",
            config=Config(retries={"max_attempts": 0}, **settings),
        )
        client.meta.events.register("provide-client-params.route53", self.note_parameters)
        client.meta.events.register("before-parse.route53", self.see)
        self.model = client.meta.service_model
        return client

    def note_parameters(self, params, **_):
        self.sent = dict(params)

    def see(self, operation_model, response_dict, **_):
        name, status = operation_model.name, response_dict["status_code"]
        answer = Answer(operation_model, self.sent, status, response_dict["headers"], response_dict["body"])
        problems = answer.check()
        self.members |= answer.members
        if status < 300:
            self.answers[name] += 1
        else:
            self.refusals[name] += 1
        for problem in problems:
            self.miss(name, problem)

    def miss(self, operation, text):
        if text not in self.misses[operation]:
            self.misses[operation].append(text)

    def same(self, operation, found, wanted):
        """An answer holds what it should. Members of structures that are not named in `wanted` are not compared."""
        for problem in differences(found, wanted, ""):
            self.miss(operation, problem)

    def refused(self, code, call, **parameters):
        """The call is refused with this code."""
        name = call.__self__.meta.method_to_api_mapping[call.__name__]
        try:
            call(**parameters)
        except ClientError as error:
            found = error.response["Error"]["Code"]
            if found != code:
                self.miss(name, f"is refused with {found} ({error.response['Error'].get('Message')}), not {code}")
            return error.response
        self.miss(name, f"is answered, and not refused with {code}")
        return {}

    def walk(self, call, items, tokens, **parameters):
        """Pages by hand, until none is left: `tokens` is answer member to request member."""
        page = call(**parameters)
        yield page[items]
        while page.get("IsTruncated", any(member in page for member in tokens)):
            start = {tokens[member]: page[member] for member in tokens if member in page}
            rest = {name: value for name, value in parameters.items() if name not in tokens.values()}
            page = call(**rest, **start)
            yield page[items]


def differences(found, wanted, path):
    if isinstance(wanted, dict) and isinstance(found, dict):
        for name, value in wanted.items():
            if name not in found and value is not None:
                yield f"{path}.{name} is missing, it should be {value!r}"
            else:
                yield from differences(found.get(name), value, f"{path}.{name}")
    elif isinstance(wanted, list) and isinstance(found, list):
        if len(found) != len(wanted):
            yield f"{path} has {len(found)} items, not {len(wanted)}: {found!r}"
        else:
            for index, value in enumerate(wanted):
                yield from differences(found[index], value, f"{path}[{index}]")
    elif callable(wanted):
        if not wanted(found):
            yield f"{path} is {found!r}"
    elif found != wanted:
        yield f"{path} is {found!r}, not {wanted!r}"
