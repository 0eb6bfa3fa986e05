"""Runs one command and writes what it took: `launch.py RESULT OUTPUT COMMAND…`.

A process of its own, and a small one, because Linux counts what a process was before it became the
command towards its peak memory. Even so a peak below that of `true` cannot be told.
"""

import json
import os
import sys
import time


def become(command, output):
    """Puts the command in the place of this process, its output in a file."""
    stream = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(stream, 1)
    os.dup2(stream, 2)
    try:
        os.execvp(command[0], command)
    finally:
        os._exit(127)


def main(result, output, *command):
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        become(command, output)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    # Kibibytes on Linux, bytes on macOS.
    unit = 1 if sys.platform == "darwin" else 1024
    taken = {
        "wall": wall,
        "user": usage.ru_utime,
        "system": usage.ru_stime,
        "peak": usage.ru_maxrss * unit,
        "status": os.waitstatus_to_exitcode(status),
    }
    with open(result, "w") as stream:
        json.dump(taken, stream)


main(*sys.argv[1:])
