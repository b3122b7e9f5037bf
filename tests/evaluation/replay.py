"""The rules on the before side of real reforms: proposed or not, and why not.

`proposed`: a rule of its kind speaks of the line that was cut, or of the procedure where no line was cut.
`missed`: the side shows what was cut, and no rule says so.
`carried out`: every line that names the paper already says that data take its place: that side is no before side.
`not shown`: no side names the paper or states the fact; a copy that was filed is not the paper that a record only wants to be shown.
`policy choice`: as `tests.evaluation.kinds` says; whether a rule asks all the same is told beside it.

Only `proposed` and `missed` are judged. A real side is judged before one built from the wording of the reform.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tests.evaluation.before import Before, Side
from tests.evaluation.cases import Case, annex, reforms
from tests.evaluation.scores import Figure
from tests.evaluation.showing import Papers
from tests.small import AS_OF

WANTED = 0.85
_UNKNOWN = date(2025, 12, 31)
"""The day before Resolution 66.7 came into force: the vocabulary says of no paper that a text lets data replace it."""
Verdict = Literal["proposed", "missed", "carried out", "not shown", "policy choice"]
VERDICTS: tuple[Verdict, ...] = ("proposed", "missed", "carried out", "not shown", "policy choice")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a case, on which side, the words that show it, and why: the choice it is, or what the line was read as."""

    case: Case
    verdict: Verdict
    side: str = ""
    shown: str = ""
    rules: tuple[str, ...] = ()
    why: str = ""


def replay(show_misses: bool) -> list[Figure]:
    """Prints the outcomes by group and every miss with its reason; for each list the judged figures, and those of each half.

    With `show_misses` also every case that is not judged.
    """
    figures: list[Figure] = []
    for title, cases in (("reform cases", list(reforms())), ("annex of Resolution 66.7", list(annex()))):
        found = outcomes(cases)
        print(f"\n== {title}: {len(cases)} cases")
        _print_groups(found)
        figures.append(_figure(f"{title}, on records", _on_records(found), WANTED))
        figures.append(_figure(f"{title}, those built from the wording too", found))
        halves = (
            _figure(f"{title}, on records, {name}", [one for one in _on_records(found) if one.case.kept_apart is apart])
            for name, apart in (("half read", False), ("half kept apart", True))
        )
        for figure in (*figures[-2:], *halves):
            print(figure.told())
        _print_single(found, VERDICTS[1:] if show_misses else ("missed",))
    known_since = _figure("the annex, on records, not knowing the resolution", _on_records(outcomes(list(annex()), _UNKNOWN)))
    print(f"\n{known_since.told()}")
    return figures


def outcomes(cases: Sequence[Case], as_of: date = AS_OF) -> list[Outcome]:
    """What the rules say of each case on a day."""
    before, papers = Before(cases, as_of), Papers()
    return [_outcome(number, case, before, papers) for number, case in enumerate(cases)]


def _outcome(number: int, case: Case, before: Before, papers: Papers) -> Outcome:
    """The best that any real side gives; the wording where there is none, or where the reform tells the before side and none shows it."""
    said = [_on_side(case, side, codes, papers) for side, codes in before.sides(number, case)]
    if case.kind.choice:
        return Outcome(case, "policy choice", why=case.kind.choice, rules=next((one.rules for one in said if one.rules), ()))
    real = [one for one in said if one.side != "wording"]
    for verdict in ("proposed", "missed"):
        if one := next((one for one in real if one.verdict == verdict), None):
            return one
    built = next((one for one in said if one.side == "wording"), None)
    if built and (not real or (case.described and all(one.verdict == "not shown" for one in real))):
        return built
    return next(iter(sorted(real, key=lambda one: VERDICTS.index(one.verdict))), Outcome(case, "not shown"))


def _on_side(case: Case, side: Side, codes: Sequence[str], papers: Papers) -> Outcome:
    findings = [finding for code in codes for finding in side.findings[code] if finding.rule in case.kind.rules]
    if case.kind.aspect != "paper":
        rules = tuple(sorted({finding.rule for finding in findings}))
        verdict: Verdict = "proposed" if rules else "missed" if side.name == "wording" else "not shown"
        return Outcome(case, verdict, side.name, case.before, rules)
    copied = "bản sao" in case.before.lower()
    lines = [(code, line) for code in codes for line in side.lines[code] if not (copied and line.only_shown)]
    shown = [(code, line) for code, line in lines if papers.shows(case.before, line.name)]
    at = {(code, line.at) for code, line in shown}
    rules = tuple(sorted({found.rule for found in findings if (found.procedure, _line_of(found.path)) in at}))
    if rules:
        return Outcome(case, "proposed", side.name, rules=rules)
    asked = [line for _, line in shown if not line.is_note and not line.carried]
    if asked and not any(line.is_note and line.carried for _, line in shown):
        return Outcome(case, "missed", side.name, asked[0].name, why=asked[0].read_as)
    carried = next((line for _, line in shown if line.carried), None)
    return Outcome(case, "carried out", side.name, carried.name) if carried else Outcome(case, "not shown", side.name)


def _line_of(path: str) -> str:
    """The line of a dossier that a path lies in; of what is no line, nothing."""
    return path.split("/")[1] if path.startswith("dossier/") else ""


def _on_records(found: Iterable[Outcome]) -> list[Outcome]:
    return [one for one in found if one.side != "wording"]


def _figure(title: str, found: Iterable[Outcome], least: float | None = None) -> Figure:
    counts = Counter(one.verdict for one in found)
    judged = counts["proposed"] + counts["missed"]
    share = counts["proposed"] / judged if judged else 1.0
    return Figure(f"{title}: proposed of those shown ({counts['proposed']} of {judged})", share, least)


def _print_groups(found: Iterable[Outcome]) -> None:
    groups: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        groups[one.case.group][one.verdict] += 1
        groups["all"][one.verdict] += 1
        if one.verdict == "policy choice" and one.rules:
            groups["all"]["asked"] += 1
    print(f"{'':52}" + "".join(f"{name:>15}" for name in VERDICTS))
    for group, counts in sorted(groups.items(), key=lambda item: (item[0] == "all", item[0])):
        print(f"{group[:50]:52}" + "".join(f"{counts[name] or '·':>15}" for name in VERDICTS))
    print(f"of the policy choices a rule asks the question all the same: {groups['all']['asked']}")


def _print_single(found: Iterable[Outcome], verdicts: Sequence[Verdict]) -> None:
    """Cases one by one, of the half kept apart as well: read them when the rules are made."""
    for one in found:
        if one.verdict in verdicts:
            case = one.case
            print(
                f"{one.verdict}: {case.id} {', '.join(case.codes)} [{one.side}] {one.why} | {case.name[:70]} | {case.before[:110]} | {one.shown[:160]}"
            )
