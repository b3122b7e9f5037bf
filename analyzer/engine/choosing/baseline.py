"""A former `tthc analyze --format json`, to tell what is new since: a finding is known while it says the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any, Literal, get_args

from analyzer.engine.choosing.selection import Wanted
from analyzer.engine.findings.finding import Finding
from analyzer.model.refusals import Cannot, why_refused
from analyzer.model.text import NOTHING, Text

Standing = Literal["known", "changed", "new"]
_MEANING: Mapping[str, Callable[[Finding], object]] = {
    "state": attrgetter("state"),
    "legal_state": attrgetter("legal_state"),
    "severity": attrgetter("severity"),
    "cuts": lambda finding: [cut.as_json() for cut in finding.cuts],
}
"""What a finding means: what its card read, and what the card makes of that; by the keys of a former result."""


class WrongBaseline(Cannot):
    """The file is no former result; `message` says why and what to give instead."""

    def __init__(self, reason: Text) -> None:
        how = "tthc analyze --format json > baseline.json"
        super().__init__(Text("{} Cần tệp do lệnh này ghi: {}", "{} It takes a file written by: {}").of(reason, how))


@dataclass(frozen=True, slots=True)
class Baseline:
    """What each finding meant then, by fingerprint, with its rule and procedure; those rejected then were none to handle.

    `asked` is the part of the catalogue it was about, in the words of `--select` and `--ignore`; empty for the whole.
    """

    meanings: Mapping[str, Mapping[str, object]]
    about: Mapping[str, tuple[str, str]]
    asked: str = ""

    def standing(self, finding: Finding) -> Standing:
        """Known as it is, known with another content or another meaning, or not known; what the former result leaves out is not compared."""
        then = self.meanings.get(finding.fingerprint)
        if then is None:
            return "new"
        return "known" if all(_MEANING[name](finding) == said for name, said in then.items()) else "changed"


@dataclass(frozen=True, slots=True)
class Since:
    """How the findings of today stand to a baseline: how many are known and left out, which changed, how many are gone.

    `asked` is what the former result was about, where that was another part of the catalogue than today; `elsewhere` counts its
    findings on procedures that the catalogue has not, of `then` findings in all.
    """

    known: int
    new: frozenset[str]
    changed: frozenset[str]
    gone: int
    asked: str = ""
    elsewhere: int = 0
    then: int = 0

    def of(self, fingerprint: str) -> Standing:
        return "changed" if fingerprint in self.changed else "new" if fingerprint in self.new else "known"

    @property
    def told(self) -> Text:
        """The difference in one sentence."""
        new, changed = len(self.new), len(self.changed)
        other = NOTHING
        if self.asked:
            other = Text(
                f" Lần trước chỉ xét {self.asked}: ngoài phạm vi ấy, vấn đề nào cũng tính là mới.",
                f" It was about {self.asked}: what lies outside counts as new.",
            )
        strange = self._strange()
        return Text(
            f"So với lần trước: {new} vấn đề mới, {changed} vấn đề đã đổi nội dung, {self.gone} vấn đề không còn; {self.known} vấn đề đã biết không nêu lại.{other.vi}{strange.vi}",
            f"Since the former result: {new} new, {changed} changed, {self.gone} gone; {self.known} known findings are not repeated.{other.en}{strange.en}",
        )

    def _strange(self) -> Text:
        """What is said where the former result speaks of procedures that the catalogue has not."""
        if not self.elsewhere:
            return NOTHING
        if self.elsewhere == self.then:
            return Text(
                " Không thủ tục nào của lần trước có trong danh mục này: tệp có lẽ là kết quả của danh mục khác.",
                " The catalogue has none of the procedures of the former result: the file is perhaps that of another catalogue.",
            )
        return Text(
            f" {self.elsewhere} trên {self.then} vấn đề của lần trước là của thủ tục mà danh mục này không có.",
            f" {self.elsewhere} of the {self.then} former findings are of procedures that this catalogue has not.",
        )

    def as_json(self) -> dict[str, object]:
        counts = {"known": self.known, "new": len(self.new), "changed": len(self.changed), "gone": self.gone}
        return {**counts, **({"elsewhere": self.elsewhere} if self.elsewhere else {})}


def since(
    baseline: Baseline,
    found: Iterable[Finding],
    to_handle: Iterable[Finding],
    is_meant: Callable[[str, str], bool],
    asked: str = "",
    *,
    procedures: Container[str],
) -> Since:
    """Today's findings `to_handle` held against the baseline; gone are those of rules and procedures `is_meant` not found at all.

    `asked` is what was selected today, `procedures` are the codes of the catalogue.
    """
    standings = {finding.fingerprint: baseline.standing(finding) for finding in to_handle}
    by = {name: frozenset(one for one, standing in standings.items() if standing == name) for name in get_args(Standing)}
    other = "" if baseline.asked == asked else baseline.asked
    gone = baseline.meanings.keys() - {finding.fingerprint for finding in found}
    lost = sum(is_meant(*baseline.about[one]) for one in gone)
    elsewhere = sum(procedure not in procedures for _, procedure in baseline.about.values())
    return Since(len(by["known"]), by["new"], by["changed"], lost, other, elsewhere, len(baseline.about))


def read_baseline(path: Path) -> Baseline:
    """The findings of a former result. Raises `WrongBaseline`."""
    try:
        said: Any = json.loads(path.read_text("utf-8"))
    except OSError as error:
        why = why_refused(error)
        raise WrongBaseline(Text("Không đọc được '{}': {}.", "'{}' cannot be read: {}.").of(path, why)) from None
    except ValueError:
        raise WrongBaseline(Text(f"'{path}' không phải JSON.", f"'{path}' is not JSON.")) from None
    findings = said.get("findings") if isinstance(said, dict) else None
    if not isinstance(findings, list) or not all(isinstance(one, dict) and _is_marked(one) for one in findings):
        raise WrongBaseline(Text(f"'{path}' không phải kết quả rà soát.", f"'{path}' is no result of a review."))
    return Baseline(
        {one["fingerprint"]: {name: one[name] for name in _MEANING if name in one} for one in findings},
        {one["fingerprint"]: (one["rule"], one["procedure"]) for one in findings},
        _asked(said.get("selection")),
    )


def _asked(selection: object) -> str:
    """The words of a former selection as the user wrote them; empty where there was none."""
    if not isinstance(selection, dict):
        return ""
    select, ignore = (tuple(map(str, said)) if isinstance(said := selection.get(key), list) else () for key in ("select", "ignore"))
    return Wanted(select, ignore).told


def _is_marked(finding: Mapping[str, object]) -> bool:
    return all(isinstance(finding.get(key), str) for key in ("fingerprint", "state", "rule", "procedure"))
