"""Whether the provisions that a certificate rests on are still there."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.model.catalogue import Catalogue
from analyzer.model.certificate import Certificate
from analyzer.model.text import Text
from analyzer.model.values import parse_citation


def provisions(certificate: Certificate, catalogue: Catalogue) -> Iterator[tuple[str, Text]]:
    """What is wrong with them: none at all, unreadable, of a text that the catalogue does not have, or of one that is not in force."""
    named = [*certificate.allowed_by, *(source.basis for source in certificate.registers if source.basis)]
    if not named:
        yield "no_provision", Text("Không nêu điều khoản nào cho phép.", "It names no provision that allows it.")
    for provision in dict.fromkeys(named):
        try:
            number = parse_citation(provision).instrument
        except ValueError:
            yield "provision_unreadable", Text(f"Không đọc được điều khoản '{provision}'.", f"The provision '{provision}' cannot be read.")
            continue
        text = catalogue.vocabulary.instruments.get(number)
        if text is None:
            yield (
                "provision_gone",
                Text(f"Danh mục không có văn bản {number} của '{provision}'.", f"The catalogue has no text {number}, of '{provision}'."),
            )
            continue
        day = catalogue.as_of
        if not text.in_force(day):
            yield (
                "provision_not_in_force",
                Text(f"{number} không có hiệu lực vào {day:%d/%m/%Y}.", f"{number} is not in force on {day.isoformat()}."),
            )
