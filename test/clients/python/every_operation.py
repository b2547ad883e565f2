"""Every operation of the service at the endpoint that is the argument, each answer held against botocore's model."""

import sys

from conformance.report import tell_all
from conformance.stories import health_checks, logging_and_signing, places, private_zones, record_sets, refusals, traffic, zones
from conformance.witness import Witness

tell_all(Witness(sys.argv[1]), [zones, private_zones, record_sets, health_checks, traffic, places, logging_and_signing, refusals])
