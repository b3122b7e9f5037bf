"""`tthc rules test`: the examples of a user's own rules, run as the program's own tests run theirs."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import say, stopped, tell
from analyzer.cli.shared.options import catalogue_options, chosen, today
from analyzer.cli.shared.reading import print_problems
from analyzer.cli.shared.speaking import argument, command
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.engine.cards.card import Rule
    from analyzer.model.problems import Problem
    from analyzer.rulebook.fixtures import Fixture, Ground


@command(
    "test",
    Text(
        "Chạy ví dụ (<quy tắc>.test.yaml cạnh thẻ) của mọi quy tắc trong THƯ_MỤC (mặc định: rules/ của danh mục).",
        "Run the examples (<rule>.test.yaml beside the card) of every rule in DIR (default: the catalogue's rules/).",
    ),
)
@argument("place", Text("[THƯ_MỤC]", "[DIR]"), required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@catalogue_options
def test(place: Path | None, folder: Path | None, as_of: date | None, rules: tuple[Path, ...]) -> int:
    from analyzer.bundled import folder as bundled
    from analyzer.engine.cards.loading import load_rules
    from analyzer.rulebook.fixtures import Ground

    root = chosen(None, folder)
    places = [place] if place is not None else list(rules) or [root / "rules"]
    vocabulary = root / "vocabulary" if (root / "vocabulary").is_dir() else bundled("catalogue") / "vocabulary"
    ground, failed, count = Ground(vocabulary, today(as_of)), 0, 0
    for where in places:
        found, problems = load_rules([where])
        print_problems(problems)
        failed += len(problems)
        count += len(found)
        failed += sum(not _passes(rule, where, ground) for rule in found)
    if not count and not failed:
        named = ", ".join(map(str, places))
        raise stopped(
            f"Không có quy tắc nào ở '{named}'. Bắt đầu: tthc rules new TÊN --family NHÓM",
            f"There is no rule in '{named}'. Begin: tthc rules new NAME --family FAMILY",
        )
    return 1 if failed else 0


def _passes(rule: Rule, where: Path, ground: Ground) -> bool:
    """Run the examples of a rule and tell how they went."""
    from analyzer.rulebook.fixtures import fixture_of, place_of

    file = place_of(where / rule.source.file)
    if not file.is_file():
        tell(f"✗ {rule.name}: chưa có ví dụ ({file.name})", f"✗ {rule.name}: no examples ({file.name})")
        return False
    fixture, problems = fixture_of(file)
    print_problems(problems)
    if fixture is None:
        return False
    wrong, of_the_card = _wrong(rule, fixture, ground)
    print_problems(of_the_card)
    if of_the_card:
        broken = Text("thẻ sai như đã nêu, các ví dụ chưa được đối chiếu", "the card is wrong, as told; its examples were not compared")
        click.echo(f"✗ {rule.name}: {say(broken)}")
        return False
    fires, spares = len(fixture.fires), len(fixture.spares)
    mark = "✗" if wrong else "✓"
    tell(
        f"{mark} {rule.name}: {fires} phải phát hiện, {spares} không được phát hiện",
        f"{mark} {rule.name}: {fires} must fire, {spares} must not",
    )
    for line in wrong:
        click.echo(f"    {line}")
    return not wrong


def _wrong(rule: Rule, fixture: Fixture, ground: Ground) -> tuple[list[str], list[Problem]]:
    """Everything in which a rule and its examples differ, by case; or what is wrong with the card, which ends it."""
    import tempfile

    from analyzer.reading.fixtures import KINDS
    from analyzer.rulebook.fixtures import disagreements, lacking

    said = [say(told) for told in lacking(rule, fixture)]
    for kind in KINDS:
        for case in fixture.of(kind):
            with tempfile.TemporaryDirectory() as place:
                differing, of_the_card = disagreements(rule, kind, case, ground, Path(place))
            if of_the_card:
                return [], of_the_card
            said += [f"{case.get('case', '?')}: {say(told)}" for told in differing]
    return said, []
