"""References between records: words that no vocabulary knows, ids written twice, steps that wait for each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from analyzer.model.catalogue import Positions
from analyzer.model.problems import Problem
from analyzer.model.procedure import Procedure, RequiredDocument, dossier_lines
from analyzer.model.text import Text
from analyzer.model.vocabulary import Vocabulary
from analyzer.reading.validate import did_you_mean

PSEUDO_AGENCIES = frozenset({"applicant", "private", "foreign", "notary", "same_body", "unknown"})
"""Who may issue a paper or act without being an agency of the vocabulary."""




def check_procedure(procedure: Procedure, vocabulary: Vocabulary, codes: Mapping[str, object], positions: Positions) -> list[Problem]:
    """Everything in one procedure that refers to nothing, stands twice, or cannot be."""
    return list(_Checker(procedure, vocabulary, codes, positions).run())


class _Checker:
    def __init__(self, procedure: Procedure, vocabulary: Vocabulary, codes: Mapping[str, object], positions: Positions) -> None:
        self.procedure = procedure
        self.words = vocabulary
        self.codes = codes
        self.positions = positions

    def run(self) -> Iterator[Problem]:
        yield from self._ids()
        yield from self._words()
        yield from self._dossier()
        yield from self._scopes()
        yield from self._steps()
        yield from self._dates()

    def _ids(self) -> Iterator[Problem]:
        procedure = self.procedure
        groups: list[tuple[str, Iterable[str]]] = [
            ("channels", (x.id for x in procedure.channels)),
            ("time_limits", (x.id for x in procedure.time_limits)),
            ("fees", (x.id for x in procedure.fees)),
            ("steps", (x.id for x in procedure.steps)),
            ("results", (x.id for x in procedure.results)),
            ("conditions", (x.id for x in procedure.conditions)),
            ("dossier", (line.id for _, line in dossier_lines(procedure.dossier))),
        ]
        for name, ids in groups:
            seen: set[str] = set()
            for id in ids:
                if id in seen:
                    yield self._problem(
                        f"{name}/{id}",
                        "duplicate_id",
                        Text(f"Mã '{id}' dùng hai lần trong '{name}'.", f"The id '{id}' is used twice in '{name}'."),
                        Text("Đặt mã khác cho một trong hai; mã không dùng lại.", "Give one of them another id; ids are never reused."),
                    )
                seen.add(id)

    def _words(self) -> Iterator[Problem]:
        procedure, words = self.procedure, self.words
        agencies = words.agencies
        if procedure.field not in words.fields:
            yield self._unknown("field", procedure.field, Text("lĩnh vực", "field"), words.fields, "vocabulary/fields.yaml")
        if procedure.ministry not in words.ministries:
            yield self._unknown("ministry", procedure.ministry, Text("bộ", "ministry"), words.ministries, "vocabulary/ministries.yaml")
        for key in ("authority", "receives", "decides", "coordinates", "returns"):
            for agency in getattr(procedure, key):
                if agency not in agencies:
                    yield self._unknown(f"{key}/{agency}", agency, Text("cơ quan", "agency"), agencies, "vocabulary/agencies.yaml")
        for event in procedure.life_events:
            if event not in words.life_events:
                yield self._unknown(f"life_events/{event}", event, Text("sự kiện", "life event"), words.life_events, "vocabulary/life_events.yaml")
        for step in procedure.steps:
            if step.actor not in agencies and step.actor not in PSEUDO_AGENCIES:
                yield self._unknown(f"steps/{step.id}/actor", step.actor, Text("cơ quan", "agency"), agencies, "vocabulary/agencies.yaml")
        for result in procedure.results:
            if result.document and result.document not in words.documents:
                yield self._unknown(f"results/{result.id}/document", result.document, Text("loại giấy tờ", "document kind"), words.documents, "vocabulary/documents.yaml")
        for citation in procedure.legal_basis:
            if citation.instrument not in words.instruments:
                yield self._unknown("legal_basis", citation.instrument, Text("văn bản", "instrument"), words.instruments, "vocabulary/instruments.yaml")
        for code in procedure.mixed_with:
            if code not in self.codes:
                yield self._unknown("mixed_with", code, Text("thủ tục", "procedure"), self.codes, "procedures/")
        for name in ("channels", "time_limits", "fees", "steps", "results", "conditions"):
            for element in getattr(procedure, name):
                if element.basis is not None and element.basis.instrument not in words.instruments:
                    yield self._unknown(f"{name}/{element.id}/basis", element.basis.instrument, Text("văn bản", "instrument"), words.instruments, "vocabulary/instruments.yaml")

    def _dossier(self) -> Iterator[Problem]:
        words = self.words
        for path, line in dossier_lines(self.procedure.dossier):
            said = [bool(line.document), bool(line.any_of), bool(line.all_of), bool(line.lookup)]
            if sum(said) != 1:
                yield self._problem(
                    path,
                    "unclear_document",
                    Text(f"Dòng hồ sơ '{line.id}' phải có đúng một trong: document, any_of, all_of, lookup.", f"The dossier line '{line.id}' needs exactly one of: document, any_of, all_of, lookup."),
                    Text("Giữ lại một khóa.", "Keep one of these keys."),
                )
            if line.document and line.document not in words.documents:
                yield self._unknown(f"{path}/document", line.document, Text("loại giấy tờ", "document kind"), words.documents, "vocabulary/documents.yaml")
            for register in line.lookup:
                if register not in words.registers:
                    yield self._unknown(f"{path}/lookup", register, Text("cơ sở dữ liệu", "register"), words.registers, "vocabulary/registers.yaml")
            if line.basis is not None and line.basis.instrument not in words.instruments:
                yield self._unknown(f"{path}/basis", line.basis.instrument, Text("văn bản", "instrument"), words.instruments, "vocabulary/instruments.yaml")
            for agency in (line.issuer, line.certified_by):
                if agency and agency not in words.agencies and agency not in PSEUDO_AGENCIES:
                    yield self._unknown(path, agency, Text("cơ quan", "agency"), words.agencies, "vocabulary/agencies.yaml")

    def _scopes(self) -> Iterator[Problem]:
        procedure = self.procedure
        channels = {channel.id for channel in procedure.channels}
        results = {result.id for result in procedure.results}
        for name, case in procedure.cases.items():
            if case.within and case.within not in procedure.cases:
                yield self._unknown(f"cases/{name}", case.within, Text("trường hợp", "case"), procedure.cases, "cases:")
        for path, element in self._elements():
            scope = element.for_
            known = ((scope.case, procedure.cases, "trường hợp", "case"), (scope.channel, channels, "cách thức", "channel"), (scope.applicant, procedure.applicants, "đối tượng", "applicant"), (scope.result, results, "kết quả", "result"))
            for names, choices, vi, en in known:
                for name in names:
                    if name not in choices:
                        yield self._unknown(f"{path}/for", name, Text(vi, en), choices, f"{en}s:")
        checkers = {step.id for step in procedure.steps} | {line.id for _, line in dossier_lines(procedure.dossier)}
        for condition in procedure.conditions:
            for name in condition.verified_by:
                if name not in checkers:
                    yield self._unknown(f"conditions/{condition.id}/verified_by", name, Text("dòng hồ sơ hoặc bước", "dossier line or step"), checkers, "dossier:, steps:")

    def _elements(self) -> Iterator[tuple[str, RequiredDocument]]:
        yield from dossier_lines(self.procedure.dossier)
        for name in ("channels", "time_limits", "fees", "steps", "results", "conditions"):
            for element in getattr(self.procedure, name):
                yield f"{name}/{element.id}", element

    def _steps(self) -> Iterator[Problem]:
        ids = {step.id for step in self.procedure.steps}
        for step in self.procedure.steps:
            for before in step.after:
                if before not in ids:
                    yield self._unknown(f"steps/{step.id}/after", before, Text("bước", "step"), ids, "steps:")
        try:
            tuple(TopologicalSorter({step.id: set(step.after) for step in self.procedure.steps}).static_order())
        except CycleError as error:
            cycle = list(reversed(error.args[1]))
            legs = " → ".join(cycle)
            yield self._problem(
                f"steps/{cycle[0]}",
                "step_cycle",
                Text(f"Các bước chờ nhau thành vòng: {legs}.", f"The steps wait for each other in a circle: {legs}."),
                Text("Bỏ một 'after' để có bước đầu tiên.", "Remove one 'after' so that there is a first step."),
            )

    def _dates(self) -> Iterator[Problem]:
        effective, until = self.procedure.effective, self.procedure.until
        if effective and until and until < effective:
            yield self._problem(
                "until",
                "impossible_dates",
                Text(f"Hết hiệu lực ({until}) trước khi có hiệu lực ({effective}).", f"It ends ({until}) before it takes effect ({effective})."),
                Text("Sửa lại một trong hai ngày.", "Correct one of the dates."),
            )

    def _unknown(self, path: str, word: str, what: Text, known: Iterable[str], where: str) -> Problem:
        return self._problem(
            path,
            "dangling_reference",
            Text(f"Không có {what.vi} '{word}' trong {where}.", f"There is no {what.en} '{word}' in {where}."),
            did_you_mean(word, list(known), Text(f"Thêm '{word}' vào {where}, hoặc sửa lại cho đúng.", f"Add '{word}' to {where}, or correct it.")),
        )

    def _problem(self, path: str, code: str, message: Text, remedy: Text) -> Problem:
        return Problem(self.positions.procedure(self.procedure.id, path), code, message, remedy)
