"""The certificates of proposed cuts, taken from the facts that are there already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from analyzer.engine.cards.card import Card, Rule
from analyzer.engine.cards.lawful import lawful
from analyzer.engine.findings.finding import Finding
from analyzer.facts.database.tables import Row
from analyzer.facts.facts import Facts
from analyzer.model.certificate import FORMAT, Certificate, Source, Way
from analyzer.model.edits import Edit
from analyzer.model.vocabulary import Name

ROWS = """
select procedure, path, document, readable, repeated_with, upstream, upstream_path, upstream_procedure, upstream_line, same_authority
from documents where procedure || ' ' || path in (select unnest($wanted))
"""
"""What certificates read of the papers that are cut."""
_PAPER = Name(
    vi="giấy tờ không còn ở chỗ này, là loại khác, hoặc được bảo vệ vì một mục đích",
    en="the paper is no longer here, is of another kind, or protects something",
)
_LAW = Name(vi="điều khoản cho phép hết hiệu lực hoặc thay đổi", en="the provision that allows it ends or changes")
_BREAKS: Mapping[Way, Name] = {
    "register": Name(
        vi="cơ sở dữ liệu không còn, không giữ nội dung này, hoặc cơ quan giải quyết không được khai thác",
        en="the register is gone, no longer holds this, or the handling body may not read it",
    ),
    "earlier_dossier": Name(
        vi="một thủ tục trên đường đi không còn, không cho ra hoặc không nhận giấy tờ ấy, hoặc thuộc bộ khác",
        en="a procedure on the way is gone, no longer gives or takes the paper, or is of another ministry",
    ),
    "own_file": Name(
        vi="giấy tờ do cơ quan khác cấp, hoặc không còn thủ tục hay cơ sở dữ liệu nào lưu nó",
        en="another body issues the paper, or no procedure or register keeps it any more",
    ),
    "same_dossier": Name(vi="chỗ kia của hồ sơ không còn yêu cầu giấy tờ này", en="the other place no longer asks for the paper"),
    "same_paper": Name(vi="giấy tờ bị bỏ hẳn khỏi hồ sơ", en="the paper leaves the dossier altogether"),
}


def certificates(facts: Facts, rules: Iterable[Rule], findings: Iterable[Finding]) -> dict[int, Certificate]:
    """The certificate of each proposed cut of a paper, by the `id` of its finding; other cuts take no fact from anybody."""
    proposed = [(finding, cut) for finding in findings if finding.proposes for cut in finding.cuts if cut.kind != "ask"]
    wanted = sorted({f"{finding.procedure} {finding.path}" for finding, _ in proposed})
    rows = {(row["procedure"], row["path"]): row for row in facts.tables.rows(ROWS, {"wanted": wanted})} if wanted else {}
    cards = {rule.name: rule.card for rule in rules}
    found: dict[int, Certificate] = {}
    for finding, cut in proposed:
        row = rows.get((finding.procedure, finding.path))
        way = _way(cut, row) if row is not None else None
        if row is not None and way is not None:
            found.setdefault(id(finding), _certificate(facts, way, row, cut, cards[finding.rule]))
    return found


def _way(cut: Edit, row: Row) -> Way | None:
    """How the fact still reaches the body, the surest way first."""
    if cut.kind in ("set", "accept"):
        return "same_paper"
    if cut.kind == "replace_with_lookup":
        return "register"
    if cut.kind != "remove":
        return None
    ways: tuple[tuple[object, Way], ...] = (
        (row["repeated_with"], "same_dossier"),
        (row["upstream"], "earlier_dossier"),
        (row["same_authority"], "own_file"),
        (row["readable"], "register"),
    )
    return next((way for stands, way in ways if stands), None)


def _certificate(facts: Facts, way: Way, row: Row, cut: Edit, card: Card) -> Certificate:
    earlier = way == "earlier_dossier"
    names = (cut.to or tuple(row["readable"])) if way == "register" else ()
    return Certificate(
        format=FORMAT,
        way=way,
        procedure=row["procedure"],
        path=row["path"],
        document=row["document"],
        registers=tuple(_source(facts, name) for name in names),
        witness=tuple(row["upstream_path"]) if earlier else (),
        kept_by=row["upstream_procedure"] if earlier else "",
        kept_at=row["upstream_line"] if earlier else row["repeated_with"] if way == "same_dossier" else "",
        allowed_by=tuple(f"{basis.instrument} {basis.provision}".strip() for basis in lawful(card, facts.catalogue)),
        substitute_control=card.substitute_control.vi if card.substitute_control else "",
        broken_if=(_PAPER, _BREAKS[way], _LAW),
    )


def _source(facts: Facts, name: str) -> Source:
    register = facts.catalogue.vocabulary.registers[name]
    day = register.announced.date.isoformat() if register.announced else ""
    return Source(register=name, readable_by=register.readable_by, basis=str(register.basis) if register.basis else "", announced=day)
