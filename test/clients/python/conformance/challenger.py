"""A witness whose clients send, before each call, what the model forbids in it; the service is to refuse that."""

from botocore.exceptions import BotoCoreError, ClientError

from conformance.mutants import mutants
from conformance.witness import Witness

# Empty parameters of a query count as absent, and so does an empty list of Regions.
ABSENT = {("HealthCheckConfig", "Regions", "no items"), ("Regions", "no items")}


class Challenger(Witness):
    def __init__(self, url):
        super().__init__(url)
        self.tried = set()

    def client(self, access_key):
        client, unchecked = super().client(access_key), super().client(access_key, parameter_validation=False)

        def challenge(params, model, **_):
            if model.input_shape is not None:
                self.challenge(unchecked, model, dict(params))

        client.meta.events.register_first("provide-client-params.route53", challenge)
        return client

    def challenge(self, unchecked, model, params):
        for broken, spoilt in mutants(model.input_shape, params):
            key = (model.name, *broken)
            if key in self.tried or broken in ABSENT or is_empty_query(model, broken):
                continue
            self.tried.add(key)
            self.send(unchecked, model, key, spoilt)

    def send(self, unchecked, model, key, spoilt):
        call = getattr(unchecked, next(method for method, name in unchecked.meta.method_to_api_mapping.items() if name == model.name))
        try:
            call(**spoilt)
            self.miss(model.name, f"is answered with {' '.join(key[1:])}")
        except ClientError as error:
            found = error.response["Error"]["Code"]
            if found != "InvalidInput":
                self.miss(model.name, f"with {' '.join(key[1:])} is refused with {found}, not InvalidInput")
        except (BotoCoreError, TypeError, ValueError, AttributeError):
            # The client itself cannot send it.
            self.tried.discard(key)


def is_empty_query(model, broken):
    member = model.input_shape.members[broken[0]]
    return broken[-1] == "empty" and member.serialization.get("location") == "querystring"
