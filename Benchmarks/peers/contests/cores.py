"""What a second core is good for."""

from dataclasses import replace

from contests.bodies import OPERATION, SCHEMA
from harness.contest import Contest
from inputs import snapshot_job
from inputs.writing import Dataset, dataset


def cores(make, place, sizes):
    """One core against two."""
    data = dataset(place.data, "bodies.jsonl", (snapshot_job.bodies, sizes.bodies))
    rows = [make.assay(data, *OPERATION, name="assay --jobs 1")]
    if make.tools.has_jobs:
        rows.append(make.assay(data, *OPERATION, jobs=2, name="assay --jobs 2"))
    peer = make.peer("jsonschema-rs, one process", "jsonschema_rs", "bodies", SCHEMA, data)
    pieces = halves(data)
    commands = [
        ":".join(map(str, (*peer.command[:-1], piece.path))) for piece in pieces
    ]
    together = (make.tools.python, place.peers / "drivers" / "side_by_side.py", *commands)
    both = replace(peer, name="jsonschema-rs, a process for each half", command=together, finds=None)
    return Contest(
        "cores",
        "Two cores",
        "The first contest's bodies. No peer uses a second core by itself; a file can be cut in two "
        "for two processes (the cutting is not counted).",
        (*rows, peer, both),
        by="wall",
    )


def halves(data):
    """The two halves of a file by lines, in files beside it."""
    pieces = [data.path.with_suffix(f".half{number}.jsonl") for number in (1, 2)]
    if any(not piece.exists() or piece.stat().st_mtime < data.path.stat().st_mtime for piece in pieces):
        with open(data.path, "rb") as lines:
            for number, piece in enumerate(pieces):
                count = data.records // 2 if number == 0 else data.records
                with open(piece, "wb") as half:
                    half.writelines(line for _, line in zip(range(count), lines))
    return [Dataset(piece, data.records // 2, {}) for piece in pieces]
