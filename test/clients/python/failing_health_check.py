"""What is said of a health check whose checkers saw a failure, held against botocore's model. Arguments: endpoint, its id."""

import sys

from conformance.report import tell_all
from conformance.witness import Witness


class Story:
    __name__ = "failing_health_check"

    def tell(self, w, one, _):
        for operation, call in (
            ("GetHealthCheckStatus", one.get_health_check_status),
            ("GetHealthCheckLastFailureReason", one.get_health_check_last_failure_reason),
        ):
            seen = call(HealthCheckId=sys.argv[2])["HealthCheckObservations"]
            w.same(operation, len(seen) > 0, True)
            for report in seen:
                w.same(operation, report, {"Region": str.strip, "IPAddress": str.strip, "StatusReport": {"Status": lambda text: text.startswith("Failure"), "CheckedTime": lambda time: time is not None}})


tell_all(Witness(sys.argv[1]), [Story()], ["GetHealthCheckStatus", "GetHealthCheckLastFailureReason"])
