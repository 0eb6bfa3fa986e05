"""How records become files, and what is remembered of them."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path


def compact(value):
    """JSON without space, and characters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True)
class Dataset:
    """A file of records; `faults` has the name of the fault of each bad one, by 0-based number."""

    path: Path
    records: int
    faults: dict

    @property
    def size(self):
        return self.path.stat().st_size


@dataclass(frozen=True)
class Frame:
    """What stands before, between and after the records of a file."""

    before: str = ""
    between: str = "\n"
    after: str = "\n"


def dataset(folder, name, records, frame=Frame()):
    """Writes a file of (text, fault) pairs, unless it is there from an earlier run.

    `records` is a generator function with its arguments, as a tuple: what it makes depends on
    them and on the sources in this folder alone, and so does whether the file is made anew.
    """
    function, *arguments = records
    path = folder / name
    about = folder / (name + ".about.json")
    made_of = f"{sources()} {function.__module__}.{function.__name__} {arguments}"
    known = json.loads(about.read_text()) if about.exists() and path.exists() else {}
    if known.get("made of") != made_of:
        print(f"  writing {name}", flush=True)
        known = write(path, function(*arguments), frame)
        known["made of"] = made_of
        about.write_text(json.dumps(known))
    faults = {int(number): fault for number, fault in known["faults"].items()}
    return Dataset(path, known["records"], faults)


def write(path, records, frame):
    """Writes all records and answers how many there are, and which of them are bad."""
    faults, count = {}, 0
    with open(path, "w", encoding="utf-8", newline="\n") as stream:
        stream.write(frame.before)
        for text, fault in records:
            if fault:
                faults[count] = fault
            if count:
                stream.write(frame.between)
            stream.write(text)
            count += 1
        stream.write(frame.after)
    return {"records": count, "faults": faults}


def sources():
    """A fingerprint of the generators."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
