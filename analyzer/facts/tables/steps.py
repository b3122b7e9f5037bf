"""The table `steps`: who does what after what, and which steps decide how long the procedure takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

from analyzer.facts.graph.schedule import Schedule, Scheduled, schedule
from analyzer.facts.index import Answers, Body
from analyzer.facts.known import Known
from analyzer.facts.procedure.worded import bounds, sentence
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns, Part
from analyzer.facts.tables.table import Table
from analyzer.model.dossier import dossier_lines
from analyzer.model.procedure import Step
from analyzer.model.text import Text
from analyzer.text.any_case import AnyCase, any_case
from analyzer.text.law.provisions import places

_ACT: Mapping[str | None, AnyCase] = {
    "inspect": any_case(
        r"(?:kiểm tra|đánh giá|thẩm định|khảo sát|xác minh)[^.;,]{0,40}(?:thực tế|thực địa|hiện trường|tại (?:cơ sở|chỗ|nơi))"
    ),
    "opinion": any_case(r"(?:lấy|xin|hỏi|có|cho) ý kiến|tham vấn"),
}
"""Words by which the sentence of an inspection or opinion is found in a step."""
_LONGEST = 400
_CHANGED = any_case(r"chuyển|thay đổi|(?<!sửa đổi, )(?<!được )bổ sung|hết hạn|hết hiệu lực")
_NO_BODY = ("applicant", "same_body", "unknown")


@dataclass(slots=True)
class Task(Part[Step]):
    """A row: the step, the bodies that handle the procedure, and `plans`: the schedule of each procedure, made when a column asks for it."""

    body: Body
    plans: Answers[str, Schedule[str] | None]

    @property
    def plan(self) -> Schedule[str] | None:
        """The schedule of the steps; None where no source gives times."""
        return self.plans[self.procedure.id]

    @property
    def task(self) -> Scheduled | None:
        """The place of the step in the schedule."""
        return self.plan.tasks[self.element.id] if self.plan else None


def step_rows(known: Known) -> Iterator[Task]:
    index = known.index
    plans: Answers[str, Schedule[str] | None] = Answers(lambda code: _plan(known.procedures[code].steps))
    for procedure in known.procedures.values():
        body = index.body[procedure.authority]
        for step in procedure.steps:
            yield Task(procedure, f"steps/{step.id}", step, index, body, plans)


def _complete(steps: Iterable[Step]) -> bool:
    """Whether every step of an authority has a time."""
    times = [step.time for step in steps if step.actor != "applicant"]
    return bool(times) and None not in times


def _plan(steps: Iterable[Step]) -> Schedule[str] | None:
    """The schedule of steps whose times a source gives; None where none does."""
    if all(step.time is None for step in steps):
        return None
    timed = {step.id: step.time.comparable_days if step.time else Decimal(0) for step in steps}
    return schedule(timed, {step.id: step.after for step in steps}) if any(timed.values()) else None


def _outside(row: Task) -> bool:
    actor = row.element.actor
    return actor not in _NO_BODY and bool(row.body.authority) and not row.body.issues[actor]


def _act(row: Task) -> str:
    words = row.element.text or row.element.name
    found = _ACT[row.element.kind].search(words)
    if found is None:
        return words
    begin, end = bounds(words, found.start())
    whole = " ".join(words[begin:end].split())
    if len(whole) <= _LONGEST:
        return whole
    comma = words.rfind(", ", begin, found.start())
    start = comma + 2 if comma > 0 else begin
    return sentence(words[start:], found.start() - start, found.end() - start)


def _of_change(row: Task) -> bool:
    """Whether the provision under which the step examines is that of a line or case about what has changed or run out."""
    under = {place for place in places(_act(row)) if place.clause and place.article}
    if not under:
        return False
    told = (*(line.name for _, line in dossier_lines(row.procedure.dossier)), *(case.name for case in row.procedure.cases.values()))
    return any(_CHANGED.search(words) and not under.isdisjoint(places(words)) for words in told)


_COLUMNS: Columns[Task] = (
    *c.WHERE,
    c.text("id", "mã bước", "id of the step", attrgetter("element.id")),
    c.text("name", "tên bước", "name of the step", attrgetter("element.name")),
    c.text("actor", "người thực hiện", "who does it", attrgetter("element.actor"), "agencies"),
    c.text("kind", "loại việc", "kind of work", lambda row: row.element.kind or "", "kinds"),
    *c.only_where(
        lambda row: row.element.kind in _ACT,
        [
            c.text(
                "act",
                "câu của bước nêu việc kiểm tra thực tế, lấy ý kiến, lấy từ toàn văn của bước; trống nếu bước không thuộc hai loại ấy",
                "the sentence of the step, out of its whole wording, that tells of the inspection or opinion; empty for other kinds",
                _act,
            ),
            c.flag(
                "only_sometimes",
                "ghi chú của bước mở đầu bằng “chỉ khi”, “chỉ trong trường hợp”",
                "the note of the step begins with “only where”",
                lambda row: row.element.text.lower().startswith(("chỉ khi", "chỉ trong trường hợp")),
            ),
            c.flag(
                "act_of_change",
                "câu ấy dẫn một điểm, khoản mà dòng hồ sơ hay trường hợp dẫn cùng chỗ nói đến việc chuyển, thay đổi, bổ sung, hết hạn",
                "that sentence cites a provision which a dossier line or case on something changed or run out cites too",
                _of_change,
            ),
        ],
    ),
    c.flag("visit", "người dân, doanh nghiệp phải đến", "the applicant must come", attrgetter("element.visit")),
    c.texts("after", "các bước phải xong trước", "steps that come before", attrgetter("element.after")),
    c.texts("checks", "điều được kiểm tra", "what is checked", attrgetter("element.checks")),
    c.flag("time_known", "nguồn có nêu thời gian của bước", "a source gives its time", lambda row: row.element.time is not None),
    c.number(
        "time_days",
        "thời gian của bước; 0 nếu chưa biết",
        "its time; 0 unknown",
        lambda row: row.element.time and row.element.time.comparable_days,
        c.WORKING_DAYS,
    ),
    c.flag(
        "times_complete",
        "mọi bước của cơ quan nhà nước đều có thời gian",
        "every step of an authority has a time",
        lambda row: _complete(row.procedure.steps),
    ),
    c.flag("critical", "nằm trên đường găng", "on the critical path", lambda row: row.task is not None and row.task.critical),
    c.number(
        "slack_days",
        "thời gian dự trữ; 0 nếu chưa biết",
        "slack; 0 unknown",
        lambda row: row.task and row.task.slack,
        c.WORKING_DAYS,
    ),
    c.number(
        "critical_days",
        "độ dài đường găng của thủ tục; 0 nếu chưa biết",
        "length of the critical path; 0 unknown",
        lambda row: row.plan and row.plan.length,
        c.WORKING_DAYS,
    ),
    c.flag(
        "outside_body", "do cơ quan khác với cơ quan giải quyết thực hiện", "done by a body that does not handle the procedure", _outside
    ),
    c.flag(
        "other_ministry",
        "do cơ quan ngoài bộ chủ quản thực hiện",
        "done by a body of another ministry",
        lambda row: row.element.actor not in _NO_BODY and row.index.ministry_of[row.element.actor] != row.procedure.ministry,
    ),
    *c.PART,
)

STEPS: Table[Task] = Table(
    "steps",
    "step",
    Text("một bước của trình tự thực hiện", "a step"),
    step_rows,
    _COLUMNS,
)
