"""What a benchmark measures: child processes, and the claims made of them."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """CPU seconds and peak memory (MB) of one child process."""

    cpu: float
    memory: float


@dataclass(frozen=True, slots=True)
class Figure:
    """One claim: what was measured, and its limit (None: told, not judged)."""

    name: str
    value: float
    limit: float | None

    @property
    def holds(self) -> bool:
        return self.limit is None or self.value <= self.limit


def measure(*command: str) -> Run:
    """Run a command to its end; what it prints goes nowhere."""
    with Path(os.devnull).open("w") as nowhere:
        child = subprocess.Popen(command, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        raise SystemExit(f"exit {child.returncode}: {' '.join(command)}")
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
