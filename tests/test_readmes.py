"""The READMEs name files as they are."""

from __future__ import annotations

import re
import shlex
import signal
import subprocess
import sys
import tomllib
from pathlib import Path
from threading import Timer

import pytest

from analyzer.cli.main import COMMANDS

ROOT = Path(__file__).parents[1]
FOLDERS = ("", "analyzer", "rules", "catalogue", "tests", "notebooks")
READMES = sorted(
    path.relative_to(ROOT)
    for path in (ROOT / "README.md", *(page for folder in FOLDERS[1:] for page in (ROOT / folder).rglob("README.md")))
)
NAMED = re.compile(r"`((?:[a-z_]+/)+[a-z_]+\.(?:py|yaml|json|tsv|jsonl))`")


@pytest.mark.parametrize("page", READMES, ids=str)
def test_files_that_a_readme_names_are_there(page: Path) -> None:
    named = set(NAMED.findall((ROOT / page).read_text("utf-8")))
    places = [ROOT / page.parent, *(ROOT / folder for folder in FOLDERS)]
    assert [name for name in sorted(named) if not any((place / name).is_file() for place in places)] == []


def test_the_readmes_name_files() -> None:
    assert len(NAMED.findall((ROOT / "analyzer" / "README.md").read_text("utf-8"))) > 3


@pytest.mark.parametrize("page", READMES, ids=str)
def test_what_was_decided_stands_behind_what_a_newcomer_needs(page: Path) -> None:
    headings = re.findall(r"^#+ (.*)$", re.sub(r"(?s)```.*?```", "", (ROOT / page).read_text("utf-8")), re.M)
    assert [heading for heading in headings[:-1] if heading.startswith("Quyết định")] == []


def test_every_command_stands_on_the_page_of_commands() -> None:
    page = (ROOT / "analyzer" / "cli" / "README.md").read_text("utf-8")
    by_git_alone = {"diff-file"}
    assert [name for name in COMMANDS if f"tthc {name} " not in page] == sorted(by_git_alone)


def test_the_commands_of_the_first_page_run_as_written_in_an_empty_folder(tmp_path: Path) -> None:
    """In their order; the import wants a file from the national database."""
    block = next(part for part in (ROOT / "README.md").read_text("utf-8").split("```") if "\ntthc init" in part)
    lines = [shlex.split(line, comments=True) for line in block.splitlines() if line.startswith("tthc ") and "ban_ghi" not in line]
    assert len(lines) >= 7
    ran = {" ".join(line): _ran(line[1:], tmp_path) for line in lines}
    assert {line: told for line, (code, told) in ran.items() if code > 1} == {}
    assert [line for line, (code, _) in ran.items() if code and line.startswith("tthc package")] == [], "an example that gives something"


def _ran(arguments: list[str], place: Path) -> tuple[int, str]:
    """The exit code of `tthc` and what it told; a server, on a port that is free, is interrupted as soon as it has said where it is."""
    if arguments[0] == "serve":
        arguments = [*arguments, "--port", "0"]
    with subprocess.Popen(
        [Path(sys.executable).parent / "tthc", *arguments], cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        told = ""
        if arguments[0] == "serve":
            silent = Timer(120, process.kill)
            silent.start()
            told = process.stderr.readline()
            silent.cancel()
            process.send_signal(signal.SIGINT)
        told += process.stderr.read()
    return process.returncode, told


def test_the_schemas_of_a_catalogue_stand_in_it(tmp_path: Path) -> None:
    """Nothing is strewn into the folder one stands in."""
    tthc = Path(sys.executable).parent / "tthc"
    for line in (["init", "danh-muc"], ["schema", "--catalogue", "danh-muc"]):
        subprocess.run([tthc, *line], cwd=tmp_path, capture_output=True, check=True)
    assert [path.name for path in tmp_path.iterdir()] == ["danh-muc"]
    assert (tmp_path / "danh-muc" / "rules" / "schema" / "card.schema.json").is_file()


def test_the_map_of_the_program_has_the_order_of_the_contract() -> None:
    page = (ROOT / "analyzer" / "README.md").read_text("utf-8")
    shown = re.findall(r"^([a-z_]+)(?:/|\.py) ", page.partition("```\n")[2].partition("```")[0], re.M)
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = [layer.removeprefix("analyzer.") for layer in contracts[0]["layers"]]
    assert shown == layers[::-1]
