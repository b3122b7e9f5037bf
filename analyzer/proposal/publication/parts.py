"""One procedure in the parts of the official form (khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP), and which of its lines are new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analyzer.engine.words.citing import Citing
from analyzer.inferring.wording import step_texts
from analyzer.model.catalogue import Catalogue
from analyzer.model.dossier import dossier_lines as every_line
from analyzer.model.element import Element
from analyzer.model.procedure import Channel, Condition, Fee, Procedure, Result, TimeLimit
from analyzer.model.text import NOTHING, Text, capital, joined, same
from analyzer.proposal.elements import Naming, Spot
from analyzer.proposal.publication.papers import dossier_lines
from analyzer.proposal.values import count, duration, in_words, money
from analyzer.text.identity.codes import form_codes

NOT_IN_RECORD = Text("Bản ghi không nêu.", "The record does not say.")


_PLACE = re.compile(r"^(?:[a-zđ]\d?\)|Bước \d+:) ")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a part; `new`: the earlier version does not have it."""

    text: Text
    new: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the form with its paragraphs, at least one."""

    title: Text
    lines: tuple[Line, ...]


def described(procedure: Procedure, catalogue: Catalogue, before: tuple[Procedure, Catalogue] | None = None) -> list[Part]:
    """The parts of a procedure in the order of the form; against an earlier version, if there is one, what is new is marked."""
    now = _Form(procedure, catalogue).parts()
    earlier = _Form(*before).parts() if before else None
    return [
        Part(title, tuple(Line(line, new=earlier is not None and _bare(line) not in map(_bare, earlier[position][1])) for line in lines))
        for position, (title, lines) in enumerate(now)
    ]


class _Form:
    """Fills the form for one version of one procedure."""

    def __init__(self, procedure: Procedure, catalogue: Catalogue) -> None:
        self.procedure = procedure
        self.naming = Naming(procedure, catalogue)
        self.citing = Citing(catalogue)

    def parts(self) -> list[tuple[Text, list[Text]]]:
        procedure = self.procedure
        parts = (
            (Text("Trình tự thực hiện", "Steps"), self._steps()),
            (Text("Cách thức thực hiện", "Ways of filing"), map(self._channel, procedure.channels)),
            (Text("Thành phần, số lượng hồ sơ", "Dossier"), self._dossier()),
            (Text("Thời hạn giải quyết", "Time limit"), map(self._limit, procedure.time_limits)),
            (Text("Đối tượng thực hiện thủ tục hành chính", "Who files"), self._applicants()),
            (Text("Cơ quan thực hiện thủ tục hành chính", "Bodies"), self._bodies()),
            (Text("Kết quả thực hiện thủ tục hành chính", "Results"), map(self._result, procedure.results)),
            (Text("Phí, lệ phí", "Fees"), map(self._fee, procedure.fees)),
            (Text("Tên mẫu đơn, mẫu tờ khai", "Forms"), self._forms()),
            (Text("Yêu cầu, điều kiện thực hiện thủ tục hành chính", "Conditions"), self._conditions()),
            (Text("Căn cứ pháp lý của thủ tục hành chính", "Legal basis"), self._basis()),
        )
        return [(title, list(lines) or [NOT_IN_RECORD]) for title, lines in parts]

    def _steps(self) -> Iterator[Text]:
        """Step by step, or, where the record has only its wording, paragraph by paragraph."""
        for position, step in enumerate(self.procedure.steps, 1):
            who, what = self.naming.display.text("agencies", step.actor), step.name or step.text
            scope = self.naming.scope(Spot(step))
            done = same(f": {what}") if what else Text(" thực hiện", "")
            yield Text(f"Bước {position}: {capital(who).vi}{done.vi}{scope.vi}.", f"Step {position}: {capital(who).en}{done.en}{scope.en}.")
        if not self.procedure.steps:
            yield from _paragraphs("\n".join(step_texts(self.procedure)))

    def _channel(self, channel: Channel) -> Text:
        mode = capital(in_words(channel.mode, self.naming.display))
        service = in_words(channel.service, self.naming.display) if channel.service else NOTHING
        told = Text("{} (dịch vụ công {})", "{} ({})").of(mode, service) if channel.service else mode
        return _then(told, channel.text)

    def _dossier(self) -> Iterator[Text]:
        lines = list(dossier_lines(self.naming, self.procedure.dossier))
        if lines:
            yield Text("* Thành phần hồ sơ:", "* Papers:")
            yield from lines
        if sets := self.procedure.sets:
            yield Text(f"* Số lượng hồ sơ: {count(sets, 'vi')} bộ.", f"* Number of sets: {sets}.")

    def _limit(self, limit: TimeLimit) -> Text:
        scope = self._scope(limit)
        value = duration(limit.value) if limit.value else NOTHING
        start = Text(f", kể từ {limit.from_event}", f", from {limit.from_event}") if limit.from_event and limit.value else NOTHING
        told = Text(f"{value.vi}{start.vi}{scope.vi}", f"{value.en}{start.en}{scope.en}")
        whole = _then(told, limit.text) if value.vi else same(limit.text) if limit.text else NOT_IN_RECORD
        apart = joined((self._apart(one.what, one.value) for one in limit.not_counted), "; ")
        return Text("{}; không tính: {}", "{}; not counted: {}").of(whole, apart) if limit.not_counted else whole

    def _apart(self, what: str, value: object) -> Text:
        told = in_words(value, self.naming.display)
        return same("{} ({})").of(what, told) if value else same(what)

    def _applicants(self) -> Iterator[Text]:
        if self.procedure.applicants:
            listed = joined((in_words(name, self.naming.display) for name in self.procedure.applicants), "; ")
            yield capital(same("{}.").of(listed))

    def _bodies(self) -> Iterator[Text]:
        procedure = self.procedure
        for title, agencies in (
            (Text("Cơ quan giải quyết", "Handling body"), procedure.authority),
            (Text("Cơ quan tiếp nhận", "Receiving body"), procedure.receives),
            (Text("Cơ quan có thẩm quyền quyết định", "Deciding body"), procedure.decides),
            (Text("Cơ quan phối hợp", "Coordinating bodies"), procedure.coordinates),
            (Text("Cơ quan trả kết quả", "Body that returns the result"), procedure.returns),
        ):
            if agencies:
                listed = joined((self.naming.display.text("agencies", agency) for agency in agencies), "; ")
                yield same("{}: {}.").of(title, listed)

    def _result(self, result: Result) -> Text:
        name = same(result.name) if result.name else self.naming.display.text("documents", result.document)
        more = []
        if result.format:
            more.append(in_words(result.format, self.naming.display))
        if result.validity:
            length = duration(result.validity)
            more.append(Text("có hiệu lực {}", "valid for {}").of(length))
        elif result.unlimited:
            more.append(Text("không thời hạn", "without an end"))
        listed, scope = joined(more, "; "), self._scope(result)
        return Text(
            f"{name.vi}{f' ({listed.vi})' if more else ''}{scope.vi}",
            f"{name.en}{f' ({listed.en})' if more else ''}{scope.en}",
        )

    def _fee(self, fee: Fee) -> Text:
        kind, scope = capital(self.naming.element(fee)), self._scope(fee)
        if fee.amount is None:
            return (
                _then(kind + scope, fee.text)
                if fee.text
                else Text(f"{kind.vi}{scope.vi}: {NOT_IN_RECORD.vi}", f"{kind.en}{scope.en}: {NOT_IN_RECORD.en}")
            )
        amount, per = money(fee.amount), f"/{fee.per}" if fee.per else ""
        return _then(Text(f"{kind.vi}{scope.vi}: {amount.vi}{per}", f"{kind.en}{scope.en}: {amount.en}{per}"), fee.text)

    def _forms(self) -> Iterator[Text]:
        """The papers of the dossier that have a form, each form once."""
        told: set[str] = set()
        for _, line in every_line(self.procedure.dossier):
            codes = (line.form_code,) if line.form_code else form_codes(line.name)
            for code in codes:
                if code not in told:
                    told.add(code)
                    name = self.naming.paper(line)
                    yield same("{}: {}").of(code, name)

    def _conditions(self) -> Iterator[Text]:
        for condition in self.procedure.conditions:
            yield from self._condition(condition)

    def _condition(self, condition: Condition) -> Iterator[Text]:
        scope = self._scope(condition)
        for position, line in enumerate(_paragraphs(condition.text)):
            yield line if position else line + scope

    def _basis(self) -> Iterator[Text]:
        for citation in self.citing.cited(self.procedure):
            told = self.citing.as_basis(citation)
            yield same("{}.").of(told)

    def _scope(self, element: Element) -> Text:
        return self.naming.scope(Spot(element))


def _then(told: Text, words: str) -> Text:
    """What is known, then the words of the record."""
    text = "; ".join(line.vi.strip(" .;") for line in _paragraphs(words))
    return same("{} ({})").of(told, text) if text else told


def _bare(line: Text) -> str:
    """A line without the letter or number that its place gives it."""
    return _PLACE.sub("", line.vi)


def _paragraphs(text: str) -> Iterable[Text]:
    """The lines of a text that hold something."""
    return [same(line.strip()) for line in text.splitlines() if line.strip()]
