"""Help and usage errors are Vietnamese on a Vietnamese screen and English on an English one, those of click too."""

from __future__ import annotations

import ast
import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from analyzer.cli.decisions.group import DecisionCommands
from analyzer.cli.imports.group import ImportCommands
from analyzer.cli.main import COMMANDS
from analyzer.cli.rules.group import RulesCommands
from analyzer.cli.shared.click_words import VIETNAMESE

EVERY_HELP = """
import contextlib, io, json, sys
from analyzer.cli.main import COMMANDS, main
members = [name.split() for name in sys.argv[2:]]
told = {}
for arguments in ([], *([name] for name in COMMANDS), *members):
    sys.argv = ["tthc", *sys.argv[1:2], *arguments, "--help"]
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.suppress(SystemExit):
        main()
    told[" ".join(arguments) or "tthc"] = out.getvalue()
print(json.dumps(told))
"""
MEMBERS = [
    f"{group} {name}"
    for group, commands in (("import", ImportCommands), ("decision", DecisionCommands), ("rules", RulesCommands))
    for name in commands.known
]
VIETNAMESE_LETTERS = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE)
NOT_FOR_USERS = (
    *("DeprecationWarning", "Could not determine", "No options defined", "Name '", "Boolean option", "Arguments take", "Couldn't"),
    *("Shell completion", "Windows error", "Unknown standard stream", "Unknown color", "Value must be an iterable", "Choice("),
    *("{editor}", "Do you want", "Confirm the action", "%(prog)s", "Press any key", "Repeat for", "Error: The two", "Error: invalid"),
    *(
        "{value!r} does not match",
        "{value!r} is not a valid boolean",
        "{value!r} is not a valid UUID",
        "{len_type}",
        "d",
        "Invalid start character",
    ),
)
"""What only programmers meet, or what no option of `tthc` uses (dates, prompts, editors, shell completion)."""


def _helps(language: str) -> dict[str, str]:
    command = [sys.executable, "-c", EVERY_HELP, f"--lang={language}", *MEMBERS]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told: dict[str, str] = json.loads(done.stdout)
    assert list(told) == ["tthc", *COMMANDS, *MEMBERS]
    return told


def _described(help: str) -> list[str]:
    """The words after each option and command, without what is typed as it stands."""
    body = help.split("\n\n", 1)[1]
    entries = re.findall(r"^  (?:-\S+(?: \S+)?|[a-z]+)(?:\s{2,}|\n\s+)(\S.*(?:\n {10,}.*)*)", body, re.MULTILINE)
    assert entries
    return entries


def test_vietnamese_help_is_vietnamese() -> None:
    for name, told in _helps("vi").items():
        assert [phrase for phrase in VIETNAMESE if " " in phrase and phrase in told] == [], name
        assert not re.search(r"Usage:|Options:|Commands:|\bOPTIONS\b|\bTEXT\b|\bPATH\b|\bDIRECTORY\b|\bCOMMAND\b", told), name
        assert [words for words in _described(told) if not VIETNAMESE_LETTERS.search(words)] == [], name


def test_english_help_is_english() -> None:
    for name, told in _helps("en").items():
        assert "Usage:" in told, name
        assert [line for line in told.splitlines() if VIETNAMESE_LETTERS.search(line)] == [], name


def test_click_says_nothing_that_has_no_vietnamese() -> None:
    found = importlib.util.find_spec("click")
    assert found is not None
    assert found.origin is not None
    phrases = {phrase for file in Path(found.origin).parent.glob("*.py") for phrase in _phrases(file)}
    assert len(phrases) > 40
    known = {phrase for phrase in phrases if phrase in VIETNAMESE or phrase.startswith(NOT_FOR_USERS)}
    assert sorted(phrases - known) == []


def _phrases(file: Path) -> list[str]:
    """What a module of click asks gettext for."""
    calls = [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)]
    asked = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in ("_", "ngettext")]
    return [given.value for call in asked for given in call.args if isinstance(given, ast.Constant) and isinstance(given.value, str)]


@pytest.mark.parametrize(("phrase", "vietnamese"), VIETNAMESE.items())
def test_a_translation_fills_in_nothing_that_click_does_not_give(phrase: str, vietnamese: str) -> None:
    holes = re.compile(r"\{(\w+)")
    assert set(holes.findall(vietnamese)) <= set(holes.findall(phrase))
