"""Which registers hold what a paper proves: those of the kinds it names, of the facts it tells, of the procedure's field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analyzer.model.enumerations import DocumentClass
from analyzer.text.identity.held.abroad import is_abroad, is_foreign_paper, is_of_another_state, is_of_foreigner, may_be_foreign
from analyzer.text.identity.held.links import founds_firm, linked, named
from analyzer.text.identity.held.passports import concerns_foreigner, passport_of
from analyzer.text.identity.kinds import Found, Kinds
from analyzer.text.identity.limits.data_first import data_come_first, of_this_line
from analyzer.text.identity.line import Line
from analyzer.text.identity.wording import NEXT_CASE, Wording
from analyzer.text.spelling import first_of, fold, has_any, words_in, words_of

PROVING = frozenset({"evidence", "identity", "third_party", "confirmation", "surrendered", "payment", "technical"})
"""Classes whose papers prove a fact; what an applicant writes proves nothing that a register could hold."""
_OF_THE_STATE = frozenset({"evidence", "identity", "confirmation"})
_MAY_BE_TRAVEL_PAPER = frozenset({"identity", "surrendered", "evidence"})

_FARTHEST = 450
"""Letters within which the papers of a line are sought."""
_NEAR = 60
"""Words behind the head noun that may tell which fact is proved."""
_FIRST_ALTERNATIVES = 14
"""Of many papers any one will do: registers hold the fact only when a paper they hold is among the first that are named."""
_CASE_BEHIND = re.compile(r":\s*[-+*•]?\s*(?:đối với|trường hợp|nếu|khi) [^:;]{1,150}(?=:)")
"""A case that stands between the words "one of" and the papers that it lists."""
_ONE_OF_MANY = re.compile(r"một (?:trong|hoặc một số)|giấy tờ gốc")
_OF_MANY = ("một ", "giấy tờ gốc")
_BEFORE = 4

_MAY_STAND_BEFORE = frozenset(
    words_of(
        "hoặc | và | sao | chính | gốc | chụp | thực | lệ | các | thẻ | bản | nộp | trình | kèm | theo | sau | trong | là | lại | thêm",
        "tờ | có | giấy | chứng | photo | scan | loại | số | hợp | của | từ | cùng | hay | gồm | minh | thông tin | tin | cả | về",
    )
)
"""Words after which a paper is named; after others (`ghi rõ số`, `đề nghị cấp`) only its name is mentioned."""
_MENTIONED = re.compile(
    r" (?:ghi rõ|nêu rõ|trong đó|đề nghị|yêu cầu|số|so với|trên|trong|thông tin (?:trên|trong|về)|ghi trên|ghi trong"
    r"|thuộc diện được cấp|được cấp|chưa được cấp|đã được cấp|chưa có|không có|mất|thay đổi|trừ người có|trừ|xin"
    r"|làm căn cứ cấp|để cấp|sau khi cấp) (?:\w+ ){0,2}$"
)
_SPARED = re.compile(r"không (?:phải|yêu cầu|cần) nộp (?:bản sao |bản chụp |bản chính )?$")
"""“… không phải nộp bản sao giấy chứng nhận đăng ký doanh nghiệp”: the paper named there is not asked."""
_SPARED_WITHIN = 40
_IN_SITUATION = re.compile(
    r"(?:trường hợp|không có|chưa có)(?! (?:này|trên))"
    r"(?:(?!trường hợp|nộp|xuất trình|gửi|cung cấp|bổ sung| thì | phải | kèm | gồm | là | có thêm)[^:;.,+()])*$"
)
"""“… đối với trường hợp giấy phép lái xe bị mất”: what stands in a condition is mentioned, not asked, unless a verb asks for it."""
_ABOUT_ANOTHER = re.compile(r"\b(?:thay (?:cho )?(?!cho|đổi|thế)[^,:;.()]*|(?:thu tiền|thu hồi (?!đất)|ghi (?:trong|tại|trên) )[^:;.()]*)$")
"""“Quyết định thành lập thay giấy đăng ký doanh nghiệp”, “hóa đơn thu tiền …”, “văn bản thu hồi …”: the paper asked is another, about this one."""
_ONLY_AT_HOME = frozenset({"immigration", "land", "building", "fire_safety"})
"""No other State issues what these registers hold: foreigners in the line are those for whom it was issued."""
_SOLD = frozenset({"commercial_invoice"})
"""An invoice is known to the tax authority, but that it was issued is not what it is asked to prove."""
_OF_FIRMS = ("enterprise",)
"""“Trường hợp tổ chức thành lập theo pháp luật nước ngoài …”: its registration stands in a register of its own country."""
_OF_CONDUCT = ("criminal_record",)
"""“Đối với nhân sự không có quốc tịch Việt Nam: phiếu lý lịch tư pháp …”: that of the State whose citizen he is."""
_OF_VEHICLES = ("vehicle",)
_REGISTERED_ABROAD = re.compile(r"(?:đăng ký|biển số)(?: \w+){0,5} nước ngoài")
"""“Đối với xe đăng ký và gắn biển số nước ngoài”: such a vehicle stands in a register of another country."""
_NOT_ON_ROADS = re.compile(r"đường thủy|vận tải thủy|dưới nước|đường sắt|\btàu\b")
"""A vessel or a train is registered too, but not in the register of vehicles."""
_BY_FOREIGN_LAW = re.compile(r"pháp luật (?:của )?(?:quốc gia|nước) (?:ngoài|nơi|mà|đó|sở tại|xuất xứ)")
"""“Tư cách pháp nhân theo pháp luật của nước nơi tổ chức được thành lập”."""
_LOST_REGISTER = re.compile(r"^(?:thủ tục )?(?:đăng ký lại|ghi vào sổ hộ tịch)")
"""Registering anew presumes that the register is lost; notes of foreign events are not yet in it."""

_LISTED = words_of("tài liệu | giấy tờ | văn bản | hồ sơ")
"""“Tài liệu về doanh nghiệp nước ngoài: …”: general words that tell whose papers are listed behind them."""
_RELATIVES = " thân nhân "
_TOLD_BY_APPLICANT = ("báo cáo", "danh sách", "bảng kê")
_INSURED = words_of("mức đóng bảo hiểm xã hội | xác nhận của cơ quan bảo hiểm xã hội | bảo hiểm thất nghiệp")
"""What a list of persons tells that the register of social insurance holds."""
_ACCOUNTS = ("electronic_identity",)
_PERSON = ("population", "identity")
_GENERAL_IDENTITY = words_of(
    "giấy tờ tùy thân | giấy tờ hợp lệ chứng minh | giấy tờ pháp lý | giấy tờ chứng minh nhân thân | giấy tờ về nhân thân",
    "giấy tờ cá nhân | giấy tờ chứng thực cá nhân | giấy tờ của chủ xe | giấy tờ, tài liệu, thông tin hợp lệ",
)
"""Papers that only say who somebody is."""
_IDENTITY_WITHIN = 150
_OR_IDENTITY = re.compile(r"(?:[,/;]|hoặc|hay) ?giấy tờ tùy thân")
_LAND_CERTIFICATE = re.compile(
    r"^ giấy chứng nhận (?!đăng ký|đủ|hộ |kết hôn|đầu tư|là |về (?!quyền)|kiểm|doanh|người|nguồn|xuất|chất|hoàn|đào|huấn|bảo|lương|hành)"
)
"""In procedures about land, “giấy chứng nhận” alone is the certificate of land use."""

Papers = tuple[tuple[str, tuple[str, ...], str], ...]
"""Words that name a paper or a fact, the registers that hold it, and the paper's kind; no kind where a fact is told."""


