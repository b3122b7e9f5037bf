"""What a package is, in words and as JSON: what it must keep to, what it saves, which texts of law it needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from analyzer.analysed import plain
from analyzer.engine.findings.finding import Finding
from analyzer.engine.words.plain_values import counted
from analyzer.model.text import Language, Text, joined
from analyzer.reform.burden import minus
from analyzer.reform.measures import BY_NAME, COUNTED, MEASURES
from analyzer.reform.package.needs import TIER_NAMES, TIERS, Tier
from analyzer.reform.package.package import Package, Why
from analyzer.reform.package.wanted import Target, Wanted
from analyzer.report.numbers import per_cent, percent
from analyzer.report.numbers import plain as in_words

WHY_LEFT: Mapping[Why, Text] = {
    "unknown_text": Text("chưa biết phải sửa văn bản nào", "the text to amend is not known"),
    "contradicts": Text("trái với nội dung mạnh hơn đã chọn", "contradicts a stronger cut of the package"),
    "over_limits": Text("phải sửa nhiều văn bản hơn giới hạn", "needs more texts than the limits allow"),
    "not_needed": Text("không cần cho mục tiêu, hoặc không giảm thêm được gì", "not needed for the target, or saves nothing more"),
}


SAVED_HEADS: tuple[tuple[Text, bool], ...] = (
    (Text("Chỉ tiêu", "Measure"), False),
    (Text("trước", "before"), True),
    (Text("sau", "after"), True),
    (Text("giảm", "reduced"), True),
    (Text("tỷ lệ", "share"), True),
    (Text("đơn vị", "unit"), False),
)
"""The heads of `saved_rows`, and whether numbers stand below."""
CERTAIN: Mapping[bool, Text] = {True: Text("bản ghi nêu", "stated"), False: Text("tạm tính", "presumed")}
"""How it is known that a text has to be amended."""


def how_chosen(wanted: Wanted) -> Text:
    """What a package was chosen for, as a clause."""
    if wanted.targets:
        goals = joined(map(_goal, wanted.targets), "; ")
        aim = Text(f"phải sửa ít văn bản nhất để giảm {goals.vi}", f"that save {goals.en} with the fewest texts to amend")
    else:
        aim = Text(
            "giảm được nhiều nhất (xét lần lượt giấy tờ, lần đi lại, thời hạn, chi phí)", "that save most (papers, visits, time, cost)"
        )
    limits = [_limit(tier, most) for tier, most in _most(wanted)]
    kept = [*limits, *([Text("chỉ nội dung đã rõ điều khoản", "only cuts whose provision is stated")] if wanted.stated else [])]
    if not kept:
        return Text(f"các nội dung {aim.vi}", f"the cuts {aim.en}")
    told = joined(kept, "; ")
    return Text(f"các nội dung {aim.vi}; {told.vi}", f"the cuts {aim.en}; {told.en}")


def headline(package: Package) -> Text:
    """How many cuts in how many procedures, and the texts they need."""
    if not package.findings:
        return Text("Không chọn được nội dung nào.", "Nothing could be chosen.")
    cuts, procedures = counted(len(package.findings)), counted(len({finding.procedure for finding in package.findings}))
    texts = effort(package)
    return Text(
        f"{cuts.vi} nội dung tại {procedures.vi} thủ tục; phải sửa {'ít nhất ' if package.unstated else ''}{texts.vi}.",
        f"{cuts.en} cuts in {procedures.en} procedures; they need {'at least ' if package.unstated else ''}{texts.en} amended.",
    )


def effort(package: Package) -> Text:
    """How many texts of whom have to be amended."""
    parts = [(tier, package.count(tier)) for tier in TIERS if package.count(tier)]
    told = joined((Text(f"{count} {TIER_NAMES[tier].vi}", f"{count} {TIER_NAMES[tier].en}") for tier, count in parts), "; ")
    count = counted(len(package.texts))
    return Text(f"{count.vi} văn bản ({told.vi})", f"{count.en} texts ({told.en})")


def remarks(package: Package) -> Iterator[Text]:
    """What the figures rest on, which targets were missed, and what was left out for which reason."""
    for target in package.missed:
        reached = package.together.saved.get(target.measure, 0.0)
        goal, most = _goal(target), _amount(target.measure, reached)
        yield Text(
            f"Không đạt mục tiêu giảm {goal.vi}: phương án gần mục tiêu nhất giảm {most.vi}.",
            f"The target to save {goal.en} cannot be reached: the nearest package saves {most.en}.",
        )
    if package.unstated:
        count = counted(package.unstated)
        yield Text(
            f"{count.vi} nội dung chưa có điểm, khoản, Điều trong bản ghi: mỗi nội dung tạm tính là sửa một trong các văn bản mà thủ tục viện dẫn và có thể"
            " đặt ra nó, nên số văn bản là số ít nhất; ghi basis cho phần tử thì biết chắc.",
            f"Of {count.en} cuts no record names the provision: each is taken to need one of the texts its procedure cites that may impose it, so the"
            " number of texts is the least; write the basis of the element to be sure.",
        )
    reasons = {why: sum(left.why == why for left in package.left) for why in WHY_LEFT}
    told = joined((Text(f"{count} {WHY_LEFT[why].vi}", f"{count} {WHY_LEFT[why].en}") for why, count in reasons.items() if count), "; ")
    if told.vi:
        yield Text(f"Nội dung không đưa vào: {told.vi}.", f"Left out: {told.en}.")


def saved_rows(package: Package, language: Language) -> list[list[str]]:
    """The measures that change: title, before, after, reduced, share, unit."""
    rows = []
    for measure in MEASURES:
        reduced = package.together.saved.get(measure.name)
        if reduced:
            values = (package.before[measure.name] or 0.0, package.after[measure.name] or 0.0, reduced)
            share = percent(reduced, values[0], language) if reduced > 0 else ""
            rows.append([measure.title[language], *(in_words(value, language) for value in values), share, measure.unit[language]])
    return rows


def as_json(package: Package) -> dict[str, Any]:
    """The contract of `tthc package --format json`; burden is that of the whole catalogue."""
    wanted, missed = package.wanted, set(package.missed)
    return {
        "limits": dict(_most(wanted)),
        "stated_only": wanted.stated,
        "targets": [
            {"measure": one.measure, "amount": plain({"": one.amount})[""], "percent": one.percent, "reached": one not in missed}
            for one in wanted.targets
        ],
        "findings": [_finding(finding, package) for finding in package.findings],
        "texts": [
            {
                "instrument": text.number,
                "tier": text.tier,
                "certain": text.certain,
                "findings": [finding.fingerprint for finding in text.findings],
            }
            for text in package.texts
        ],
        "effort": {tier: package.count(tier) for tier in TIERS},
        "burden": {
            "before": plain(package.before),
            "after": plain(package.after),
            "reduction": plain(minus(package.before, package.after)),
        },
        "left_out": [
            {"fingerprint": left.finding.fingerprint, "procedure": left.finding.procedure, "why": left.why} for left in package.left
        ],
    }


def _finding(finding: Finding, package: Package) -> dict[str, Any]:
    needs = package.needs[finding.fingerprint]
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "procedure": finding.procedure,
        "message": finding.message.as_json(),
        "cuts": [cut.as_json() for cut in finding.cuts],
        "needs": {"texts": sorted(needs.texts), "stated": needs.stated},
        "saving": plain(finding.saving),
    }


def _most(wanted: Wanted) -> Iterable[tuple[Tier, int]]:
    return ((tier, wanted.most[tier]) for tier in TIERS if tier in wanted.most)


def _limit(tier: Tier, most: int) -> Text:
    of = TIER_NAMES[tier]
    if not most:
        return Text(f"không sửa văn bản {of.vi}", f"no texts {of.en}")
    return Text(f"sửa không quá {most} văn bản {of.vi}", f"at most {most} texts {of.en}")


def _goal(target: Target) -> Text:
    amount = _amount(target.measure, target.amount)
    if target.percent is None:
        return amount
    share, title = target.percent, BY_NAME[target.measure].title
    return Text(f"{per_cent(share, 'vi')} {title.vi.lower()} ({amount.vi})", f"{per_cent(share, 'en')} of {title.en.lower()} ({amount.en})")


def _amount(measure: str, amount: float) -> Text:
    unit = COUNTED.get(measure, BY_NAME[measure].unit)
    return Text(f"{in_words(amount, 'vi')} {unit.vi}", f"{in_words(amount, 'en')} {unit.en}")
