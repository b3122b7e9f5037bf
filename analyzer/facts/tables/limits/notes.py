"""Columns of `time_limits`: what the words beside the number say of it; its note, and the steps, may name another time."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from analyzer.facts.procedure.worded import sentence
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.limits.limit import Limit
from analyzer.inferring.wording import step_texts
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text
from analyzer.model.values import Duration
from analyzer.text.any_case import any_case
from analyzer.text.quoting import as_quoted
from analyzer.text.time.days import days_in
from analyzer.text.time.durations import TimePhrase, read_time
from analyzer.text.time.legs import adding_up_to, unlike_adding_up_to
from analyzer.text.time.lengths import lengths
from analyzer.text.time.limit_checks import disagreement
from analyzer.text.time.told_in_steps import told_in_steps

Said = tuple[str, str, int]
"""A doubt about a number, the words that raise it, and how many lengths of time those words hold."""
NOTHING: Said = ("", "", 0)
_FROM_FILING = any_case(r"kể từ (?:ngày|khi)[^;.]{0,40}(?:nhận|tiếp nhận|có)[^;.]{0,30}hồ sơ|thời hạn giải quyết")
_OTHERS_FILE = any_case(r"hồ sơ (?:do|của|từ) (?:sở|ủy ban|bộ|cơ quan|công an|phòng)|chưa (?:đầy )?đủ|không hợp lệ|bổ sung")
_MENDED = any_case(r"hồ sơ[^.;]{0,30} (?:phải|cần|được|đã) (?:được )?(?:sửa đổi|bổ sung|hoàn thiện)")
"""The case of a dossier that has been mended: its time is one of those the note sets, and may be the one recorded."""
_ANSWERS = any_case(r"thông báo|trả lời|hướng dẫn|yêu cầu|từ chối|nêu rõ lý do")
_LONG = 300
"""Letters of a sentence that is quoted whole."""
_TOO_LONG = 240
"""Letters beyond which only the clause of a sentence is quoted that gives the days."""
_VERIFIES = any_case(r"xác minh|lấy ý kiến|kiểm tra thực tế|kiểm tra tại")


def of_limit(row: Limit) -> Said:
    """What does not fit between a limit and its note; stages and limits without a number have nothing to compare."""
    limit = row.element
    if limit.value is None or limit.stages or not row.index.inferred.is_stated(limit):
        return NOTHING
    return next((said for text in row.texts if (said := _of_note(limit.value, text)) is not NOTHING), NOTHING)


@lru_cache(maxsize=16384)
def _of_note(stated: Duration, text: str) -> Said:
    said = read_time(text)
    if any(
        phrase.durations == (stated,) and _MENDED.search(phrase.condition) and not _ANSWERS.search(phrase.wording)
        for phrase in said.phrases
    ):
        return NOTHING
    doubt = next(iter(disagreement(stated, said)), None)
    if doubt is None:
        return NOTHING
    phrases = said.of("limit", "stage", "extension")
    of_number = [phrase for phrase in phrases if doubt == "units_differ" and [one.value for one in phrase.durations] == [stated.value]]
    told = [phrase.wording for phrase in of_number or phrases or said.phrases] or [text]
    return doubt, " ".join(told[0].split())[:300], len({phrase.durations for phrase in phrases})


def in_steps(row: Limit) -> str:
    """The sentence of the steps that gives the number of a limit in the other kind of days, where none gives it in its own."""
    value = _in_days(row)
    return next(iter(_other_days(row.procedure, value)), "") if value else ""


def times_in_steps(row: Limit) -> int:
    """How many limits of the steps give the number in the other kind of days."""
    value = _in_days(row)
    return len(_other_days(row.procedure, value)) if value else 0


def legs_in_steps(row: Limit) -> tuple[TimePhrase, ...]:
    """The legs of the steps, all in the other kind of days, that add up to the number of a limit."""
    value = _in_days(row)
    if value is None:
        return ()
    steps, working = step_texts(row.procedure), value.unit == "working days"
    total = _all_days(steps, not working)
    if total is None or total < value.value:
        return ()  # most steps, told without reading them
    return adding_up_to(value.value, not working, steps)


def unlike_legs(row: Limit) -> tuple[TimePhrase, ...]:
    """The legs of the steps, some in working days and some in calendar days, whose numbers add up to that of a limit of every case.

    None where its own words count days: they state the limit, or tell what it is made of.
    """
    value = _in_days(row) if row.for_every_case else None
    if value is None or any(days_in(text) for text in row.texts):
        return ()
    steps = step_texts(row.procedure)
    found = [days for text in steps for days in days_in(text)]
    if len({days.working for days in found}) < 2 or sum(days.number for days in found) < value.value:
        return ()  # most steps, told without reading them
    return unlike_adding_up_to(value.value, steps)


def _all_days(steps: tuple[str, ...], working: bool) -> int | None:
    """All days that the steps count, where they count several times and always in this kind of days."""
    found = [days for text in steps for days in days_in(text)]
    alike = len(found) > 1 and all(days.working == working for days in found)
    return sum(days.number for days in found) if alike else None


def _in_days(row: Limit) -> Duration | None:
    """The number of a limit that the record states in days of either kind."""
    value = row.element.value
    stated = value is not None and value.unit in ("days", "working days") and row.index.inferred.is_stated(row.element)
    return value if stated else None


def says_verified(row: Limit) -> bool:
    """Whether the sentence of its note, its channel or the steps that gives the number of a limit says that something is verified or asked of others."""
    value = row.element.value
    if value is None:
        return False
    return any(
        days.number == value.value and _VERIFIES.search(sentence(text, days.start, days.end))
        for text in (*row.texts, *step_texts(row.procedure))
        for days in days_in(text)
    )


def counts_applicant(row: Limit) -> bool:
    """Whether all days that the steps count add up to a limit, and some of them are the applicant's."""
    value = _in_days(row)
    if value is None:
        return False
    steps = step_texts(row.procedure)
    if _all_days(steps, value.unit == "working days") != value.value:
        return False
    return any(phrase.role == "applicant" for phrase in read_time("\n".join(steps)).phrases)


