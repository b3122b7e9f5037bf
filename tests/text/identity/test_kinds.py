"""Which kind of the vocabulary a paper is."""

from __future__ import annotations

from analyzer.model.vocabulary import DocumentKind, Name
from analyzer.text.identity.kinds import Found, Kinds


def _kind(vi: str, *also: str, without: tuple[str, ...] = (), held_in: tuple[str, ...] = ()) -> DocumentKind:
    return DocumentKind(name=Name(vi=vi, en="-"), class_="evidence", also=also, not_=without, held_in=held_in)


def _at(kinds: Kinds, words: str) -> Found | None:
    return kinds.at(words.split(), 0)


def test_the_longest_name_wins() -> None:
    found = _at(Kinds({"short": _kind("Thẻ tàu"), "long": _kind("Thẻ tàu cá")}), "thẻ tàu cá mới")
    assert found == Found("long", 0, 3, "thẻ tàu cá")


def test_other_names_are_found_too() -> None:
    kinds = Kinds({"card": _kind("Thẻ tàu", "Sổ tàu")})
    assert _at(kinds, "sổ tàu") == Found("card", 0, 2, "sổ tàu")
    assert _at(kinds, "sổ") is None


def test_words_around_a_name_exclude_it() -> None:
    kinds = Kinds({"card": _kind("Thẻ tàu", without=("tàu chở khách",)), "other": _kind("Thẻ")})
    assert _at(kinds, "thẻ tàu chở khách") == Found("other", 0, 1, "thẻ")


def test_every_kind_of_a_line_is_found_once() -> None:
    kinds = Kinds({"card": _kind("Thẻ tàu"), "book": _kind("Sổ tàu")})
    assert [(found.id, found.start) for found in kinds.all_in(["thẻ", "tàu", "hoặc", "sổ", "tàu"])] == [("card", 0), ("book", 3)]


def test_a_phrase_with_nearly_all_words_of_a_name_is_alike() -> None:
    kinds = Kinds({"paper": _kind("Giấy kiểm tra dây neo tàu cá"), "far": _kind("Giấy chứng nhận bến thủy nội địa")})
    assert kinds.alike(["giấy", "chứng", "kiểm", "tra", "dây", "neo", "của", "tàu", "cá"]) == "paper"
    assert kinds.alike(["giấy", "kiểm", "tra", "bến"]) == ""
    assert kinds.alike([]) == ""
    assert kinds.alike(["bộ", "các", "giấy", "kiểm", "tra", "dây", "neo", "tàu", "cá"]) == "paper"
    assert kinds.alike(["các", "bộ", "hai", "loại", "giấy", "kiểm", "tra", "dây", "neo", "tàu", "cá"]) == ""


def test_the_rarest_word_of_a_name_must_stand_in_a_phrase_that_is_alike() -> None:
    kinds = Kinds({"paper": _kind("Giấy kiểm tra dây neo xích phao tàu cá")})  # of equally rare words the last of the alphabet
    assert kinds.alike(["giấy", "kiểm", "tra", "dây", "neo", "xích", "tàu", "cá"]) == "paper"
    assert kinds.alike(["giấy", "kiểm", "tra", "dây", "neo", "phao", "tàu", "cá"]) == ""


def test_equal_likeness_always_gives_the_same_kind() -> None:
    kinds = {"b": _kind("Giấy kiểm tra neo tàu"), "a": _kind("Giấy neo tàu kiểm tra")}
    phrase = ["giấy", "tàu", "neo", "tra", "kiểm"]
    assert Kinds(kinds).alike(phrase) == Kinds(dict(reversed(kinds.items()))).alike(phrase) == "b"


def test_only_kinds_that_registers_hold_and_those_that_go_on_from_them() -> None:
    kinds = Kinds({"card": _kind("Thẻ tàu", held_in=("vehicle",)), "longer": _kind("Thẻ tàu giả"), "other": _kind("Sổ neo")})
    assert list(kinds.held().documents) == ["card", "longer"]
