"""Runs the program on a directory."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from pathlib import Path

from oracle.estimates import Json
from oracle.expected import Options

FINE = (0, 1)
SECONDS = 120


class ProgramFailed(Exception):
    """The program gave no report."""


class Program:
    """The program at a path; what it remembers from run to run it forgets."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def report(self, directory: Path, options: Options, agreement: Path | None = None) -> Json:
        """The report in JSON. Data or an agreement with errors is no failure."""
        command = [str(self.path), "report", str(directory), "--format", "json", "--lang", "en", *options.arguments]
        if agreement is not None:
            command += ["--agreement", str(agreement)]
        with tempfile.TemporaryDirectory(prefix="ketting-oracle-state-") as state:
            environment = os.environ | {"XDG_STATE_HOME": state, "XDG_CONFIG_HOME": state, "TZ": "UTC"}
            run = subprocess.run(command, capture_output=True, env=environment, timeout=SECONDS, check=False)
        if run.returncode not in FINE:
            raise ProgramFailed(f"{' '.join(command)} ended with {run.returncode}: {run.stderr.decode()[:400]}")
        found: Json = json.loads(run.stdout)
        return found
