"""Answers of an invented store of documents (specs/pebble-store): maps, unions in unions, blobs."""

import base64
import random

from inputs.writing import compact
from inputs.words import LOWER, WORDS, pick, sentence

FAULTS = (
    "union: two members",
    "union: no member",
    "type: number for text",
    "type: text for a number",
    "type: null in a dense list",
    "blob: not base64",
    "number: not a number's text",
    "number: fraction in an integer",
    "number: beyond 32 bits",
    "number: below its range",
    "required: absent",
)


def facet(chance, depth):
    """One value: half of them text, the deeper the fewer that hold others."""
    kind = chance.random()
    if kind < 0.40:
        return {"S": sentence(chance, 1, 9)}
    if kind < 0.62:
        return {"N": str(chance.randint(-10_000, 10_000_000))}
    if kind < 0.70:
        return {"N": "%.2f" % (chance.random() * 1000)}
    if kind < 0.75:
        return {"BOOL": chance.random() < 0.5}
    if kind < 0.78:
        return {"NULL": True}
    if kind < 0.82:
        return {"B": base64.b64encode(chance.randbytes(chance.randint(8, 48))).decode()}
    if kind < 0.86:
        return {"SS": [pick(chance, LOWER, 8) for _ in range(chance.randint(1, 4))]}
    if kind < 0.90 or depth == 0:
        return {"NS": [str(chance.randint(0, 999)) for _ in range(chance.randint(1, 5))]}
    if kind < 0.95:
        return {"L": [facet(chance, depth - 1) for _ in range(chance.randint(1, 4))]}
    return {"M": pebble(chance, depth - 1, 3)}


def pebble(chance, depth=3, count=9):
    names = chance.sample(WORDS, count)
    return {name: facet(chance, depth) for name in names}


def answer(chance, wrong):
    """A body with five to eight documents, and the fault that is asked for in one of them."""
    pebbles = [
        {"Id": {"S": pick(chance, LOWER, 20)}, **pebble(chance)}
        for _ in range(chance.randint(5, 8))
    ]
    body = {
        "Pebbles": pebbles,
        "Count": len(pebbles),
        "ScannedCount": len(pebbles) * chance.randint(1, 40),
        "NextKey": {"Id": pebbles[-1]["Id"]},
        "Spent": {"Shelf": "shelf-" + pick(chance, LOWER, 6), "Units": 0.5, "ReadUnits": 12},
    }
    if wrong:
        spoil(body, chance.choice(pebbles), wrong)
    return body


def spoil(body, document, wrong):
    """Puts the fault of that name into a body or one of its documents."""
    values = {
        "union: two members": {"S": "a", "BOOL": True},
        "union: no member": {},
        "type: number for text": {"N": 12},
        "type: null in a dense list": {"L": [{"S": "a"}, None]},
        "blob: not base64": {"B": "c3RvbmU"},
        "number: not a number's text": {"N": "1e"},
    }
    members = {
        "type: text for a number": ("Count", "5"),
        "number: fraction in an integer": ("ScannedCount", 7.5),
        "number: beyond 32 bits": ("ScannedCount", 2_147_483_648),
        "number: below its range": ("Count", -1),
    }
    if wrong in values:
        document["Wrong"] = values[wrong]
    elif wrong in members:
        member, value = members[wrong]
        body[member] = value
    else:
        del body["Count"]


def bodies(count):
    """Lines, each with its fault."""
    chance = random.Random(71_021)
    for _ in range(count):
        wrong = chance.choice(FAULTS) if chance.random() < 0.01 else None
        yield compact(answer(chance, wrong)), wrong