class Held(NamedTuple):
    """The registers that hold what a paper proves, the words that named the papers, and the kinds of those papers."""

    registers: tuple[str, ...]
    words: tuple[str, ...]
    kinds: tuple[str, ...]


_NOTHING = Held((), (), ())


def registers_of(line: Line, wording: Wording, class_: DocumentClass, papers: Papers) -> Held:
    """The registers, in the order found. `papers`: as `papers_in` found them, or `reported_in` for what the applicant writes."""
    if class_ not in PROVING:
        if not papers:
            return _NOTHING
        return Held(tuple(dict.fromkeys(each for _, held, _ in papers for each in held)), tuple(told for told, _, _ in papers), ())
    procedure = fold(line.procedure)
    if papers and _LOST_REGISTER.match(procedure):
        papers = tuple(paper for paper in papers if "civil_status" not in paper[1])
    if papers and any(paper[1] == _OF_VEHICLES for paper in papers):
        papers = tuple(_of_our_roads(papers, procedure, fold(line.case)))
    found = {words: registers for words, registers, _ in papers}
    found.update(_by_procedure(line, procedure, wording, class_, bool(found)))
    if class_ in _OF_THE_STATE and _only_channels(found):
        called = dict(named(wording.whole))
        if called and (data_come_first(wording.whole) or not is_abroad(wording.phrase)):
            found.update(called)
    if not found and not papers:
        return _NOTHING
    kinds = tuple(dict.fromkeys(kind for _, _, kind in papers if kind))
    return Held(tuple(dict.fromkeys(register for registers in found.values() for register in registers)), tuple(found), kinds)


def _of_our_roads(papers: Papers, procedure: str, case: str) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """The papers without those of vehicles that are registered abroad, or that run on water or rails."""
    abroad, elsewhere = _REGISTERED_ABROAD.search(case), _NOT_ON_ROADS.search(procedure)
    for paper in papers:
        if paper[1] != _OF_VEHICLES or not (abroad or (elsewhere and " xe" not in paper[0])):
            yield paper


def _only_channels(found: dict[str, tuple[str, ...]]) -> bool:
    """Whether nothing is found but the accounts through which facts are looked up."""
    return all(registers == _ACCOUNTS for registers in found.values())


