"""Papers that a dossier or a result only names: what they are, by the vocabulary and by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from analyzer.inferring.inferred import UNNAMED, Several
from analyzer.model.dossier import RequiredDocument
from analyzer.model.element import holding
from analyzer.model.enumerations import OF_THE_STATE, Form
from analyzer.model.procedure import Procedure, Result
from analyzer.model.vocabulary import Vocabulary
from analyzer.text.any_case import any_case
from analyzer.text.dossier.accepted import accepted
from analyzer.text.dossier.by_case import by_case
from analyzer.text.dossier.joints import behind_commas
from analyzer.text.dossier.read_line import ReadLine, read_line
from analyzer.text.identity.certifiers import certifier_of
from analyzer.text.identity.held.abroad import is_abroad
from analyzer.text.identity.identify import Identifier
from analyzer.text.identity.identity import Identity
from analyzer.text.identity.line import Line
from analyzer.text.identity.marks import asks_certified_copy
from analyzer.text.identity.wording import core
from analyzer.text.spelling import fold
from analyzer.text.wording import tidy

CALLED = 0.95
"""The confidence of a result that is called by a name of the vocabulary."""
_NEXT_PAPER = re.compile(r"[;\n]|,\s*(?=[^\W\d_a-zà-ỹđ])|\.\s+|\s[-+]\s")
"""Where a result that names several papers goes on to the next: a comma before a capital letter, a dash, a new sentence."""
_LONGEST_KIND = 60
"""Classes of what a procedure can give."""
_GOES_ON = (";", "kèm", " - ", "\n", " + ", "gồm", "nộp thêm", "hoặc", " và ", ", phiếu ", ", giấy ", ", bản sao ")
"""Without one of these no line names a second paper."""
_OF_CASES = " phải "
"""Nor without this a paper for another case."""

_COPIES = ("bản sao", "sao có", "sao chứng thực", "bản chụp", "bản photo", "bản chứng thực", "bản công chứng", "sao y")
_LOGS_IN = any_case(r"(?:sử\s+dụng|đăng\s+nhập)\b[^.;]{0,60}?(?:định\s+danh|vneid)")
"""Who logs in with an electronic identity brings no paper: the body reads the data."""
_CHOOSING = (" hoặc ", " hay ", "một trong", "một số trong", "/")
"""Without one of these no line is a choice; looking for them spares reading most lines."""
_BUNDLING = (";", "\n", " và ", "kèm", ": -", ". -", ": +", "a)")
"""The same for a line of several papers that are asked together."""
_AND_ANOTHER = re.compile(r", (?:bản sao )?(?:giấy (?:phép|chứng|khai|đăng)|quyết định (?!số)|hợp đồng|chứng chỉ|biên bản|bằng )")
"""A list of papers that only commas part."""
_BRACKETED = re.compile(r"\([^()]*\)")
_COMMITTEES = (("commune_committee", ("cấp xã", "xã, phường", "xã/phường")), ("provincial_committee", ("cấp tỉnh", "tỉnh, thành phố")))
"""Which level of the committee a line names."""
_SOME_COMMITTEE = "local_committee"


class Papers:
    """Identifies papers by one vocabulary."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words

    @cached_property
    def _by_words(self) -> Identifier:
        return Identifier(self._words.documents, self._words.agencies)

    def line(self, procedure: Procedure, line: RequiredDocument) -> tuple[RequiredDocument, Identity]:
        """A line of a dossier with its kind, class and marks."""
        case = procedure.cases.get(line.for_.case[0]) if line.for_.case else None
        identity = self.identify(procedure, line.name, case.name if case else "", (line.originals, line.copies))
        stated = self._words.documents.get(line.document)
        class_ = line.class_ or (stated.class_ if stated else "note" if _logs_in(line.name) else identity.class_)
        marks: dict[str, Any] = {
            "document": line.document or identity.kind or UNNAMED + _shortened(core(line.name)),
            "class_": class_,
            "issuer": line.issuer or ("" if stated and stated.issuer else self._issuer(identity, line.name)),
            "form_code": line.form_code or next(iter(identity.forms), ""),
            "present_only": line.present_only or identity.present_only or (class_ == "identity" and not _files_copies(line)),
            "surrendered": line.surrendered or identity.class_ == "surrendered",
            "certified_by": line.certified_by or self._certifier(procedure, line, class_),
            "accepted": line.accepted or _accepted(line.name, identity),
            "when": line.when or identity.condition,
        }
        return holding(line, **marks), identity

    def beside(self, procedure: Procedure, line: RequiredDocument, identity: Identity) -> tuple[str, ...]:
        """Kinds of the papers of the State, held in registers, that a line asks for along with a first paper that no register holds.

        Where one of the papers will do, none is asked along with another.
        """
        small = line.name.lower()
        first_is_held = bool(identity.held_in) and line.class_ in OF_THE_STATE
        if (
            first_is_held
            or line.class_ == "note"
            or not any(mark in small for mark in (*_GOES_ON, _OF_CASES))
            or is_abroad(fold(line.name))
        ):
            return ()
        found: dict[str, None] = {kind: None for words in by_case(line.name)[1:] for kind in self._held_in_case(procedure, line, words)}
        for words in _behind_the_first(read_line(line.name, line.originals, line.copies)):
            named = self.identify(procedure, words, "", (line.originals, line.copies))
            kind = self._words.documents.get(named.kind)
            if kind and kind.held_in and named.class_ in OF_THE_STATE and named.held_in and not named.condition:
                found[named.kind] = None
        return tuple(found)

    def _held_in_case(self, procedure: Procedure, line: RequiredDocument, words: str) -> Iterator[str]:
        """The kinds of papers of the State, held in registers, that a sentence on one case of a line asks for."""
        named = self.identify(procedure, words, "", (line.originals, line.copies))
        kinds = self._words.documents
        if named.class_ in OF_THE_STATE:
            yield from (kind for kind in dict.fromkeys((named.kind, *named.asks)) if kind in kinds and kinds[kind].held_in)

    def result(self, result: Result) -> tuple[Result, float] | None:
        """A result with its kind: the first paper it names that the vocabulary has and a procedure can give; None where there is none."""
        if result.document or not result.name:
            return None
        kinds = (self._by_words.called(part) for part in _NEXT_PAPER.split(result.name) if part.strip())
        kind = next((kind for kind in kinds if kind and self._words.documents[kind].class_ in OF_THE_STATE), "")
        return (holding(result, document=kind), CALLED) if kind else None

    def _certifier(self, procedure: Procedure, line: RequiredDocument, class_: str) -> str:
        """Another body that must certify what the applicant writes; none where it is the one that handles the procedure."""
        body = certifier_of(line.name) if class_ in ("form", "self_made") else ""
        return body if body in self._words.agencies and body not in procedure.authority else ""

    def identify(self, procedure: Procedure, name: str, case: str, counts: tuple[int | None, int | None]) -> Identity:
        """What the words of a line, or of a part of it, say it is in a procedure."""
        words = self._words
        field = words.fields.get(procedure.field)
        return self._by_words.identify(
            Line(
                name=name,
                procedure=procedure.name,
                field=field.name.vi if field else "",
                case=case,
                original=counts[0],
                copy=counts[1],
            )
        )

    def _issuer(self, identity: Identity, name: str) -> str:
        """The issuer as an agency; the wider words of identification (police, court) name no body of the vocabulary."""
        kind = self._words.documents.get(identity.kind)
        if kind and kind.issuer:
            return kind.issuer
        issuer = identity.issuer
        if issuer == _SOME_COMMITTEE:
            small = name.lower()
            issuer = next((body for body, levels in _COMMITTEES if any(level in small for level in levels)), issuer)
        return issuer if issuer in self._words.agencies else ""


