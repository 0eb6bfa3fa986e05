"""What the command line says."""

import argparse
from pathlib import Path

import contests
from contests.sizes import FULL, QUICK

DESCRIPTION = """\
Compare assay with other tools that do the same work.

Makes an environment with the peers (pinned in requirements.txt), builds assay,
generates the inputs from fixed seeds, and lets all tools do the same work in
turns: one round to warm up, which also shows which records each of them calls
bad, then rounds that count. Writes a table in Markdown."""

EPILOG = """\
CONTESTS
{contests}

EXAMPLES
  Benchmarks/peers/run --quick                  a minute or two: does it work here?
  Benchmarks/peers/run                          everything, at full size
  Benchmarks/peers/run --only bodies har        two contests
  Benchmarks/peers/run --assay old/assay --only bodies --output old.md

Run it on a machine that does nothing else. --quick and --only never write over
the table of a full run: theirs is in the --work folder unless --output is given.
At full size half an hour passes, the inputs take 4 GB of disk, and peers that
read whole files 3 GB of memory.

EXIT CODES
  0  measured
  1  measured, but a figure cannot be trusted or a promise is broken: assay does
     not find exactly the planted faults, no peer confirms it, or time grows
     faster than the size of a hostile input
  2  could not run
"""


def parse(root):
    known = "\n".join(f"  {name:10} {summary(function)}" for name, function in contests.ALL.items())
    parser = argparse.ArgumentParser(
        prog="Benchmarks/peers/run",
        description=DESCRIPTION,
        epilog=EPILOG.format(contests=known),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--quick", action="store_true", help="small inputs and two rounds")
    parser.add_argument(
        "--only", nargs="+", metavar="NAME", choices=contests.ALL, help="these contests alone"
    )
    parser.add_argument(
        "--assay", metavar="PATH", type=Path, help="this binary (default: build the release)"
    )
    parser.add_argument(
        "--rounds", metavar="N", type=positive, help="rounds that count (default: 5; quick: 2)"
    )
    parser.add_argument(
        "--work",
        metavar="DIR",
        type=Path,
        default=root / "Benchmarks" / ".work",
        help="the peers, inputs and outputs; kept between runs (default: Benchmarks/.work)",
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        help="the table (default: Benchmarks/results.md, or one in --work)",
    )
    arguments = parser.parse_args()
    complete(arguments, root)
    return arguments


def complete(arguments, root):
    """Fills in what depends on other options."""
    arguments.sizes = QUICK if arguments.quick else FULL
    arguments.rounds = arguments.rounds or (2 if arguments.quick else 5)
    arguments.work = arguments.work.resolve()
    if not arguments.output:
        is_whole = not (arguments.quick or arguments.only)
        arguments.output = (root / "Benchmarks" if is_whole else arguments.work) / "results.md"


def positive(text):
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def summary(function):
    """The first sentence of what a contest's function says of itself."""
    return (function.__doc__ or "").split("\n")[0].rstrip(".")
