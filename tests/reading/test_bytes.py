"""What is no YAML at all: sizes, encodings, depth, links, nothing to read; and names that would like to be more than text."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from analyzer.facts.facts import compute
from analyzer.reading.load import NothingToRead, load
from analyzer.reading.yaml.events import DEEPEST, LARGEST, parse
from analyzer.reading.yaml.positions import Source
from tests.reading.folders import GOOD, HEAD, WRONG, read, told, write
from tests.small import AS_OF

BOM = b"\xef\xbb\xbf"
NOTE = HEAD + "note: Giấy tờ\n"
SAVE_AS_UTF8 = "Lưu lại tệp theo bảng mã UTF-8."
ZERO = f"{WRONG}:1:1 not_utf8: Tệp chứa byte 0: có lẽ lưu theo bảng mã UTF-16. → {SAVE_AS_UTF8}"
DEEP = HEAD + "text: " + "[" * 200 + "]" * 200


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"format: 1\nnote: caf\xe9\n", f"{WRONG}:2:1 not_utf8: Tệp không phải mã UTF-8 (byte thứ 20). → {SAVE_AS_UTF8}"),
        (NOTE.encode("utf-16"), f"{WRONG}:1:1 not_utf8: Tệp không phải mã UTF-8 (byte thứ 1). → {SAVE_AS_UTF8}"),
        ("format: 1\nid: x\n".encode("utf-16-le"), ZERO),
        ("format: 1\nid: x\n".encode("utf-16-be"), ZERO),
        (NOTE.encode() + b"text: a\0b\n", ZERO.replace("1:1", "7:1")),
        (b"\xff\xfe\x00", f"{WRONG}:1:1 not_utf8: Tệp không phải mã UTF-8 (byte thứ 1). → {SAVE_AS_UTF8}"),
        (b"note: [\nx: \xc3 y\n", f"{WRONG}:2:1 not_utf8: Tệp không phải mã UTF-8 (byte thứ 12). → {SAVE_AS_UTF8}"),
        (BOM, f"{WRONG} empty_file: Tệp không có nội dung. → Viết nội dung hoặc xóa tệp."),
        (DEEP.encode(), f"{WRONG}:6:{7 + DEEPEST - 1} nested_too_deep: Lồng quá {DEEPEST} tầng. → Viết lại cho phẳng."),
    ],
    ids=["latin-1", "utf-16", "utf-16-le", "utf-16-be", "nul byte", "no text", "half a letter", "only a BOM", "nested too deep"],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes, says: str) -> None:
    catalogue, problems = read(tmp_path, {WRONG: content})
    assert [told(problem) for problem in problems] == [says]
    assert list(catalogue.procedures) == ["1.000001"]


@pytest.mark.parametrize("size", [LARGEST + 1, 9_000_000, 50_000_000])
def test_a_file_too_large_is_not_parsed(tmp_path: Path, size: int) -> None:
    """A sparse file of zeros: what takes no room on the disk takes no time to refuse."""
    write(tmp_path, {})
    with (tmp_path / WRONG).open("wb") as file:
        file.truncate(size)
    catalogue, problems = load(tmp_path, AS_OF)
    dotted = [f"{number:,}".replace(",", ".") for number in (size, LARGEST)]
    assert [told(problem) for problem in problems] == [
        f"{WRONG} file_too_large: Tệp dài {dotted[0]} byte, quá mức {dotted[1]} byte. → Tách tệp: mỗi thủ tục một tệp."
    ]
    assert list(catalogue.procedures) == ["1.000001"]


def test_the_largest_file_is_still_read() -> None:
    filler = b"#" * 999 + b"\n"
    data = GOOD.encode() + filler * ((LARGEST - len(GOOD)) // len(filler))
    read, problems = parse(Source("x.yaml", data))
    assert read is not None
    assert (read.root["id"], problems) == ("1.000001", [])


@pytest.mark.parametrize("size", [(1 << 16) - 1, 1 << 16, (1 << 16) + 1, 300_000])
def test_a_file_is_read_to_its_end(tmp_path: Path, size: int) -> None:
    end = "\nnote: cuối"
    catalogue, problems = read(tmp_path, {WRONG: (HEAD + "#" * (size - len((HEAD + end).encode())) + end)})
    assert (tmp_path / WRONG).stat().st_size == size
    assert (catalogue.procedures["1.000002"].note, problems) == ("cuối", [])


def test_a_byte_order_mark_moves_no_column(tmp_path: Path) -> None:
    catalogue, problems = read(tmp_path, {WRONG: BOM + HEAD.replace("format: 1", "format: 2").encode()})
    assert [str(problem.place) for problem in problems] == [f"{WRONG}:1:1"]
    assert list(catalogue.procedures) == ["1.000001"]


def test_decomposed_text_is_composed(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", HEAD + "note: Giấy chứng nhận đăng ký\n")
    assert "Giấy" not in decomposed
    catalogue, problems = read(tmp_path, {WRONG: decomposed})
    assert problems == []
    assert catalogue.procedures["1.000002"].name == "Thủ tục thử"
    assert catalogue.procedures["1.000002"].note == "Giấy chứng nhận đăng ký"


@pytest.mark.parametrize("separator", ["\x85", "\u2028", "\u2029"])
def test_line_ends_of_word_processors_count_as_spaces(tmp_path: Path, separator: str) -> None:
    _, problems = read(tmp_path, {WRONG: HEAD + f'note: "một{separator}hai"\nsets: ba\n'})
    assert [(str(problem.place), problem.shown) for problem in problems] == [(f"{WRONG}:7:1", "sets: ba")]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("note: 1.004220", "1.004220"),
        ("note: no", "no"),
        ("note: 010", "010"),
        ("note: 12:30", "12:30"),
        ("note: 2026-02-30", "2026-02-30"),
        ("note: 1e3", "1e3"),
        ("note: 0x1F", "0x1F"),
        ("note: yes", "yes"),
        ("note: .inf", ".inf"),
        ('note: "null"', "null"),
        ("note: null", ""),
        ("note: ~", ""),
        ("note:", ""),
        ('note: ""', ""),
        ("note: <script>alert(1)</script>", "<script>alert(1)</script>"),
        ('note: "=HYPERLINK(1)"', "=HYPERLINK(1)"),
        ("note: =1+1", "=1+1"),
        ("note: ký hiệu  hai dấu cách", "ký hiệu  hai dấu cách"),
    ],
)
def test_values_stay_as_written(tmp_path: Path, written: str, kept: str) -> None:
    catalogue, problems = read(tmp_path, {WRONG: f"{HEAD}{written}\n"})
    assert problems == []
    assert catalogue.procedures["1.000002"].note == kept


def test_an_unquoted_code_keeps_its_last_zero(tmp_path: Path) -> None:
    catalogue, problems = read(tmp_path, {"procedures/1.004220.yaml": GOOD.replace('"1.000001"', "1.004220")})
    assert problems == []
    assert "1.004220" in catalogue.procedures


def test_links_are_not_followed(tmp_path: Path) -> None:
    """A link could show the first line of any file in a problem."""
    secret = tmp_path / "secret.txt"
    secret.write_text("mật khẩu\n", "utf-8")
    write(tmp_path / "c", {})
    (tmp_path / "c" / WRONG).symlink_to(secret)
    (tmp_path / "c" / "procedures/1.000003.yaml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "c" / "settings.yaml").symlink_to(secret)
    catalogue, problems = load(tmp_path / "c", AS_OF)
    assert [told(problem) for problem in problems] == [
        f"{file} link: Tệp là liên kết đến nơi khác; danh mục không đọc liên kết. → Chép tệp thật vào chỗ này."
        for file in (WRONG, "procedures/1.000003.yaml", "settings.yaml")
    ]
    assert list(catalogue.procedures) == ["1.000001"]


def test_a_folder_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"procedures/locked/1.000002.yaml": HEAD})
    really = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return really(path)

    monkeypatch.setattr(os, "scandir", refuse)
    catalogue, problems = load(tmp_path, AS_OF)
    assert [told(problem) for problem in problems] == [
        "procedures/locked unreadable_folder: Không mở được thư mục: không có quyền. → Kiểm tra quyền đọc thư mục."
    ]
    assert list(catalogue.procedures) == ["1.000001"]


def test_an_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {WRONG: HEAD})
    really = os.open

    def refuse(path: object, flags: int) -> int:
        if Path(str(path)).name == "1.000002.yaml":
            raise PermissionError(13, "Permission denied")
        return really(str(path), flags)

    monkeypatch.setattr(os, "open", refuse)
    catalogue, problems = load(tmp_path, AS_OF)
    assert [told(problem) for problem in problems] == [
        f"{WRONG} unreadable_file: Không đọc được tệp: không có quyền. → Kiểm tra quyền đọc tệp."
    ]
    assert list(catalogue.procedures) == ["1.000001"]


def test_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(NothingToRead) as no_folder:
        load(tmp_path / "none", AS_OF)
    assert no_folder.value.message.vi == f"Không có thư mục danh mục '{tmp_path}/none'. Tạo mới bằng: tthc init {tmp_path}/none"
    (tmp_path / "a.yaml").write_text("format: 1\n", "utf-8")
    with pytest.raises(NothingToRead) as a_file:
        load(tmp_path / "a.yaml", AS_OF)
    assert a_file.value.message.vi.startswith(f"'{tmp_path}/a.yaml' không phải là thư mục.")
    with pytest.raises(NothingToRead) as empty:
        load(tmp_path, AS_OF)
    assert empty.value.message.vi == f"Không đọc được thủ tục nào trong '{tmp_path}/procedures'. Tạo danh mục mới bằng: tthc init THƯ_MỤC"
    write(tmp_path / "c", {"procedures/1.000001.yaml": "{"})
    with pytest.raises(NothingToRead) as broken:
        load(tmp_path / "c", AS_OF)
    assert [str(problem.place) for problem in broken.value.problems] == ["procedures/1.000001.yaml:2:1"]
    assert broken.value.message.vi == f"Không đọc được thủ tục nào trong '{tmp_path}/c/procedures'. Sửa các lỗi vừa nêu rồi chạy lại."


def test_markup_and_formulas_are_text_to_the_end(tmp_path: Path) -> None:
    name = "=cmd|' /C calc'!A1 <script>alert(1)</script>"
    catalogue, problems = read(tmp_path, {WRONG: HEAD.replace("Thủ tục thử", f'"{name}"')})
    assert problems == []
    assert catalogue.procedures["1.000002"].name == name
    rows = compute(catalogue).tables.rows("SELECT name FROM procedures WHERE procedure = '1.000002'")
    assert rows == [{"name": name}]


def test_nothing_of_a_file_runs(tmp_path: Path) -> None:
    flag = tmp_path / "ran"
    attack = f'note: !!python/object/apply:pathlib.Path.touch [!!python/object/apply:pathlib.Path ["{flag}"]]\n'
    _, problems = read(tmp_path / "c", {WRONG: HEAD + attack})
    assert [problem.code for problem in problems] == ["yaml_not_plain"]
    assert not flag.exists()


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    """Nobody writes into the pipe: opened as a file is, it would be read for ever."""
    write(tmp_path, {})
    os.mkfifo(tmp_path / WRONG)
    (tmp_path / "procedures/1.000003.yaml").mkdir()
    catalogue, problems = load(tmp_path, AS_OF)
    assert [told(problem) for problem in problems] == [
        f"{WRONG} unreadable_file: Không đọc được tệp: đó không phải tệp thường. → Thay bằng tệp thật, hoặc bỏ đi.",
        "procedures/1.000003.yaml folder_named_as_file: Thư mục mang tên của một tệp YAML; nó không phải là tệp."
        " → Đổi tên thư mục; tệp bị thay bằng thư mục thì chép lại tệp.",
    ]
    assert list(catalogue.procedures) == ["1.000001"]
