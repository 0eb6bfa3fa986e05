"""Getting the contestants ready: assay built, the peers in an environment of their own."""

import hashlib
import platform
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

from harness.contest import SetupError


@dataclass(frozen=True)
class Tools:
    """The programs that run: `assay`, a Python that has the peers, and the sourcemeta binary."""

    assay: Path
    python: Path
    sourcemeta: Path
    # Whether `assay check` can be told how many cores to use.
    has_jobs: bool

    def versions(self):
        """Name and version of each contestant and of what the peers run on."""
        listed = run([self.python, "-m", "pip", "list", "--format", "freeze"])
        known = dict(line.split("==", 1) for line in listed.splitlines() if "==" in line)
        known = {name.lower().replace("_", "-"): version for name, version in known.items()}
        named = {name: known[name] for name in MEASURED if name in known}
        digest = hashlib.sha256(self.assay.read_bytes()).hexdigest()[:12]
        version = run([self.assay, "--version"]).strip()
        return {
            "assay": f"{version} (binary {digest})",
            "Python": platform.python_version(),
            **named,
        }


# The peers by their names on PyPI, and what they are used with.
MEASURED = (
    "jsonschema-rs",
    "fastjsonschema",
    "pydantic",
    "msgspec",
    "sourcemeta-jsonschema",
    "botocore",
    "openapi-core",
    "schemathesis",
    "orjson",
)


def prepare(place, assay=None):
    """Builds and installs what is missing."""
    environment = place.work / "venv"
    install(environment, place.peers / "requirements.txt")
    built = Path(assay).resolve() if assay else build(place.root)
    if not built.is_file():
        raise SetupError(f"`{built}` is no file: --assay takes the path of the binary")
    return Tools(
        assay=built,
        python=environment / "bin" / "python",
        sourcemeta=sourcemeta(environment),
        has_jobs="--jobs" in run([built, "check", "--help"]),
    )


def build(root):
    """The release binary with the Swift runtime within, made by the script that users run."""
    print("building assay", flush=True)
    run([root / "Scripts" / "assay", "--version"])
    return root / ".build" / "release" / "assay"


def install(environment, requirements):
    """Makes the environment anew whenever the pins or the Python changed."""
    pins = requirements.read_bytes() + sys.version.encode()
    stamp = environment / "pins.sha256"
    digest = hashlib.sha256(pins).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return
    print(f"installing the peers into {environment}", flush=True)
    venv.create(environment, with_pip=True, clear=True)
    pip = [environment / "bin" / "python", "-m", "pip"]
    run([*pip, "install", "--quiet", "--no-deps", "--requirement", requirements])
    run([*pip, "check"])
    stamp.write_text(digest)


def sourcemeta(environment):
    """The binary itself: the `jsonschema` in PATH may be that of another package."""
    system = platform.system().lower()
    machine = {"aarch64": "arm64"}.get(platform.machine(), platform.machine())
    name = f"jsonschema-{system}-{machine}"
    for found in environment.glob(f"lib/*/site-packages/sourcemeta_jsonschema/{name}"):
        # As its own starter does at its first run.
        found.chmod(0o755)
        return found
    raise SetupError(f"the package sourcemeta-jsonschema has no `{name}`")


def run(command):
    """What a command prints; a failure ends the comparison with what it said."""
    done = subprocess.run([*map(str, command)], capture_output=True, text=True)
    if done.returncode:
        raise SetupError(f"`{' '.join(map(str, command))}` failed:\n{done.stdout}{done.stderr}")
    return done.stdout
