"""The table `documents`: what each paper is, who holds what it proves, where it comes from, who took it before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from analyzer.facts import column as c
from analyzer.facts.asks import Ask, Lineage, lineages, meet, repeats
from analyzer.facts.column import Columns
from analyzer.facts.graph import DependencyGraph, Upstream
from analyzer.facts.handed_in import is_handed_in
from analyzer.facts.index import NOWHERE, PRODUCED, Body, Holding, Index
from analyzer.facts.needs import Asked, Procedures, Producers, filed
from analyzer.facts.standing import Standing
from analyzer.facts.told import entered_first
from analyzer.facts.wholes import only_foreigners
from analyzer.facts.within import first_words
from analyzer.inferring.inferred import STATED
from analyzer.inferring.wording import step_texts
from analyzer.model.procedure import Procedure, RequiredDocument
from analyzer.model.text import Text
from analyzer.model.vocabulary import DocumentKind, ReplacedBy
from analyzer.text.identity.line import OWN


@dataclass(slots=True)
class Paper:
    """A row of `documents`: one paper asked for, with what the rest of the catalogue knows about it."""

    procedure: Procedure
    ask: Ask
    line: RequiredDocument
    kind: DocumentKind | None
    issuer: str
    holding: Holding
    replaced: ReplacedBy | None
    own_result: bool
    made_by: list[str]
    upstream: Upstream | None
    repeated_with: str
    uses: int
    proves: list[str]
    standing: Standing
    index: Index


def document_rows(procedures: Procedures, asked: Asked, made: Producers, graph: DependencyGraph, standing: Standing) -> Iterator[Paper]:
    index = standing.index
    uses = Counter(document for papers in asked.values() for document in {ask.line.document for ask in papers})
    givers = {document: [code for code, _ in sources] for document, sources in made.items()}
    chains = _Chains(procedures, asked, graph)
    kinds = index.words.documents
    for code, procedure in procedures.items():
        papers = asked[code]
        own = {result.document for result in procedure.results}
        lineage, body = lineages(procedure), index.body[procedure.authority]
        repeated, proves = repeats(papers, lineage), _proves(procedure)
        for ask in papers:
            empty = frozenset(entered_first(procedure, ask.scope.case))
            line, document = ask.line, ask.line.document
            kind = kinds.get(document)
            yield Paper(
                procedure,
                ask,
                line,
                kind,
                line.issuer or (kind.issuer if kind else ""),
                _holding(line, body, index, empty),
                index.replacement[document],
                document in own,
                givers.get(document, []),
                None if document in own else chains.upstream(procedure, ask, lineage),
                repeated.get(ask.path, ""),
                uses[document],
                proves.get(ask.outermost) or proves.get(line.id, []) if proves else [],
                standing,
                index,
            )


def _holding(line: RequiredDocument, body: Body, index: Index, empty: frozenset[str]) -> Holding:
    """Who holds what a paper proves: by its kind where that is stated and says it, else by what its wording says.

    `empty`: registers in which the first entry is still to be made, so that they hold nothing of the matter yet.
    """
    identity, of_kind = index.inferred.identity(line), body.holding[line.document]
    if identity is None or (of_kind is not NOWHERE and index.inferred.confidence(line) == STATED):
        return of_kind if empty.isdisjoint(of_kind.held_in) else body.held[tuple(name for name in of_kind.held_in if name not in empty)]
    return body.held[tuple(register for register in identity.held_in if register != OWN and register not in empty)]


class _Chains:
    """Papers that a procedure further up the chain of needs already took."""

    def __init__(self, procedures: Procedures, asked: Asked, graph: DependencyGraph) -> None:
        self.procedures, self.asked, self.graph = procedures, asked, graph
        self.taken = filed(asked)

    def upstream(self, procedure: Procedure, ask: Ask, lineage: Lineage) -> Upstream | None:
        """Where the same ministry took the paper before; None where it did not, or where that says nothing."""
        if ask.class_ not in PRODUCED or ask.line.surrendered or ask.conditional:
            return None
        together = _together(ask, self.asked[procedure.id], lineage)
        found = self.graph.filed_upstream(procedure.id, ask.line.document, self.taken, together)
        return found if found and self.procedures[found.procedure].ministry == procedure.ministry else None


def _together(ask: Ask, papers: Sequence[Ask], lineage: Lineage) -> Callable[[str], bool]:
    """Whether the paper at a path can be asked on one route with `ask`."""
    return lambda path: any(other.path == path and meet(ask.scope, other.scope, lineage) for other in papers)


def _proves(procedure: Procedure) -> dict[str, list[str]]:
    """The conditions that each dossier line or paper shows to be met, by its id."""
    found: dict[str, list[str]] = {}
    for condition in procedure.conditions:
        for name in condition.verified_by:
            found.setdefault(name, []).append(condition.id)
    return found


def _read_by(row: Paper, kind: str) -> tuple[str, ...]:
    """The registers that hold a kind of paper and that the handling body may read."""
    readable = row.index.body[row.procedure.authority].holding[kind].readable
    empty = entered_first(row.procedure, row.ask.scope.case) if readable else ()
    return tuple(register for register in readable if register not in empty)


def _data_first(row: Paper) -> bool:
    return row.standing.data_come_first(row.procedure, row.ask, row.line.document, row.holding.readable)


def _name(row: Paper) -> str:
    return row.line.name or (row.kind.name.vi if row.kind else row.line.document)


def _form_code(row: Paper) -> str:
    return row.line.form_code or (row.kind.form_code if row.kind else "")


_COMES_BACK = re.compile(
    r"(?:tờ khai|bản khai|đơn|phiếu)[^.;]{0,60} (?:có|đã|được) (?:chữ ký, dấu )?xác nhận|xác nhận[^.;]{0,60} (?:trong|vào|trên) (?:tờ khai|đơn|phiếu|bản khai)"
    r"|trả lại[^.;]{0,20} (?:tờ khai|bản khai|đơn|phiếu|bản)|(?:thông quan|đóng dấu)[^.;]{0,40} tờ khai|tờ khai[^.;]{0,60} thông quan",
    re.IGNORECASE,
)
"""A form that is given back with the confirmation of the body: the second original is the applicant's own."""


