"""Any record of the portal's shape, drawn by hypothesis: hard texts, nulls, unknown keys, lists that are empty or repeat themselves."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

HARD = st.text(
    st.sampled_from(" \n\r\t\x00\x07\x85\u2028\ufeffaĐê\u0301\u0065\U0001f600-:#'\"{}[]|>&*!%@`,?~=<0123456789.yno"), max_size=24
)
"""Characters that YAML, JSON or editors treat in a way of their own."""
ANY_TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
NAME = st.sampled_from(("Tờ khai", "Tờ khai", "Giấy tờ", "- a) Ảnh 4x6: 2 chiếc", "A", "+", "Tờ khai")) | HARD | ANY_TEXT
NUMBER: st.SearchStrategy[Any] = (
    st.integers(-(10**20), 10**20) | st.integers(0, 40) | st.floats(allow_nan=False, allow_infinity=False) | st.sampled_from((0, 1.0, 0.5))
)
JUNK: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | NUMBER | HARD | ANY_TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(HARD | st.just("<<") | st.just("id"), inner, max_size=3),
    max_leaves=6,
)


def _open(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Any of the keys, and now and then one that nobody knows."""
    known = st.fixed_dictionaries({}, optional=keys)
    strange = st.dictionaries(st.sampled_from(("id", "extra", "attachments", "<<", "no", "1.5")), JUNK, max_size=2)
    return st.tuples(strange, known).map(lambda both: both[0] | both[1])


TEXT = st.none() | HARD | ANY_TEXT
_NAMED = st.lists(_open(name=st.none() | NAME, code=TEXT), max_size=3)
_FEE = _open(
    type=st.none() | st.sampled_from(("SERVICE_FEE", "FEE", "PRICE_LEVEL", "?")),
    value=st.none() | NUMBER | HARD,
    currencyName=st.none() | st.sampled_from(("Việt Nam Đồng", "USD", "EUR", "")),
    description=TEXT,
)
_WAY = _open(
    submissionMethod=st.sampled_from(("DIRECT", "ONLINE", "POSTAL", "FAX")),
    processingTime=st.none() | NUMBER | HARD,
    processingTimeUnit=st.none() | st.sampled_from(("WORKING_DAY", "DAY", "HOUR", "MONTH", "YEAR", "OTHER", "")),
    description=TEXT,
    fees=st.none() | st.lists(_FEE, max_size=3),
)
_LINE = _open(name=st.none() | NAME, originalQty=st.none() | st.integers(-2, 1200), copyQty=st.none() | st.integers(-2, 1200))
RECORDS = st.tuples(
    _open(
        type=st.none() | st.sampled_from(("STANDARD", "STANDARD_INTERNAL")),
        isInternal=JUNK,
        isNonTerritorial=st.booleans(),
        isWard=JUNK,
        isProvince=st.none() | st.booleans(),
        executionSteps=st.none() | st.lists(_open(name=TEXT, description=TEXT), max_size=3),
        executionMethods=st.none() | st.lists(_WAY, max_size=3),
        executionCases=st.none()
        | st.lists(_open(name=st.none() | NAME, profileComponents=st.none() | st.lists(_LINE, max_size=4)), max_size=3),
        categoriesDetails=st.none() | _NAMED,
        departmentPromulgateName=TEXT,
        departmentsExecuting=st.none() | _NAMED,
        departmentsAuthority=st.none() | _NAMED,
        departmentsCoordinating=st.none() | _NAMED,
        subjectTypesDetails=st.none() | _NAMED,
        resultsDetails=st.none() | _NAMED,
        legalBasisesDetails=st.none() | _NAMED,
        requirementsAndConditions=st.none() | HARD | st.sampled_from(("Không", "Không có yêu cầu, điều kiện", "Đủ 14 tuổi")),
        description=TEXT,
        keywords=TEXT,
        note=TEXT,
        procedureProposal=st.none() | _open(proposalNumber=st.none() | HARD | st.sampled_from(("10/QĐ-BCA", "QĐ/0001-BCA"))),
    ),
    st.sampled_from(("1.000001", " 1.000001", "1,000001", "1.00001", "2.000123-H1")),
    NAME.filter(str.strip),
).map(lambda drawn: {"code": drawn[1], "name": drawn[2], **drawn[0]})