def without_number(row: Limit) -> bool:
    """Whether the record itself states no number for a limit of an imported procedure."""
    limit = row.element
    stated = limit.value is not None and row.index.inferred.is_stated(limit)
    return row.procedure.source is not None and not stated and not limit.stages


def only_in_steps(row: Limit) -> str:
    """What the steps tell of time where neither the number of a limit nor its own words do; of a long sentence, what stands around the time."""
    own = read_time("\n".join(row.texts))
    told = "" if own.phrases or own.no_limit else as_quoted(told_in_steps(step_texts(row.procedure)))
    if len(told) <= _LONG:
        return told
    time = lengths(told)[0]
    return sentence(told, time.start, time.end)


def _other_days(procedure: Procedure, value: Duration) -> list[str]:
    """The words of the steps that give the number in the other kind of days from the filing; none where some give it in its own."""
    found = []
    for text in step_texts(procedure):
        for days in days_in(text):
            if days.number == value.value:
                if days.working == (value.unit == "working days"):
                    return []
                words = sentence(text, days.start, days.end)
                if _FROM_FILING.search(words) and not _OTHERS_FILE.search(words):
                    found.append(words if len(words) <= _TOO_LONG else _own_clause(words, text[days.start : days.end]))
    return found


def _own_clause(words: str, days: str) -> str:
    """Of a long sentence the clause that gives the days, where it tells what they run from; else the sentence."""
    place = words.find(" ".join(days.split()))
    begin, end = max(words.rfind(", ", 0, place), words.rfind(": ", 0, place)) + 1, words.find(",", place)
    clause = words[begin : end if end > 0 else None].strip()
    return f"… {clause}{' …' if end > 0 else ''}" if begin and _FROM_FILING.search(clause) else words


OF_NOTE: Columns[Any] = (
    *c.only_where(
        lambda row: of_limit(row) is not NOTHING,
        [
            c.text(
                "note_doubt",
                "điều không khớp giữa con số và ghi chú của nó: units_differ, number_and_note_differ, unlike_times_added, another_meaning; trống nếu khớp",
                "what does not fit between the number and its note; empty where they fit",
                lambda row: of_limit(row)[0],
                "doubts",
            ),
            c.text("note_says", "câu của ghi chú nói khác con số", "the sentence of the note that differs", lambda row: of_limit(row)[1]),
            c.whole(
                "note_lengths",
                "số thời hạn khác nhau mà ghi chú ấy nêu",
                "different limits which that note states",
                lambda row: of_limit(row)[2],
                Text("thời hạn", "limits"),
            ),
        ],
    ),
    *c.only_where(
        in_steps,
        [
            c.text(
                "steps_say",
                "câu của trình tự nêu đúng con số này theo loại ngày kia (ngày, ngày làm việc), khi không câu nào nêu theo loại ngày của bản ghi",
                "the sentence of the steps that gives this number in the other kind of days, where none gives it in that of the record",
                in_steps,
            ),
            c.whole(
                "steps_say_times",
                "trình tự có bao nhiêu thời hạn như vậy",
                "how many such limits the steps have",
                times_in_steps,
                Text("thời hạn", "limits"),
            ),
        ],
    ),
    c.texts(
        "legs",
        "các chặng nối tiếp mà trình tự nêu, đều theo loại ngày kia, cộng lại đúng bằng con số này: số ngày của từng chặng",
        "consecutive legs of the steps, all in the other kind of days, that add up to this number: the days of each",
        lambda row: [str(leg.durations[0].value) for leg in legs_in_steps(row)],
        "sum",
    ),
    c.text(
        "first_leg",
        "câu của trình tự nêu chặng đầu trong các chặng ấy",
        "the sentence of the steps with the first of those legs",
        lambda row: next((leg.wording for leg in legs_in_steps(row)), ""),
    ),
    c.texts(
        "unlike_legs",
        "các chặng nối tiếp của mọi hồ sơ, từ khi nhận đến khi quyết định, chặng theo ngày, chặng theo ngày làm việc, mà con số cộng lại đúng bằng thời hạn này: từng chặng; không có khi lời văn của thời hạn đã đếm ngày",
        "consecutive legs of every application from filing to decision, some in days and some in working days, whose numbers add up to this limit: each; none where the words of the limit count days",
        lambda row: [str(leg.durations[0]) for leg in unlike_legs(row)],
        "values",
        where=unlike_legs,
    ),
    c.text(
        "only_in_steps",
        "ở thời hạn mà bản ghi không nêu con số, lời văn của nó cũng không nói đến thời gian: câu của trình tự nêu thời hạn kể từ khi nhận hồ sơ",
        "where the record states no number and the words of the limit tell no time: the sentence of the steps that sets a time from the filing",
        only_in_steps,
        where=without_number,
    ),
    c.flag(
        "note_says_verified",
        "câu của ghi chú, cách thức hay trình tự nêu thời hạn này nói đến việc xác minh, kiểm tra thực tế, lấy ý kiến",
        "the sentence of its note, channel or steps that gives this limit speaks of verifying or of asking others",
        says_verified,
    ),
    c.flag(
        "counts_applicant",
        "các chặng của trình tự cộng lại đúng bằng thời hạn này, kể cả chặng mà người nộp tự làm",
        "the legs of the steps add up to this limit, and one of them is the applicant's own to do",
        counts_applicant,
    ),
)
