"""What a second core is good for."""

import json
from dataclasses import replace

from contests.bodies import OPERATION, SCHEMA
from harness.contest import Contest
from inputs import snapshot_job
from inputs.writing import dataset


def cores(make, place, sizes):
    """One core against two."""
    data = dataset(place.data, "bodies.jsonl", (snapshot_job.bodies, sizes.bodies))
    rows = [make.assay(data, *OPERATION, name="assay on one core")]
    if make.tools.has_jobs:
        rows.append(make.assay(data, *OPERATION, jobs=2, name="assay on two"))
    peer = make.peer("jsonschema-rs on one core", "jsonschema_rs", "bodies", SCHEMA, data)
    commands = [
        json.dumps([*map(str, (*peer.command[:-1], piece))]) for piece in halves(data)
    ]
    together = (make.tools.python, place.peers / "drivers" / "side_by_side.py", *commands)
    both = replace(peer, name="jsonschema-rs, a process for each half", command=together)
    return Contest(
        "cores",
        "Two cores",
        "The first contest's bodies. No peer uses a second core by itself; a file can be cut in "
        "two for two processes (cutting it is not counted, and the peak is that of one of them).",
        # Who finds what is the first contest's question.
        tuple(replace(row, finds=None) for row in (*rows, peer, both)),
        by="wall",
    )


def halves(data):
    """The two halves of a file by lines, in files beside it."""
    pieces = [data.path.with_suffix(f".half{number}.jsonl") for number in (1, 2)]
    made = data.path.stat().st_mtime
    if any(not piece.exists() or piece.stat().st_mtime < made for piece in pieces):
        with open(data.path, "rb") as lines:
            for piece, count in zip(pieces, (data.records // 2, data.records)):
                with open(piece, "wb") as half:
                    half.writelines(line for _, line in zip(range(count), lines))
    return pieces
