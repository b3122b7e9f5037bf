"""`tthc explain`: what a rule says, why it fired on a procedure, or why not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from analyzer.cli.shared.language import current_language, say, stopped, tell
from analyzer.cli.shared.options import catalogue_options, chosen, in_folder, known_option, procedure_selection_options, today
from analyzer.cli.shared.output import print_json
from analyzer.cli.shared.reading import or_exit, print_problems
from analyzer.cli.shared.speaking import argument, command, format_option, option
from analyzer.model.near import unknown
from analyzer.model.text import NOTHING, Text

if TYPE_CHECKING:
    from analyzer.engine.cards.card import Rule
    from analyzer.facts.facts import Facts
    from analyzer.model.catalogue import Catalogue
    from analyzer.report.explained.explaining import Words

T = TypeVar("T")


@command(
    "explain",
    Text(
        "Giải thích một quy tắc: nói gì, vì sao phát hiện hay không phát hiện ở một thủ tục, điều gì khác đi thì đổi kết quả.",
        "Explain a rule: what it says, why it fired on a procedure or not, and what would turn the outcome.",
    ),
)
@argument("rule", Text("QUY_TẮC|DẤU_NHẬN_DẠNG", "RULE|FINGERPRINT"))
@argument("procedure", Text("[THỦ_TỤC]", "[PROCEDURE]"), required=False)
@catalogue_options
@known_option
@procedure_selection_options
@option(
    "--query",
    "--all",
    "query",
    is_flag=True,
    help=Text(
        "nói bằng điều kiện, tên cột và câu truy vấn của thẻ, dành cho người viết quy tắc",
        "tell it by the conditions, columns and select of the card, for whoever writes rules",
    ),
)
@format_option("text", "json")
def explain(
    rule: str,
    procedure: str | None,
    folder: Path | None,
    as_of: date | None,
    rules: tuple[Path, ...],
    format_: str,
    *,
    query: bool,
) -> int:
    from analyzer.analysis import rulebook
    from analyzer.cli.shared.selection import procedures_selected
    from analyzer.engine.explaining.explain import explain as explained
    from analyzer.engine.words.display import Display
    from analyzer.facts.facts import compute
    from analyzer.ledger.reviews.verdicts import judge
    from analyzer.model.secret import shown
    from analyzer.reading.ledger.reviews import read_reviews
    from analyzer.reading.load import load
    from analyzer.report.explained import explaining
    from analyzer.report.explained.element_names import element_names
    from analyzer.report.explained.plain import as_json

    root = chosen(None, folder)
    cards, wrong = rulebook(root, rules)
    if procedure is None and _is_fingerprint(rule, cards):
        rule, procedure = _rule_and_procedure(rule, folder, as_of, rules)
    if procedure is None:
        _refuse_code(rule, folder)
    card = _called(rule, {card.name: card for card in cards}, Text("quy tắc", "rule"), f"tthc rules list{in_folder(folder)}")
    print_problems([problem for problem in wrong if problem.place.file == card.source.file])
    catalogue, _ = or_exit(lambda: load(root, today(as_of)))
    catalogue = shown(catalogue)
    display, language = Display(catalogue), current_language()
    facts = compute(catalogue)
    meant = procedures_selected(folder or Path("catalogue"), root, facts, rules)
    if procedure is None:
        return _whole(card, facts, explaining.Words(display, language, query=query), format_, meant, root, today(as_of))
    if meant is not None:
        raise stopped("Chọn THỦ_TỤC hoặc --select, không cả hai.", "Name a PROCEDURE or use --select, not both.")
    _called(procedure, catalogue.procedures, Text("thủ tục", "procedure"), f"tthc facts procedures{in_folder(folder)}")
    explanation = explained(facts, card, procedure)
    verdicts = judge(read_reviews(root)[0], explanation.findings, today(as_of))
    if format_ == "json":
        print_json({**_card_json(card), "procedure": procedure, **as_json(explanation, language, verdicts)})
    else:
        about = catalogue.procedures[procedure]
        where = partial(_where, catalogue, procedure)
        words = explaining.Words(display, language, element_names(about, display, language), where, query=query)
        told = (*words.of_rule(card), *words.looked_for(explanation), "", f"{procedure} {about.name}")
        click.echo("\n".join((*told, *words.of_procedure(explanation, verdicts))))
    return 0


def _is_fingerprint(name: str, cards: Sequence[Rule]) -> bool:
    """Whether a name that no rule has can be the beginning of a fingerprint, as `tthc review` takes it."""
    from analyzer.ledger.reviews.reviewing import FINGERPRINT

    return FINGERPRINT.fullmatch(name.lower()) is not None and all(card.name != name for card in cards)


def _rule_and_procedure(fingerprint: str, folder: Path | None, as_of: date | None, rules: tuple[Path, ...]) -> tuple[str, str]:
    """The rule that made a finding, and the procedure it is about."""
    from analyzer.cli.shared.selection import analyzed
    from analyzer.ledger.reviews.reviewing import finding_called

    analysis = analyzed(None, folder, as_of, rules)
    finding = finding_called(fingerprint, analysis.every_finding, analysis.verdicts, in_folder(folder))
    return finding.rule, finding.procedure


def _whole(card: Rule, facts: Facts, words: Words, form: str, meant: frozenset[str] | None, root: Path, day: date) -> int:
    """The rule and how often it fires in this catalogue, or in the procedures that are `meant`; what reviewers made of that."""
    from analyzer.analysis import learned
    from analyzer.engine.explaining.explain import Explainer
    from analyzer.engine.run import review
    from analyzer.engine.words.plain_values import counted
    from analyzer.ledger.reviews.precision import ALL
    from analyzer.ledger.reviews.verdicts import judge
    from analyzer.reading.ledger.reviews import read_reviews

    among = facts.catalogue.procedures.keys() if meant is None else meant
    found = review(facts, [card])
    findings = [finding for finding in found.findings if finding.procedure in among]
    blind = [blind for blind in found.not_assessed if blind.procedure in among]
    codes = sorted({finding.procedure for finding in findings})
    rejected = len(findings) - len(judge(read_reviews(root)[0], findings, day).to_handle(findings))
    precision = learned(root, day).get(card.name, {}).get(ALL)
    disabled = card.name in facts.catalogue.settings.disabled_rules
    if form == "json":
        figures = {"findings": len(findings), "rejected": rejected, "procedures": codes, "not_assessed": [one.as_json() for one in blind]}
        print_json({**_card_json(card), "disabled": disabled, **figures, **({"precision": precision.as_json()} if precision else {})})
        return 0
    click.echo("\n".join(words.of_rule(card)))
    if facts.catalogue.procedures:
        explanation = Explainer(facts, card).of(codes[0] if codes else min(facts.catalogue.procedures))
        click.echo("\n".join(words.looked_for(explanation)))
    if precision:
        click.echo(f"  {say(Text('Ý kiến người thẩm tra', 'Reviewers'))}: {say(precision.told)}")
    if disabled:
        click.echo(words.off)
        return 0
    where = Text("Trong danh mục", "In the catalogue")
    if meant is not None:
        chosen_of = counted(len(meant))
        where = Text("Trong {} thủ tục được chọn", "In the {} procedures selected").of(chosen_of)
    aside = Text(f" ({rejected} không chấp nhận)", f" ({rejected} rejected)") if rejected else NOTHING
    found_in, of, unseen = counted(len(findings)), counted(len(codes)), counted(len(blind))
    tell(
        f"{where.vi}: {found_in.vi} vấn đề{aside.vi} ở {of.vi} thủ tục; {unseen.vi} thủ tục có chỗ chưa đánh giá được.",
        f"{where.en}: {found_in.en} findings{aside.en} in {of.en} procedures; {unseen.en} not wholly assessed.",
    )
    if codes:
        click.echo("  " + ", ".join(codes))
    return 0


def _where(catalogue: Catalogue, procedure: str, path: str) -> str:
    """The file and line of a part of a procedure, in brackets; the path to another procedure's part begins with its code."""
    other, _, part = path.rpartition(" ")
    if other in catalogue.procedures:
        procedure, path = other, part
    place = catalogue.positions.procedure(procedure, path or "name")
    return f" ({place.file}:{place.line})"


