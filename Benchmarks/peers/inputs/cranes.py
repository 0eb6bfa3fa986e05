"""Answers of an invented manager of cranes (specs/quay-master): structures in lists, numbers."""

import base64
import random

from inputs.moments import epoch_seconds, moment
from inputs.writing import compact
from inputs.words import DIGITS, HEX, LOWER, REGIONS, WORDS, pick, sentence

# By name: where the wrong value goes in one of the cranes, and the value.
FAULTS = {
    "type: text for a number": (("runningCount",), "3"),
    "type: number for a boolean": (("isReady",), 1),
    "type: text for a time": (("createdAt",), "2024-05-11T08:15:30Z"),
    "type: null in a dense list": (("network", "subnets", 0), None),
    "number: fraction in an integer": (("desiredCount",), 1.5),
    "number: above its range": (("load",), 1.01),
    "number: beyond 64 bits": (("serial",), 9_223_372_036_854_775_808),
    "enum: letter case": (("deployments", 0, "rollout"), "Completed"),
    "enum: unknown value": (("state",), "BUSY"),
    "blob: not base64": (("seal",), "not base64!"),
    "pattern: no ARN": (("craneArn",), "arn:aws:quay"),
    "length: empty": (("craneName",), ""),
    "required: null": (("strategy", 0, "provider"), None),
}


def deployment(chance):
    created = moment(chance)
    return {
        "id": "deployment/" + pick(chance, DIGITS, 19),
        "state": chance.choice(["ACTIVE", "DRAINING"]),
        "rollout": chance.choice(["COMPLETED", "IN_PROGRESS"]),
        "desiredCount": chance.randint(0, 40),
        "runningCount": chance.randint(0, 40),
        "createdAt": epoch_seconds(chance, created),
        "updatedAt": epoch_seconds(chance, created + chance.randint(2, 90_000)),
        "limits": {"maximum": 200, "minimum": 100, "breaker": "ENABLED"},
    }


def event(chance):
    return {
        "id": pick(chance, HEX, 32),
        "at": epoch_seconds(chance, moment(chance)),
        "text": sentence(chance, 5, 14),
    }


def crane(chance):
    owner = f"{chance.choice(REGIONS)}:{pick(chance, DIGITS, 12)}"
    name = "crane-" + pick(chance, LOWER, 10)
    return {
        "craneArn": f"arn:aws:quay:{owner}:crane/{name}",
        "craneName": name,
        "state": "ACTIVE",
        "desiredCount": chance.randint(0, 400),
        "runningCount": chance.randint(0, 400),
        "pendingCount": 0,
        "createdAt": epoch_seconds(chance, moment(chance)),
        "load": round(chance.random(), 4),
        "serial": chance.randint(0, 1 << 62),
        "isReady": chance.random() < 0.9,
        "seal": base64.b64encode(chance.randbytes(33)).decode(),
        "strategy": [
            {"provider": provider, "weight": chance.randint(0, 10), "base": chance.randint(0, 3)}
            for provider in ("RAIL", "RAIL_SPOT")
        ],
        "deployments": [deployment(chance) for _ in range(chance.randint(1, 2))],
        "network": {
            "subnets": ["subnet-" + pick(chance, HEX, 17) for _ in range(3)],
            "groups": ["sg-" + pick(chance, HEX, 17)],
            "publicAddress": "DISABLED",
        },
        "labels": {word: pick(chance, LOWER, 12) for word in chance.sample(WORDS, 4)},
        "events": [event(chance) for _ in range(chance.randint(1, 5))],
    }


def answer(chance, wrong):
    """A body with two to four cranes, and the fault that is asked for in one of them."""
    cranes = [crane(chance) for _ in range(chance.randint(2, 4))]
    if wrong:
        (*path, last), value = FAULTS[wrong]
        spoilt = chance.choice(cranes)
        for step in path:
            spoilt = spoilt[step]
        spoilt[last] = value
    return {"cranes": cranes, "failures": []}


def bodies(count):
    """Lines, each with its fault."""
    chance = random.Random(71_031)
    for _ in range(count):
        wrong = chance.choice(list(FAULTS)) if chance.random() < 0.01 else None
        yield compact(answer(chance, wrong)), wrong
