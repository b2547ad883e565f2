"""Everything in the account."""

from route53 import answer, client, listing

answer(listing(client()))
