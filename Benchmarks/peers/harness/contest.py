"""What is compared: one piece of work, and those that do it."""

from dataclasses import dataclass, field
from pathlib import Path

from inputs.writing import Dataset


class SetupError(Exception):
    """Something that the comparison needs is missing or failed; the text says what to do."""


@dataclass(frozen=True)
class Contestant:
    """A command that does the work.

    `finds` reads its output: the 0-based numbers of the records that it calls bad. `listing` is the
    command whose output that is, where it is not the measured one.
    """

    name: str
    command: tuple
    data: Dataset = None
    finds: object = None
    listing: tuple = None
    is_peer: bool = False
    # The exit codes with which it has done its work.
    statuses: tuple = (0,)


@dataclass(frozen=True)
class Growth:
    """The same work in growing sizes: (size, contestant's name), smallest first."""

    case: str
    unit: str
    steps: tuple


@dataclass(frozen=True)
class Contest:
    """Contestants that take turns. The first one is what the others are compared with."""

    name: str
    title: str
    about: str
    contestants: tuple
    # What is compared: `cpu` or `wall`.
    by: str = "cpu"
    # Turns that count, where not as many as everywhere else.
    rounds: int = None
    growth: tuple = ()


@dataclass
class Outcome:
    """What the turns of a contest came to, by contestant's name."""

    contest: Contest
    runs: dict = field(default_factory=dict)
    found: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Run:
    """One turn: seconds, and bytes at the peak."""

    wall: float
    user: float
    system: float
    peak: int

    @property
    def cpu(self):
        return self.user + self.system


@dataclass(frozen=True)
class Place:
    """Where things are."""

    root: Path
    work: Path

    @property
    def peers(self):
        return self.root / "Benchmarks" / "peers"

    @property
    def data(self):
        return self.work / "data"
