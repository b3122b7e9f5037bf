"""Columns of `documents`: which registers hold what a paper proves, and whether data take its place."""

from __future__ import annotations

from operator import attrgetter

from analyzer.facts.tables import column as c
from analyzer.facts.tables import of_papers
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.documents.paper import Paper
from analyzer.model.enumerations import OF_THE_STATE
from analyzer.text.identity.groups import is_group


def _could_be_left_out(row: Paper) -> bool:
    """Whether a paper of the State is asked for by itself, though a register that may be read holds it."""
    return bool(row.holding.readable) and row.ask.class_ in OF_THE_STATE and not row.ask.choice and not row.data_first


def _registers_of_kinds(row: Paper) -> list[str]:
    holding = dict.fromkeys(register for kind in row.held_kinds for register in row.read_by(kind))
    return [register for register in row.holding.readable if register in holding] or list(holding)


HELD: Columns[Paper] = (
    *c.known_by(
        "document_known",
        [
            c.texts(
                "held_in",
                "cơ sở dữ liệu đang giữ điều mà giấy tờ chứng minh",
                "registers that hold what it proves",
                attrgetter("holding.held_in"),
                "registers",
            ),
            c.texts(
                "readable",
                "cơ sở dữ liệu giữ nội dung ấy (`held_in`) mà cơ quan giải quyết được khai thác",
                "registers that hold it and that the handling body may read",
                attrgetter("holding.readable"),
                "registers",
            ),
            c.flag(
                "readable_by_authority",
                "cơ quan giải quyết khai thác được ít nhất một cơ sở dữ liệu",
                "the handling body may read at least one register",
                lambda row: bool(row.holding.readable),
            ),
        ],
    ),
    c.text(
        "held_words",
        "giấy tờ trong dòng mà cơ sở dữ liệu khai thác được (`readable`) giữ, theo lời của dòng; loại giấy tờ, nếu người ghi đã nêu; trống nếu dòng nêu nhiều giấy tờ mà không biết giấy tờ nào, "
        "nếu không phải giấy tờ của cơ quan nhà nước, nếu dòng là một trong các dòng được chọn hoặc đã khai thác dữ liệu trước",
        "the papers of the line that registers which may be read (`readable`) hold, as it calls them; the kind where a person stated it; empty where it names several and it is not known which, "
        "where it is no paper of the State, is one of several lines to choose from, or data already come first",
        lambda row: row.standing.within.held(row.procedure, row.line, row.holding.readable),
        words="documents",
        where=_could_be_left_out,
    ),
    c.flag(
        "held_group",
        "lời ấy gọi cả một nhóm giấy tờ theo điều chúng chứng minh, nên dữ liệu chỉ giữ một phần",
        "these words call a group of papers by what they prove, of which registers hold only some",
        lambda row: is_group(row.standing.within.held(row.procedure, row.line, row.holding.readable)),
        where=_could_be_left_out,
    ),
    c.flag(
        "kind_held",
        "từ vựng nói loại giấy tờ này có trong một cơ sở dữ liệu ấy; không phải chỉ suy từ lời văn",
        "the vocabulary says that one of these registers holds this kind; it does not follow from the wording alone",
        lambda row: not set(row.body.holding[row.line.document].held_in).isdisjoint(row.holding.held_in),
    ),
    c.flag(
        "all_held",
        "từ vựng nói cơ sở dữ liệu khai thác được giữ mọi loại giấy tờ mà dòng nêu; chỉ ở dòng là hoặc có các giấy tờ thay thế nhau",
        "by the vocabulary registers that may be read hold every kind of paper the line names; only where it is, or has, papers to choose from",
        lambda row: row.standing.within.all_held(row.procedure, row.line, row.holding.readable),
        where=lambda row: row.holding.readable and (row.ask.choice or row.index.inferred.is_choice(row.line)),
    ),
)

REPLACED: Columns[Paper] = (
    c.flag(
        "replaced_by_law",
        "văn bản đang hiệu lực đã cho thay bằng dữ liệu",
        "a text in force lets data take its place",
        lambda row: row.replaced is not None,
    ),
    c.text(
        "replaced_only", "giới hạn của việc thay thế", "limits of what data replaces", lambda row: row.replaced.only if row.replaced else ""
    ),
    *c.only_where(
        attrgetter("held_kinds"),
        [
            c.texts(
                "held_kinds",
                "các loại giấy tờ dòng này nêu mà cơ sở dữ liệu được khai thác đang giữ",
                "the kinds of paper this line names that registers the body may read hold",
                attrgetter("held_kinds"),
                "documents",
            ),
            c.texts(
                "held_kinds_readable",
                "các cơ sở dữ liệu giữ các loại giấy tờ mà dòng này nêu",
                "the registers that hold those kinds",
                _registers_of_kinds,
                "registers",
            ),
        ],
    ),
    *c.only_where(
        attrgetter("beside"),
        [
            c.texts(
                "beside",
                "giấy tờ nêu sau trong cùng dòng mà cơ sở dữ liệu được khai thác đang giữ (giấy tờ đầu thì không)",
                "papers named behind the first one of the line, held in registers the body may read (the first is not)",
                attrgetter("beside"),
                "documents",
            ),
            c.texts(
                "beside_readable",
                "các cơ sở dữ liệu giữ giấy tờ nêu sau",
                "the registers that hold those papers",
                lambda row: list(dict.fromkeys(register for kind in row.beside for register in row.read_by(kind))),
                "registers",
            ),
            c.flag(
                "beside_replaced",
                "văn bản đang hiệu lực đã cho thay giấy tờ nêu sau bằng dữ liệu",
                "a text in force lets data take the place of those papers",
                lambda row: any(row.index.replacement[kind] for kind in row.beside),
            ),
        ],
    ),
    c.flag(
        "names_replaced",
        "dòng nêu, cùng giấy tờ khác, một loại mà văn bản đang hiệu lực đã cho thay bằng dữ liệu",
        "beside another paper the line names a kind that a text in force lets data replace",
        lambda row: any(row.index.replacement[kind] for kind in row.standing.kinds(row.line)[1:]),
    ),
    c.flag(
        "data_first",
        "hồ sơ đã nêu chỉ nộp khi không khai thác được dữ liệu: ở dòng này, ghi chú hay tiêu đề khác",
        "the dossier already asks for it only when the data cannot be read: in this line, a note or a heading",
        attrgetter("data_first"),
        where=lambda row: row.holding.readable or row.beside,
    ),
    of_papers.dropped_by_plan(lambda row: row.standing.every_kind(row.procedure, row.line)),
    c.flag("retired", "giấy tờ không còn được cấp", "a paper no longer issued", lambda row: row.line.document in row.index.retired),
)
