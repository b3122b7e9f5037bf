"""A certificate in words: how the deciding body still learns the fact, and what would take the ground from the cut."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from analyzer.engine.words.display import Display
from analyzer.model.certificate import Certificate, Source, Way
from analyzer.model.text import Text, joined

MOST_READERS = 2
"""Bodies that are named of those that may read a register; the others are counted."""
_EVERY_BODY = Text("mọi cơ quan giải quyết thủ tục", "every body that handles procedures")


def justified(certificate: Certificate, display: Display) -> Text:
    """Two sentences: the way by which the fact still reaches the body, and the conditions that would break it."""
    way = _WAYS[certificate.way](certificate, display)
    breaks = joined((Text(name.vi, name.en) for name in certificate.broken_if), "; ")
    return Text("{}. Đề xuất không còn đứng vững nếu {}.", "{}. The proposal falls if {}.").of(way, breaks)


def _register(certificate: Certificate, display: Display) -> Text:
    sources = joined((_source(source, display) for source in certificate.registers), "; ")
    return Text("Cơ quan giải quyết vẫn biết nội dung này qua {}", "The deciding body still learns it from {}").of(sources)


def _source(source: Source, display: Display) -> Text:
    name = display.text("registers", source.register)
    readers = _readers(source.readable_by, display)
    vi, en = f"{name.vi} ({readers.vi} được khai thác", f"{name.en} ({readers.en} may read it"
    if source.basis:
        basis = display.text("citations", source.basis)
        vi, en = f"{vi} theo {basis.vi}", f"{en} under {basis.en}"
    if source.announced:
        return Text(f"{vi}, công bố ngày {source.announced})", f"{en}, announced {source.announced})")
    return Text(f"{vi}; danh mục chưa ghi nhận việc công bố dữ liệu)", f"{en}; the catalogue knows of no announcement)")


def _readers(bodies: Sequence[str], display: Display) -> Text:
    first = joined(_EVERY_BODY if one == "all" else display.text("agencies", one) for one in bodies[:MOST_READERS])
    more = len(bodies) - MOST_READERS
    return first if more <= 0 else Text("{} và {} cơ quan khác", "{} and {} other bodies").of(first, more)


def _earlier(certificate: Certificate, display: Display) -> Text:
    way = joined((display.text("documents", id) for id in certificate.witness), " → ")
    kept = certificate.kept_by
    return Text(
        "Cùng bộ đã nhận giấy tờ này khi giải quyết thủ tục {} (đường đi: {})",
        "The same ministry took this paper when it handled {} (the way: {})",
    ).of(kept, way)


def _own_file(certificate: Certificate, display: Display) -> Text:
    paper = display.text("documents", certificate.document)
    return Text(
        "“{}” do chính cơ quan giải quyết hoặc đơn vị cùng hệ thống cấp, còn trong hồ sơ lưu",
        "The deciding body or a unit of its own issued “{}” and keeps it on file",
    ).of(paper)


def _same_dossier(certificate: Certificate, display: Display) -> Text:
    del display
    place = certificate.kept_at
    return Text(f"Giấy tờ này đã được yêu cầu ở chỗ khác của hồ sơ ({place})", f"The dossier asks for it elsewhere already ({place})")


def _same_paper(certificate: Certificate, display: Display) -> Text:
    del certificate, display
    return Text("Giấy tờ vẫn được nộp; chỉ đổi hình thức hoặc số lượng", "The paper is still filed; only its form or number changes")


_WAYS: Mapping[Way, Callable[[Certificate, Display], Text]] = {
    "register": _register,
    "earlier_dossier": _earlier,
    "own_file": _own_file,
    "same_dossier": _same_dossier,
    "same_paper": _same_paper,
}
