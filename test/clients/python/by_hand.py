"""The production zone by hand, waited for, and listed."""

from route53 import answer, client, create_production_zone, listing

route53 = client()
created = create_production_zone(route53)
change_id = created["change"]["ChangeInfo"]["Id"]
before = route53.get_change(Id=change_id)["ChangeInfo"]["Status"]
route53.get_waiter("resource_record_sets_changed").wait(Id=change_id, WaiterConfig={"Delay": 1, "MaxAttempts": 30})
after = route53.get_change(Id=change_id)["ChangeInfo"]["Status"]
answer({**created, "before": before, "after": after, "listing": listing(route53)})
