"""Where a record has people hand in their dossier twice, or certify by post what is only shown at the counter; columns of `procedures`."""

from __future__ import annotations

import re

from analyzer.facts.procedure.at_collection import may_take, papers_taken
from analyzer.facts.procedure.paper_after_online import may_ask_paper, passport_by_post, set_after_online, uncertified_on_paper
from analyzer.facts.procedure.shown_at_collection import Shown, may_be_shown, shown_at_collection
from analyzer.facts.procedure.worded import sentence
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.text.any_case import any_case
from analyzer.text.quoting import as_quoted

_BY_POST = any_case(r"bưu (?:chính|điện)[^.;\n]{0,80}?bản sao (?:có |được )?(?:chứng thực|công chứng)[^.;\n]{0,40}?giấy tờ phải xuất trình")
_NUMBER = any_case(r"chỉ cần (?:cung cấp|khai|ghi|kê khai)[^.;\n]{0,40}?số định danh")


_ONLINE = any_case(r"(?:trường hợp|nếu|khi|đối với)[^.;:\n]{0,120}\bnộp hồ sơ[^.;:\n]{0,120}trực tuyến[^.;:\n]{0,160}:")
"""A heading of filing online."""
_POINT = re.compile(r"\n[^\S\n]*(?:[-*]|\w{1,2}[.)])\s")
"""A point as high as the heading, which ends what stands below it."""


def filed_again(row: Whole) -> tuple[str, str]:
    """The path and the sentence by which all papers of the dossier are taken when the result is collected; empty where none is."""
    found = ((piece.path, taken.sentence) for piece in row.said.pieces for taken in papers_taken(piece.text))
    path, said = next(found, ("", ""))
    return path, as_quoted(said)


def filed_again_online(row: Whole) -> bool:
    """Whether that sentence stands among the points below a heading of filing online, so that nobody else is asked."""
    for piece in row.said.pieces:
        for taken in papers_taken(piece.text):
            before = piece.text[: piece.text.find(taken.sentence)]
            headings = list(_ONLINE.finditer(before))
            return bool(headings) and not _POINT.search(before, headings[-1].end())
    return False


def at_collection(row: Whole) -> tuple[str, Shown]:
    """The path of the step or channel by which a card or a receipt is shown when the result is collected, and what it says; empty where none does."""
    found = ((piece.path, shown) for piece in row.said.of("steps", "channels") if (shown := shown_at_collection(piece.text)))
    return next(found, ("", Shown("", card=False, receipt=False)))


def certified_by_post(row: Whole) -> tuple[str, str]:
    """The path and the sentence by which papers that are only shown are sent as certified copies by post; empty where none is."""
    if "phải xuất trình" not in row.said.small or not (found := _BY_POST.search(row.said.everywhere)):
        return "", ""
    said = as_quoted(sentence(row.said.everywhere, found.start(), found.end()))
    return next((piece.path for piece in row.said.pieces if found[0] in piece.text), ""), said


def paper_after_online(row: Whole) -> tuple[str, str, bool]:
    """The path and the sentence by which those who file online send paper too, and whether it is the whole set; empty where none is."""
    for read, whole in ((set_after_online, True), (uncertified_on_paper, False)):
        if said := next(((piece.path, found) for piece in row.said.pieces if (found := read(piece.text))), None):
            return said[0], as_quoted(said[1]), whole
    return "", "", False


def passport_posted(row: Whole) -> tuple[str, str]:
    """The path, that of online filing where it says so too, and the sentence by which those who file online send their passport by post; empty where none is."""
    found = [(piece.path, said) for piece in row.said.pieces if (said := passport_by_post(piece.text))]
    online = {f"channels/{channel.id}" for channel in row.procedure.channels if channel.mode == "online"}
    path, said = min(found, key=lambda told: told[0] not in online, default=("", ""))
    return path, as_quoted(said)


