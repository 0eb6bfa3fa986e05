"""A botocore model of an invented service with hundreds of operations, as large services have."""

import json
import random

from inputs.words import LOWER, WORDS, pick, sentence
from inputs.writing import compact

OPERATION = "DescribeHarbour7"
PATTERNS = ("^[a-z0-9-]{1,64}$", "^arn:aws:harbour:.*", "[A-Za-z0-9_]+", "^[A-Z]{2}[0-9]{6}$")


def documented(chance, shape):
    return {**shape, "documentation": f"<p>{sentence(chance, 8, 40)}.</p>"}


def operation(chance, number, shapes):
    """An operation with an input, an output, a list, and an enum of its own."""
    verb = chance.choice(["Create", "Describe", "List", "Update", "Delete"])
    name = OPERATION if number == 7 else f"{verb}Harbour{number}"
    parts = {
        "Request": structure(chance, number, ["Name"]),
        "Result": structure(chance, number, ["Name", "State"]),
        "Entry": structure(chance, number, []),
    }
    parts["Result"]["members"]["Entries"] = {"shape": f"Entries{number}"}
    shapes.update({f"{part}{number}": shape for part, shape in parts.items()})
    shapes[f"Entries{number}"] = {
        "type": "list",
        "member": {"shape": f"Entry{number}"},
        "max": chance.randint(10, 1000),
    }
    values = [f"{word.upper()}_{number}" for word in chance.sample(WORDS, 6)]
    shapes[f"State{number}"] = {"type": "string", "enum": values}
    shapes[f"Name{number}"] = documented(
        chance,
        {"type": "string", "min": 1, "max": 128, "pattern": chance.choice(PATTERNS)},
    )
    return name, documented(
        chance,
        {
            "name": name,
            "http": {"method": "POST", "requestUri": "/"},
            "input": {"shape": f"Request{number}"},
            "output": {"shape": f"Result{number}"},
            "errors": [{"shape": f"{fault}Exception"} for fault in ("Missing", "Refused", "Busy")],
        },
    )


def structure(chance, number, required):
    members = {"Name": {"shape": f"Name{number}"}, "State": {"shape": f"State{number}"}}
    for word in chance.sample(WORDS, chance.randint(4, 10)):
        shape = chance.choice(["Text", "Count", "Flag", "Moment", "Ratio", f"Name{number}"])
        members[word.capitalize()] = documented(chance, {"shape": shape})
    return {"type": "structure", "required": required, "members": members}


def model(operations):
    """The model as one record."""
    chance = random.Random(71_041)
    shapes = {
        "Text": {"type": "string"},
        "Count": {"type": "integer", "min": 0},
        "Flag": {"type": "boolean"},
        "Moment": {"type": "timestamp"},
        "Ratio": {"type": "double"},
    }
    for fault in ("Missing", "Refused", "Busy"):
        members = {"Message": {"shape": "Text"}}
        shapes[f"{fault}Exception"] = {"type": "structure", "members": members, "exception": True}
    described = dict(operation(chance, number, shapes) for number in range(operations))
    metadata = {
        "apiVersion": "2026-01-01",
        "endpointPrefix": "harbour",
        "jsonVersion": "1.1",
        "protocol": "json",
        "serviceFullName": "Harbour " + pick(chance, LOWER, 6),
        "serviceId": "Harbour",
        "signatureVersion": "v4",
        "targetPrefix": "Harbour",
    }
    whole = {"version": "2.0", "metadata": metadata, "operations": described, "shapes": shapes}
    yield json.dumps(whole, indent=2), None


def body():
    """An answer of `OPERATION`, as one record."""
    chance = random.Random(71_041)
    shapes = {}
    for number in range(8):
        operation(chance, number, shapes)
    state = shapes["State7"]["enum"][0]
    name = {"^arn:aws:harbour:.*": "arn:aws:harbour:x", "^[A-Z]{2}[0-9]{6}$": "AB123456"}.get(
        shapes["Name7"]["pattern"], "north-7"
    )
    yield compact({"Name": name, "State": state}), None
