"""Runs commands at once and waits for all: each argument is one, its words between colons."""

import subprocess
import sys

running = [subprocess.Popen(command.split(":")) for command in sys.argv[1:]]
sys.exit(max(process.wait() for process in running))
