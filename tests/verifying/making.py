"""A small catalogue with a cut of every way, and the findings it gives."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from analyzer.analysis import analyze
from analyzer.verifying.claims import read_claims
from analyzer.verifying.verify import Refusal, verify
from tests.small import AS_OF, read_catalogue, write_catalogue

Body = dict[str, Any]
REGISTER, EARLIER, OWN, TWICE, PHOTO, FORM = (
    "1.000003 dossier/registration",
    "1.000002 dossier/diploma",
    "1.000002 dossier/certificate",
    "1.000004 dossier/again",
    "1.000005 dossier/photo",
    "1.000006 dossier/lease",
)
"""The places of its certificates: one of each way to know, two of the same paper in a lighter form."""
_DIPLOMA = {"id": "diploma", "document": "diploma", "copies": 1}
_BODIES: list[Body] = [
    {"results": [{"id": "certificate", "document": "security_certificate"}], "dossier": [_DIPLOMA]},
    {"level": ["ministry"], "dossier": [{"id": "certificate", "document": "security_certificate", "copies": 1}, _DIPLOMA]},
    {"dossier": [{"id": "registration", "document": "enterprise_registration_certificate", "copies": 1}]},
    {"dossier": [_DIPLOMA, {**_DIPLOMA, "id": "again"}]},
    {"dossier": [{"id": "photo", "document": "photograph", "originals": 4}]},
    {"dossier": [{"id": "lease", "document": "lease", "copies": 1, "accepted": ["certified"]}]},
]
ENTERPRISE: Body = {
    "name": {"vi": "Đăng ký doanh nghiệp", "en": "Enterprises"},
    "owner": "business_registration",
    "readable_by": ["all"],
    "basis": "66.7/2025/NQ-CP khoản 5 Điều 4",
    "announced": {"date": "2026-02-01"},
}
RESOLUTION: Body = {"type": "government_resolution", "issuer": "government", "effective": "2026-01-01", "until": "2027-02-28"}
WORDS: Body = {
    "registers": {"enterprise": ENTERPRISE},
    "instruments": {"63/2010/NĐ-CP": {"type": "decree", "issuer": "government"}, "66.7/2025/NQ-CP": RESOLUTION},
}


def bodies() -> list[Body]:
    """Bodies that share nothing, so that a test may change one."""
    found: list[Body] = json.loads(json.dumps(_BODIES))
    return found


def words() -> Body:
    return deepcopy(WORDS)


@cache
def findings() -> str:
    """What `tthc analyze --format json` says of it."""
    with TemporaryDirectory() as folder:
        root = Path(folder) / "c"
        write_catalogue(root, bodies(), words())
        return json.dumps(analyze(root, AS_OF).as_json(), ensure_ascii=False, default=str)


def refusals(root: Path, procedures: list[Body], vocabulary: Body, said: str = "", as_of: date = AS_OF) -> list[Refusal]:
    """What is refused of the claims in `said` (those of the catalogue as it was) once it holds these procedures and words."""
    write_catalogue(root, procedures, vocabulary)
    claims, wrong = read_claims(said or findings())
    assert wrong == []
    return verify(claims, read_catalogue(root, as_of)[0])
