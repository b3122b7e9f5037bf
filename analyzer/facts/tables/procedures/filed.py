"""Columns of `procedures`: how a file is handed in, and what its steps ask of whoever files."""

from __future__ import annotations

from collections.abc import Callable

from analyzer.facts.procedure.steps_told import asks_another_act, done_while_waiting, only_filed, open_consultation, restart
from analyzer.facts.procedure.ways_told import way_told
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.text.quoting import as_quoted


def _attends(row: Whole) -> bool:
    return any(step.kind == "attend" or (step.kind == "inspect" and step.visit) for step in row.procedure.steps)


def _told(way: str) -> Callable[[Whole], str]:
    """How the wording, channels first, tells of a way of filing that no channel has."""

    def told(row: Whole) -> str:
        if way in row.modes or not row.modes:
            return ""
        texts = ("\n".join([piece.text for piece in row.said.of(part)]) for part in ("channels", "steps"))
        return as_quoted(way_told(way, row.procedure.name, *texts))

    return told


FILED: Columns[Whole] = (
    c.flag("has_counter", "nhận trực tiếp", "filed at a counter", lambda row: "counter" in row.modes),
    c.flag("has_online", "nhận trực tuyến", "filed online", lambda row: "online" in row.modes),
    c.flag("has_post", "nhận qua bưu chính", "filed by post", lambda row: "post" in row.modes),
    c.text(
        "post_told",
        "khi không cách thức nào nhận qua bưu chính: câu nói nộp hồ sơ qua bưu chính; trống nếu không có",
        "where no channel is by post: the sentence by which a dossier is sent by post; empty none",
        _told("post"),
    ),
    c.text(
        "online_told",
        "khi không cách thức nào nhận trực tuyến: câu nói nộp hồ sơ trực tuyến, hoặc lời ở tên nói dịch vụ công trực tuyến; trống nếu không có",
        "where no channel is online: the sentence by which a dossier is filed online, or the words of the name that say so; empty none",
        _told("online"),
    ),
    c.text(
        "counter_told",
        "khi không cách thức nào nhận trực tiếp: câu nói nộp hồ sơ trực tiếp; trống nếu không có",
        "where no channel is at a counter: the sentence by which a dossier is filed in person; empty none",
        _told("counter"),
    ),
    c.flag("channels_known", "bản ghi nêu cách thức thực hiện", "the record names its channels", lambda row: bool(row.modes)),
    c.flag("online_full", "dịch vụ công trực tuyến toàn trình", "online from end to end", lambda row: "full" in row.services),
    c.flag("online_service_known", "biết mức độ trực tuyến", "how far it is online is known", lambda row: not row.services <= {None}),
    c.flag(
        "online_barred",
        "có phần không được đưa lên mạng",
        "some part may not go online",
        lambda row: row.procedure.online_barred is not None,
    ),
    c.flag("non_territorial", "nộp ở đâu cũng được", "may be filed anywhere", lambda row: bool(row.procedure.non_territorial)),
    c.flag(
        "non_territorial_known",
        "biết có phụ thuộc địa giới hay không",
        "whether it may be filed anywhere is known",
        lambda row: row.procedure.non_territorial is not None,
    ),
    c.text(
        "restart_clause",
        "câu cho tính lại thời hạn từ đầu sau khi bổ sung hồ sơ; trống nếu không có",
        "the sentence that begins the limit anew after the dossier is supplemented; empty none",
        lambda row: restart(row.said.of_itself),
        where=lambda row: "tính lại" in row.said.small,
    ),
    c.text(
        "open_consultation",
        "câu trong trình tự lấy ý kiến cơ quan khác mà không nêu thời gian ở gần; trống nếu không có",
        "the sentence of the steps that asks other bodies for their opinion with no time told near it; empty none",
        lambda row: open_consultation(row.said),
    ),
    c.text(
        "other_act_asked",
        "câu trong trình tự đề nghị một việc khác với việc nêu ở tên; trống nếu không có",
        "the sentence of the steps that asks for another act than the name states; empty none",
        lambda row: asks_another_act(row.procedure.name, row.said),
    ),
    c.text(
        "only_filed",
        "lời đầu của trình tự, khi mọi bước chỉ là chuẩn bị, nộp, tiếp nhận hồ sơ và không lời nào nói cơ quan làm gì với hồ sơ; trống nếu không phải",
        "first words of the steps, where each is one of preparing, filing or receiving and no word tells what the body does with the file; else empty",
        lambda row: only_filed(row.procedure),
        where=lambda row: row.procedure.steps,
    ),
    c.flag("steps_known", "bản ghi nêu các bước", "the record names its steps", lambda row: bool(row.procedure.steps)),
    c.flag(
        "done_while_waiting",
        "mọi thời hạn đều không quá nửa ngày làm việc và trình tự không hẹn ai quay lại",
        "every limit is within half a working day and the steps call nobody back",
        lambda row: done_while_waiting(row.procedure),
    ),
    c.flag(
        "must_attend",
        "người làm thủ tục phải có mặt: lấy sinh trắc học, sát hạch, đối thoại, đưa xe đến kiểm tra",
        "the applicant must be present: biometrics, examination, inspection",
        _attends,
    ),
)
