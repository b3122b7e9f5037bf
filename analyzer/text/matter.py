"""Whether two papers of one general kind speak of the same matter."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from analyzer.text.spelling import fold, words_in

_SAYS_NOTHING = frozenset(
    words_in(
        "bản chính sao hoặc và của về việc cho phép được cấp theo tại các có kèm mẫu số này đã còn hiệu lực hợp lệ gia hạn lại mới đổi"
        " điều chỉnh sửa bổ sung thay cơ quan thẩm quyền thủ tục đề nghị quy định văn thông báo đối với trong từ do đến là những"
    )
)
"""Words that tell no matter from another."""


def one_matter(general: Iterable[str], given: str, giver: str, asked: Iterable[str]) -> bool:
    """Whether the paper called `given`, which the procedure named `giver` gives, is the one asked for in the words of `asked`.

    What it is about, beyond the names of its kind (`general`), must be named by the words that ask.
    """
    of_kind = frozenset[str]().union(*map(_words, general))
    matter = _phrase(given) - of_kind or _words(giver) - of_kind
    return bool(matter) and matter <= frozenset[str]().union(*map(_words, asked))


@lru_cache(maxsize=65536)
def _phrase(name: str) -> frozenset[str]:
    """The words of the first paper named, without the form, the law and the condition behind it."""
    from analyzer.text.identity.classes.classes import wording_of  # loaded with many word lists, which most catalogues never need
    from analyzer.text.identity.wording import core

    return frozenset(wording_of(core(name)).words) - _SAYS_NOTHING


@lru_cache(maxsize=65536)
def _words(text: str) -> frozenset[str]:
    return frozenset(words_in(fold(text))) - _SAYS_NOTHING
