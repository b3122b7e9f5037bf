"""A certificate that relies on a file that could not be read whole is neither refused nor stands; others are verified as ever."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from analyzer.verifying.claims import read_claims
from analyzer.verifying.verify import verify
from tests.small import read_catalogue, write_catalogue
from tests.verifying.making import EARLIER, FORM, OWN, PHOTO, REGISTER, TWICE, bodies, findings, words

ALL = {REGISTER, EARLIER, OWN, TWICE, PHOTO, FORM}


def broken(file: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        with (root / file).open("a", encoding="utf-8") as opened:
            opened.write("\n  bad: [\n")

    return change


def replaced(file: str, was: str, now: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        text = (root / file).read_text("utf-8")
        assert was in text
        (root / file).write_text(text.replace(was, now), "utf-8")

    return change


def linked(root: Path) -> None:
    """The procedure of a certificate lies behind a link, which is not followed."""
    (root.parent / "elsewhere").mkdir()
    (root / "procedures/1.000003.yaml").rename(root.parent / "elsewhere/1.000003.yaml")
    (root / "procedures/more").symlink_to(root.parent / "elsewhere")


CASES: list[tuple[str, Callable[[Path], None], set[str]]] = [
    ("registers", broken("vocabulary/registers.yaml"), {REGISTER}),
    ("a register", replaced("vocabulary/registers.yaml", "  owner: ", "  ovner: "), {REGISTER}),
    ("agencies", broken("vocabulary/agencies.yaml"), {REGISTER, OWN}),
    ("a text", replaced("vocabulary/instruments.yaml", "until:", "zuntil:"), ALL),
    ("documents", broken("vocabulary/documents.yaml"), ALL),
    ("fields", broken("vocabulary/fields.yaml"), set()),
    ("its procedure", broken("procedures/1.000005.yaml"), {PHOTO}),
    ("a key of its procedure", replaced("procedures/1.000005.yaml", "dossier:", "dosier:"), {PHOTO}),
    ("a procedure on its way, and the only one to give the paper", broken("procedures/1.000001.yaml"), {EARLIER, OWN}),
    ("a folder", linked, {REGISTER}),
    ("a reference to nothing", replaced("procedures/1.000005.yaml", "field: residence", "field: nothing"), set()),
]


@pytest.mark.parametrize(("change", "unchecked"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_relies_on_a_file_not_read_whole_is_not_checked(tmp_path: Path, change: Callable[[Path], None], unchecked: set[str]) -> None:
    write_catalogue(tmp_path / "c", bodies(), words())
    change(tmp_path / "c")
    catalogue, problems = read_catalogue(tmp_path / "c")
    assert problems
    found = verify(read_claims(findings())[0], catalogue, problems)
    assert {(f"{one.claim.procedure} {one.claim.path}", one.code) for one in found} == {(place, "not_checked") for place in unchecked}
    assert len(found) == len(unchecked)
    for one in found:
        assert one.place.file in one.reason.vi
        assert one.place.file in one.reason.en
