"""Shares and tables as the coverage prints them."""

from __future__ import annotations

from collections import Counter

SHOWN = 12


def share(part: int, whole: int) -> str:
    """`part = percent of whole`."""
    return f"{part:,} = {100 * part / whole:.2f} %" if whole else "none"


def table(head: str, counts: Counter[str]) -> None:
    """The rows, the most frequent first; of what is unread only the first, the rest in one line."""
    for name, count in counts.most_common(SHOWN if "unread" in head else None):
        print(f"  {count:>7,}  {' '.join(name.split())[:110]}" + (f"   [{head}]" if "unread" in head else ""))
    if "unread" in head and len(counts) > SHOWN:
        shown = sum(count for _, count in counts.most_common(SHOWN))
        print(f"  {counts.total() - shown:>7,}  in {len(counts) - SHOWN} other wordings   [{head}]")


def row(counts: Counter[str]) -> str:
    """Counts in one line, the most frequent first."""
    return ", ".join(f"{name} {count:,}" for name, count in counts.most_common())
