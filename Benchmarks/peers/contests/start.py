"""One exchange, from the start of the process to its end."""

from dataclasses import replace

from harness.contest import Contest, Contestant
from inputs import exchanges, snapshot_job
from inputs.writing import dataset


def start(make, place, sizes):
    """One exchange, from start to exit."""
    exchange = dataset(place.data, "one-exchange.jsonl", (exchanges.lines, 1))
    body = dataset(place.data, "one-body.jsonl", (snapshot_job.bodies, 1, 0))
    schema = "snapshot-job"
    rows = (
        make.assay(exchange),
        make.sourcemeta(schema, body, "--fast", name="sourcemeta-jsonschema, the body alone"),
        make.peer("orjson twice and jsonschema-rs", "jsonschema_rs", "exchanges", "-", exchange),
        make.peer("orjson twice and fastjsonschema", "fastjsonschema", "exchanges", "-", exchange),
        make.peer("msgspec twice", "msgspec", "exchanges", "-", exchange),
        make.peer("pydantic, the body alone", "pydantic", "bodies", schema, body),
        make.peer("botocore's parser, the body alone", "botocore", "bodies", schema, body),
        make.peer("schemathesis, the body alone", "schemathesis", "bodies", schema, body),
        make.peer("openapi-core, the body alone", "openapi_core", "bodies", schema, body),
    )
    return Contest(
        "start",
        "One exchange, from start to exit",
        "What a hook or an editor waits for: the process starts, reads contract and exchange, "
        "reports, ends. `true` is what starting any process takes here.",
        (
            *(replace(row, data=None, finds=None) for row in rows),
            Contestant("true", ("true",), is_peer=True),
        ),
        by="wall",
        rounds=sizes.starts,
    )
