"""How each tool is called for a piece of work, and how its output is read."""

import json
import re

from harness.contest import Contestant


class Contestants:
    """Makes contestants for the files of one comparison."""

    def __init__(self, tools, place):
        self.tools = tools
        self.place = place
        self.schemas = place.peers / "schemas"

    def assay(self, data, *options, spec="specs/partnercentral-selling", jobs=1, name="assay"):
        """`assay check` on one core, with its report for people; the other options as given."""
        cores = ("--jobs", str(jobs)) if self.tools.has_jobs else ()
        command = (self.tools.assay, "check", data.path, "--spec", self.place.root / spec)
        command += (*options, *cores)
        listing = (*command, "--format", "jsonl")
        return Contestant(name, command, data, violating_entries, listing, statuses=(0, 1))

    def peer(self, name, driver, content, schema, data, *more):
        """A driver of ours around a Python library."""
        script = self.place.peers / "drivers" / f"with_{driver}.py"
        command = (self.tools.python, script, content, schema, data.path, *more)
        return Contestant(name, command, data, listed_numbers, is_peer=True)

    def sourcemeta(self, schema, data, *options, name="sourcemeta-jsonschema"):
        """The command-line tool; its own `--continue` lets it go on after a bad record."""
        known = self.schemas / f"{schema}.json"
        flags = ("--format-assertion", "--continue", *options)
        command = (self.tools.sourcemeta, "validate", *flags, known, data.path)
        return Contestant(name, command, data, failed_entries, is_peer=True, statuses=(0, 2))

    def quick_peers(self, content, schema, data):
        """The fast libraries."""
        named = (
            ("jsonschema-rs over orjson", "jsonschema_rs"),
            ("pydantic", "pydantic"),
            ("msgspec", "msgspec"),
            ("fastjsonschema over orjson", "fastjsonschema"),
        )
        return tuple(self.peer(name, driver, content, schema, data) for name, driver in named)


def violating_entries(output):
    """Of assay's JSON Lines."""
    found = set()
    with open(output, "rb") as lines:
        for line in lines:
            if b'"verdict":"violates"' in line:
                found.add(json.loads(line)["entry"])
    return found


def listed_numbers(output):
    """Of our drivers: a number a line."""
    with open(output, "rb") as lines:
        return {int(line) for line in lines}


def failed_entries(output):
    """Of sourcemeta: `fail: FILE (entry #1)`, counted from 1."""
    pattern = re.compile(rb"^fail: .*\(entry #(\d+)\)$")
    with open(output, "rb") as lines:
        matches = (pattern.match(line.rstrip()) for line in lines)
        return {int(match[1]) - 1 for match in matches if match}
