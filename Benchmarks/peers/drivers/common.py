"""What the drivers share: reading records as fast as Python can, and saying which ones are bad.

A driver is called `with_PEER.py CONTENT SCHEMA FILE`. CONTENT is `bodies` (a document a line),
`exchanges` (JSON Lines of them) or `har`. SCHEMA names a file in `schemas`. The 0-based number of
each bad record is printed on a line of its own.
"""

import gc
import json
import sys
from pathlib import Path

SCHEMAS = Path(__file__).resolve().parent.parent / "schemas"


def load_schema(name):
    return json.loads((SCHEMAS / (name + ".json")).read_text())


def bodies_by_verdict(path, parse, is_valid):
    """The numbers of the lines that a peer answers false for."""
    bad = []
    with open(path, "rb") as stream:
        for number, line in enumerate(stream):
            if not is_valid(parse(line)):
                bad.append(number)
    return bad


def bodies_by_raising(path, parse, check, error):
    """The numbers of the lines that make a peer raise; `parse` may be nothing."""
    bad = []
    with open(path, "rb") as stream:
        for number, line in enumerate(stream):
            try:
                check(parse(line) if parse else line)
            except error:
                bad.append(number)
    return bad


def accepts(check, error):
    """A verdict from a check that raises."""

    def is_valid(value):
        try:
            check(value)
            return True
        except error:
            return False

    return is_valid


def exchanges_with_orjson(path):
    """Request text, status and response text of each exchange, from trees of all of it."""
    from orjson import loads

    if path.endswith(".har"):
        with open(path, "rb") as stream:
            archive = loads(stream.read())
        for entry in archive["log"]["entries"]:
            answer = entry["response"]
            yield entry["request"]["postData"]["text"], answer["status"], answer["content"]["text"]
    else:
        with open(path, "rb") as stream:
            for line in stream:
                exchange = loads(line)
                answer = exchange["response"]
                yield exchange["request"]["body"], answer["status"], answer["body"]


def exchanges_with_msgspec(path):
    """The same with nothing built but what is asked for."""
    from envelopes import Archive, Exchange
    from msgspec.json import Decoder

    if path.endswith(".har"):
        with open(path, "rb") as stream:
            archive = Decoder(Archive).decode(stream.read())
        for entry in archive.log.entries:
            answer = entry.response
            yield entry.request.postData.text, answer.status, answer.content.text
    else:
        decode = Decoder(Exchange).decode
        with open(path, "rb") as stream:
            for line in stream:
                exchange = decode(line)
                yield exchange.request.body, exchange.response.status, exchange.response.body


def judge_exchanges(exchanges, parse, validator, error_name):
    """The numbers of the exchanges of which either part is bad.

    `validator` makes of a schema what answers whether a parsed body is valid.
    """
    request = validator(load_schema("snapshot-job-request"))
    success = validator(load_schema("snapshot-job"))
    errors = {
        name: (known["statuses"], validator(known["schema"]))
        for name, known in load_schema("snapshot-job-errors").items()
    }
    bad = []
    for number, (asked, status, answered) in enumerate(exchanges):
        is_good = request(parse(asked))
        body = parse(answered)
        if status == 200:
            is_good = success(body) and is_good
        else:
            statuses, is_valid = errors.get(error_name(body), ((), None))
            is_good = status in statuses and is_valid(body) and is_good
        if not is_good:
            bad.append(number)
    return bad


def main(judge_bodies, judge_recording=None):
    """Judges what the arguments name, by a function of schema and path, or one of a path."""
    # The garbage collector would walk the tree of a whole archive again and again.
    gc.disable()
    content, schema, path = sys.argv[1:4]
    bad = judge_bodies(schema, path) if content == "bodies" else judge_recording(path)
    sys.stdout.write("".join(f"{number}\n" for number in bad))
