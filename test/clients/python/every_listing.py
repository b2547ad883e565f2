"""Every listing of the service over several pages, each answer held against botocore's model. The argument is the endpoint."""

import sys

from conformance.report import tell_all
from conformance.stories import listings
from conformance.witness import Witness

tell_all(Witness(sys.argv[1]), [listings], listings.LISTS)
