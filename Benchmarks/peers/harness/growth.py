"""Whether time grows no faster than the size of the work."""

# The best of the turns may grow by that much more than the size does, and seconds that only vary.
ALLOWANCE = 1.35
NOISE = 0.03


def steps(outcome):
    """Each case with its growth from size to size: (case, factor of size, factor of time, is fine)."""
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
            yield f"{outcome.contest.name}: {case}, {sizes}: {size:g} times the size, {time:.1f} times the time"