def _card_json(rule: Rule) -> dict[str, Any]:
    card = rule.card
    return {
        **rule.head_as_json(),
        "legal_basis": [
            {"instrument": basis.instrument, "provision": basis.provision, "checked": basis.checked and basis.checked.isoformat()}
            for basis in card.legal_basis
        ],
        "parameters": {name: float(threshold.value) for name, threshold in card.parameters.items()},
        "phrases": {name: list(phrases) for name, phrases in card.phrases.items()},
        "needs": list(card.needs),
        "let": dict(card.let),
        "when": card.when,
        "at": card.at,
        "once": card.once,
        "first": card.first,
        "every": list(card.every),
        "query": card.query,
        "stage": card.status.stage,
        "since": card.status.since,
    }


_CODE = re.compile(r"\d\.\d{6}")


def _refuse_code(name: str, folder: Path | None) -> None:
    """A procedure stands where the rule should."""
    if _CODE.fullmatch(name):
        raise stopped(
            f"'{name}' là mã thủ tục; quy tắc đứng trước: tthc explain QUY_TẮC {name}{in_folder(folder)}. Vấn đề của thủ tục ấy:"
            f" tthc analyze --select {name}{in_folder(folder)}",
            f"'{name}' is the code of a procedure; the rule comes first: tthc explain RULE {name}{in_folder(folder)}. Its findings:"
            f" tthc analyze --select {name}{in_folder(folder)}",
        )


def _called(name: str, known: Mapping[str, T], what: Text, look: str) -> T:
    if name in known:
        return known[name]
    raise click.ClickException(say(unknown(what, name, known, Text(f"Xem: {look}", f"See: {look}"))))
