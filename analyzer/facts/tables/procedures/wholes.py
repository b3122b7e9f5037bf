"""The table `procedures`: what a procedure is as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from operator import attrgetter

from analyzer.facts.known import Known
from analyzer.facts.procedure.about import action, object_of, only_foreigners
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.again import FILED_AGAIN
from analyzer.facts.tables.procedures.charging import CHARGING
from analyzer.facts.tables.procedures.costs import COSTS
from analyzer.facts.tables.procedures.delegated import DELEGATED
from analyzer.facts.tables.procedures.dossiers import DOSSIER
from analyzer.facts.tables.procedures.filed import FILED
from analyzer.facts.tables.procedures.filers import FILERS
from analyzer.facts.tables.procedures.sister_dossier import SisterDossiers
from analyzer.facts.tables.procedures.slips import SLIPS
from analyzer.facts.tables.procedures.told import OF_RECORD
from analyzer.facts.tables.procedures.unstated import UNSTATED
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.facts.tables.table import Table
from analyzer.inferring.wording import cited_titles, states
from analyzer.model.text import Text
from analyzer.model.values import parse_date
from analyzer.text.naming import decides_anew, names_district, stem_of
from analyzer.text.provinces import offices_of_one_province, province_in

MANDATORY_PARTS = ("steps", "channels", "dossier", "time_limits", "applicants", "authority")
"""Parts that every procedure must have (khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP as amended 2017), besides the name."""


def procedure_rows(known: Known) -> Iterator[Whole]:
    sisters = SisterDossiers(known.procedures)
    for code, procedure in known.procedures.items():
        yield Whole(
            procedure,
            [way for _, way in known.tallies[code]],
            known.asked[code],
            known.evidence[code],
            {channel.mode for channel in procedure.channels},
            {channel.service for channel in procedure.channels if channel.mode == "online"},
            {result.format for result in procedure.results},
            known.index,
            sisters,
        )


def _abolished(row: Whole) -> list[str]:
    procedure = row.procedure
    return row.index.still_named((*procedure.authority, *procedure.receives, *procedure.decides, *procedure.returns))


def _local_offices(row: Whole) -> list[str]:
    """Offices of one province that a national record gives the work to; its name and the titles of its basis name no such place."""
    procedure, words = row.procedure, row.index.words
    owner = words.ministries.get(procedure.ministry)
    if owner is None or province_in(owner.name.vi):
        return []
    bodies = dict.fromkeys((*procedure.authority, *procedure.receives, *procedure.decides, *procedure.returns))
    found = offices_of_one_province(*(words.agencies[id].name.vi for id in bodies if id in words.agencies))
    if not found or any(map(province_in, (procedure.name, *(title for _, title in cited_titles(procedure))))):
        return []
    return list(found)


def _gone_from_source(row: Whole) -> date | None:
    """The day that an import noted; whatever else may stand there is none."""
    with suppress(ValueError):
        return parse_date(str(row.procedure.source.get("gone_since", "")))
    return None


_COLUMNS: Columns[Whole] = (
    *c.WHOLE,
    c.text("name", "tên thủ tục", "name", attrgetter("procedure.name")),
    c.text("field", "lĩnh vực", "field of State management", attrgetter("procedure.field"), "fields"),
    c.text("ministry", "bộ chủ quản", "ministry that owns it", attrgetter("procedure.ministry"), "ministries"),
    c.texts("level", "cấp thực hiện", "levels that handle it", attrgetter("procedure.level"), "levels"),
    c.whole("levels", "số cấp thực hiện", "number of levels", lambda row: len(row.procedure.level)),
    c.texts("authority", "cơ quan giải quyết", "handling bodies", attrgetter("procedure.authority"), "agencies"),
    c.flag(
        "decided_above",
        "cơ quan khác với cơ quan giải quyết quyết định",
        "a body other than the handling one decides",
        lambda row: bool(set(row.procedure.decides) - set(row.procedure.authority)),
    ),
    c.text("scope", "phạm vi: public hoặc internal", "scope: public or internal", attrgetter("procedure.scope"), "scopes"),
    c.texts("applicants", "đối tượng thực hiện", "who may apply", attrgetter("procedure.applicants"), "applicants"),
    c.flag(
        "only_foreigners",
        "chỉ dành cho người, tổ chức nước ngoài",
        "only for foreigners and foreign organisations",
        lambda row: only_foreigners(row.procedure.applicants),
    ),
    c.text(
        "action",
        "việc: issue, renew, reissue, exchange, amend, revoke ...; suy từ tên nếu bản ghi không nêu",
        "what it does; inferred from the name where the record does not say",
        lambda row: action(row.procedure),
        "acts",
    ),
    c.flag(
        "decides_anew",
        "tên nói cấp lại nhưng là quyết định mới: giấy cũ hết hạn, bị thu hồi, hoặc không tính trường hợp mất, hỏng",
        "the name speaks of a reissue that decides anew: the old paper has run out or been withdrawn, or loss and damage are left out",
        lambda row: decides_anew(row.procedure.name),
    ),
    c.flag(
        "action_inferred",
        "việc được suy từ tên (`action`)",
        "what it does is inferred from its name (`action`)",
        lambda row: row.procedure.action is None,
    ),
    c.text("object", "loại giấy tờ là kết quả chính", "kind of its main result", lambda row: object_of(row.procedure), "documents"),
    c.text(
        "stem",
        "tên đã bỏ phần 'thực hiện tại cấp ...' và nơi thực hiện",
        "name without level and place",
        lambda row: stem_of(row.procedure.name),
    ),
    c.text("lead_unit", "đơn vị chủ trì", "lead unit", attrgetter("procedure.lead_unit"), "agencies"),
    c.text("published_by", "quyết định công bố", "publication decision", attrgetter("procedure.published_by")),
    c.day(
        "gone_from_source",
        "ngày của bản nguồn đầu tiên không còn thủ tục",
        "day of the first source that was imported and had it no longer",
        _gone_from_source,
    ),
    *FILED,
    *DOSSIER,
    *COSTS,
    *FILERS,
    *SLIPS,
    c.whole("conditions_count", "số yêu cầu, điều kiện", "conditions", lambda row: len(row.procedure.conditions), c.CONDITIONS),
    *UNSTATED,
    c.whole(
        "basis_count", "số văn bản căn cứ", "texts of its legal basis", lambda row: len(row.procedure.legal_basis), Text("văn bản", "texts")
    ),
    c.whole(
        "base_count",
        "số văn bản quy phạm trong căn cứ chưa biết là hết hiệu lực mà tên cho biết không chỉ để sửa đổi văn bản khác, tổ chức bộ máy hay phân định thẩm quyền",
        "normative texts in its legal basis not known to have ended whose titles tell that they do more than amend others, organise bodies or divide their authority",
        lambda row: len({citation.instrument for citation in row.procedure.legal_basis if row.index.is_base[citation.instrument]}),
        Text("văn bản", "texts"),
    ),
    c.flag("basis_known", "bản ghi nêu căn cứ pháp lý", "the record names its legal basis", lambda row: bool(row.procedure.legal_basis)),
    *CHARGING,
    *DELEGATED,
    c.texts(
        "missing_parts",
        "bộ phận bắt buộc còn thiếu (Điều 8 Nghị định 63/2010)",
        "mandatory parts that are missing",
        lambda row: [part for part in MANDATORY_PARTS if not states(row.procedure, part)],
        "parts",
    ),
    c.texts(
        "local_offices",
        "cơ quan của một tỉnh, thành phố được ghi ở thủ tục do bộ công bố cho cả nước",
        "offices of one province named in a procedure that a ministry publishes for the whole country",
        _local_offices,
    ),
    c.texts("abolished_bodies", "cơ quan không còn mà bản ghi vẫn nêu", "bodies it names that no longer exist", _abolished, "agencies"),
    c.flag(
        "names_district",
        "tên hoặc cấp thực hiện vẫn nói cấp huyện",
        "name or level still speaks of districts",
        lambda row: "district" in row.procedure.level or names_district(row.procedure.name),
    ),
    c.texts(
        "mixed_with",
        "thủ tục khác bị lẫn vào bản ghi",
        "procedures mixed into the record",
        attrgetter("procedure.mixed_with"),
        "procedures",
    ),
    c.text(
        "dossier_of",
        "thủ tục cùng lĩnh vực, tên mở đầu giống nhau, mà giấy tờ đứng trong hồ sơ này: các dòng, trong đó có đơn, tờ khai, thông báo, nói việc của thủ tục ấy, không dòng nào nói việc ở tên thủ tục này, còn trình tự thì có; trống nếu không có",
        "the procedure of the same field with a name that begins alike whose papers stand in this dossier: lines, a form among them, speak of its matter, none of this one's own, of which the steps do; empty none",
        lambda row: row.of_sister.other,
        "procedures",
    ),
    *c.only_where(
        attrgetter("of_sister.other"),
        [
            c.text("dossier_of_said", "dòng đầu tiên trong số đó", "the first of those lines", attrgetter("of_sister.line")),
            c.whole("dossier_of_lines", "số dòng ấy", "how many there are", attrgetter("of_sister.lines")),
            c.flag(
                "dossier_of_conditions",
                "điều kiện cũng nói việc của thủ tục kia",
                "the conditions speak of the other's matter too",
                attrgetter("of_sister.conditions"),
            ),
        ],
    ),
    c.flag(
        "result_electronic",
        "có kết quả điện tử",
        "some result is electronic",
        lambda row: not row.formats.isdisjoint(("electronic", "both")),
    ),
    c.flag("result_format_known", "bản ghi nêu dạng kết quả", "the form of the result is known", lambda row: not row.formats <= {None}),
    c.flag("recorded_known", "biết ngày ghi nhận", "the day of the record is known", lambda row: row.procedure.recorded is not None),
    c.flag(
        "protected", "có ghi mục đích bảo vệ (`protects`)", "it names a purpose of protection", lambda row: bool(row.procedure.protects)
    ),
    c.text("protects", "mục đích bảo vệ", "purpose of protection", attrgetter("procedure.protects")),
    c.text("note", "ghi chú của người lập danh mục", "note of those who keep the catalogue", attrgetter("procedure.note")),
    *FILED_AGAIN,
    *OF_RECORD,
)

PROCEDURES: Table[Whole] = Table(
    "procedures",
    "procedure",
    Text("một thủ tục", "a procedure"),
    procedure_rows,
    _COLUMNS,
)
