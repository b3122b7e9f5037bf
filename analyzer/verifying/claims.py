"""What `tthc analyze --format json` wrote, read back: each finding that carries a certificate, or proposes a cut that needs one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from analyzer.model.certificate import FORMAT, Certificate
from analyzer.model.text import Text
from analyzer.verifying.claim import Claim

_TOP = frozenset(
    {
        *("catalogue", "as_of", "known", "selection", "baseline", "findings", "rejected", "reviews", "not_assessed"),
        *("problems", "burden"),
    }
)
_FINDING = frozenset(
    {
        *("rule", "family", "procedure", "places", "severity", "confidence", "legal_state", "message", "witness", "cuts"),
        *("amend", "saving", "routes", "fingerprint", "state", "since_baseline", "verdict", "certificate", "no_cut"),
        *("refused", "refusals"),
    }
)
_CERTIFICATE: TypeAdapter[Certificate] = TypeAdapter(Certificate)


def read_claims(text: str) -> tuple[list[Claim], list[Text]]:
    """The claims of a file of findings; what is wrong with the file, each mistake with its place in it."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f"{error.lineno}:{error.colno}" if isinstance(error, json.JSONDecodeError) else "1:1"
        return [], [Text(f"{where}: không phải JSON đọc được.", f"{where}: this is no readable JSON.")]
    if not isinstance(whole, dict) or not isinstance(whole.get("findings"), list):
        needed = "tthc analyze --format json"
        return [], [Text(f"Tệp phải là kết quả của: {needed}.", f"The file must be what this gives: {needed}.")]
    wrong = list(_unknown("", whole, _TOP))
    claims: list[Claim] = []
    for number, finding in enumerate(whole["findings"]):
        place = f"findings[{number}]"
        try:
            wrong += _unknown(place, finding, _FINDING)
            claim, mistakes = _claim(place, finding)
        except (KeyError, TypeError, AttributeError, IndexError):
            wrong.append(
                Text(f"{place}: thiếu hoặc sai kiểu một khóa bắt buộc.", f"{place}: a required key is missing or of a wrong type.")
            )
            continue
        wrong += mistakes
        if claim.to_verify:
            claims.append(claim)
    return claims, wrong


def _claim(place: str, finding: Mapping[str, Any]) -> tuple[Claim, list[Text]]:
    certificate: Certificate | None = None
    wrong: list[Text] = []
    if "certificate" in finding:
        certificate, wrong = _certificate(f"{place}.certificate", finding["certificate"])
    none = _says(finding.get("verdict"), agree=False) or finding.get("no_cut") or finding.get("refused")
    new = finding["legal_state"] == "new" and not none
    cuts = tuple((str(cut["edit"]), str(cut["path"]), tuple(map(str, cut["to"]))) for cut in finding["cuts"] if new)
    agreed = _says(finding.get("verdict"), agree=True)
    vouched = frozenset(str(one["code"]) for one in finding.get("refusals", ()) if agreed)
    claim = Claim(str(finding["rule"]), str(finding["procedure"]), str(finding["places"][0]["path"]), cuts, certificate, vouched)
    return claim, wrong


def _says(verdict: Mapping[str, Any] | None, *, agree: bool) -> bool:
    """Whether a verdict in force agrees; or leaves the finding to later or says that it is none: it proposes no cut then."""
    return verdict is not None and verdict["standing"] == "in_force" and (verdict["verdict"] == "agree") == agree


def _certificate(place: str, said: Any) -> tuple[Certificate | None, list[Text]]:
    version = said.get("format") if isinstance(said, dict) else None
    if version != FORMAT or isinstance(version, bool):
        return None, [
            Text(
                f"{place}.format: phiên bản {version!r}; chương trình này đọc phiên bản {FORMAT}.",
                f"{place}.format: version {version!r}; this program reads version {FORMAT}.",
            )
        ]
    try:
        return _CERTIFICATE.validate_python(said), []
    except ValidationError as error:
        return None, [_mistake(place, one["loc"], one["type"]) for one in error.errors()]


def _mistake(place: str, loc: Iterable[int | str], kind: str) -> Text:
    where = place + "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in loc)
    if kind == "unexpected_keyword_argument":
        return Text(f"{where}: khóa lạ.", f"{where}: unknown key.")
    if kind.startswith("missing"):
        return Text(f"{where}: thiếu khóa này.", f"{where}: this key is missing.")
    return Text(f"{where}: giá trị sai.", f"{where}: wrong value.")


def _unknown(place: str, said: Mapping[str, Any], known: Iterable[str]) -> Iterator[Text]:
    for key in sorted(set(said) - set(known)):
        where = f"{place}.{key}" if place else key
        yield Text(f"{where}: khóa lạ.", f"{where}: unknown key.")
