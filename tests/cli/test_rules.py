"""`tthc rules`: begin a rule, run its examples, write a page a rule."""

from __future__ import annotations

import errno
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.analysis import rulebook
from analyzer.bundled import folder
from analyzer.engine.cards.card import Rule
from analyzer.report.words.say import FAMILIES
from analyzer.rulebook import scaffold
from analyzer.rulebook.cases import KEYS
from analyzer.rulebook.pages import examples_of, page, plain
from tests.cli.running import Run

RULES = rulebook(Path("nowhere"))[0]
DIFFERING = yaml.load((Path(__file__).parent / "rules_test.yaml").read_text("utf-8"), yaml.BaseLoader)
ASKS, CUTS = 'cut: {edit: ask, path: ""}', 'cut: {edit: set, path: sets, to: "1"}'


@pytest.fixture
def own(run: Run, tmp_path: Path) -> Path:
    root = tmp_path / "c"
    assert run("init", root, "--empty")[0] == 0
    assert run("rules", "new", "too_many_sets", "--family", "copies", "-C", root)[0] == 0
    return root


def card(own: Path) -> Path:
    return own / "rules" / "copies" / "too_many_sets.yaml"


def test_a_new_rule_runs_at_once(run: Run, own: Path) -> None:
    assert run("rules", "test", "-C", own) == (0, "✓ too_many_sets: 1 phải phát hiện, 2 không được phát hiện\n", "")
    assert run("rules", "test", own / "rules", "--lang", "en")[:2] == (0, "✓ too_many_sets: 1 must fire, 2 must not\n")
    code, out, err = run("rules", own)
    assert (code, err) == (0, "")
    assert "too_many_sets" in out
    assert run("check", own, "--as-of", "2026-11-22")[::2] == (0, "")
    assert (own / "rules" / "README.md").is_file()
    assert "phải nêu điều khoản cho phép" in card(own).read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "sets > $most",
            "sets > 1",
            "two sets: Không được phát hiện mà lại phát hiện, ở thủ tục 1.000001: Thủ tục 1.000001 yêu cầu nộp 2 bộ hồ sơ.",
        ),
        (
            "sets > $most",
            "sets > 7",
            "three sets: Phải phát hiện mà không phát hiện, ở chính thủ tục: Thủ tục 1.000001 yêu cầu nộp 3 bộ hồ sơ.",
        ),
        (
            "nộp {sets} bộ",
            "nộp {sets} tập",
            "three sets: 'message': ví dụ ghi “Thủ tục 1.000001 yêu cầu nộp 3 bộ hồ sơ.”, quy tắc cho “Thủ tục 1.000001 yêu cầu nộp 3 tập hồ sơ.”",
        ),
        ('cut: {edit: ask, path: ""}', 'cut: {edit: set, path: sets, to: "1"}', "Quy tắc có cắt giảm mà không trường hợp nào nêu"),
    ],
)
def test_a_rule_that_differs_from_its_examples(run: Run, own: Path, old: str, new: str, said: str) -> None:
    text = card(own).read_text("utf-8")
    assert old in text
    card(own).write_text(text.replace(old, new), "utf-8")
    code, out, _ = run("rules", "test", "-C", own)
    assert code == 1
    assert said in out


@pytest.mark.parametrize("row", DIFFERING, ids=lambda row: row["is"])
def test_a_case_that_differs_is_told_and_the_others_run(run: Run, own: Path, row: dict[str, Any]) -> None:
    assert run("rules", "new", "the_next_one", "--family", "copies", "-C", own)[0] == 0
    if row.get("card") == "cut":
        card(own).write_text(card(own).read_text("utf-8").replace(ASKS, CUTS), "utf-8")
    examples = card(own).with_name("too_many_sets.test.yaml")
    examples.write_text(json.dumps({kind: row.get(kind, []) for kind in ("fires", "spares")}, ensure_ascii=False), "utf-8")
    code, out, err = run("rules", "test", "-C", own)
    assert (code, err) == (1, "")
    assert [line.strip() for line in out.splitlines() if line.startswith("    k: ")] == row["told"]
    assert "✓ the_next_one: 1 phải phát hiện, 2 không được phát hiện" in out


