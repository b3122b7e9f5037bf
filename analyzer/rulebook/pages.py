"""A Markdown page a rule, made of its card and its examples: what it finds, why, on what law, with which thresholds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from analyzer.bundled import folder
from analyzer.engine.cards.card import Rule
from analyzer.model.text import Text
from analyzer.model.weight import WEIGHT_NAMES
from analyzer.rulebook.cases import Case
from analyzer.rulebook.fixtures import Fixture, fixture_of, place_of

EDITS: Mapping[str, Text] = {
    "remove": Text("bỏ", "remove"),
    "set": Text("đặt giá trị", "set a value"),
    "accept": Text("nhận dạng nhẹ hơn", "accept a lighter form"),
    "replace_with_lookup": Text("khai thác dữ liệu thay cho nộp", "look it up instead of asking"),
    "merge": Text("gộp", "merge"),
    "repeal": Text("bãi bỏ", "repeal"),
    "ask": Text("câu hỏi cho người, không sửa gì", "a question for a person, no edit"),
}
_MARKS = str.maketrans({"|": "\\|", "<": "&lt;", "\n": " "})


def pages(rules: Sequence[Rule], folders: Iterable[Path]) -> dict[str, str]:
    """Every page by the name of its file, with an index by family; the cards lie below `folders`."""
    found = {f"{rule.name}.md": page(rule, examples_of(rule, folders)) for rule in rules}
    return {"README.md": _index(rules), **found}


def examples_of(rule: Rule, folders: Iterable[Path]) -> Fixture | None:
    """The examples beside the card; those of the built-in rules lie with the tests of the program, where these are there."""
    places = [place_of(root / rule.source.file) for root in folders]
    places.append(folder("rules").parent / "tests" / "rules" / f"{rule.name}.yaml")
    path = next((place for place in places if place.is_file()), None)
    return fixture_of(path)[0] if path is not None else None


def page(rule: Rule, examples: Fixture | None) -> str:
    """The page of a rule, Vietnamese first."""
    return (
        "\n".join((*_head(rule), *_law(rule), *_thresholds(rule), *_phrases(rule), *_condition(rule), *_examples(examples))).rstrip() + "\n"
    )


def _head(rule: Rule) -> Iterator[str]:
    card = rule.card
    severity, confidence = WEIGHT_NAMES[card.severity], WEIGHT_NAMES[card.confidence]
    cuts = ", ".join(dict.fromkeys(f"`{cut.edit}` ({EDITS[cut.edit].vi}; {EDITS[cut.edit].en})" for cut in card.cut))
    yield from (f"# {plain(card.title.vi)}", "", f"*{plain(card.title.en)}*", "")
    yield f"`{rule.name}` · nhóm *family* `{rule.family}` · {card.status.stage}, từ *since* {card.status.since}"
    yield from ("", "| | |", "|---|---|")
    yield f"| mức độ · *severity* | {severity.vi} · *{severity.en}* |"
    yield f"| độ tin cậy · *confidence* | {confidence.vi} · *{confidence.en}* |"
    yield f"| xét từng · *applies to* | `{card.applies_to}` |"
    yield f"| trạng thái pháp lý · *legal state* | `{plain(' '.join(card.legal_state.split()))}` |"
    yield f"| nội dung cắt giảm · *cut* | {cuts} |"
    if card.substitute_control:
        yield f"| biện pháp thay thế · *substitute control* | {plain(card.substitute_control.vi)} · *{plain(card.substitute_control.en)}* |"
    yield from ("", "## Lý do · *Why*", "", plain(card.why.vi), "", f"*{plain(card.why.en)}*", "")
    yield from ("## Câu báo · *Message*", "", f"> {plain(card.message.vi)}", ">", f"> *{plain(card.message.en)}*", "")
    for name, variants in card.variants.items():
        for one in variants:
            where = f"`{plain(' '.join(one.when.split()))}`" if one.when else "còn lại *otherwise*"
            yield f"- `{{{name}}}`, {where}: {plain(one.vi)} · *{plain(one.en)}*"
        yield ""


def _law(rule: Rule) -> Iterator[str]:
    yield from ("## Căn cứ · *Legal basis*", "")
    for basis in rule.card.legal_basis:
        checked = f" (đối chiếu ngày *checked* {basis.checked:%d/%m/%Y})" if basis.checked else ""
        yield f"- {plain(' '.join(filter(None, (basis.provision, basis.instrument))))}{checked}"
    if not rule.card.legal_basis:
        yield "Thẻ không nêu căn cứ. *The card names none.*"
    yield ""


def _thresholds(rule: Rule) -> Iterator[str]:
    if not rule.card.parameters:
        return
    yield from ("## Ngưỡng · *Parameters*", "", f"Đổi trong `settings.yaml`: `rules: {{{rule.name}: {{…}}}}`. *Overridden there.*", "")
    for name, threshold in rule.card.parameters.items():
        yield f"- `{name}` = {threshold.value}: {plain(threshold.meaning.vi)} · *{plain(threshold.meaning.en)}*"
    yield ""


def _phrases(rule: Rule) -> Iterator[str]:
    if not rule.card.phrases:
        return
    yield from ("## Lời văn · *Phrases*", "")
    for name, phrases in rule.card.phrases.items():
        yield f"- `{name}`: {plain('; '.join(phrases))}"
    yield ""


def _condition(rule: Rule) -> Iterator[str]:
    card = rule.card
    yield from ("## Điều kiện · *Condition*", "", "```sql", *(f"{name} = {sql.strip()}" for name, sql in card.let.items()))
    yield from ((card.when or card.query).strip(), "```", "")
    if card.once:
        yield f"Một vấn đề cho các dòng của một thủ tục có cùng *one finding for the rows of a procedure with the same*: `{plain(' '.join(card.once.split()))}`"
        yield ""
    if rule.card.needs:
        needed = ", ".join(f"`{name}`" for name in rule.card.needs)
        yield from (f"Không đánh giá được khi chưa rõ: {needed}. *Not assessed where these are unknown.*", "")


def _examples(examples: Fixture | None) -> Iterator[str]:
    yield from ("## Ví dụ · *Examples*", "")
    if examples is None:
        yield "Không có tệp ví dụ ở đây. *No file of examples is here.*"
        return
    yield from ("Các ví dụ này được chạy khi kiểm thử. *These are run by the tests.*", "")
    for case in examples.fires:
        yield from (f"**Phát hiện · *fires***: {plain(str(case.get('case', '')))}", "", *_shown(case))
        yield from (f"> {plain(found.get('message', ''))}" for found in case.get("finds", []))
        yield ""
    for case in examples.spares:
        yield from (f"**Không phát hiện · *does not fire***: {plain(str(case.get('case', '')))}", "", *_shown(case))


def _shown(case: Case) -> Iterator[str]:
    """The procedures of a case, then other versions of them and decisions; JSON is YAML."""
    yield "```yaml"
    yield from (f"- {json.dumps(procedure, ensure_ascii=False)}" for procedure in case.get("procedures", ()))
    for name in ("versions", "decisions"):
        if case.get(name):
            yield from (f"# {name}", *(f"- {json.dumps(one, ensure_ascii=False)}" for one in case[name]))
    yield from ("```", "")


def _index(rules: Iterable[Rule]) -> str:
    lines, family = ["# Bộ quy tắc · *The rulebook*", ""], ""
    for rule in rules:
        if rule.family != family:
            family = rule.family
            lines += ["", f"## {family}", ""]
        lines.append(f"- [{rule.name}]({rule.name}.md): {plain(rule.card.title.vi)} · *{plain(rule.card.title.en)}*")
    return "\n".join(lines) + "\n"


def plain(text: str) -> str:
    """Words of a card on one line, inert in Markdown."""
    return " ".join(text.split()).translate(_MARKS)
