"""Imports and lints the models of a botocore that is installed beside this Python.

Run by Scripts/import-all. Arguments: the assay binary, the version of botocore, names of services.
"""

import os
import pathlib
import re
import subprocess
import sys
import sysconfig
import tempfile
import time

SLOW = 5.0  # Seconds after which a service is named in the report.


class Figures:
    """Sums over all services."""

    def __init__(self):
        self.services = self.operations = self.errors = self.shapes = self.warnings = 0
        self.protocols = {}
        self.seconds = {"import": 0.0, "lint": 0.0}
        self.peak = {"import": 0, "lint": 0}
        self.slow = []
        self.failures = []


def models(names):
    """The newest model of each service, by name."""
    data = pathlib.Path(sysconfig.get_paths()["purelib"]) / "botocore" / "data"
    unknown = [name for name in names if not (data / name).is_dir()]
    if unknown:
        sys.exit(f"error: botocore has no service {', '.join(unknown)}")
    for service in sorted(names or (entry.name for entry in data.iterdir() if entry.is_dir())):
        versions = sorted((data / service).glob("*/service-2.json*"))
        if versions:
            yield service, versions[-1]


def run(figures, step, service, command):
    """Runs a command, adds up what it took, and gives its output; None if it failed."""
    start = time.monotonic()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    code = process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - start
    figures.seconds[step] += seconds
    figures.peak[step] = max(figures.peak[step], usage.ru_maxrss)
    if seconds > SLOW:
        figures.slow.append(f"{step} {service}: {seconds:.1f} s, {usage.ru_maxrss >> 10} MiB")
    if code == 0:
        return output
    ending = f"signal {-code}" if code < 0 else f"exit {code}"
    figures.failures.append(f"{step} {service}: {ending}\n{indented(output)}")
    return None


def indented(output, limit=8):
    lines = output.strip().splitlines()
    more = [f"… {len(lines) - limit} lines more"] if len(lines) > limit else []
    return "\n".join("    " + line for line in lines[:limit] + more)


def number(digits):
    return int(digits.replace(",", ""))


def take(figures, assay, version, service, model, folder):
    """Imports and lints one service."""
    output = run(figures, "import", service, [
        assay, "import", "botocore", str(model), "-o", folder,
        "--pinned", f"botocore={version}"])
    figures.services += 1
    if output is None:
        return
    counts = re.search(r": ([\d,]+) operations?, ([\d,]+) errors?, ([\d,]+) shapes? of (\w+)", output)
    place = re.search(r"^wrote (.*?): ", output, re.MULTILINE)
    if not counts or not place:
        figures.failures.append(f"import {service}: no summary\n{indented(output)}")
        return
    figures.operations += number(counts[1])
    figures.errors += number(counts[2])
    figures.shapes += number(counts[3])
    figures.protocols[counts[4]] = figures.protocols.get(counts[4], 0) + 1
    said = run(figures, "lint", service, [assay, "lint", place[1]])
    if said is not None:
        figures.warnings += number(re.search(r"([\d,]+) warnings?\n$", said)[1])


def report(figures):
    protocols = ", ".join(f"{count} {name}" for name, count in sorted(figures.protocols.items()))
    print(f"services    {figures.services}: {protocols}")
    print(f"contracts   {figures.operations} operations, {figures.errors} errors, "
          f"{figures.shapes} shapes, {figures.warnings} warnings of lint")
    for step in ("import", "lint"):
        print(f"{step:<11} {figures.seconds[step]:.1f} s in all, "
              f"{figures.peak[step] >> 10} MiB at most")
    for line in figures.slow:
        print(f"slow        {line}")
    for failure in figures.failures:
        print(f"FAILED      {failure}")
    print(f"failures    {len(figures.failures)}")


def main():
    assay, version, *names = sys.argv[1:]
    figures = Figures()
    with tempfile.TemporaryDirectory(prefix="assay-import-all-") as folder:
        for service, model in models(names):
            # A folder each: two of them have one id.
            take(figures, assay, version, service, model, os.path.join(folder, service))
            print(f"\r{figures.services} services", end="", file=sys.stderr, flush=True)
    print("", file=sys.stderr)
    report(figures)
    return 1 if figures.failures or not figures.services else 0


if __name__ == "__main__":
    sys.exit(main())
