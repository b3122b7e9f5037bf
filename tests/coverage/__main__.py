"""Prints how much of the real wording of procedures the readers in `analyzer/text` understand, and what stays unread."""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from analyzer.text.law.citations import citations
from analyzer.text.law.legal_records import read_legal_record
from analyzer.text.money.fee_records import read_fee_record
from analyzer.text.time.channel_limits import ChannelLimit, read_channel_limit
from tests.coverage.printing import share, table
from tests.coverage.records import (
    NATIONAL,
    PORTAL,
    channels,
    cited_serials,
    fees,
    names_an_amount,
    records,
    texts,
)
from tests.coverage.structure import dossier, steps

_UNREAD = ("nothing_said", "unclear")
Records = list[dict[str, Any]]


def main() -> int:
    """Measures each kind of wording on each file; 0 also where the files are absent."""
    files = [path for path in (NATIONAL, PORTAL) if path.exists()]
    if not files:
        print(f"No data to measure on: {NATIONAL.parent} is absent.")
        return 0
    for path in files:
        found = records(path)
        print(f"\n== {path.name}: {len(found):,} records")
        for measure in (time_limits, money, legal_records, citations_in_texts, steps, dossier):
            _timed(measure, found)
    return 0


def time_limits(found: Records) -> None:
    """Channels that state a limit anywhere, and what became of each."""
    outcomes: Counter[str] = Counter()
    unread: Counter[str] = Counter()
    stating = limited = 0
    for channel in (channel for record in found for channel in channels(record)):
        limit = read_channel_limit(channel.number, channel.unit, channel.note, channel.steps)
        outcomes[_outcome(limit)] += 1
        if channel.states_a_limit():
            stating += 1
            limited += limit.no_limit is None
            if limit.no_limit is not None and limit.no_limit.reason in _UNREAD:
                unread[limit.no_limit.wording or f"(steps of {channel.code})"] += 1
    total = sum(outcomes.values())
    print(f"\nTime limits: {total:,} channels, {stating:,} state a limit anywhere")
    print(f"  duration or reason for {share(stating - unread.total(), stating)}; a limit, cases or stages for {share(limited, stating)}")
    table("outcome", outcomes)
    table("unread wording", unread)


def _outcome(limit: ChannelLimit) -> str:
    """What became of a channel: where its limit stands, or why it has none."""
    if limit.no_limit is not None:
        return f"no limit: {limit.no_limit.reason}"
    kind = "one limit" if limit.duration else "limits by case" if limit.branches else "stages"
    more = " + cases" if limit.duration and limit.branches else ""
    return f"{kind} from {limit.source}{more}{', doubted' if limit.doubts else ''}"


def money(found: Records) -> None:
    """Fees whose number is empty or 0 while the text names an amount; doubts about the numbers."""
    naming = read = 0
    reasons: Counter[str] = Counter()
    doubts: Counter[str] = Counter()
    unread: Counter[str] = Counter()
    for value, text in (fee for record in found for fee in fees(record)):
        reading = read_fee_record(value, text)
        doubts.update(reading.doubts)
        if value:
            continue
        reasons[reading.no_amount or ("one amount" if reading.money else "amounts by case" if reading.branches else "a share")] += 1
        if names_an_amount(text):
            naming += 1
            known = bool(reading.money or reading.branches or reading.said.shares)
            read += known
            unread[text[:80]] += not known
    print(f"\nMoney: {naming:,} fees of 0 name an amount in their text; read {share(read, naming)}")
    table("fees without a number", reasons)
    table("doubt about a number", doubts)
    table("unread wording", +unread)


def legal_records(found: Records) -> None:
    """The legal basis of the records: number, type and issuer of each text."""
    pairs = [(basis["code"], basis["name"]) for record in found for basis in record["legalBasisesDetails"]]
    kinds: Counter[str] = Counter()
    unread: Counter[str] = Counter()
    for code, title in pairs:
        cited = read_legal_record(code, title)
        if cited is not None and cited.number and cited.issuer:
            kinds[cited.type] += 1
        else:
            unread[f"{code} | {title}"[:80]] += 1
    print(f"\nLegal basis: {len(pairs):,} texts cited; number, type and issuer of {share(kinds.total(), len(pairs))}")
    table("type", kinds)
    table("unread", unread)


def citations_in_texts(found: Records) -> None:
    """Numbers of texts of law written out in notes, fees, dossiers, conditions and steps."""
    written = read = complete = numbered = 0
    by_name = 0
    for text in {text for record in found for text in texts(record)}:
        cited = citations(text)
        serials = Counter(re.findall(r"\d+", one.number)[0].lstrip("0") for one in cited if one.number)
        wanted = Counter(cited_serials(text))
        written += wanted.total()
        read += (wanted & serials).total()
        numbered += serials.total()
        complete += sum(bool(one.number and one.issuer) for one in cited)
        by_name += sum(not one.number for one in cited)
    print(f"\nCitations in texts: {written:,} numbers written out; read {share(read, written)}")
    print(f"  {numbered:,} cited by number, {share(complete, numbered)} with type and issuer; {by_name:,} laws cited by name alone")


def _timed(measure: Callable[[Records], None], found: Records) -> None:
    start = time.process_time()
    measure(found)
    print(f"  ({time.process_time() - start:.1f} s of CPU)")


if __name__ == "__main__":
    sys.exit(main())
