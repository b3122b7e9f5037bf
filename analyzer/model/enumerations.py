"""The closed lists of values that keys of a procedure take."""

from __future__ import annotations

from typing import Literal

Applicant = Literal[
    "citizen",
    "overseas_vietnamese",
    "foreigner",
    "official",
    "enterprise",
    "foreign_invested_enterprise",
    "organisation",
    "foreign_organisation",
    "cooperative",
]
Mode = Literal["counter", "online", "post"]
DocumentClass = Literal[
    "form",
    "evidence",
    "third_party",
    "self_made",
    "identity",
    "surrendered",
    "photo",
    "payment",
    "authorisation",
    "technical",
    "confirmation",
    "catch_all",
    "note",
]
OF_THE_STATE: frozenset[DocumentClass] = frozenset({"evidence", "identity", "confirmation"})
"""Papers that bodies of the State give: what one procedure gives another may ask for."""
NO_PAPERS: frozenset[DocumentClass] = frozenset({"catch_all", "note"})
"""Lines that ask for no paper of their own."""
Form = Literal["original", "certified", "plain", "shown_original", "electronic"]
StepKind = Literal[
    "prepare",
    "file",
    "receive",
    "check",
    "verify",
    "inspect",
    "opinion",
    "decide",
    "record",
    "issue",
    "pay",
    "return",
    "collect",
    "supplement",
    "notify",
    "attend",
]
Action = Literal[
    "issue",
    "renew",
    "reissue",
    "exchange",
    "amend",
    "revoke",
    "register",
    "declare",
    "confirm",
    "extract",
    "lock",
    "unlock",
    "approve",
    "other",
]
FIRST: frozenset[Action] = frozenset({"issue", "register", "approve"})
"""Actions that make an object."""
VARIANTS: frozenset[Action] = frozenset({"reissue", "exchange", "renew", "amend"})
"""Actions on an object that exists already."""
GIVE_NO_PAPER: frozenset[Action] = frozenset({"revoke", "lock", "unlock"})
"""Actions whose procedures give no paper that others could ask for."""
