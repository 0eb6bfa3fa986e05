"""Inputs made to hurt: what takes twice the size may take twice the time, and no more."""

from harness.contest import Contest, Growth
from inputs import hostile as inputs
from inputs.writing import dataset

MEGA, KILO = 1_000_000, 1_000


def cases(sizes):
    """Name, generator, unit's name, unit, and sizes in that unit."""
    megabytes = tuple(sizes.megabytes * factor for factor in (1, 2, 10))
    thousands = (sizes.thousands, sizes.thousands * 2)
    values = (sizes.values, sizes.values * 2)
    return (
        ("a string", inputs.plain_text, "MB", MEGA, megabytes),
        ("a string of escapes", inputs.escaped_text, "MB", MEGA, megabytes),
        ("a string and a nested pattern", inputs.hurtful_pattern, "MB", MEGA, megabytes[:2]),
        ("members that nobody knows", inputs.unknown_members, "k", KILO, thousands),
        ("equal keys", inputs.equal_keys, "k", KILO, thousands),
        ("open brackets", inputs.brackets, "k", KILO, thousands),
        ("small values in a document", inputs.many_documents, "k", KILO, thousands),
        ("numbers that must differ", inputs.distinct_numbers, "k", KILO, thousands),
        ("wrong values in a list", inputs.wrong_numbers, "k", KILO, thousands),
        ("values of an enum, each in a list", inputs.enum_values, "k", KILO, values),
    )


def hostile(make, place, sizes):
    """Inputs made to hurt, each at two sizes."""
    rows, growth = [], []
    for case, function, label, unit, amounts in cases(sizes):
        steps = []
        for amount in amounts:
            name = f"{case}: {amount:,} {label}"
            file = f"{function.__name__}-{amount}{label}.jsonl"
            data = dataset(place.data, file, (function, amount * unit))
            values = amount * unit if function is inputs.enum_values else 1
            rows.append(contestant(make, place, name, data, values))
            steps.append((amount, name))
        growth.append(Growth(case, label, tuple(steps)))
    return Contest(
        "hostile",
        "Inputs made to hurt",
        "One body each, of two or three sizes. Time must not grow faster than the size does.",
        tuple(rows),
        growth=tuple(growth),
    )


def contestant(make, place, name, data, values):
    """The contract has an enum of so many values: as many as the body names, or one."""
    folder = place.data / f"hostile-{values}"
    folder.mkdir(exist_ok=True)
    (folder / "service.yaml").write_text(inputs.spec(values))
    options = ("--bodies", "Take", "--max-entry", str(1 << 32))
    return make.assay(data, *options, spec=folder, name=name)
