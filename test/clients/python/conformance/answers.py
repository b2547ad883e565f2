"""One HTTP answer against the service model: status, headers and every element of the body."""

import xml.etree.ElementTree as ET

from conformance.scalars import scalar_problems

NAMESPACE = "https://route53.amazonaws.com/doc/2013-04-01/"

# Members that the model requires and the service leaves out: DelegationSet of private zones was recorded on the service;
# the markers of first and last pages are not sourced either way, and clients ask for them only where IsTruncated is true.
UNSENT_MARKERS = {
    ("ListHostedZones", "Marker"),
    ("ListHealthChecks", "Marker"),
    ("ListReusableDelegationSets", "Marker"),
}
NEXT_MARKERS = {
    ("ListTrafficPolicies", "TrafficPolicyIdMarker"),
    ("ListTrafficPolicyVersions", "TrafficPolicyVersionMarker"),
}


class Answer:
    """What came back for one call; `sent` are the caller's parameters."""

    def __init__(self, operation, sent, status, headers, body):
        self.operation = operation
        self.sent = sent
        self.status = status
        self.headers = {name.lower(): value for name, value in headers.items()}
        self.body = body
        self.problems = []
        self.members = set()

    def check(self):
        """Returns all that is wrong."""
        if not self.headers.get("x-amzn-requestid"):
            self.miss("the header x-amzn-RequestId is missing")
        if self.headers.get("content-type") != "text/xml":
            self.miss(f"Content-Type is {self.headers.get('content-type')}, not text/xml")
        try:
            root = ET.fromstring(self.body)
        except ET.ParseError as error:
            self.miss(f"the body is no XML document: {error}")
            return self.problems
        self.check_namespace(root)
        if self.status >= 300:
            self.check_error(root)
        else:
            self.check_success(root)
        return self.problems

    def miss(self, text):
        self.problems.append(text)

    def check_namespace(self, root):
        for element in root.iter():
            if not element.tag.startswith(f"{{{NAMESPACE}}}"):
                self.miss(f"the element {element.tag} is not in the namespace of the service")
            if element.attrib:
                self.miss(f"the element {local(element)} has attributes")

    def check_success(self, root):
        name = self.operation.name
        modelled = self.operation.http.get("responseCode", 200)
        if self.status != modelled:
            self.miss(f"the status is {self.status}, the model says {modelled}")
        if local(root) != f"{name}Response":
            self.miss(f"the root is {local(root)}, not {name}Response")
        shape = self.operation.output_shape
        if shape is not None:
            self.check_headers(shape)
            self.check_structure(root, shape, name, top=True)
        elif len(root):
            self.miss("the model has no answer members, the answer has some")

    def check_headers(self, shape):
        for name, member in shape.members.items():
            if member.serialization.get("location") != "header":
                continue
            header = member.serialization["name"]
            value = self.headers.get(header.lower())
            if value is None:
                self.miss(f"the header {header} is missing")
            elif name == "Location" and not value.startswith("https://route53.amazonaws.com/2013-04-01/"):
                self.miss(f"Location is {value}")
            else:
                self.members.add(f"{self.operation.name}.{name}")

    def check_error(self, root):
        if local(root) != "ErrorResponse" or [local(child) for child in root] != ["Error", "RequestId"]:
            self.miss(f"an error is ErrorResponse with Error and RequestId, not {local(root)} with {[local(child) for child in root]}")
            return
        error, request_id = root
        if request_id.text != self.headers.get("x-amzn-requestid"):
            self.miss("RequestId is not that of the header")
        texts = {local(child): child.text for child in error if not len(child)}
        if not texts.get("Message"):
            self.miss("an error has no Message")
        wanted = "Sender" if self.status < 500 else "Receiver"
        if texts.get("Type") != wanted:
            self.miss(f"the Type of an error with status {self.status} is {texts.get('Type')}")
        self.check_error_code(error, texts.get("Code"))

    def check_error_code(self, error, code):
        shapes = {shape.error_code: shape for shape in self.operation.error_shapes}
        if code not in shapes:
            self.miss(f"the code {code} is none of the operation's: {', '.join(sorted(shapes))}")
            return
        shape = shapes[code]
        modelled = shape.metadata.get("error", {}).get("httpStatusCode", 400)
        if self.status != modelled:
            self.miss(f"{code} has the status {self.status}, the model says {modelled}")
        for child in error:
            name = local(child)
            if name in ("Type", "Code", "Message"):
                continue
            if name not in shape.members:
                self.miss(f"{code} has a member {name} that the model does not know")
            else:
                self.check_value(child, shape.members[name], f"{code}.{name}")

    def check_value(self, element, shape, path):
        if shape.type_name == "structure":
            self.check_structure(element, shape, path)
        elif shape.type_name == "list":
            self.check_list(element, shape, path)
        elif len(element):
            self.miss(f"{path} has elements in it, it is a {shape.type_name}")
        else:
            for problem in scalar_problems(element.text or "", shape):
                self.miss(f"{path} {problem}")

    def check_structure(self, element, shape, path, top=False):
        if (element.text or "").strip():
            self.miss(f"{path} has text between its members")
        wired = {
            member.serialization.get("name", name): (name, member)
            for name, member in shape.members.items()
            if "location" not in member.serialization
        }
        found = set()
        for child in element:
            name = local(child)
            if name not in wired:
                self.miss(f"{path} has a member {name} that the model does not know")
                continue
            if name in found:
                self.miss(f"{path} has the member {name} twice")
            found.add(name)
            self.members.add(f"{shape.name}.{name}")
            self.check_value(child, wired[name][1], f"{path}.{name}")
        for name, (member, _) in wired.items():
            if member in shape.required_members and name not in found and not (top and self.may_lack(name, element)):
                self.miss(f"{path} lacks its required member {name}")

    def may_lack(self, name, root):
        key = (self.operation.name, name)
        if key in UNSENT_MARKERS:
            return name not in self.sent
        if key in NEXT_MARKERS:
            return root.findtext(f"{{{NAMESPACE}}}IsTruncated") == "false"
        return key == ("CreateHostedZone", "DelegationSet") and "VPC" in self.sent

    def check_list(self, element, shape, path):
        wanted = shape.member.serialization.get("name", "member")
        for child in element:
            if local(child) != wanted:
                self.miss(f"{path} has an item {local(child)}, the model says {wanted}")
            self.check_value(child, shape.member, f"{path}.{wanted}")


def local(element):
    return element.tag.rpartition("}")[2]
