"""How much of each input there is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sizes:
    """Records by the name of the contest; of a hostile input its smallest size."""

    bodies: int = 1_000_000
    slow: int = 20_000
    shuffled: int = 400_000
    cjk: int = 400_000
    pebbles: int = 60_000
    cranes: int = 60_000
    exchanges: int = 200_000
    har: int = 100_000
    operations: int = 800
    starts: int = 20
    # Megabytes of a string; thousands of members, keys, brackets, and of values of an enum.
    megabytes: int = 10
    thousands: int = 500
    values: int = 10


FULL = Sizes()
QUICK = Sizes(
    bodies=20_000,
    slow=1_000,
    shuffled=10_000,
    cjk=10_000,
    pebbles=2_000,
    cranes=2_000,
    exchanges=5_000,
    har=2_000,
    operations=80,
    starts=3,
    megabytes=1,
    thousands=50,
    values=1,
)
