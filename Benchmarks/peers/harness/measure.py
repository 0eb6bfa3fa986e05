"""Turns: everybody once to warm up, then again and again, so that drift hits all alike."""

import json
import subprocess
import sys
from pathlib import Path

from harness.contest import Outcome, Run, SetupError

LAUNCH = Path(__file__).with_name("launch.py")


def hold(contest, rounds, folder):
    """Runs a contest; the first round is not counted, and tells who finds what."""
    folder.mkdir(parents=True, exist_ok=True)
    outcome = Outcome(contest)
    rounds = contest.rounds or rounds
    for number in range(rounds + 1):
        for contestant in contest.contestants:
            announce(f"{contest.name}: round {number} of {rounds}, {contestant.name}")
            output = folder / "output.txt"
            run = take_turn(contestant, contestant.command, output)
            if number:
                outcome.runs.setdefault(contestant.name, []).append(run)
            elif contestant.finds:
                if contestant.listing:
                    take_turn(contestant, contestant.listing, output)
                outcome.found[contestant.name] = contestant.finds(output)
    announce("")
    return outcome


def take_turn(contestant, command, output):
    """One run of a command in a process that was started by a small one."""
    hold_in_memory(command)
    # Emptying what the one before wrote, hundreds of megabytes for some, is not this one's work.
    output.unlink(missing_ok=True)
    result = output.with_name("taken.json")
    result.unlink(missing_ok=True)
    launcher = [sys.executable, "-I", "-S", str(LAUNCH), str(result), str(output)]
    subprocess.run([*launcher, *map(str, command)], check=True)
    taken = json.loads(result.read_text())
    if taken.pop("status") not in contestant.statuses:
        said = output.read_bytes()[-2000:].decode(errors="replace")
        raise SetupError(f"{contestant.name} failed: {' '.join(map(str, command))}\n{said}")
    return Run(**taken)


def hold_in_memory(command):
    """Reads the files of a command: behind a tool that took all memory they would come from the disk."""
    for argument in map(Path, map(str, command)):
        if argument.is_file():
            with argument.open("rb") as data:
                while data.read(1 << 20):
                    pass


def announce(text):
    """One line on a terminal that the next one overwrites; nothing elsewhere."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{text}")
        sys.stderr.flush()