FILED_AGAIN: Columns[Whole] = (
    *c.only_where(
        lambda row: may_take(row.said.small),
        [
            c.text(
                "filed_again",
                "câu, ở bất cứ phần nào của bản ghi, yêu cầu nộp các giấy tờ của cả hồ sơ khi nhận kết quả; trống nếu không có",
                "the sentence, in any part of the record, that has all papers of the dossier handed in when the result is collected; empty none",
                lambda row: filed_again(row)[1],
            ),
            c.text(
                "filed_again_path",
                "đường dẫn của phần có câu ấy (`filed_again`)",
                "path of the part that holds that sentence (`filed_again`)",
                lambda row: filed_again(row)[0],
            ),
            c.flag(
                "filed_again_online",
                "câu ấy đứng dưới tiêu đề về hồ sơ nộp trực tuyến",
                "that sentence stands below a heading of dossiers filed online",
                filed_again_online,
            ),
        ],
    ),
    *c.only_where(
        lambda row: may_be_shown(row.said.small) and at_collection(row)[0],
        [
            c.text(
                "shown_at_collection",
                "câu của trình tự, cách thức buộc người nhận kết quả mang theo thẻ căn cước, chứng minh nhân dân hoặc biên lai đã nộp tiền; trống nếu không có",
                "the sentence of steps or channels by which whoever collects the result brings an identity card or the receipt of the fee; empty none",
                lambda row: as_quoted(at_collection(row)[1].sentence),
            ),
            c.text(
                "shown_at_collection_path",
                "đường dẫn của phần có câu ấy (`shown_at_collection`)",
                "path of the part that holds that sentence (`shown_at_collection`)",
                lambda row: at_collection(row)[0],
            ),
            c.flag(
                "card_at_collection",
                "câu ấy đòi thẻ căn cước, chứng minh nhân dân",
                "that sentence asks for an identity card",
                lambda row: at_collection(row)[1].card,
            ),
            c.flag(
                "receipt_at_collection",
                "câu ấy đòi biên lai đã nộp tiền",
                "that sentence asks for the receipt of the fee",
                lambda row: at_collection(row)[1].receipt,
            ),
        ],
    ),
    c.text(
        "certified_by_post",
        "câu yêu cầu gửi kèm bản sao chứng thực của giấy tờ chỉ phải xuất trình, khi nộp qua bưu chính; trống nếu không có",
        "the sentence that has papers which are only shown sent as certified copies by post; empty none",
        lambda row: certified_by_post(row)[1],
    ),
    *c.only_where(
        lambda row: certified_by_post(row)[0],
        [
            c.text(
                "certified_by_post_path",
                "đường dẫn của phần có câu ấy (`certified_by_post`)",
                "path of the part that holds that sentence (`certified_by_post`)",
                lambda row: certified_by_post(row)[0],
            ),
            c.flag(
                "number_is_enough",
                "ở các bản ghi có câu ấy: bản ghi cũng nói chỉ cần cung cấp số định danh",
                "where there is one: the record also says that giving the personal number is enough",
                lambda row: any("định danh" in piece.text and _NUMBER.search(piece.text) for piece in row.said.pieces),
            ),
        ],
    ),
    *c.only_where(
        lambda row: may_ask_paper(row.said.small) and paper_after_online(row)[1],
        [
            c.text(
                "paper_after_online",
                "câu yêu cầu người đã nộp trực tuyến còn nộp cả bộ hồ sơ giấy, hoặc gửi bản giấy của giấy tờ chưa được chứng thực điện tử; trống nếu không có",
                "the sentence that has those who file online send the same set on paper, or the paper of what is not certified electronically; empty none",
                lambda row: paper_after_online(row)[1],
            ),
            c.text(
                "paper_after_online_path",
                "đường dẫn của phần có câu ấy (`paper_after_online`)",
                "path of the part that holds that sentence (`paper_after_online`)",
                lambda row: paper_after_online(row)[0],
            ),
            c.flag(
                "whole_set_after_online",
                "câu ấy đòi cả bộ hồ sơ giấy giống bộ đã nộp trực tuyến",
                "that sentence asks for the whole set that was filed online",
                lambda row: paper_after_online(row)[2],
            ),
        ],
    ),
    *c.only_where(
        lambda row: "hộ chiếu" in row.said.small and passport_posted(row)[1],
        [
            c.text(
                "passport_posted",
                "câu buộc người nộp trực tuyến gửi hộ chiếu qua bưu chính; trống nếu không có",
                "the sentence that has those who file online send their passport by post; empty none",
                lambda row: passport_posted(row)[1],
            ),
            c.text(
                "passport_posted_path",
                "đường dẫn của phần có câu ấy (`passport_posted`)",
                "path of the part that holds that sentence (`passport_posted`)",
                lambda row: passport_posted(row)[0],
            ),
        ],
    ),
)
