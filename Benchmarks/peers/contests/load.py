"""A whole service's contract: making it of a model, and starting with it."""

from dataclasses import replace

from harness.contest import Contest, Contestant
from harness.tools import run
from inputs import large_model
from inputs.writing import dataset


def load(make, place, sizes):
    """The contract of a service with 800 operations."""
    model = dataset(place.data, "large-model.json", (large_model.model, sizes.operations))
    body = dataset(place.data, "large-body.jsonl", (large_model.body,))
    contract = place.data / "large-contract"
    imported = (make.tools.assay, "import", model.path, "-o", contract, "--force")
    run(imported)
    driver = place.peers / "drivers" / "with_botocore_model.py"
    named = large_model.OPERATION
    check = make.assay(
        body, "--bodies", named, spec=contract, name="assay check, one body"
    )
    reading = (make.tools.python, driver, model.path, named, body.path)
    return Contest(
        "load",
        f"A service of {sizes.operations} operations",
        "Starting with the contract of a whole large service to judge one body: all of its YAML is "
        "read and linted. botocore reads the model, as JSON, and parses the same body.",
        (
            replace(check, data=None, finds=None),
            Contestant("assay lint", (make.tools.assay, "lint", contract)),
            Contestant("assay import", imported),
            Contestant("botocore, one body", reading, is_peer=True),
        ),
    )
