"""What the start of `tthc` costs: `--help` imports nothing heavy, and a closed pipe is no mistake."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from analyzer.cli.main import COMMANDS

HEAVY = {
    "duckdb",
    "networkx",
    "pandas",
    "matplotlib",
    "pydantic",
    "rich",
    "yaml",
    "numpy",
    "pyarrow",
    "docx",
    "jinja2",
    "openpyxl",
    "scipy",
    "starlette",
    "uvicorn",
}
SHOW_IMPORTS = """
import sys
sys.argv = ["tthc", *sys.argv[1:], "--help"]
from analyzer.cli.main import main
try:
    main()
finally:
    print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""

RULES = [["rules", name] for name in ("list", "new", "test")]
DECISION = [["decision", name] for name in ("draft", "check", "record")]


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS), ["import", "list"], ["import", "volumes"], *DECISION, *RULES])
def test_help_imports_nothing_heavy(command: list[str]) -> None:
    done = subprocess.run([sys.executable, "-c", SHOW_IMPORTS, *command], capture_output=True, text=True, check=True)
    assert "Cách dùng: tthc" in done.stdout
    assert HEAVY & set(done.stderr.split()) == set()


def test_standard_error_holds_nothing_of_the_libraries(small: Path) -> None:
    """DuckDB would tell of leaks at the end where reading sets objects aside from the collector."""
    command = [sys.executable, "-c", "from analyzer.cli.main import main; main()", "facts", "fees", str(small)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "0 dòng\n")


def test_a_reader_that_stops_early_is_no_mistake(small: Path) -> None:
    command = f'"{sys.executable}" -c "from analyzer.cli.main import main; main()" facts documents "{small}" --format json | head -c 1'
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert done.stdout == "["
