"""Which bad records each tool found, against those in which a fault was planted."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Agreement:
    """Of one contestant: the faults that it found, those it missed, and its false alarms."""

    planted: int
    found: int
    missed: Counter = field(default_factory=Counter)
    false_alarms: tuple = ()

    @property
    def is_full(self):
        return not self.missed and not self.false_alarms

    @property
    def words(self):
        """For a cell of the table."""
        if self.is_full:
            return f"all {self.planted:,}" if self.planted else "none, as it should"
        alarms = f", {len(self.false_alarms):,} false" if self.false_alarms else ""
        return f"{self.found:,} of {self.planted:,}{alarms}"


def agreements(outcome):
    """By contestant's name, of those that were asked for the records."""
    result = {}
    for contestant in outcome.contest.contestants:
        found = outcome.found.get(contestant.name)
        if found is None:
            continue
        faults = contestant.data.faults
        missed = Counter(fault for number, fault in faults.items() if number not in found)
        alarms = tuple(sorted(found - faults.keys()))
        result[contestant.name] = Agreement(
            len(faults), len(faults.keys() & found), missed, alarms
        )
    return result


def sentences(outcome):
    """One of each contestant that does not find exactly the planted faults."""
    for name, agreement in agreements(outcome).items():
        if agreement.missed:
            kinds = (f"{fault} ({count:,})" for fault, count in agreement.missed.most_common())
            yield f"{name} misses {', '.join(kinds)}."
        if agreement.false_alarms:
            first = ", ".join(map(str, agreement.false_alarms[:5]))
            yield f"{name} calls {len(agreement.false_alarms):,} good records bad, first {first}."


def complaints(outcome):
    """What makes the comparison worthless: assay is wrong, or nobody confirms what it says."""
    known = agreements(outcome)
    contestants = {contestant.name: contestant for contestant in outcome.contest.contestants}
    for name, agreement in known.items():
        if not contestants[name].is_peer and not agreement.is_full:
            yield f"{outcome.contest.name}: {name} does not find exactly the planted faults"
    peers = [name for name in known if contestants[name].is_peer]
    if peers and not any(known[name].is_full for name in peers):
        yield f"{outcome.contest.name}: no peer finds exactly the planted faults"
