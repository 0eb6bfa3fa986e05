"""Recorded exchanges: each body is text within JSON, and is parsed a second time."""

from harness.contest import Contest
from inputs import exchanges
from inputs.writing import dataset


def contestants(make, content, data):
    peers = (
        ("msgspec's envelope, then orjson and jsonschema-rs", "jsonschema_rs", ("msgspec",)),
        ("orjson twice and jsonschema-rs", "jsonschema_rs", ()),
        ("msgspec twice", "msgspec", ()),
        ("orjson twice and fastjsonschema", "fastjsonschema", ()),
    )
    return (
        make.assay(data),
        *(make.peer(name, driver, content, "-", data, *more) for name, driver, more in peers),
    )


def exchanges_contest(make, place, sizes):
    """Recorded exchanges, one a line."""
    data = dataset(place.data, "exchanges.jsonl", (exchanges.lines, sizes.exchanges))
    return Contest(
        "exchanges",
        "Exchanges, one a line",
        "Request and response with headers, bodies as escaped text, one answer in ten an error. "
        "The peers are scripts of ours that judge both bodies, and the status by the error's name; "
        "assay judges headers, lengths, echoes and the order of times as well.",
        contestants(make, "exchanges", data),
    )


def har_contest(make, place, sizes):
    """A HAR archive of exchanges."""
    records = (exchanges.har_entries, sizes.har)
    data = dataset(place.data, "exchanges.har", records, exchanges.HAR_FRAME)
    return Contest(
        "har",
        "A HAR archive",
        "The same exchanges as browsers export them, indented, in one document. Look at the memory "
        "too. The peers run with Python's garbage collector off, which halves their time.",
        contestants(make, "har", data),
    )