_GIVEN_BACK = re.compile(r"\b(?:trả|giao|gửi) lại\b[^.;\n]{0,60}?\d{0,2} ?(?:bản|bộ|tờ|liên)\b([^.;\n]*)", re.IGNORECASE)
"""Of which papers a copy is given back: “trả lại cho người làm thủ tục 01 bản: Bản khai chung, Danh sách thuyền viên”."""
_COUNTED = re.compile(r"^[\W\d_]*(?:bản (?:chính|gốc)\W+)?|\([^()]*\)|[\s.;,:]+$", re.IGNORECASE)


def _given_back(procedure: Procedure, line: RequiredDocument) -> bool:
    """Whether a result or step says that one copy of this very paper is given back."""
    named = " ".join(_COUNTED.sub(" ", line.name).casefold().split())
    texts = (*(result.name for result in procedure.results), *step_texts(procedure))
    told = (found[1] for text in texts if text for found in _GIVEN_BACK.finditer(text))
    return bool(named) and any(named in " ".join(words.casefold().split()) for words in told)


def _comes_back(procedure: Procedure) -> bool:
    texts = (*(result.name for result in procedure.results), *(step.name for step in procedure.steps), *step_texts(procedure))
    return any(_COMES_BACK.search(text) for text in texts if text)


DOCUMENTS: Columns[Paper] = (
    c.CODE,
    c.text("path", "đường dẫn của phần tử, gồm các mã", "path of the element, made of ids", attrgetter("ask.path")),
    c.text("line", "dòng ngoài cùng của hồ sơ", "outermost line of the dossier", attrgetter("ask.outermost")),
    c.text("document", "loại giấy tờ", "kind of paper", attrgetter("line.document"), "documents"),
    c.flag(
        "document_known",
        "biết là giấy tờ gì: từ vựng có loại, hoặc suy được từ lời văn",
        "it is known what it is: the vocabulary has the kind, or its words tell",
        lambda row: row.kind is not None or row.index.inferred.identity(row.line) is not None,
    ),
    c.text(
        "name",
        "tên ghi trong hồ sơ, hoặc tên của loại giấy tờ",
        "name in the dossier, else that of the kind",
        _name,
    ),
    c.text(
        "short_name",
        "tên ấy không có gạch đầu dòng, chỉ lấy các chữ đầu",
        "that name without its bullet, only its first words",
        lambda row: first_words(_name(row)),
    ),
    c.text("class", "lớp giấy tờ của dòng này", "class of the paper in this line", attrgetter("ask.class_")),
    c.text("issuer", "nơi cấp", "issuer", attrgetter("issuer"), "agencies"),
    c.flag("issuer_known", "biết nơi cấp", "the issuer is known", lambda row: row.issuer not in ("", "unknown")),
    c.texts(
        "held_in",
        "cơ sở dữ liệu đang giữ điều mà giấy tờ chứng minh",
        "registers that hold what it proves",
        attrgetter("holding.held_in"),
        "registers",
    ),
    c.texts(
        "readable",
        "trong đó, cơ sở dữ liệu mà cơ quan giải quyết được khai thác",
        "of these, those the handling body may read",
        attrgetter("holding.readable"),
        "registers",
    ),
    c.flag(
        "readable_by_authority",
        "cơ quan giải quyết khai thác được ít nhất một cơ sở dữ liệu",
        "the handling body may read at least one",
        lambda row: bool(row.holding.readable),
    ),
    c.Column(
        "held_words",
        "text",
        Text(
            "giấy tờ trong dòng mà cơ sở dữ liệu ấy giữ, theo lời của dòng; loại giấy tờ, nếu người ghi đã nêu; trống nếu dòng nêu nhiều giấy tờ mà không biết giấy tờ nào",
            "the papers of the line that those registers hold, as it calls them; the kind where a person stated it; empty where it names several and it is not known which",
        ),
        lambda row: row.standing.within.held(row.procedure, row.line, row.holding.readable),
        words="documents",
        where=attrgetter("holding.readable"),
    ),
    c.flag(
        "kind_held",
        "từ vựng nói loại giấy tờ này có trong một cơ sở dữ liệu ấy; không phải chỉ suy từ lời văn",
        "the vocabulary says that one of these registers holds this kind; it does not follow from the wording alone",
        lambda row: not set(row.index.body[row.procedure.authority].holding[row.line.document].held_in).isdisjoint(row.holding.held_in),
    ),
    c.flag(
        "register_announced", "chủ quản đã công bố phạm vi dữ liệu", "the owner has announced its data", attrgetter("holding.announced")
    ),
    c.flag(
        "behind_lookup",
        "chỉ yêu cầu khi không khai thác được dữ liệu",
        "asked only when data fails",
        lambda row: bool(row.ask.lookup),
    ),
    c.flag(
        "conditional",
        "chỉ yêu cầu khi dữ liệu thiếu hoặc trong một tình huống nhất định",
        "asked only when data fails or in some situation",
        attrgetter("ask.conditional"),
    ),
    c.text("only_when", "tình huống", "the situation", attrgetter("ask.only_when")),
    c.flag(
        "alternative",
        "là một trong các giấy tờ thay thế cho nhau",
        "one of several papers to choose from",
        lambda row: bool(row.ask.choice) or row.index.inferred.is_choice(row.line),
    ),
    c.flag(
        "bundle",
        "một dòng gồm nhiều giấy tờ phải nộp cùng nhau: điều đúng với một giấy tờ chưa chắc đúng với cả dòng",
        "one line of several papers asked together: what holds for one need not hold for all",
        lambda row: row.index.inferred.is_bundle(row.line),
    ),
    c.whole("alternatives", "số giấy tờ thay thế cho nhau", "papers to choose from", attrgetter("ask.choices"), c.PAPERS),
    c.text(
        "choice_path",
        "đường dẫn của nhóm thay thế",
        "path of the choice",
        lambda row: row.ask.choice or (row.ask.path if row.index.inferred.is_choice(row.line) else ""),
    ),
    c.flag("present_only", "chỉ xuất trình", "only shown", attrgetter("line.present_only")),
    c.flag(
        "surrendered",
        "giấy tờ cũ nộp lại, hoặc bản gốc nộp để ghi, thu hồi, thay thế",
        "an old paper handed back, or an original handed in to be written into, withdrawn or replaced",
        lambda row: row.line.surrendered or is_handed_in(row.procedure, row.line),
    ),
    c.whole("originals", "số bản chính; 0 nếu chưa biết", "originals; 0 unknown", lambda row: row.line.originals or 0, c.COPIES),
    c.whole("copies", "số bản sao; 0 nếu chưa biết", "copies; 0 unknown", lambda row: row.line.copies or 0, c.COPIES),
    c.texts(
        "accepted",
        "dạng được chấp nhận: original, certified, plain, shown_original, electronic",
        "forms accepted",
        attrgetter("line.accepted"),
    ),
    c.flag(
        "only_certified", "chỉ nhận bản sao chứng thực", "only certified copies accepted", lambda row: row.line.accepted == ("certified",)
    ),
    c.text("form_code", "ký hiệu mẫu", "code of the form", _form_code),
    c.flag(
        "form_returned",
        "nộp nhiều bản vì một bản được xác nhận rồi trả lại cho người nộp",
        "several are filed since one comes back confirmed, as the result or beside it",
        lambda row: (row.line.originals or 0) > 1 and _comes_back(row.procedure),
    ),
    c.flag(
        "one_given_back",
        "nộp nhiều bản, và kết quả hoặc trình tự nêu trả lại một bản của chính giấy tờ này",
        "several are filed, and a result or step says that one of this very paper is given back",
        lambda row: (row.line.originals or 0) > 1 and _given_back(row.procedure, row.line),
    ),
    c.flag("form_code_known", "biết ký hiệu mẫu", "the code of the form is known", lambda row: bool(_form_code(row))),
    c.text(
        "certified_by",
        "nơi phải xác nhận trước khi nộp",
        "body that must certify it before filing",
        attrgetter("line.certified_by"),
        "agencies",
    ),
    c.flag(
        "replaced_by_law",
        "văn bản đang hiệu lực đã cho thay bằng dữ liệu",
        "a text in force lets data take its place",
        lambda row: row.replaced is not None,
    ),
    c.text(
        "replaced_register",
        "cơ sở dữ liệu thay thế",
        "the register that takes its place",
        lambda row: row.replaced.register if row.replaced else "",
        "registers",
    ),
    c.text("replaced_basis", "căn cứ thay thế", "the text that lets it", lambda row: str(row.replaced.basis) if row.replaced else ""),
    c.text("replaced_only", "giới hạn của việc thay thế", "limits of that text", lambda row: row.replaced.only if row.replaced else ""),
    c.texts(
        "held_kinds",
        "các loại giấy tờ dòng này nêu mà cơ sở dữ liệu được khai thác đang giữ",
        "the kinds of paper this line names that registers the body may read hold",
        lambda row: [kind for kind in row.standing.kinds(row.line) if _read_by(row, kind)],
        "documents",
    ),
    c.texts(
        "beside",
        "giấy tờ nêu sau trong cùng dòng mà cơ sở dữ liệu được khai thác đang giữ (giấy tờ đầu thì không)",
        "papers named behind the first one of the line, held in registers the body may read (the first is not)",
        lambda row: [kind for kind in row.index.inferred.beside(row.line) if _read_by(row, kind)],
        "documents",
    ),
    c.texts(
        "beside_readable",
        "các cơ sở dữ liệu giữ giấy tờ nêu sau",
        "the registers that hold those papers",
        lambda row: list(dict.fromkeys(register for kind in row.index.inferred.beside(row.line) for register in _read_by(row, kind))),
        "registers",
    ),
    c.flag(
        "beside_replaced",
        "văn bản đang hiệu lực đã cho thay giấy tờ nêu sau bằng dữ liệu",
        "a text in force lets data take the place of those papers",
        lambda row: any(row.index.replacement[kind] and _read_by(row, kind) for kind in row.index.inferred.beside(row.line)),
    ),
    c.flag(
        "names_replaced",
        "dòng nêu, cùng giấy tờ khác, một loại mà văn bản đang hiệu lực đã cho thay bằng dữ liệu",
        "beside another paper the line names a kind that a text in force lets data replace",
        lambda row: any(row.index.replacement[kind] for kind in row.standing.kinds(row.line)[1:]),
    ),
    c.Column(
        "data_first",
        "flag",
        Text(
            "hồ sơ đã nêu chỉ nộp khi không khai thác được dữ liệu: ở dòng này, ghi chú hay tiêu đề khác",
            "the dossier already asks for it only when the data cannot be read: in this line, a note or a heading",
        ),
        _data_first,
        where=attrgetter("holding.readable"),
    ),
    c.flag(
        "dropped_by_plan",
        "nội dung đang có hiệu lực của một phương án (plans/) đã bỏ giấy tờ này ở thủ tục này",
        "an item in force of a plan (plans/) drops this paper of this procedure",
        lambda row: any(kind in row.index.dropped.get(row.procedure.id, ()) for kind in row.standing.kinds(row.line)),
    ),
    c.flag("retired", "giấy tờ không còn được cấp", "a paper no longer issued", lambda row: row.line.document in row.index.retired),
    c.flag(
        "same_authority",
        "do chính cơ quan giải quyết hoặc đơn vị cùng cấp thuộc cùng một cơ quan cấp",
        "issued by the handling body or a sister unit",
        lambda row: row.index.body[row.procedure.authority].issues[row.issuer],
    ),
    c.flag(
        "same_ministry",
        "do cơ quan cùng bộ cấp",
        "issued by a body of the same ministry",
        lambda row: bool(row.issuer) and row.index.ministry_of[row.issuer] == row.procedure.ministry,
    ),
    c.flag("own_result", "cùng loại với kết quả của chính thủ tục này", "the same kind as its own result", attrgetter("own_result")),
    c.texts("producers", "thủ tục cho ra giấy tờ này", "procedures that give it", attrgetter("made_by"), "procedures"),
    c.flag(
        "upstream",
        "đã nộp ở một thủ tục đi trước trong cùng bộ (thừa bắc cầu)",
        "filed before, at a procedure of the same ministry",
        lambda row: row.upstream is not None,
    ),
    c.texts(
        "upstream_path",
        "đường đi chứng minh: thủ tục, giấy tờ, thủ tục ...",
        "the way that shows it: procedure, paper, procedure ...",
        lambda row: row.upstream.witness if row.upstream else (),
    ),
    c.text(
        "upstream_procedure",
        "thủ tục đi trước đã nhận giấy tờ này",
        "procedure that took it before",
        lambda row: row.upstream.procedure if row.upstream else "",
        "procedures",
    ),
    c.text(
        "upstream_line",
        "dòng hồ sơ của thủ tục đi trước đã nhận giấy tờ này",
        "its dossier line that took it before",
        lambda row: row.upstream.path if row.upstream else "",
    ),
    c.text(
        "upstream_document",
        "kết quả của chuỗi đi trước mà thủ tục này cũng yêu cầu",
        "result of the chain that is asked as well",
        lambda row: row.upstream.witness[1] if row.upstream else "",
        "documents",
    ),
    c.flag(
        "repeated",
        "cùng loại giấy tờ đứng hai lần trên một lộ trình",
        "the kind stands twice on one route",
        lambda row: bool(row.repeated_with),
    ),
    c.text("repeated_with", "đường dẫn của lần đầu", "path of the first time", attrgetter("repeated_with")),
    c.whole("kind_uses", "số thủ tục yêu cầu loại giấy tờ này", "procedures that ask for this kind", attrgetter("uses"), c.PROCEDURES),
    c.texts("proves", "điều kiện được kiểm tra bằng giấy tờ này", "conditions it shows to be met", attrgetter("proves")),
    *c.scope("ask.scope"),
    c.flag(
        "only_foreigners",
        "chỉ áp dụng cho người, tổ chức nước ngoài",
        "only for foreigners and foreign organisations",
        lambda row: only_foreigners(row.ask.scope.applicant or row.procedure.applicants),
    ),
    *c.basis("ask.basis"),
    *c.guard("ask.protects"),
    c.sure("line"),
)
