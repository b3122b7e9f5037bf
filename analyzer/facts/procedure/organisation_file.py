"""Where steps or conditions have an organisation send a file on itself, of papers that the dossier does not list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from analyzer.facts.procedure.worded import Piece, bounds
from analyzer.text.any_case import any_case

_FOUNDED = r"(?:thành lập|đăng ký (?:doanh nghiệp|kinh doanh|hợp tác xã))"
_FILE = any_case(
    r"\b(?:gửi|nộp|kèm theo)\b[^.;\n]{0,160}?\bhồ sơ\b[^.;\n]{0,200}?\bgồm(?: có)?:?\s*"
    rf"(?P<papers>(?:\d+ )?(?:\([^)\n]{{1,20}}\) )?bản (?:sao|chụp)\b[^.;\n]{{0,160}}?{_FOUNDED}[^.;\n]*(?:;[^.;\n]{{0,60}}\bcon dấu\b[^.;\n]*)?)"
)
"""A file is sent that consists of a copy of the papers by which the sender was founded or registered, and often of a specimen of its seal."""
_NOT_DEMANDED = any_case(r"(?:không|chưa) (?:cần|phải|yêu cầu)|thay cho|tra cứu|khai thác")
_LISTED = any_case(_FOUNDED)
_SEAL = any_case(r"con dấu")


class SelfFile(NamedTuple):
    """The path of the part that tells of it, whether that is a condition, the papers as they are named, and whether a specimen of the seal is among them."""

    path: str
    condition: bool
    papers: str
    seal: bool


def organisation_file(told: Iterable[Piece], lines: Iterable[str]) -> SelfFile | None:
    """The first file on itself that an organisation sends, of papers that no line of the dossier names.

    >>> told = [Piece("steps", "text/steps", "Hợp tác xã gửi trước 01 bộ hồ sơ gồm: bản sao quyết định thành lập; văn bản giới thiệu con dấu. Bến nhận.")]
    >>> organisation_file(told, ["Đơn xin mở bến"]).papers
    'bản sao quyết định thành lập; văn bản giới thiệu con dấu'
    >>> organisation_file(told, ["Bản sao quyết định thành lập"])
    """
    if any(_LISTED.search(line) for line in lines):
        return None
    for piece in told:
        for found in _FILE.finditer(piece.text):
            if not _NOT_DEMANDED.search(piece.text[bounds(piece.text, found.start())[0] : found.end()]):
                return SelfFile(piece.path, piece.part == "conditions", found["papers"], bool(_SEAL.search(found["papers"])))
    return None
