"""What a package is, in words and as JSON: what it must keep to, what it saves, which texts of law it needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from analyzer.analysed import plain
from analyzer.engine.findings.finding import Finding
from analyzer.engine.words.plain_values import counted
from analyzer.model.text import Language, Text, capital, joined, same
from analyzer.reform.burden import minus
from analyzer.reform.measures import BY_NAME, MEASURES, OF_SAVINGS
from analyzer.reform.package.needs import TIER_NAMES, TIERS, Tier
from analyzer.reform.package.package import Package, Why
from analyzer.reform.package.wanted import Target, Wanted
from analyzer.report.numbers import per_cent, percent
from analyzer.report.numbers import plain as in_words
from analyzer.report.words.say import Say

WHY_LEFT: Mapping[Why, Text] = {
    "unknown_text": Text("chưa biết phải sửa văn bản nào", "whose text to amend is not known"),
    "contradicts": Text("không làm cùng được với nội dung mạnh hơn đã chọn", "that cannot be made beside a stronger one"),
    "over_limits": Text("có thể phải sửa nhiều văn bản hơn giới hạn", "that may need more texts than the limits allow"),
    "not_needed": Text("không cần cho mục tiêu, hoặc không giảm thêm được gì", "not needed for the target, or saving nothing more"),
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
CERTAIN: Mapping[bool, Text] = {True: Text("bản ghi nêu", "the record says so"), False: Text("có thể", "perhaps")}
"""How it is known that a text has to be amended."""


def how_chosen(package: Package) -> Text:
    """What a package was chosen for, as a clause."""
    wanted = package.wanted
    if package.missed:
        aim = Text("gần mục tiêu nhất", "that come nearest to the target")
    elif wanted.targets:
        goals = joined(map(_goal, wanted.targets), "; ")
        aim = Text("phải sửa ít văn bản nhất mà giảm được {}", "that save {} with the fewest texts to amend").of(goals)
    else:
        aim = Text(
            "giảm được nhiều nhất (xét lần lượt giấy tờ, lần đi lại, thời hạn, chi phí)", "that save most (papers, visits, time, cost)"
        )
    return joined((Text("các nội dung {}", "the cuts {}").of(aim), *_kept(wanted)), "; ")


def how_in_paper(package: Package) -> Text:
    """The same with the targets that were missed, for whoever reads the paper without the screen."""
    return joined((how_chosen(package), *map(partial(_miss, package), package.missed)), "; ")


def _kept(wanted: Wanted) -> Iterator[Text]:
    yield from (_limit(tier, most) for tier, most in _most(wanted))
    if wanted.stated:
        yield Text("chỉ nội dung mà bản ghi nêu văn bản phải sửa", "only cuts whose text the record names")
    if wanted.agreed:
        yield Text("chỉ nội dung đã được thẩm tra đồng ý", "only what a reviewer agreed to")


def _miss(package: Package, target: Target) -> Text:
    goal, reached = _goal(target), _amount(target.measure, package.together.saved.get(target.measure, 0.0))
    return Text("không đạt mục tiêu giảm {}, chỉ giảm được {}", "the target to save {} is missed: {} are saved").of(goal, reached)


def headline(package: Package) -> Text:
    """Which target was missed; how many cuts in how many procedures, and the texts they may need."""
    missed = [capital(_miss(package, target)) for target in package.missed]
    if not package.findings:
        return joined((*missed, Text("Không chọn được nội dung nào.", "Nothing could be chosen.")), ". ")
    cuts, procedures = counted(len(package.findings)), counted(len({finding.procedure for finding in package.findings}))
    texts = effort(package)
    told = Text(
        f"{cuts.vi} nội dung tại {procedures.vi} thủ tục; phải sửa {'nhiều nhất ' if package.unstated else ''}{texts.vi}.",
        f"{cuts.en} cuts in {procedures.en} procedures; they need {'at most ' if package.unstated else ''}{texts.en} amended.",
    )
    return joined((*missed, told), ". ")


def effort(package: Package) -> Text:
    """How many texts of whom have to be amended."""
    parts = [(tier, package.count(tier)) for tier in TIERS if package.count(tier)]
    told = joined((same("{} {}").of(count, TIER_NAMES[tier]) for tier, count in parts), "; ")
    count = counted(len(package.texts))
    return Text("{} văn bản ({})", "{} texts ({})").of(count, told)


def remarks(package: Package) -> Iterator[Text]:
    """What the numbers of texts rest on, and what was left out for which reason."""
    if package.unstated:
        count = counted(package.unstated)
        yield Text(
            "{} nội dung không nêu văn bản đặt ra: mọi văn bản mà thủ tục viện dẫn và có thể đặt ra nội dung ấy đều được tính, nên giới hạn vẫn giữ dù quy định nằm ở văn bản nào; số văn bản thực sự phải sửa có thể ít hơn. Ghi điều khoản vào mục basis của phần tử trong tệp thủ tục thì biết chắc. Hiệu lực của văn bản được xét theo từ vựng.",
            "Of {} cuts no record names the text: every text that the procedure cites and that may impose it is counted, so the limits hold wherever the provision stands; fewer may do. Write the provision as the basis of the element to be sure. Whether a text is in force is judged by the vocabulary.",
        ).of(count)
    if not package.exact:
        yield Text(
            "Có thủ tục mà quá nhiều nội dung ảnh hưởng lẫn nhau: một phần của chúng được chọn tất cả hoặc không, nên có thể còn phương án tốt hơn.",
            "Some procedure has too many cuts that bear on each other: part of them is chosen all or none, so there may be a better package.",
        )
    reasons = {why: sum(left.why == why for left in package.left) for why in WHY_LEFT}
    told = joined((same("{} {}").of(count, WHY_LEFT[why]) for why, count in reasons.items() if count), "; ")
    if told.vi:
        yield Text("Nội dung không đưa vào: {}.", "Left out: {}.").of(told)


def saved_rows(package: Package, language: Language) -> list[list[str]]:
    """The measures that change: title, before, after, reduced, share, unit."""
    rows = []
    for measure in MEASURES:
        reduced = package.together.saved.get(measure.name)
        if reduced:
            before, after = (side[measure.name] or 0.0 for side in (package.before, package.after))
            share = percent(reduced, before, language) if reduced > 0 else ""
            change = in_words(reduced, language) if reduced > 0 else Say(language)("rises", value=in_words(-reduced, language))
            rows.append(
                [measure.title[language], in_words(before, language), in_words(after, language), change, share, measure.unit[language]]
            )
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
                "stands_for": list(text.stands_for),
                "unclear": text.unclear,
                "findings": [finding.fingerprint for finding in text.findings],
            }
            for text in package.texts
        ],
        "exact": package.exact,
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
        "needs": {"texts": sorted(text.number for text in needs.texts), "stated": needs.stated},
        "saving": plain(finding.saving),
    }


def _most(wanted: Wanted) -> Iterable[tuple[Tier, int]]:
    return ((tier, wanted.most[tier]) for tier in TIERS if tier in wanted.most)


def _limit(tier: Tier, most: int) -> Text:
    of = TIER_NAMES[tier]
    if not most:
        return Text("không sửa văn bản {}", "no texts {}").of(of)
    return Text("sửa không quá {} văn bản {}", "at most {} texts {}").of(most, of)


def _goal(target: Target) -> Text:
    amount = _amount(target.measure, target.amount)
    if target.percent is None:
        return amount
    share, title = target.percent, BY_NAME[target.measure].title
    return Text(f"{per_cent(share, 'vi')} {title.vi.lower()} ({amount.vi})", f"{per_cent(share, 'en')} of {title.en.lower()} ({amount.en})")


def _amount(measure: str, amount: float) -> Text:
    unit = OF_SAVINGS.get(measure)
    if unit is None:
        title, plain_unit = BY_NAME[measure].title, BY_NAME[measure].unit
        unit = Text(f"{plain_unit.vi} ({title.vi.lower()})", f"{plain_unit.en} ({title.en.lower()})")
    return Text(f"{in_words(amount, 'vi')} {unit.vi}", f"{in_words(amount, 'en')} {unit.en}")
