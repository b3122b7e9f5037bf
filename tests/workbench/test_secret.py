"""Secret procedures are on no page of the workbench, whether they were secret from the beginning or became so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.proposal.cases import PROCEDURES, write_alone
from tests.workbench.pages import sheets, verdicts
from tests.workbench.serving import Browser, served

NAME = "Cấp giấy phép kín đáo"
HIDDEN: dict[str, Any] = {**PROCEDURES[1], "name": NAME}


def _texts(browser: Browser) -> list[str]:
    """Every page that lists something."""
    states = ("", "?state=rejected", "?words=1.000003", "?said=reject")
    return [browser.open(path).text for path in (*(f"/{state}" for state in states), "/package", "/report")]


def test_a_secret_procedure_is_on_no_page(tmp_path: Path) -> None:
    root = write_alone(tmp_path / "catalogue", procedures=[*PROCEDURES, {**HIDDEN, "classification": "secret"}])
    with served(root) as browser:
        *own, report = _texts(browser)
        assert [NAME in text for text in (*own, report)] == [False] * (len(own) + 1)
        assert [">1.000003<" in text for text in own] == [False] * len(own)


@pytest.mark.parametrize("word", ["reject", "agree"])
def test_a_procedure_that_became_secret_is_gone_with_what_was_said_of_it(tmp_path: Path, word: str) -> None:
    root = write_alone(tmp_path / "catalogue", procedures=[*PROCEDURES, HIDDEN])
    file = root / "procedures" / "1.000003.yaml"
    with served(root) as browser:
        first, second, *_ = sheets(browser.open("/?words=1.000003").text)
        browser.send(browser.open(first), first, word=word, by="A", reason="Vì kín")
        assert any(NAME in text for text in _texts(browser))
        before = browser.open(second).text
        file.write_text(file.read_text("utf-8") + "classification: secret\nnote: Lời chỉ viết sau khi mật\n", "utf-8")
        page = browser.open(second)
        assert page.text == before
        refused = browser.send(page, second, word="agree", by="A")
        assert (refused.status, len(verdicts(root))) == (422, 1)
        assert browser.send(page, "/refresh").status == 404
        assert [browser.open(address).status for address in (first, second)] == [404, 404]
        for text in _texts(browser):
            assert (NAME in text, "Vì kín" in text, "Lời chỉ viết" in text) == (False, False, False)
