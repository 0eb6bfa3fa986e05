"""Runs commands at once and waits for all: each argument is one, as a JSON array."""

import json
import subprocess
import sys

running = [subprocess.Popen(json.loads(command)) for command in sys.argv[1:]]
sys.exit(max(process.wait() for process in running))