def test_a_wrong_card_is_told_once_with_its_line_and_the_others_run(run: Run, own: Path) -> None:
    assert run("rules", "new", "the_next_one", "--family", "copies", "-C", own)[0] == 0
    card(own).write_text(card(own).read_text("utf-8").replace("sets > $most", "sats > $most"), "utf-8")
    code, out, err = run("rules", "test", "-C", own)
    assert code == 1
    assert err == "copies/too_many_sets.yaml:6:1  unknown_column\n  Không có cột 'sats' trong 'procedures'.\n  → Có phải là 'sets'?\n"
    assert out.splitlines() == [
        "✓ the_next_one: 1 phải phát hiện, 2 không được phát hiện",
        "✗ too_many_sets: thẻ sai như đã nêu, các ví dụ chưa được đối chiếu",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fires: [", "YAML viết sai"),
        ("- one", "Tệp phải có 'fires' và 'spares'."),
        ("fire: []", "Không có khóa 'fire'. Có phải là 'fires'?"),
        ("notes: []", "Tệp chỉ có 'fires' và 'spares'."),
        (
            "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
            + "".join(f"{n}: &{n} [{', '.join([f'*{m}'] * 10)}]\n" for m, n in zip("abcdef", "bcdefg", strict=True)),
            "Tệp phải có",
        ),
        ("fires: [{case: x, procedure: []}]\nspares: [{case: x}]", "Trường hợp không có khóa 'procedure'. Có phải là 'procedures'?"),
        ("fires: hello", "'fires' phải là một danh sách các trường hợp"),
        ("spares: [hello]", "'spares' phải là một danh sách các trường hợp"),
        ("spares: []", "Chưa có trường hợp phải phát hiện ('fires')."),
    ],
)
def test_examples_that_are_none(run: Run, own: Path, text: str, said: str) -> None:
    card(own).with_name("too_many_sets.test.yaml").write_text(text, "utf-8")
    code, out, err = run("rules", "test", "-C", own)
    assert code == 1
    assert said in out + err


def test_a_rule_without_examples_and_a_folder_without_rules(run: Run, own: Path, tmp_path: Path) -> None:
    card(own).with_name("too_many_sets.test.yaml").unlink()
    assert run("rules", "test", "-C", own)[:2] == (1, "✗ too_many_sets: chưa có ví dụ (too_many_sets.test.yaml)\n")
    (tmp_path / "none").mkdir()
    code, _, err = run("rules", "test", tmp_path / "none")
    assert (code, "Không có quy tắc nào" in err) == (2, True)


@pytest.mark.parametrize(
    ("name", "family", "said"),
    [
        ("several_sets", "time", "Đã có quy tắc 'several_sets' trong nhóm 'copies'; chọn tên khác."),
        ("Không dấu", "time", "'Không dấu' không làm tên được"),
        ("new_one", "../time", "'../time' không làm tên được"),
        ("copies", "time", "Tên quy tắc và tên nhóm không được trùng nhau."),
    ],
)
def test_a_name_that_will_not_do(run: Run, own: Path, name: str, family: str, said: str) -> None:
    before = sorted(own.rglob("*"))
    code, _, err = run("rules", "new", name, "--family", family, "-C", own)
    assert code == 2
    assert said in err
    assert sorted(own.rglob("*")) == before


