"""From an analysis and chosen findings to the tree of a proposal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analyzer.analysed import Analysis
from analyzer.engine.findings.finding import Amend, Finding
from analyzer.engine.words.citing import Citing
from analyzer.engine.words.justifying import justified
from analyzer.model.edits import Edit
from analyzer.model.text import NOTHING, Text, joined, same
from analyzer.proposal.alike import changes
from analyzer.proposal.benefit import Measured, benefit, measure, summary
from analyzer.proposal.choose import CannotChoose, Choice
from analyzer.proposal.notes import notes
from analyzer.proposal.opening import headline, opening, summary_remarks
from analyzer.proposal.reasons import evidence, legal_basis, reasons
from analyzer.proposal.tree import Amended, Competence, Item, Origin, Proposal, Provision, Section, Unplaced
from analyzer.proposal.values import letter, roman
from analyzer.proposal.wording import title_of

_NO_UNIT = Text("chưa xác định", "not determined")


def propose(analysis: Analysis, choice: Choice) -> Proposal:
    """The proposal of the chosen findings; the same analysis and choice give the same tree.

    Raises `CannotChoose` when none of the cuts can be made.
    """
    findings = choice.findings
    measured = measure(analysis, findings)
    if not measured.before:
        raise CannotChoose(_none_applied(measured))
    codes = sorted(measured.before, key=lambda code: (analysis.catalogue.procedures[code].field, code))
    builder = _Builder(analysis, measured)
    sections = tuple(
        builder.section(roman(position), code, [finding for finding in findings if finding.procedure == code])
        for position, code in enumerate(codes, 1)
    )
    settings = analysis.catalogue.settings
    lines = summary(measured)
    return Proposal(
        as_of=analysis.catalogue.as_of,
        ministry=builder.citing.official(settings.ministry_name),
        department=builder.citing.official(settings.department),
        place=settings.place,
        addressee=builder.citing.official(settings.addressee),
        opening=opening(
            builder.citing.official(settings.department or settings.ministry_name), len(analysis.catalogue.procedures), len(sections)
        ),
        headline=headline(sections, {line.measure: line.saved or 0.0 for line in lines}),
        summary=lines,
        summary_remarks=summary_remarks(measured, len(analysis.catalogue.procedures)),
        competences=builder.competences(sections),
        unplaced=tuple(builder.unplaced(sections)),
        sections=sections,
        notes=notes(analysis, choice, measured, sections),
    )


class _Builder:
    def __init__(self, analysis: Analysis, measured: Measured) -> None:
        self._catalogue = analysis.catalogue
        self.citing = Citing(analysis.catalogue)
        self._rules = {rule.name: rule for rule in analysis.rules}
        self._certificates = analysis.certificates()
        self._verdicts = analysis.verdicts
        self._measured = measured

    def section(self, position: str, code: str, findings: Sequence[Finding]) -> Section:
        procedure = self._catalogue.procedures[code]
        items = tuple(self._items(code, findings))
        cited = self.citing.cited(procedure)
        return Section(
            number=position,
            code=code,
            name=procedure.name,
            field=self.citing.display.text("fields", procedure.field),
            lead_unit=self.citing.lead_unit(procedure) or _NO_UNIT,
            authority=joined(self.citing.agency(agency) for agency in procedure.authority),
            texts=tuple(self.citing.as_basis(citation) for citation in cited),
            numbers=tuple(dict.fromkeys(citation.instrument for citation in cited)),
            to_determine=self.citing.to_determine(procedure, _unplaced_paths(items)),
            items=items,
            benefit=benefit(self._measured, code, items),
            left_out=tuple(self._left_out(code)),
        )

    def _items(self, code: str, findings: Sequence[Finding]) -> Iterable[Item]:
        """The applied edits, grouped by the findings that propose them, in the order of the record."""
        groups: dict[tuple[str, ...], list[Edit]] = {}
        for edit in self._measured.reformed.applied:
            if edit.procedure == code:
                groups.setdefault(tuple(finding.fingerprint for finding in findings if edit in finding.cuts), []).append(edit)
        place = self._catalogue.positions.procedure
        ordered = sorted(groups.items(), key=lambda group: (place(code, group[1][0].path), group[1][0].path))
        for position, (marks, edits) in enumerate(ordered):
            yield self._item(letter(position), edits, [finding for finding in findings if finding.fingerprint in marks])

    def _item(self, mark: str, edits: Sequence[Edit], findings: Sequence[Finding]) -> Item:
        return Item(
            letter=mark,
            changes=changes(self._catalogue, edits),
            reasons=reasons(findings, self._rules),
            evidence=(*evidence(findings, self._catalogue), *self._justified(findings)),
            legal_basis=legal_basis(findings, self._rules, self.citing),
            amend=tuple(dict.fromkeys(self._provision(amend) for finding in findings for amend in finding.amend)),
            requests=tuple(self._requests(edits)),
            routes=max(finding.lighter_on for finding in findings),
            saves=any(value > 0 for finding in findings for value in finding.saving.values()),
            origins=tuple(Origin(f.rule, f.fingerprint, f.confidence, f.places[0].place, self._agreed_by(f)) for f in findings),
        )

    def _agreed_by(self, finding: Finding) -> str:
        judged = self._verdicts.of(finding)
        return judged.verdict.by if judged is not None and self._verdicts.agreed(finding) else ""

    def _justified(self, findings: Iterable[Finding]) -> Iterable[Text]:
        """What lets a paper go, and what is held against that though a reviewer agreed, each once."""
        told = [justified(self._certificates[f.fingerprint], self.citing.display) for f in findings if f.fingerprint in self._certificates]
        against = joined((one.reason for finding in findings for one in finding.refusals), " ")
        if against.vi:
            told.append(Text("Đối chiếu lại: {}", "Checked again: {}").of(against))
        return dict.fromkeys(told)

    def _provision(self, amend: Amend) -> Provision:
        citing, now = self.citing, self.citing.in_force(amend)
        text, by = citing.text(now.instrument), citing.body(now.by)
        return Provision(now.instrument, text, now.provision, by, citing.remark_on(amend), citing.amendment(amend))

    def _requests(self, edits: Sequence[Edit]) -> Iterable[Text]:
        """A look-up needs its owner's word on which data may be used."""
        for id in dict.fromkeys(id for edit in edits if edit.kind == "replace_with_lookup" for id in edit.to):
            register = self._catalogue.vocabulary.registers.get(id)
            if register is not None and register.announced is None:
                owner = self.citing.agency(register.owner)
                yield Text(
                    "Đề nghị {} (cơ quan chủ quản) công bố phạm vi dữ liệu được khai thác trong {}; danh mục chưa ghi nhận việc công bố này.",
                    "{}, which owns the {}, is asked to announce which data may be used; the catalogue knows of no announcement.",
                ).of(owner, register.name)

    def _left_out(self, code: str) -> Iterable[Text]:
        """Edits that contradict a stronger one of the same proposal."""
        for conflict in self._measured.reformed.conflicts:
            if conflict.dropped.procedure == code:
                title = title_of(self._catalogue, conflict.dropped)
                yield same("{}: {}").of(title, conflict.reason)

    def competences(self, sections: Sequence[Section]) -> tuple[Competence, ...]:
        """The texts to amend by who may amend them, the highest body first."""
        found: dict[Text, dict[str, list[tuple[Provision, str]]]] = {}
        for section in sections:
            for item in section.items:
                for amend in item.amend:
                    found.setdefault(amend.by, {}).setdefault(amend.number, []).append((amend, f"{section.number}.{item.letter}"))
        ranked = sorted(found.items(), key=lambda group: (min(self.citing.rank(number) for number in group[1]), group[0].vi))
        return tuple(Competence(by, tuple(self._amended(number, places) for number, places in texts.items())) for by, texts in ranked)

    def _amended(self, number: str, places: Sequence[tuple[Provision, str]]) -> Amended:
        provisions = tuple(dict.fromkeys(amend.provision for amend, _ in places if amend.provision))
        told = (*(amend.remark for amend, _ in places), self.citing.unclear(number))
        remarks = dict.fromkeys(one for one in told if one.vi)
        return Amended(
            number, self.citing.text(number), provisions, joined(remarks, "; "), tuple(dict.fromkeys(item for _, item in places))
        )

    def unplaced(self, sections: Sequence[Section]) -> Iterable[Unplaced]:
        for section in sections:
            without = tuple(f"{section.number}.{item.letter}" for item in section.items if not item.amend)
            if without:
                procedure, paths = self._catalogue.procedures[section.code], _unplaced_paths(section.items)
                numbers, texts = tuple(self.citing.to_search(procedure, paths)), tuple(self.citing.texts_to_search(procedure, paths))
                yield Unplaced(section.number, section.code, section.name, without, section.lead_unit, numbers, texts)


def _unplaced_paths(items: Iterable[Item]) -> list[str]:
    """What is to be cut though the record names no provision that imposes it."""
    return [edit.path for item in items if not item.amend for change in item.changes for edit in change.edits]


def _none_applied(measured: Measured) -> Text:
    reason = measured.reformed.conflicts[0].reason if measured.reformed.conflicts else NOTHING
    return Text(
        "Không áp dụng được nội dung cắt giảm nào đã chọn ({}); không ghi tệp nào.",
        "None of the chosen cuts can be made ({}); nothing was written.",
    ).of(reason)
