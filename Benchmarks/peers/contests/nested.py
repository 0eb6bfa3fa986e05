"""Answers of two invented services, as deep and as full of numbers as those of real ones."""

from harness.contest import Contest
from inputs import cranes, pebbles
from inputs.writing import dataset


def contestants(make, data, operation, schema, spec):
    return (
        make.assay(data, "--bodies", operation, spec=f"Benchmarks/peers/specs/{spec}"),
        *make.quick_peers("bodies", schema, data),
        make.sourcemeta(schema, data, "--fast", name="sourcemeta-jsonschema --fast"),
    )


def pebbles_contest(make, place, sizes):
    """Nested maps and unions."""
    data = dataset(place.data, "pebbles.jsonl", (pebbles.bodies, sizes.pebbles))
    return Contest(
        "pebbles",
        "Documents of a store: maps and unions",
        "A database's answers, 3.4 kB each: maps of unions that hold lists and maps of unions, "
        "numbers as text, blobs. pydantic and msgspec have no rule for exactly one member.",
        contestants(make, data, "ScanShelf", "pebbles", "pebble-store"),
    )


def cranes_contest(make, place, sizes):
    """Nested structures and numbers."""
    data = dataset(place.data, "cranes.jsonl", (cranes.bodies, sizes.cranes))
    return Contest(
        "cranes",
        "Descriptions of cranes: structures in lists, numbers",
        "A manager's answers, 4.5 kB each: four levels of structures, 40 numbers, times in epoch "
        "seconds, ranges, enums, maps and a blob.",
        contestants(make, data, "DescribeCranes", "cranes", "quay-master"),
    )
