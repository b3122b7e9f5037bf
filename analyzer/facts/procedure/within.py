"""Of a line that names several papers, those that registers hold or data replace, as the line calls them, and the others."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from analyzer.facts.index import Index
from analyzer.model.dossier import RequiredDocument
from analyzer.model.procedure import Procedure
from analyzer.text.any_case import any_case
from analyzer.text.quoting import as_quoted, shortened

if TYPE_CHECKING:
    from analyzer.inferring.parts import Part, Parts

_LONGEST = 160
"""Letters of a paper's own words that are quoted."""
_BEFORE = any_case(r"^(?:(?:phải|có|thêm|gồm|nộp|xuất trình)[ :]+)*")
"""“Phải có”, “nộp thêm”: what stands before a paper is no part of its name."""
_AS_COPIES = any_case(
    r"^(?:b\w{2} (?:sao|chụp|chính|gốc)(?: (?!hoặc )[^\s;]+){0,12} hoặc ){2,}b\w{2} (?:sao|chụp|chính|gốc|điện tử)(?: [^\s;]+){0,9}? "
    r"(?=(?:giấy|tài liệu|văn bản|quyết định|hợp đồng|chứng chỉ|chứng từ|biên lai|thẻ|hộ chiếu|bằng) )"
)
"""“Bản sao từ sổ gốc hoặc bản sao có chứng thực hoặc … giấy tờ …”: a list of the copies that will do, before the paper itself."""
_STOP = re.compile(r"\.\s+(?:[-+*(]+\s*)?(?=\w)")
_ABBREVIATED = frozenset(("tp", "tx", "tt", "cty", "bs", "ths", "ts", "gs", "pgs", "ks", "ls"))
"""Words that a stop makes short; it ends no sentence."""
_ACT = any_case(
    r"(?:(?:các )?(?:giấy tờ|tài liệu|văn bản)(?: (?!chứng)[^\s:;]+)*: *)?(?:bản (?:sao|chính|gốc|chụp)(?: (?!quyết|bản|hợp|văn)[^\s;,()]+){0,4}(?: ?\([^()]*\))?\W+)?(?:các )?"
    r"(?:(?:quyết định|bản án|hợp đồng)\b|văn bản (?:[^,;]*? )?(?:giao|cho thuê) (?:(?:hoặc|,) cho thuê )?đất\b)(?!.*quyền sử dụng đất)"
)
"""A decision, a judgment, a contract, a copy of one, a list of these alone: not a proof of something else, so that a register holds it only where its kind says so.

A line that will take the right to use land by any proof is about that right."""


class Within:
    """Reads imported lines part by part, each once; a line whose kind a person stated is one paper, called by that kind."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._read: dict[int, tuple[Part, ...]] = {}

    def held(self, procedure: Procedure, line: RequiredDocument, registers: Iterable[str]) -> str:
        """The papers of a line that registers hold; empty where it names several and the registers follow from none of them."""
        parts = self._parts(procedure, line)
        if not parts:
            return line.document
        papers = [part for part in parts if len(parts) < 2 or not part.held_in.isdisjoint(registers)]
        return _together(part.words for part in papers if not (_ACT.match(part.words) and self._of_no_register(part)))

    def _of_no_register(self, part: Part) -> bool:
        """Whether the vocabulary knows no kind of the part that a register holds."""
        kinds = self._index.words.documents
        return not any(kinds[kind].held_in for kind in part.kinds if kind in kinds)

    def all_held(self, procedure: Procedure, line: RequiredDocument, registers: Container[str]) -> bool:
        """Whether the vocabulary says of every paper that a line names that one of these registers holds it; what a person stated is one paper."""
        kinds = self._index.words.documents
        return all(
            any(register in registers for kind in part.kinds if kind in kinds for register in kinds[kind].held_in)
            for part in self._parts(procedure, line)
        )

    def kinds(self, procedure: Procedure, line: RequiredDocument) -> list[str]:
        """Every kind that a part of a line asks for, in the order of the line."""
        return list(dict.fromkeys(kind for part in self._parts(procedure, line) for kind in sorted(part.kinds)))

    def named(self, procedure: Procedure, line: RequiredDocument, kind: str) -> str:
        """The papers of a kind in a line; the kind itself where the words of none say so."""
        parts = self._parts(procedure, line)
        return _together(part.words for part in parts if kind in part.kinds) or kind

    def beside(self, procedure: Procedure, line: RequiredDocument, kind: str) -> list[str]:
        """The other papers of a line that names one of this kind."""
        parts = self._parts(procedure, line)
        others = [part.words for part in parts if kind not in part.kinds]
        return others if len(others) < len(parts) else []

    def _parts(self, procedure: Procedure, line: RequiredDocument) -> tuple[Part, ...]:
        inferred = self._index.inferred
        if inferred.identity(line) is None or inferred.is_stated(line):
            return ()
        found = self._read.get(id(line))
        if found is None:
            found = self._read[id(line)] = tuple(part._replace(words=first_words(part.words)) for part in self._reader.of(procedure, line))
        return found

    @cached_property
    def _reader(self) -> Parts:
        from analyzer.inferring.parts import Parts  # the readers of wording take time to load

        return Parts(self._index.words)


def _together(papers: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(papers))


def first_words(words: str) -> str:
    """The words of a paper without its bullet, what asks for it and the copies that will do: the first sentence, as much as can be quoted.

    >>> first_words("- Phải có bản sao có chứng thực hoặc bản sao kèm bản chính hoặc bản sao điện tử giấy khai sinh")
    'giấy khai sinh'
    >>> first_words("Bản sao kèm bản chính để đối chiếu, bản sao có chứng thực hoặc bản sao điện tử hoặc bản sao được chứng thực: Biên lai thu thuế")
    'Biên lai thu thuế'
    >>> first_words("Bản sao có chứng thực hoặc bản sao và xuất trình bản chính để đối chiếu hoặc bản điện tử tài liệu về bến đò, trừ bến nhỏ")
    'tài liệu về bến đò, trừ bến nhỏ'
    """
    words = as_quoted(words)
    for before in (_BEFORE, _AS_COPIES):
        if found := before.match(words):
            words = words[found.end() :]
    stop = next((stop for stop in _STOP.finditer(words) if _is_end(words, stop)), None)
    return shortened(words[: stop.start()] if stop else words, _LONGEST)


def _is_end(words: str, stop: re.Match[str]) -> bool:
    """Whether a stop ends a sentence: a capital letter follows, and what stands before is no number of an item and no abbreviation.

    >>> [first_words(words) for words in ("Sổ đò. Trường hợp mất thì thôi", "Sổ đò của cty. Bến", "Mẫu 03. Sổ đò", "SỔ ĐÒ. SỔ BẾN")]
    ['Sổ đò', 'Sổ đò của cty. Bến', 'Mẫu 03. Sổ đò', 'SỔ ĐÒ. SỔ BẾN']
    """
    before = words[: stop.start()].rpartition(" ")[2]
    if not words[stop.end()].isupper() or before.lower() in _ABBREVIATED:
        return False
    is_word, is_year = before[1:].islower(), len(before) > 3 and before[-4:].isdigit()
    return is_word or is_year or before.endswith((")", "”")) or ("-" in before and before.isupper())