def papers_in(wording: Wording, kinds: Kinds) -> Papers:
    """The papers and facts that the line asks for and registers know, whatever its procedure."""
    if wording.head.startswith(_LISTED) and _RELATIVES not in wording.phrase and is_abroad(wording.phrase):
        return ()
    words = words_in(of_this_line(wording.head), _FARTHEST)
    facts = linked(wording.phrase, words[:_NEAR])
    proved = ((told, registers, "") for told, registers in facts if registers != _OF_FIRMS or not _BY_FOREIGN_LAW.search(wording.head))
    told = (*_by_kinds(wording, words, kinds), *proved)
    return (*told, ("đối với doanh nghiệp", _OF_FIRMS, "")) if founds_firm(wording.setting, wording.head) else told


def reported_in(wording: Wording, kinds: Kinds) -> Papers:
    """A report or list of the applicant of what a register holds itself: “báo cáo tình hình chấp hành nghĩa vụ bảo hiểm xã hội”."""
    found = kinds.at(wording.words, 0)
    held = kinds.documents[found.id].held_in if found else ()
    if found and held and found.name.startswith(_TOLD_BY_APPLICANT):
        return ((found.name, held, found.id),)
    insured = first_of(wording.phrase, _INSURED) if wording.head.startswith(_TOLD_BY_APPLICANT) else None
    return ((insured, ("social_insurance",), ""),) if insured else ()


def _by_kinds(wording: Wording, words: Sequence[str], kinds: Kinds) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Papers of the vocabulary that the line asks for, each with the registers of its kind."""
    if _first_case_unknown(wording, kinds):
        return
    farthest = _FARTHEST
    before = wording.opening + wording.setting
    front = before + wording.head[:60]
    if has_any(front, _OF_MANY) and (chosen := _ONE_OF_MANY.search(front)):
        listed = wording.head.find(":", max(0, chosen.end() - len(before)))
        if case := _CASE_BEHIND.match(wording.head, max(0, listed)):
            listed = case.end()
        farthest = _FIRST_ALTERNATIVES + len(words_in(wording.head, max(0, listed)))
    abroad = is_abroad(wording.setting)
    for found in kinds.all_in(words):
        held = kinds.documents[found.id].held_in
        if (
            not held
            or found.id in _SOLD
            or (abroad and held == _OF_FIRMS)
            or (held == _OF_CONDUCT and is_of_foreigner(wording.setting, ""))
        ):
            continue
        if found.start > farthest or "trừ" in words[: found.start]:
            return
        if _is_named(wording.head, words, found) and not _is_foreign(wording.head, words, found, held):
            yield found.name, held, found.id


def _first_case_unknown(wording: Wording, kinds: Kinds) -> bool:
    """Whether the line names papers case by case and registers know none of those of the first case."""
    case = NEXT_CASE.search(wording.head, 0, _FARTHEST) if wording.setting else None
    return case is not None and not any(kinds.documents[found.id].held_in for found in kinds.all_in(words_in(wording.head, case.start())))


def _by_procedure(
    line: Line, procedure: str, wording: Wording, class_: DocumentClass, found: bool
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What the procedure tells: which certificate is meant, whose passport it is, who is to be identified."""
    if _LAND_CERTIFICATE.match(wording.phrase) and ("đất" in procedure or "đất đai" in fold(line.field)):
        yield "giấy chứng nhận", ("land",)
    if class_ not in _MAY_BE_TRAVEL_PAPER:
        return
    if passport := passport_of(wording, procedure, fold(line.case)):
        yield passport, ("immigration",)
        found = True
    if class_ != "identity" or concerns_foreigner(wording, procedure, fold(line.case)):
        return
    if (not found and wording.head.startswith(_GENERAL_IDENTITY)) or _OR_IDENTITY.search(wording.head, 0, _IDENTITY_WITHIN):
        yield "giấy tờ tùy thân", _PERSON


def _is_named(head: str, words: Sequence[str], found: Found) -> bool:
    """Whether the paper itself is asked there, and not only mentioned in the description of another."""
    start = found.start
    if start == 0:
        return True
    before = f" {' '.join(words[max(0, start - _BEFORE) : start])} "
    if _MENTIONED.search(before):
        return False
    gap = _end_of(words[:start], head)
    place = head.index(words[start], gap)
    if _SPARED.search(head, max(0, place - _SPARED_WITHIN), place):
        return False
    if head[gap:place].isspace() and words[start - 1] not in _MAY_STAND_BEFORE:
        return False
    return not (_IN_SITUATION.search(head, 0, place) or _ABOUT_ANOTHER.search(head, 0, place))


def _is_foreign(head: str, words: Sequence[str], found: Found, held: tuple[str, ...]) -> bool:
    """Whether a paper is a foreign one; of those that Vietnam alone issues, whether another State issued this one."""
    if not may_be_foreign(head):
        return False
    end = _end_of(words[: found.start + found.length], head)
    if not _ONLY_AT_HOME.isdisjoint(held):
        return is_of_another_state(head, end)
    return is_foreign_paper(head, words, found.start, found.length, end)


def _end_of(words: Sequence[str], head: str) -> int:
    """Where the last of the words that a text begins with ends: no letter stands between them."""
    at = 0
    for word in words:
        at = head.index(word, at) + len(word)
    return at
