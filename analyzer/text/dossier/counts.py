"""How many originals and copies a line asks in words (`02 bản chính`, `01 (một) bản sao`), beside the counts of its record."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analyzer.text.numerals import SPELLED, number

_COUNT = re.compile(
    rf"(?<![\w/.,:])(?<!số )(?<!bản chính: )(?<!bản sao: )(?P<count>\d{{1,2}}|{SPELLED})\s*(?:\([^()]{{1,12}}\)\s*)?bản(?:\s+(?P<kind>chính|gốc|sao|chụp|photo\w*|phô\s?tô\w*))?"
    r"(?!\s*(?:vẽ|kê|khai|đồ|tin|thân|cam|án|ghi|tự|quyền|thảo|in|đăng|đề|giấy tờ|báo|mô|nhận|dịch|trích|thuyết|tóm|danh|điện|scan|mềm|fax|đĩa|mỗi))(?!\w)"
)
_KINDS = {"chính": "originals", "gốc": "originals"}


_CONDITIONAL = re.compile(r"(?:trường hợp|nếu|đối với)[^.;:()]*$")
_ONLY_IF = re.compile(r"[\s(,]*(?:nếu|đối với|trường hợp|trong trường hợp)")


@dataclass(frozen=True, slots=True)
class Counts:
    """Copies as a line states them; None where it does not. `total`: a number of which the line does not say what they are.

    `either`: originals or copies, not both. A count that holds in some case only is not taken.
    """

    originals: int | None = None
    copies: int | None = None
    total: int | None = None
    either: bool = False
    words: tuple[str, ...] = ()

    def disagrees(self, originals: int | None, copies: int | None) -> bool:
        """Whether the record counts otherwise; a record without counts (0 and 0) states nothing."""
        if originals is None or copies is None or originals + copies == 0:
            return False
        pairs = ((self.originals, originals), (self.copies, copies), (self.total, originals + copies))
        stated = [count == recorded for count, recorded in pairs if count is not None]
        return bool(stated) and not (any(stated) if self.either else all(stated))


def counts_in(small: str) -> Counts:
    """The counts in a line in small letters; a kind that is counted twice, for several papers, is not taken.

    >>> counts_in("đơn đề nghị: 01 bản chính và 02 (hai) bản sao").copies
    2
    """
    stated: dict[str, list[int]] = {}
    words: list[str] = []
    either = False
    last = 0
    for found in _COUNT.finditer(small):
        value = number(found["count"])
        if not value or value != int(value) or _CONDITIONAL.search(small, 0, found.start()) or _ONLY_IF.match(small, found.end()):
            continue
        either = either or (bool(words) and "hoặc" in small[last : found.start()])
        last = found.end()
        words.append(found[0].strip())
        kind = "total" if not found["kind"] else _KINDS.get(found["kind"], "copies")
        stated.setdefault(kind, []).append(int(value))
    single = {kind: values[0] for kind, values in stated.items() if len(values) == 1}
    if len(stated) > 1:
        single.pop("total", None)
    return Counts(single.get("originals"), single.get("copies"), single.get("total"), either, tuple(words))
