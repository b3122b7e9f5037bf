"""What was published, as it lies on disk: JSON, JSON lines, packed or not, one file or a folder; each record with its place."""

from __future__ import annotations

import gzip
import json
import math
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analyzer.model.refusals import Cannot, why_refused
from analyzer.model.text import Text

ENDINGS = (".jsonl", ".jsonl.gz", ".json", ".json.gz")
LONGEST_LINE = 64 * 1024 * 1024
"""Bytes; the longest record of the country has under a million."""
LONGEST_DOCUMENT = 256 * 1024 * 1024
"""Bytes of one JSON document, unpacked; it is read in one piece, where lines are read one by one."""
_MAY_BE_HALF = re.compile(rb"\\u[dD][89a-fA-F]")
"""A half of a pair of UTF-16, alone or not."""

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Refused:
    """A piece of a source that is no record: where it stands and why; and the code where it names one."""

    place: str
    reason: Text
    code: str = ""


class NothingPublished(Cannot):
    """The source holds no file of a known kind."""

    def __init__(self, source: Path) -> None:
        vi = f"Không có bản ghi nào ở '{source}': cần tệp .jsonl, .jsonl.gz hoặc .json, hoặc thư mục chứa chúng."
        super().__init__(Text(vi, f"There are no records at '{source}': a .jsonl, .jsonl.gz or .json file is wanted, or a folder of them."))


def published(source: Path) -> Iterator[tuple[str, Record | Refused]]:
    """Every record below `source` with its place (`file:line`), in the order of names; what cannot be read is refused and passed over."""
    for path in files_of(source):
        yield from _records(path)


def files_of(source: Path) -> list[Path]:
    """The files of a source that may hold records, unread. Raises `NothingPublished`."""
    if source.is_dir():
        found = sorted(path for path in source.rglob("*") if path.name.endswith(ENDINGS) and path.is_file())
    else:
        found = [source] if source.is_file() and source.name.endswith(ENDINGS) else []
    if not found:
        raise NothingPublished(source)
    return found


def _records(path: Path) -> Iterator[tuple[str, Record | Refused]]:
    if ".jsonl" in path.name:
        yield from _lines(path)
    else:
        yield from _document(path)


def _lines(path: Path) -> Iterator[tuple[str, Record | Refused]]:
    """One record a line; a file that breaks off gives what stands before the break."""
    number = 0
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            while line := file.readline(LONGEST_LINE):
                number += 1
                if line.strip():
                    yield _record(f"{path.name}:{number}", line)
    except (OSError, EOFError, zlib.error) as error:
        yield _broken(path, number, error)


def _document(path: Path) -> Iterator[tuple[str, Record | Refused]]:
    """A record, or a list of records, possibly under `data` or `items` as an API answers."""
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            data = file.read(LONGEST_DOCUMENT + 1)
            if len(data) > LONGEST_DOCUMENT:
                raise ValueError(f"more than {LONGEST_DOCUMENT // 2**20} MB in one document; use JSON lines")
            whole = _value(data)
    except (OSError, EOFError, zlib.error) as error:
        yield _broken(path, 0, error)
        return
    except (ValueError, RecursionError) as error:
        yield path.name, _no_json(path.name, error)
        return
    for key in ("data", "items", "content"):
        if isinstance(whole, dict) and "name" not in whole and isinstance(whole.get(key), list | dict):
            whole = whole[key]
    for number, record in enumerate(whole if isinstance(whole, list) else [whole], 1):
        place = f"{path.name}#{number}"
        yield place, _checked(place, record, b"")


def _record(place: str, line: bytes) -> tuple[str, Record | Refused]:
    try:
        return place, _checked(place, _value(line), line)
    except (ValueError, RecursionError) as error:
        return place, _no_json(place, error)


def _value(data: bytes) -> Any:
    """The value of a JSON text, without numbers that JSON does not have or keys that stand twice. Raises `ValueError`, `RecursionError`."""
    return json.loads(data, parse_constant=_finite, parse_float=_finite, object_pairs_hook=_object)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; of a key that stands twice, one value would be lost."""
    whole = dict(pairs)
    if len(whole) != len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError(f"the key '{next(key for key in keys if keys.count(key) > 1)}' stands twice")
    return whole


def _finite(written: str) -> float:
    number = float(written)
    if not math.isfinite(number):
        raise ValueError(f"{written} is no number of JSON")
    return number


def _checked(place: str, record: Any, line: bytes) -> Record | Refused:
    """The record, where it is one and holds nothing that no file could hold."""
    if not isinstance(record, dict):
        return Refused(place, Text("không phải một bản ghi (cần một đối tượng JSON)", "is no record (a JSON object is wanted)"))
    if line and not _MAY_BE_HALF.search(line):
        return record
    try:
        json.dumps(record, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        half = f"\\u{ord(error.object[error.start]):04x}"
        vi = f"bản ghi chứa nửa ký tự ({half}), không ghi được thành UTF-8"
        return Refused(
            place, Text(vi, f"the record holds half a character ({half}), which no file can hold"), str(record.get("code") or "")
        )
    except RecursionError:
        return Refused(place, Text("lồng quá sâu", "is nested too deep"), str(record.get("code") or ""))
    return record


def _no_json(place: str, error: Exception) -> Refused:
    if isinstance(error, json.JSONDecodeError):
        vi = f"không phải JSON, sai từ ký tự thứ {error.pos + 1}; sửa hoặc tải lại nguồn rồi nhập lại"
        en = f"is no JSON from character {error.pos + 1} on; mend or fetch the source again, then import again"
        return Refused(place, Text(vi, en))
    return Refused(place, Text(f"không phải JSON ({error})", f"is no JSON ({error})"))


def _broken(path: Path, line: int, error: Exception) -> tuple[str, Refused]:
    place = f"{path.name}:{line + 1}"
    why = why_refused(error) if isinstance(error, OSError) and error.errno else Text("dữ liệu nén không trọn vẹn", str(error))
    return place, Refused(
        place,
        Text(
            f"tệp bị đứt hoặc hỏng sau {line} dòng đọc được ({why.vi}); các bản ghi trước đó vẫn được nhập",
            f"the file breaks off or is damaged after {line} lines ({why.en}); the records before it are imported",
        ),
    )
