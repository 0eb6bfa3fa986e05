"""What the figures were measured on."""

import os
import platform
import re
from datetime import date
from pathlib import Path


def description():
    """Lines for the head of the table."""
    return {
        "date": date.today().isoformat(),
        "processor": f"{processor()}, {os.cpu_count()} cores",
        "memory": f"{memory() / (1 << 30):.0f} GiB",
        "system": f"{distribution()}, {platform.system()} {platform.release()}",
    }


def load():
    """How many processes wanted a core in the last minute."""
    return os.getloadavg()[0]


def processor():
    return first_match(Path("/proc/cpuinfo"), r"^model name\s*: (.*)$") or platform.machine()


def distribution():
    return first_match(Path("/etc/os-release"), r'^PRETTY_NAME="(.*)"$') or platform.platform()


def first_match(path, pattern):
    if not path.exists():
        return None
    match = re.search(pattern, path.read_text(), re.MULTILINE)
    return match[1] if match else None


def memory():
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
