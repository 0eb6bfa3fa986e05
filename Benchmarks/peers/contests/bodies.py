"""Bodies of GetResourceSnapshotJob, one a line: flat, all text, one in a hundred with a fault."""

from harness.contest import Contest
from inputs import snapshot_job
from inputs.writing import dataset

OPERATION = ("--bodies", "GetResourceSnapshotJob")
SCHEMA = "snapshot-job"


def peer(make, data, name, driver="jsonschema_rs"):
    return make.peer(name, driver, "bodies", SCHEMA, data)


def contestants(make, data):
    return (
        make.assay(data, *OPERATION),
        *make.quick_peers("bodies", SCHEMA, data),
        make.sourcemeta(SCHEMA, data, "--fast", name="sourcemeta-jsonschema --fast"),
    )


def plain(make, place, sizes):
    """Response bodies, one a line."""
    data = dataset(place.data, "bodies.jsonl", (snapshot_job.bodies, sizes.bodies))
    lines = make.assay(data, *OPERATION, "--format", "jsonl", name="assay --format jsonl")
    return Contest(
        "bodies",
        "Response bodies, one a line",
        "JSON Lines of successes: 1 required member, 7 patterns, 2 enums, 2 timestamps. Every tool "
        "names the bad ones; assay says what is wrong with each as well.",
        (*contestants(make, data), make.sourcemeta(SCHEMA, data), lines),
    )


def slow(make, place, sizes):
    """A few of them, with the slow tools."""
    data = dataset(place.data, "slow.jsonl", (snapshot_job.bodies, sizes.slow))
    peers = (
        ("jsonschema-rs over orjson", "jsonschema_rs"),
        ("schemathesis", "schemathesis"),
        ("openapi-core", "openapi_core"),
        ("botocore's parser", "botocore"),
    )
    return Contest(
        "slow",
        "A few of the bodies, for the slow tools",
        "The same kind of bodies, but so few that starting Python counts. botocore's parser is "
        "what an SDK does with an answer; it is no validator.",
        (
            make.assay(data, *OPERATION),
            *(peer(make, data, name, driver) for name, driver in peers),
        ),
    )


def shuffled(make, place, sizes):
    """Bodies with members in random order."""
    data = dataset(place.data, "shuffled.jsonl", (snapshot_job.shuffled_bodies, sizes.shuffled))
    return Contest(
        "shuffled",
        "Bodies with members in random order",
        "The same kind of bodies, each with its members in an order of its own: nothing can be "
        "predicted from the body before.",
        contestants(make, data),
    )


def cjk(make, place, sizes):
    """Bodies with Chinese and Japanese text."""
    data = dataset(place.data, "cjk.jsonl", (snapshot_job.cjk_bodies, sizes.cjk))
    return Contest(
        "cjk",
        "Bodies with Chinese and Japanese text",
        "The same kind of bodies, with messages that make 30 % of the bytes text beyond ASCII.",
        contestants(make, data),
    )


def clean(make, place, sizes):
    """Bodies without faults against 1 % with one."""
    data = dataset(place.data, "bodies.jsonl", (snapshot_job.bodies, sizes.bodies))
    good = dataset(place.data, "clean.jsonl", (snapshot_job.bodies, sizes.bodies, 0))
    return Contest(
        "clean",
        "No faults against one in a hundred",
        "The first contest's bodies, and as many without any fault: what a fault costs.",
        (
            make.assay(good, *OPERATION, name="assay, no faults"),
            make.assay(data, *OPERATION, name="assay, 1 % with a fault"),
            peer(make, good, "jsonschema-rs over orjson, no faults"),
            peer(make, data, "jsonschema-rs over orjson, 1 % with a fault"),
        ),
    )
