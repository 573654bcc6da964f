"""Validates an IATI 2.03 activity file: validate.py FILE TODAY

okfn-iati checks the schema and its own rules; below it stand the rules of the standard's ruleset that it does not know
(https://iatistandard.org/en/guidance/standard-overview/about-ruleset/). Prints what is wrong, one a line, and ends with
status 1 when anything is; else prints how many activities and transactions were looked at.
"""

import re
import sys
from datetime import date
from decimal import Decimal

from lxml import etree
from okfn_iati import IatiValidator

ACTUAL_START, PLANNED_START, ACTUAL_END, PLANNED_END = "2", "1", "4", "3"


def day(text):
    return date.fromisoformat(text[:10])


def rules(activity, today):
    """The faults of one activity."""
    name = activity.findtext("iati-identifier")
    say = lambda fault: f"{name}: {fault}"

    # Identifiers.
    for text in [name, activity.find("reporting-org").get("ref")]:
        if not text or text.strip() != text or re.search(r"[/&|?]", text):
            yield say(f"identifier {text!r}")
    if not name.startswith(activity.find("reporting-org").get("ref") + "-"):
        yield say("does not begin with the reporting organisation")
    if not re.fullmatch(r"[A-Z]{2}-[A-Z0-9]+-.+", activity.find("reporting-org").get("ref")):
        yield say("the reporting organisation's identifier")

    # Texts.
    for element in ["title", "description", "reporting-org"]:
        if not "".join(activity.find(element).itertext()).strip():
            yield say(f"an empty {element}")
    for narrative in activity.iter("narrative"):
        if not (narrative.text or "").strip():
            yield say(f"an empty narrative in {narrative.getparent().tag}")

    # Organisations.
    for org in activity.findall("participating-org"):
        if not (org.get("ref") or org.findtext("narrative")):
            yield say("a participating organisation without name and identifier")
    for transaction in activity.findall("transaction"):
        for org in transaction.findall("provider-org") + transaction.findall("receiver-org"):
            if not (org.get("ref") or org.findtext("narrative")):
                yield say("an organisation of a transaction without name and identifier")

    # Days.
    days = {at.get("type"): day(at.get("iso-date")) for at in activity.findall("activity-date")}
    if not (ACTUAL_START in days or PLANNED_START in days):
        yield say("no start")
    for kind in (ACTUAL_START, ACTUAL_END):
        if kind in days and days[kind] > today:
            yield say("an actual day to come")
    for start, end in [(ACTUAL_START, ACTUAL_END), (PLANNED_START, PLANNED_END), (ACTUAL_START, PLANNED_END)]:
        if start in days and end in days and days[start] > days[end]:
            yield say("ends before it begins")
    if activity.find("activity-status").get("code") not in set("123456"):
        yield say("status")

    # Places and sectors.
    transactions = activity.findall("transaction")
    places = activity.findall("recipient-country") + activity.findall("recipient-region")
    placed = [t for t in transactions if t.find("recipient-country") is not None or t.find("recipient-region") is not None]
    if places and placed:
        yield say("countries at both levels")
    if not places and (not placed or len(placed) != len(transactions)):
        yield say("transactions without country")
    for place in activity.iter("recipient-country"):
        if not re.fullmatch(r"[A-Z]{2}", place.get("code")):
            yield say(f"country {place.get('code')!r}")
    if places and sum(Decimal(place.get("percentage", "100")) for place in places) != 100:
        yield say("countries do not add up to 100")
    sectors = {}
    for sector in activity.findall("sector"):
        vocabulary = sector.get("vocabulary", "1")
        sectors[vocabulary] = sectors.get(vocabulary, 0) + Decimal(sector.get("percentage", "100"))
    if not {"1", "2"} & set(sectors):
        yield say("no DAC sector")
    for vocabulary, total in sectors.items():
        if total != 100:
            yield say(f"sectors of vocabulary {vocabulary} add up to {total}")

    # Money.
    currency = activity.get("default-currency")
    for value in activity.iter("value"):
        if not (value.get("currency") or currency):
            yield say("no currency")
        if not value.get("value-date"):
            yield say("no value date")
        if value.getparent().tag == "transaction" and day(value.get("value-date")) > today:
            yield say("a value date to come")
    for transaction in transactions:
        if day(transaction.find("transaction-date").get("iso-date")) > today:
            yield say("a transaction to come")
        if transaction.find("transaction-type").get("code") not in {str(code) for code in range(1, 14)}:
            yield say("type of transaction")
        if activity.find("default-aid-type") is None and transaction.find("aid-type") is None:
            if transaction.get("{urn:ssc-desk:iati:1}measurement") != "A9":
                yield say("no aid type")
    for budget in activity.findall("budget") + activity.findall("planned-disbursement"):
        start, end = (day(budget.find(at).get("iso-date")) for at in ("period-start", "period-end"))
        if start > end or (budget.tag == "budget" and (end - start).days > 366):
            yield say(f"period of a {budget.tag}")


def main():
    path, today = sys.argv[1], date.fromisoformat(sys.argv[2])
    text = open(path, encoding="utf-8").read()
    # lxml takes no text that names its own encoding.
    _, found = IatiValidator("2.03").validate(text)
    faults = found["schema_errors"] + found["ruleset_errors"]
    activities = etree.parse(path).getroot().findall("iati-activity")
    identifiers = [activity.findtext("iati-identifier") for activity in activities]
    if len(set(identifiers)) != len(identifiers):
        faults.append("two activities have one identifier")
    for activity in activities:
        faults.extend(rules(activity, today))
    for fault in faults:
        print(fault)
    if faults:
        sys.exit(1)
    transactions = sum(len(activity.findall("transaction")) for activity in activities)
    print(f"{len(activities)} activities, {transactions} transactions")


main()