def test_a_full_disk_leaves_neither_card_nor_examples(run: Run, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sorted(own.rglob("*"))
    really = scaffold.write

    def write(target: Path, data: bytes) -> None:
        if not target.name.endswith(".test.yaml"):
            raise OSError(errno.ENOSPC, "No space left on device", str(target))
        really(target, data)

    monkeypatch.setattr(scaffold, "write", write)
    code, _, err = run("rules", "new", "no_pens", "--family", "sets", "-C", own)
    assert (code, err) == (2, f"Lỗi: không đọc, ghi được '{own}/rules/sets/no_pens.yaml': ổ đĩa đã đầy.\n")
    assert [path for path in sorted(own.rglob("*")) if path.is_file() and path not in before] == []


def test_a_rule_goes_where_the_user_says(run: Run, own: Path, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    assert run("rules", "new", "another_one", "--family", "copies", "-C", own, "--rules", tmp_path / "more")[0] == 0
    assert (tmp_path / "more" / "copies" / "another_one.yaml").is_file()
    assert run("rules", "test", "--rules", tmp_path / "more", "-C", own)[0] == 0


def test_pages_of_the_rulebook(run: Run, own: Path, tmp_path: Path) -> None:
    assert run("rules", own, "--docs", tmp_path / "pages")[0] == 0
    names = {path.name for path in (tmp_path / "pages").iterdir()}
    assert names == {"README.md", "too_many_sets.md", *(f"{rule.name}.md" for rule in RULES)}
    mine = (tmp_path / "pages" / "too_many_sets.md").read_text("utf-8")
    assert "three sets" in mine
    assert "`most` = 2: Số bộ nhiều nhất không bị coi là nhiều" in mine


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_page_of_a_rule_tells_all_of_it(rule: Rule) -> None:
    examples = examples_of(rule, [folder("rules")])
    assert examples is not None
    text = page(rule, examples)
    for words in (rule.card.title, rule.card.why, rule.card.message):
        assert plain(words.vi) in text
        assert plain(words.en) in text
    assert all(basis.instrument in text for basis in rule.card.legal_basis)
    assert all(f"`{name}` = " in text for name in rule.card.parameters)
    cases = (*examples.fires, *examples.spares)
    assert all(plain(case["case"]) in text for case in cases)
    assert all(
        json.dumps(one, ensure_ascii=False) in text for case in cases for name in ("versions", "decisions") for one in case.get(name, ())
    )


def test_what_reviewers_made_of_a_rule_stands_beside_it(run: Run, small: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(small, tmp_path / "judged"))
    plain_list, plain_page = run("rules", root)[1], run("analyze", root, "--format", "html")[1]
    assert "thẩm tra" not in plain_list
    assert "người thẩm tra" not in plain_page
    findings = json.loads(run("analyze", root, "--format", "json", "--as-of", "2026-11-22")[1])["findings"]
    mark = next(one["fingerprint"] for one in findings if one["rule"] == "evidence_held_in_register")
    assert run("review", mark, "agree", "--by", "Người", "-C", root, "--as-of", "2026-11-22")[0] == 0
    code, out, err = run("rules", root)
    assert (code, err) == (0, "")
    assert [line.strip() for line in out.splitlines() if "tán thành" in line][:2] == [
        "ý kiến người thẩm tra: 1 trên 1 ý kiến tán thành (khoảng tin cậy 21–100\u00a0%)",
        "Cư trú: 1 trên 1 ý kiến tán thành (khoảng tin cậy 21–100\u00a0%)",
    ]
    said = {one["rule"]: one for one in json.loads(run("rules", root, "--format", "json")[1])}
    assert said["evidence_held_in_register"]["precision"][0] == {
        "field": None,
        "right": 1,
        "wrong": 0,
        "apart": 0,
        "interval": [0.2065, 1.0],
    }
    assert "precision" not in said["several_sets"]
    for form in ("text", "html"):
        told = " ".join(run("analyze", root, "--format", form)[1].split())
        assert "Ý kiến người thẩm tra: 1 trên 1 ý kiến tán thành (khoảng tin cậy 21–100 %)" in told


def test_the_readme_tells_every_key_of_a_case() -> None:
    table = (folder("rules") / "README.md").read_text("utf-8").partition("| khóa của một trường hợp |")[2].partition("\n\n")[0]
    keys = {word for line in table.splitlines() for word in re.findall(r"`(\w+)`", line.split("|")[1] if "|" in line else "")}
    assert keys == set(KEYS)
    assert "source: {system: portal" in table


def test_families_are_told_by_name_in_the_language_of_the_screen(run: Run, own: Path) -> None:
    assert {rule.family for rule in RULES} <= FAMILIES.keys()
    assert "\nPhí, lệ phí (fees)\n" in run("rules", own)[1]
    assert "\nFees (fees)\n" in run("rules", own, "--lang", "en")[1]
