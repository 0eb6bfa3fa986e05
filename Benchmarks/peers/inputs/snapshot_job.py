"""Answers of GetResourceSnapshotJob: 10 to 12 members that are all text, and six kinds of fault."""

import random

from inputs.moments import WRONG_DATES, date_time, moment
from inputs.writing import compact
from inputs.words import DIGITS, LETTERS, LOWER, REGIONS, cjk, pick, sentence

WRONG_VALUES = {
    "enum: letter case": ("Status", ["RUNNING", "STOPPED", "running"]),
    "enum: unknown value": ("Status", ["Paused", "", "Stopped "]),
    "kind: unknown value": ("ResourceType", ["Lead", "opportunity", "Solution"]),
    "type: number for text": ("Id", [13, 0, -1]),
    "type: object for text": ("LastFailure", [{"Code": "X"}]),
    "type: boolean for an enum": ("Status", [True, False]),
    "type: epoch for a date": ("CreatedAt", [1_715_415_330.25, 1_715_415_330]),
    "type: list for text": ("Arn", [["arn:aws:x"], []]),
    "pattern: too short": ("Id", ["job-0123456789ab", "job-"]),
    "pattern: upper case": ("EngagementId", ["eng-0123456789abcD"]),
    "pattern: another prefix": ("ResourceId", ["X12345678", "12345678"]),
    "pattern: no ARN": ("Arn", ["urn:aws:job", ""]),
    "pattern: template name": ("ResourceSnapshotTemplateName", ["no", "a name", "a" * 81]),
    "pattern: catalog": ("Catalog", ["AWS-1", ""]),
}
FAULTS = {
    "required": ["required: absent", "required: null"],
    "date": list(WRONG_DATES),
    **{
        kind: [fault for fault in WRONG_VALUES if fault.startswith(kind + ":")]
        for kind in ("enum", "kind", "type", "pattern")
    },
}


def fault(chance, rate):
    """The name of the one fault of a record, or nothing for most of them."""
    if chance.random() >= rate:
        return None
    return chance.choice(FAULTS[chance.choice(list(FAULTS))])


def answer(chance, wrong=None, is_plain=False):
    """A body and the request that it answers; the body has the one fault that is asked for."""
    catalog = "AWS" if chance.random() < 0.8 else "Sandbox"
    job = "job-" + pick(chance, LOWER, 13)
    opportunity = "O" + pick(chance, DIGITS, chance.randint(7, 12))
    owner = f"{chance.choice(REGIONS)}:{pick(chance, DIGITS, 12)}"
    arn = f"arn:aws:partnercentral-selling:{owner}:catalog/{catalog}/"
    created = moment(chance)
    body = {
        "Catalog": catalog,
        "Id": job,
        "Arn": arn + "resource-snapshot-job/" + job,
        "EngagementId": "eng-" + pick(chance, LOWER, 14),
        "ResourceType": "Opportunity",
        "ResourceId": opportunity,
        "ResourceArn": arn + "opportunity/" + opportunity,
        "ResourceSnapshotTemplateName": "Template" + pick(chance, LETTERS, chance.randint(1, 12)),
        "CreatedAt": date_time(chance, created, is_plain),
        "Status": chance.choice(["Running", "Stopped"]),
    }
    if chance.random() < 0.8:
        finished = created + chance.randint(1, 5_000_000)
        body["LastSuccessfulExecutionDate"] = date_time(chance, finished, is_plain)
    if chance.random() < 0.5:
        body["LastFailure"] = sentence(chance)
    if wrong:
        spoil(chance, body, wrong)
    return body, {"Catalog": catalog, "ResourceSnapshotJobIdentifier": job}


def spoil(chance, body, wrong):
    """Puts the fault of that name into a body."""
    if wrong == "required: absent":
        del body["Catalog"]
    elif wrong == "required: null":
        body["Catalog"] = None
    elif wrong in WRONG_DATES:
        member = chance.choice(["CreatedAt", "LastSuccessfulExecutionDate"])
        body[member] = WRONG_DATES[wrong]
    else:
        member, values = WRONG_VALUES[wrong]
        body[member] = chance.choice(values)


def bodies(count, rate=0.01, is_plain=False):
    """Lines, each with its fault."""
    chance = random.Random(71_001)
    for _ in range(count):
        wrong = fault(chance, rate)
        yield compact(answer(chance, wrong, is_plain)[0]), wrong


def shuffled_bodies(count):
    """The same with the members of each in an order of its own."""
    chance = random.Random(71_002)
    for _ in range(count):
        wrong = fault(chance, 0.01)
        members = list(answer(chance, wrong)[0].items())
        chance.shuffle(members)
        yield compact(dict(members)), wrong


def cjk_bodies(count):
    """The same with messages in Chinese and Japanese: 30 % of all bytes."""
    chance = random.Random(71_003)
    for _ in range(count):
        wrong = fault(chance, 0.01)
        body = answer(chance, wrong)[0]
        if isinstance(body.get("LastFailure", ""), str):
            body["LastFailure"] = cjk(chance, chance.randint(50, 110))
        yield compact(body), wrong
