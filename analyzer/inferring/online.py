"""Procedures that cannot wholly go online, by what they are about: nobody has to propose it for them."""

from __future__ import annotations

from analyzer.model.procedure import OnlineBarred, Procedure
from analyzer.text.any_case import any_case

_ABOUT = any_case(
    r"vũ khí|vật liệu nổ|công cụ hỗ trợ|tiền chất thuốc nổ|quân dụng|pháo hoa|bí mật nhà nước|mật mã|cơ yếu|phóng xạ|thu nhận (?:sinh trắc|mẫu)"
)
"""Weapons and explosives, State secrets, ciphers, biometrics taken from the person: kept off the network or done in person."""


def online_barred(procedure: Procedure) -> OnlineBarred | None:
    """What of a procedure without an online channel keeps it off line; None where its name speaks of nothing of the kind."""
    if any(channel.mode == "online" for channel in procedure.channels):
        return None
    found = _ABOUT.search(procedure.name)
    return OnlineBarred(parts=found[0].lower()) if found else None
