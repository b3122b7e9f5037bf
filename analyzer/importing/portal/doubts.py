"""Where a record contradicts itself or says nothing: said with its field, never mended by a guess."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analyzer.importing.portal.decisions import is_placeholder, lacks_issuer
from analyzer.importing.portal.dossiers import count_of, named
from analyzer.importing.portal.leftover import Part
from analyzer.importing.portal.ways import MODES
from analyzer.importing.portal.wholes import read_applicants, read_levels
from analyzer.model.text import Text
from analyzer.model.values import LONGEST_NUMBER
from analyzer.text.doubts import DOUBTS
from analyzer.text.law.legal_records import read_legal_record
from analyzer.text.money.fee_records import read_fee_record
from analyzer.text.time.channel_limits import read_channel_limit

_OUT_OF_RANGE = Text("con số không thể có", "an impossible number")
Doubt = tuple[str, Text]
"""A field of the record, and what is wrong in it."""


def doubts(record: Part) -> Iterator[Doubt]:
    """Everything in one record that a person should look at."""
    yield from _of_the_whole(record)
    yield from _of_the_decision(record)
    for number, method in enumerate(record.get("executionMethods") or []):
        yield from _of_a_way(f"executionMethods.{number}", method)
    yield from _of_the_dossier(record)
    yield from _of_the_texts(record)


def _of_the_whole(record: Part) -> Iterator[Doubt]:
    if not read_levels(record):
        yield "isWard", Text("không nêu cấp thực hiện", "no level is stated")
    for name in read_applicants(record)[1]:
        yield "subjectTypesDetails", Text(f"không rõ đối tượng '{name}'", f"applicant '{name}' is not known")
    if record["name"] != record["name"].strip() or "  " in record["name"]:
        yield "name", Text("tên có khoảng trắng thừa; giữ nguyên", "the name has blanks too many; kept as it is")
    if "<" in record["name"] and ">" in record["name"]:
        yield "name", Text("tên chứa thẻ đánh dấu; giữ nguyên như chữ thường", "the name holds markup; kept as plain text")


def _of_the_decision(record: Part) -> Iterator[Doubt]:
    field = "procedureProposal.proposalNumber"
    number = (record.get("procedureProposal") or {}).get("proposalNumber") or ""
    if not number:
        yield field, Text("không nêu quyết định công bố", "no publication decision is named")
    elif is_placeholder(number):
        yield field, Text(f"'{number}' là số giữ chỗ, không phải số quyết định", f"'{number}' is a placeholder, no number of a decision")
    elif lacks_issuer(number):
        yield field, Text(f"'{number}' thiếu ký hiệu cơ quan ban hành", f"'{number}' does not name the issuing body")


def _of_a_way(field: str, method: Part) -> Iterator[Doubt]:
    if method.get("submissionMethod") not in MODES:
        yield f"{field}.submissionMethod", Text("không rõ cách thức thực hiện", "the way of filing is not known")
    time = method.get("processingTime")
    time = None if isinstance(time, str) and not time.strip() else time
    if _is_out_of_range(time):
        yield f"{field}.processingTime", _OUT_OF_RANGE
    else:
        limit = read_channel_limit(time, method.get("processingTimeUnit") or "", method.get("description") or "")
        yield from ((f"{field}.processingTime", DOUBTS[doubt]) for doubt in limit.doubts)
    for number, fee in enumerate(method.get("fees") or []):
        yield from _of_a_fee(f"{field}.fees.{number}", fee)


def _of_a_fee(field: str, fee: Part) -> Iterator[Doubt]:
    value = fee.get("value")
    if isinstance(value, str) and value:
        yield f"{field}.value", Text("mức thu ở trường số là lời văn", "the amount is words, not a number")
    elif _is_out_of_range(value):
        yield f"{field}.value", _OUT_OF_RANGE
    else:
        read = read_fee_record(value or 0, fee.get("description") or "")
        if read.source == "text":
            yield field, Text("trường số là 0 hoặc trống, lời văn nêu mức thu", "the number is 0 or empty, the text names an amount")
        yield from ((field, DOUBTS[doubt]) for doubt in read.doubts)


def _is_out_of_range(number: Any) -> bool:
    return isinstance(number, int | float) and not 0 <= number < 10**LONGEST_NUMBER


def _of_the_dossier(record: Part) -> Iterator[Doubt]:
    for number, case in enumerate(record.get("executionCases") or []):
        field = f"executionCases.{number}"
        lines = case.get("profileComponents") or []
        if not lines:
            yield field, Text("trường hợp không có giấy tờ nào", "the case lists no paper")
        if len(named(case)) < len(lines):
            yield field, Text("có dòng giấy tờ không ghi tên", "a line of the dossier has no name")
        if any(count_of(line, key) is None for line in lines for key in ("originalQty", "copyQty")):
            yield field, Text("số bản không thể có", "an impossible number of copies")


def _of_the_texts(record: Part) -> Iterator[Doubt]:
    for number, part in enumerate(record.get("legalBasisesDetails") or []):
        text = read_legal_record(part.get("code"), part.get("name"))
        field, said = f"legalBasisesDetails.{number}", part.get("code") or part.get("name") or ""
        if text is None or not text.number:
            yield field, Text(f"không rõ là văn bản nào: '{said}'", f"which text is meant is not clear: '{said}'")
        elif text.doubt:
            yield field, Text(f"'{said}': {DOUBTS[text.doubt].vi}", f"'{said}': {DOUBTS[text.doubt].en}")
