"""The values that a message tells are told as those of the column of which they are made, whatever the card calls them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.cards import altered, findings_of_card

BIRTH = {"id": "birth", "document": "birth_certificate", "copies": 1}
SOURCES = ("documents", "(SELECT * FROM documents WHERE copies >= 0)", "taken", "taken AS t(procedure, path, name, document, copies)")


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize(
    "made",
    [
        "any_value(document)",
        "list(DISTINCT document)",
        "coalesce(list_extract(list_sort(list(document)), 1), '')",
        "any_value(CASE WHEN copies > 1 THEN name WHEN copies >= 0 THEN document ELSE '' END)",
        "(SELECT max(document) FROM documents)",
    ],
)
def test_a_query_may_make_a_value_of_a_column(tmp_path: Path, made: str, source: str) -> None:
    taken = "SELECT procedure, path, name, d.document, copies FROM documents d"
    query = f"WITH taken AS ({taken}) SELECT procedure, path, {made} AS what FROM {source} GROUP BY procedure, path"
    card = altered(when=None, query=query, message={"vi": "{what}", "en": "{what}"})
    (finding,) = findings_of_card(tmp_path, card, [{"dossier": [BIRTH]}])
    assert (finding.message.vi, finding.message.en) == ("Giấy khai sinh", "Birth certificate")


@pytest.mark.parametrize(
    "query",
    [
        "WITH a(pr, pa, doc) AS (SELECT procedure, path, document FROM documents) SELECT pr AS procedure, pa AS path, doc AS what FROM a",
        "WITH a(pr, pa, n, doc) AS (SELECT procedure, path, 1 + 1, document FROM documents)"
        " SELECT pr AS procedure, pa AS path, doc AS what FROM a",
        "SELECT pr AS procedure, pa AS path, doc AS what"
        " FROM (SELECT procedure, path, 1 + 1, document FROM documents) AS a(pr, pa, n, doc)",
        "SELECT D.procedure, D.path, D.document AS what FROM documents d",
        "SELECT procedure, path, Document AS what FROM documents",
        "WITH A AS (SELECT procedure, path, DOCUMENT FROM documents) SELECT procedure, path, document AS what FROM A",
        "SELECT d.procedure, d.path, x.what FROM documents d, LATERAL (SELECT d.document AS what) x",
        "SELECT d.procedure, d.path, (SELECT d.document) AS what FROM documents d",
    ],
    ids=["with a list", "a column computed", "renamed", "capital alias", "capital column", "capital with", "lateral", "inner select"],
)
def test_a_column_is_followed_through_its_names(tmp_path: Path, query: str) -> None:
    card = altered(when=None, query=query, message={"vi": "{what}", "en": "{what}"})
    (finding,) = findings_of_card(tmp_path, card, [{"dossier": [BIRTH]}])
    assert (finding.message.vi, finding.message.en) == ("Giấy khai sinh", "Birth certificate")


@pytest.mark.parametrize("made", ["upper(concat(document, ''))", "'birth_certificate'", "CASE WHEN true THEN 'a' ELSE 'b' END"])
def test_what_is_made_of_no_column_is_told_as_it_is(tmp_path: Path, made: str) -> None:
    query = f"SELECT procedure, path, {made} AS what FROM documents"
    card = altered(when=None, query=query, message={"vi": "{what}", "en": "{what}"})
    (finding,) = findings_of_card(tmp_path, card, [{"dossier": [BIRTH]}])
    assert finding.message.vi in ("BIRTH_CERTIFICATE", "birth_certificate", "a")


def test_a_number_by_the_name_of_a_way_is_no_way(tmp_path: Path) -> None:
    """`members` are the procedures of a circle, and the number of those of a family."""
    query = "SELECT procedure, path, members FROM families"
    card = altered(when=None, applies_to="family", query=query, message={"vi": "{members}", "en": "{members}"})
    procedure = {"results": [{"id": "result", "document": "birth_certificate"}]}
    (finding, _) = findings_of_card(tmp_path, card, [procedure, procedure])
    assert finding.message.vi == "2"
    assert finding.witness == ({"table": "families", "row": {"procedure": "1.000001", "path": "", "members": 2}},)
