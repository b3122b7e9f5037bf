"""`tthc rules`: the rulebook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from analyzer.cli.language import current_language, say
from analyzer.cli.options import catalogue_argument, chosen
from analyzer.cli.output import print_json
from analyzer.cli.reading import print_problems
from analyzer.cli.speaking import command, format_option
from analyzer.model.text import Text


@command("rules", Text("Liệt kê bộ quy tắc rà soát theo nhóm.", "List the rulebook by family."))
@catalogue_argument
@format_option("text", "json")
def rules(catalogue: Path | None, folder: Path | None, as_of: date | None, rules: tuple[Path, ...], format_: str) -> int:
    del as_of
    from analyzer.analysis import rulebook

    found, problems = rulebook(chosen(catalogue, folder), rules)
    print_problems(problems)
    language = current_language()
    if format_ == "json":
        print_json(
            [
                {
                    "rule": rule.name,
                    "family": rule.family,
                    "title": {"vi": rule.card.title.vi, "en": rule.card.title.en},
                    "why": {"vi": rule.card.why.vi, "en": rule.card.why.en},
                    "severity": rule.card.severity,
                    "confidence": rule.card.confidence,
                    "legal_basis": [f"{basis.instrument} {basis.provision}".strip() for basis in rule.card.legal_basis],
                }
                for rule in found
            ]
        )
        return 0
    family = ""
    for rule in found:
        if rule.family != family:
            family = rule.family
            click.echo(f"\n{family}")
        click.echo(f"  {rule.name:<44} {getattr(rule.card.title, language)}")
    click.echo(say(Text(f"\n{len(found)} quy tắc.", f"\n{len(found)} rules.")))
    return 0
