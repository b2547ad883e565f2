"""Every rule of the model on what may be sent, broken once in each call of the stories: the service is to refuse that."""

import sys

from conformance.challenger import Challenger
from conformance.report import tell_all
from conformance.stories import health_checks, logging_and_signing, places, private_zones, record_sets, refusals, traffic, zones

tell_all(Challenger(sys.argv[1]), [zones, private_zones, record_sets, health_checks, traffic, places, logging_and_signing, refusals])