def _behind_the_first(line: ReadLine) -> Iterable[str]:
    """The papers asked along with the first one of a line."""
    if line.relation.value is None:
        return behind_commas(line.known.text, line.known.small, line.joints)
    return (part.wording for part in line.members[1:])


def _shortened(words: str) -> str:
    """The first words of a line, whole, with a sign that there are more."""
    if len(words) <= _LONGEST_KIND:
        return words
    return words[: _LONGEST_KIND + 1].rpartition(" ")[0].rstrip(" ,;:(") + "…"


def _accepted(name: str, identity: Identity) -> tuple[Form, ...]:
    """The forms a line takes, where it speaks of a certified copy: only such a copy, or another one as well.

    A contract that must be notarised is an original: only a copy is certified.
    """
    if not (identity.certified_copy and asks_certified_copy(core(name)) and _speaks_of_copies(name)):
        return ()
    return tuple(form for form, _ in accepted(tidy(name).lower(), certified=True))


def _logs_in(name: str) -> bool:
    small = name.lower()
    return ("danh" in small or "vneid" in small) and bool(_LOGS_IN.search(name))


def _files_copies(line: RequiredDocument) -> bool:
    """Of an identity paper, a copy is filed where the words or the counts say so; the paper itself is only shown, for nobody gives it away."""
    return _speaks_of_copies(line.name) or bool(line.copies and not line.originals)


def _speaks_of_copies(name: str) -> bool:
    """Whether the words of a line are about copies."""
    small = tidy(name).lower()
    return any(word in small for word in _COPIES)


def several(line: RequiredDocument) -> Several:
    """Whether the words of a line name several papers: of which one will do, or that are asked together.

    What holds for one paper of a bundle does not for the line.
    """
    name = line.name.lower()
    of_state, choosing = line.class_ in OF_THE_STATE, any(word in name for word in _CHOOSING)
    if of_state and choosing and read_line(line.name, line.originals, line.copies).alternatives:
        return "choice"
    if of_state and not choosing and _AND_ANOTHER.search(_BRACKETED.sub("", name)):
        return "bundle"
    bundled = any(word in name for word in _BUNDLING) and read_line(line.name, line.originals, line.copies).members
    return "bundle" if bundled else ""
