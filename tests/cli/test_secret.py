"""Of a secret procedure every screen, page and paper shows at most code, field and the word that it is secret."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Run
from tests.small import write_catalogue

NAME = "Cấp giấy phép Xylophon"
STUB: dict[str, Any] = {"name": NAME, "classification": "secret", "level": ["province"], "lead_unit": "c06"}
OPEN: dict[str, Any] = {
    "name": "Cấp giấy phép thử",
    "dossier": [{"id": "registration", "document": "enterprise_registration_certificate", "copies": "1"}],
}
INTERNAL: dict[str, Any] = {"name": "Thủ tục nội bộ", "classification": "internal_a"}
EVENT = {
    "life_events": {
        "trial": {
            "name": {"vi": "Sự kiện", "en": "Event"},
            "steps": [{"id": "first", "procedure": "1.000001"}, {"id": "hidden", "procedure": "1.000002", "after": ["first"]}],
        }
    }
}
SAID = "thủ tục mật: chỉ ghi nhận, không hiển thị nội dung"


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("secret") / "catalogue"
    write_catalogue(root, [OPEN, STUB, INTERNAL], EVENT)
    return root


@pytest.mark.parametrize(
    "arguments",
    [
        ["analyze"],
        ["analyze", "--format", "json"],
        ["analyze", "--format", "html"],
        ["check"],
        ["facts", "procedures"],
        ["facts", "procedures", "--show", "(select max(name) from procedures)"],
        ["facts", "procedures", "--show", "list(stem)", "--format", "json"],
        ["facts", "events", "--format", "csv"],
        ["graph", "--event", "trial"],
        *(["graph", "--event", "trial", "--format", form] for form in ("json", "dot", "mermaid", "graphml")),
        ["measure", "--by", "procedure"],
        ["propose", "--format", "json"],
        ["propose", "--procedure", "1.000002", "--format", "json"],
    ],
    ids=" ".join,
)
def test_no_command_tells_the_name(run: Run, catalogue: Path, arguments: list[str]) -> None:
    _, out, err = run(*arguments, "-C", catalogue)
    assert out + err
    assert "xylophon" not in (out + err).lower()


def test_what_may_be_said_is_said(run: Run, catalogue: Path) -> None:
    _, out, err = run("facts", "procedures", "-C", catalogue, "--show", "procedure")
    assert out == "procedure=1.000001\nprocedure=1.000003\n"
    assert err == f"2 dòng\n1.000002  Cư trú  {SAID}\n"
    assert f"2) 1.000002 {SAID} (sau bước 1)" in run("graph", "--event", "trial", "-C", catalogue)[1]
    page = run("analyze", "--format", "html", "-C", catalogue)[1]
    assert SAID.capitalize() in page
    assert 'id="p-1.000002"' in page


def test_no_rule_speaks_of_it(run: Run, catalogue: Path) -> None:
    told = run("analyze", "--format", "json", "-C", catalogue)[1]
    assert '"procedure": "1.000001"' in told
    assert '"procedure": "1.000003"' in told, "internal procedures are reviewed"
    assert '"procedure": "1.000002"' not in told
