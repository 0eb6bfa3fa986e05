"""Whether time grows no faster than the size of the work."""

# Time may grow by that much more than the size does, and by seconds that are only noise.
ALLOWANCE = 1.35
NOISE = 0.03


def steps(outcome):
    """Each case from size to size: name, sizes, both factors, and whether that is fine."""
    for growth in outcome.contest.growth:
        for (small, first), (large, second) in zip(growth.steps, growth.steps[1:]):
            before = min(run.cpu for run in outcome.runs[first])
            after = min(run.cpu for run in outcome.runs[second])
            size = large / small
            is_fine = after <= before * size * ALLOWANCE + NOISE
            yield growth.case, f"{small:,} to {large:,} {growth.unit}", size, after / before, is_fine


def complaints(outcome):
    for case, sizes, size, time, is_fine in steps(outcome):
        if not is_fine:
            grown = f"{size:g} times the size, {time:.1f} times the time"
            yield f"{outcome.contest.name}: {case}, {sizes}: {grown}"


