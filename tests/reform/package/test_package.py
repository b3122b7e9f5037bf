"""Packages of a small catalogue: the texts that cuts need, what is chosen under limits and for targets, and why the rest is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain, combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analyzer.engine.findings.finding import Amend, Finding, Noted
from analyzer.facts.facts import Facts, compute
from analyzer.model.edits import Edit
from analyzer.reform.assess import assess
from analyzer.reform.package.needs import Effort, Tier
from analyzer.reform.package.package import Package, Packages
from analyzer.reform.package.wanted import CannotWant, Target, Wanted
from analyzer.reform.together import Weigher
from tests.facts.making import facts_of, paper
from tests.reform.findings import NOTHING, NOWHERE, finding, remove
from tests.small import read_catalogue, write_catalogue

LAW, DECREE, CIRCULAR, ENDED = "68/2020/QH14", "154/2024/NĐ-CP", "66/2023/TT-BCA", "31/2015/TT-BCA"
NO_MORE = {"name": {"vi": "Bộ cũ", "en": "Old ministry"}, "level": "ministry", "abolished": {"since": "2025-03-01"}}
PAPERS = [paper(name, "declaration", originals=1) for name in ("a", "b", "c", "d")]


@pytest.fixture
def facts(tmp_path: Path) -> Facts:
    """The first procedure cites a decree and a circular, the second a law; the third nothing."""
    bodies = [
        {"dossier": PAPERS, "legal_basis": [DECREE, CIRCULAR]},
        {"dossier": PAPERS[:2], "legal_basis": [LAW]},
        {"dossier": PAPERS[:1]},
    ]
    return facts_of(tmp_path, bodies)


def stating(one: Finding, *numbers: str) -> Finding:
    return replace(one, amend=tuple(Amend(number, "Điều 1", "government") for number in numbers))


def packages(facts: Facts, *findings: Finding) -> Packages:
    assessment = assess(facts, findings)
    return Packages(facts, assessment, assessment.findings)


def paths(package: Package) -> list[tuple[str, str]]:
    return sorted((one.procedure, one.path) for one in package.findings)


FIRST, SECOND, THIRD = (stating(remove(f"dossier/{name}"), text) for name, text in (("a", DECREE), ("b", DECREE), ("c", CIRCULAR)))
OTHER = remove("dossier/a", procedure="1.000002")
UNCITED = remove("dossier/a", procedure="1.000003")


@pytest.mark.parametrize(
    ("one", "texts", "stated"),
    [
        (FIRST, {DECREE}, True),
        (remove("dossier/d"), {DECREE, CIRCULAR}, False),
        (stating(remove("dossier/d"), ENDED), {DECREE, CIRCULAR}, False),
        (stating(remove("dossier/d"), "1/2099/NĐ-CP"), {"1/2099/NĐ-CP", DECREE, CIRCULAR}, False),
        (UNCITED, set(), False),
    ],
    ids=["its provision is stated", "not stated", "the stated text has ended", "the vocabulary lacks it", "nothing is cited"],
)
def test_the_texts_that_a_cut_needs(facts: Facts, one: Finding, texts: set[str], stated: bool) -> None:
    needs = packages(facts, one).package(Wanted()).needs[one.fingerprint]
    assert ({text.number for text in needs.texts}, needs.stated) == (texts, stated)


@pytest.mark.parametrize("stated", [(), ("62/2021/NĐ-CP",)])
def test_a_limit_keeps_the_successor_of_a_text_shut_that_has_ended(tmp_path: Path, stated: Sequence[str]) -> None:
    """The record still cites the decree that another one replaced."""
    replaced = {"62/2021/NĐ-CP": {"type": "decree", "issuer": "government", "status": "replaced", "replaced_by": DECREE}}
    write_catalogue(tmp_path, [{"dossier": PAPERS, "legal_basis": ["62/2021/NĐ-CP", CIRCULAR]}], {"instruments": replaced})
    choices = packages(compute(read_catalogue(tmp_path)[0]), stating(remove("dossier/a"), *stated))
    [decree, circular] = choices.package(Wanted()).texts
    assert (decree.number, decree.certain, decree.stands_for) == (DECREE, False, ("62/2021/NĐ-CP",))
    assert (circular.number, circular.stands_for) == (CIRCULAR, ())
    assert decree.unclear and circular.unclear
    assert not choices.package(Wanted({"decree": 0})).findings


def test_a_cut_whose_text_is_unknown_keeps_a_limit_wherever_its_provision_stands(facts: Facts) -> None:
    """It may stand in the decree or in the circular: neither may be shut, and both are counted."""
    choices = packages(facts, remove("dossier/d"))
    for shut in ("decree", "circular"):
        package = choices.package(Wanted({shut: 0}))  # type: ignore[dict-item]
        assert (package.findings, [left.why for left in package.left]) == ((), ["over_limits"])
    assert {(text.number, text.tier, text.certain) for text in choices.package(Wanted()).texts} == {
        (DECREE, "decree", False),
        (CIRCULAR, "circular", False),
    }


@pytest.mark.parametrize(
    ("number", "tier"),
    [
        ("9/2025/QH15", "law"),
        ("9/2025/XYZ-X", "law"),
        ("9/2025/NQ-X", "law"),
        ("9/2025/NĐ-CP", "decree"),
        ("9/2025/QĐ-TTg", "decree"),
        ("9/2025/TT-BTC", "other"),
        ("9/2025/TT-XYZ", "other"),
        ("9/2025/TTLT-BCA-BTC", "other"),
        ("9/2025/TT-BCA", "circular"),
        ("9/2025/QĐ-UBND", "local"),
    ],
)
def test_a_cited_text_that_the_vocabulary_lacks_keeps_a_limit_by_what_its_number_says(tmp_path: Path, number: str, tier: Tier) -> None:
    repealed = {ENDED: {"type": "circular", "issuer": "ministry_of_public_security", "status": "repealed"}}
    write_catalogue(tmp_path, [{"dossier": PAPERS, "legal_basis": [number, ENDED]}], {"instruments": repealed})
    catalogue, _ = read_catalogue(tmp_path)
    choices = packages(compute(catalogue), remove("dossier/a"))
    (text,) = choices.package(Wanted()).texts
    assert (text.tier, text.certain) == (tier, False)
    assert choices.package(Wanted({tier: 0})).findings == ()


@pytest.mark.parametrize(("cut", "texts"), [("fees/a", {CIRCULAR, "9/2024/TT-BTC"}), ("dossier/a", {CIRCULAR})])
def test_the_places_that_are_cut_tell_whether_a_text_on_charges_is_needed(tmp_path: Path, cut: str, texts: set[str]) -> None:
    """Not the place that the finding speaks of, which may lie elsewhere."""
    charges = {"type": "circular", "issuer": "ministry_of_public_security", "name": "Quy định mức thu, chế độ thu lệ phí"}
    fee = {"id": "a", "amount": "20000 VND"}
    facts = facts_of(
        tmp_path,
        [{"dossier": PAPERS, "fees": [fee], "legal_basis": [CIRCULAR, "9/2024/TT-BTC"]}],
        {"instruments": {"9/2024/TT-BTC": charges}},
    )
    one = finding("results/a", Edit("remove", "1.000001", cut))
    assert {text.number for text in Effort(facts.index).needs(one).texts} == texts


def test_the_circular_of_another_ministry_and_a_joint_one_are_others(tmp_path: Path) -> None:
    words = {
        "1/2024/TT-BTC": {"type": "circular", "issuer": "business_registration"},
        "2/2024/TTLT": {"type": "joint_circular", "issuer": "ministry_of_public_security"},
        "3/2014/TT-XXX": {"type": "circular", "issuer": "ministry_that_is_no_more"},
    }
    facts = facts_of(tmp_path, [{"dossier": PAPERS}], {"instruments": words, "agencies": {"ministry_that_is_no_more": NO_MORE}})
    cuts = (stating(remove(f"dossier/{name}"), text) for name, text in zip("abcd", (*words, CIRCULAR), strict=True))
    package = packages(facts, *cuts).package(Wanted())
    assert {text.number: text.tier for text in package.texts} == {**dict.fromkeys(words, "other"), CIRCULAR: "circular"}


@pytest.mark.parametrize(
    ("most", "chosen"),
    [
        ({}, ["a", "b", "c"]),
        ({"decree": 0}, ["c"]),
        ({"circular": 0}, ["a", "b"]),
        ({"decree": 0, "circular": 0}, []),
    ],
)
def test_limits_keep_texts_shut(facts: Facts, most: Mapping[str, int], chosen: Sequence[str]) -> None:
    package = packages(facts, FIRST, SECOND, THIRD).package(Wanted(most))  # type: ignore[arg-type]
    assert paths(package) == [("1.000001", f"dossier/{name}") for name in chosen]
    assert package.together.saved.get("documents", 0) == len(chosen)
    assert {left.why for left in package.left} <= {"over_limits"}


def test_a_text_once_amended_serves_every_cut_that_needs_it(facts: Facts) -> None:
    package = packages(facts, FIRST, SECOND).package(Wanted())
    assert [(text.number, text.tier, len(text.findings), text.certain) for text in package.texts] == [(DECREE, "decree", 2, True)]


def test_a_target_is_reached_with_the_fewest_and_lowest_texts(facts: Facts) -> None:
    """One paper: the circular does. Two: the decree alone. Three: both, but never the law."""
    choices = packages(facts, FIRST, SECOND, THIRD, OTHER)
    for amount, numbers in ((1, {CIRCULAR}), (2, {DECREE}), (3, {DECREE, CIRCULAR}), (4, {LAW, DECREE, CIRCULAR})):
        package = choices.package(Wanted(targets=(Target("documents", amount),)))
        assert {text.number for text in package.texts} == numbers
        assert not package.missed
        assert package.together.saved["documents"] >= amount


def test_a_share_is_one_of_the_whole_catalogue(facts: Facts) -> None:
    """Of seven papers 28 % are 1.96: two."""
    package = packages(facts, FIRST, SECOND, THIRD).package(Wanted(targets=(Target("documents", 0, 28),)))
    assert package.before["documents"] == 7
    assert package.after["documents"] == 5
    assert package.wanted.targets[0].amount == pytest.approx(1.96)


def test_a_target_out_of_reach_gives_what_comes_nearest_within_the_limits(facts: Facts) -> None:
    wanted = Wanted({"decree": 0}, (Target("documents", 3),))
    package = packages(facts, FIRST, SECOND, THIRD).package(wanted)
    assert package.missed == wanted.targets
    assert paths(package) == [("1.000001", "dossier/c")]
    assert {left.why for left in package.left} == {"over_limits"}


def test_what_needs_an_unknown_text_is_left_out_and_only_stated_cuts_where_that_is_wanted(facts: Facts) -> None:
    choices = packages(facts, FIRST, OTHER, UNCITED)
    package = choices.package(Wanted())
    assert paths(package) == [("1.000001", "dossier/a"), ("1.000002", "dossier/a")]
    assert [(left.finding.procedure, left.why) for left in package.left] == [("1.000003", "unknown_text")]
    assert package.unstated == 1
    stated = choices.package(Wanted(stated=True))
    assert paths(stated) == [("1.000001", "dossier/a")]
    assert {left.why for left in stated.left} == {"unknown_text"}


def test_cuts_of_which_one_takes_the_reason_of_the_other_are_not_both_counted(facts: Facts) -> None:
    """Each paper goes because the other procedure asks for it too: both cannot, whichever texts are amended."""
    there, here = (
        Noted("1.000002", "dossier/b", NOTHING, NOWHERE, supports=True),
        Noted("1.000001", "dossier/d", NOTHING, NOWHERE, supports=True),
    )
    one = finding("dossier/d", Edit("remove", "1.000001", "dossier/d"), places=[there])
    other = finding("dossier/b", Edit("remove", "1.000002", "dossier/b"), procedure="1.000002", places=[here])
    package = packages(facts, one, other).package(Wanted())
    assert package.together.saved["documents"] == 1
    assert len(package.findings) == 1


def test_cuts_that_help_only_together_are_measured_together(tmp_path: Path) -> None:
    """Each paper alone leaves the other case as heavy as before: no cut saves a paper by itself."""
    cases = {"x": {"name": "x"}, "y": {"name": "y"}}
    body = {"cases": cases, "dossier": [{**PAPERS[0], "for": {"case": ["x"]}}, {**PAPERS[1], "for": {"case": ["y"]}}]}
    facts = facts_of(tmp_path, [{**body, "legal_basis": [DECREE, CIRCULAR]}])
    both = stating(remove("dossier/a"), DECREE), stating(remove("dossier/b"), CIRCULAR)
    package = packages(facts, *both).package(Wanted(targets=(Target("documents", 1),)))
    assert not package.missed
    assert {text.number for text in package.texts} == {DECREE, CIRCULAR}


def test_a_fee_is_sought_in_texts_on_charges_and_a_paper_in_no_such_text(tmp_path: Path) -> None:
    charges = {
        "type": "circular",
        "issuer": "ministry_of_public_security",
        "name": "Quy định mức thu, chế độ thu, nộp phí thẩm định bến bãi",
    }
    fee = {"id": "fee", "amount": "20000 VND"}
    body = {"dossier": PAPERS[:1], "fees": [fee], "legal_basis": [DECREE, "25/2021/TT-BTC"]}
    facts = facts_of(tmp_path, [body], {"instruments": {"25/2021/TT-BTC": charges}})
    cut = finding("fees/fee", Edit("remove", "1.000001", "fees/fee"))
    taken = remove("dossier/a")
    needs = packages(facts, taken, cut).package(Wanted()).needs
    assert {text.number for text in needs[taken.fingerprint].texts} == {DECREE}
    assert "25/2021/TT-BTC" in {text.number for text in needs[cut.fingerprint].texts}


def test_what_only_repeats_another_cut_opens_no_text(facts: Facts) -> None:
    """The decree lets the paper go; that a law would do so too is worth nothing more."""
    again = replace(stating(remove("dossier/a"), LAW), rule="another_rule", seen=FIRST.seen)
    package = packages(facts, FIRST, again).package(Wanted())
    assert [text.number for text in package.texts] == [DECREE]


def test_of_two_targets_the_second_is_weighed_by_what_is_missing_not_by_the_most(facts: Facts) -> None:
    """The decree saves two papers and no original beyond them: one paper is enough, so the circular does."""
    wanted = Wanted({"law": 0}, (Target("documents", 1), Target("visits", 1)))
    package = packages(facts, FIRST, SECOND, THIRD).package(wanted)
    assert [target.measure for target in package.missed] == ["visits"]
    assert [text.number for text in package.texts] == [CIRCULAR]


@pytest.mark.parametrize("measure", ["cost_vnd_per_year", "visits"])
def test_no_share_of_what_is_unknown_or_nought(facts: Facts, measure: str) -> None:
    with pytest.raises(CannotWant):
        packages(facts, FIRST).package(Wanted(targets=(Target(measure, 0, 10),)))


MANY = [f"p{number}" for number in range(9)]


def _many(root: Path, cases: bool) -> Facts:
    """A procedure with nine papers and as many texts; in `cases` each paper is asked for in a case of its own."""
    words = {f"{number + 1}/2024/NĐ-CP": {"type": "decree", "issuer": "government"} for number in range(len(MANY))}
    papers = [{**paper(name, "declaration", originals=1), **({"for": {"case": [name]}} if cases else {})} for name in MANY]
    body = {"dossier": papers, **({"cases": {name: {"name": name} for name in MANY}} if cases else {})}
    return facts_of(root, [body], {"instruments": words})


def _each(law: str) -> list[Finding]:
    """A cut of each paper with a text of its own, the first a law."""
    return [stating(remove(f"dossier/{name}"), law if not number else f"{number + 1}/2024/NĐ-CP") for number, name in enumerate(MANY)]


def test_many_cuts_that_do_not_bear_on_each_other_are_chosen_one_by_one(tmp_path: Path) -> None:
    choices = packages(_many(tmp_path, cases=False), *_each(LAW))
    package = choices.package(Wanted({"law": 0}))
    assert (len(package.findings), package.together.saved["documents"], package.exact) == (8, 8, True)
    few = choices.package(Wanted(targets=(Target("documents", 3),)))
    assert (len(few.texts), few.count("law")) == (3, 0)


def test_too_many_cuts_that_bear_on_each_other_are_told_as_not_weighed_in_every_way(tmp_path: Path) -> None:
    """Each case alone is as heavy as the others: only all cuts together make the heaviest lighter."""
    package = packages(_many(tmp_path, cases=True), *_each(DECREE)).package(Wanted())
    assert (package.together.saved["documents"], package.exact) == (1, False)


TEXT_CHOICES = st.sampled_from([(LAW,), (DECREE,), (CIRCULAR,), (DECREE, CIRCULAR)])
CUTS = ["dossier/a", "dossier/b", "dossier/c", "dossier/d"]


@given(st.lists(st.tuples(st.sampled_from(CUTS), TEXT_CHOICES), min_size=1, max_size=5), st.integers(0, 2))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_choice_of_cuts_within_the_limit_saves_more_papers(facts: Facts, drawn: list[tuple[str, tuple[str, ...]]], decrees: int) -> None:
    """Against every subset of the cuts, made jointly."""
    findings = [replace(stating(remove(path), *texts), rule=f"rule_{number}") for number, (path, texts) in enumerate(drawn)]
    package = packages(facts, *findings).package(Wanted({"decree": min(decrees, 1), "law": 0}))
    weigher = Weigher(facts, assess(facts, findings))
    tiers = {LAW: "law", DECREE: "decree", CIRCULAR: "circular"}

    def fits(some: Sequence[Finding]) -> bool:
        used = {tiers[amend.instrument] for one in some for amend in one.amend}
        return "law" not in used and ("decree" not in used or decrees > 0)

    subsets = chain.from_iterable(combinations(findings, size) for size in range(len(findings) + 1))
    best = max(weigher.together(some).saved.get("documents", 0) for some in subsets if fits(some))
    assert package.together.saved.get("documents", 0) == best
