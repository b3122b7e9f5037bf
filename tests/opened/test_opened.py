"""What the program writes opens in the programs people use: the report in Chromium, the proposal in LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from analyzer.analysis import analyze
from analyzer.report.html import write_html
from tests.small import AS_OF, write_catalogue

QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-logging=stderr"),
)
NAME = "Thủ tục <script>alert(1)</script>"
DOSSIER = [
    {"id": "registration", "document": "enterprise_registration_certificate", "copies": "1"},
    {"id": "photo", "document": "photograph", "originals": "2"},
]


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed: make components")
    return found


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    write_catalogue(tmp_path / "catalogue", [{"name": NAME, "dossier": DOSSIER, "channels": [{"id": "counter", "mode": "counter"}]}])
    return tmp_path / "catalogue"


def test_the_report_opens_in_a_browser(catalogue: Path, tmp_path: Path) -> None:
    browser = _program("chromium")
    page, picture = tmp_path / "report.html", tmp_path / "page.png"
    write_html(analyze(catalogue, AS_OF), page, "vi")
    command = [browser, *QUIET, f"--user-data-dir={tmp_path / 'profile'}"]
    shown = subprocess.run([*command, "--dump-dom", page.as_uri()], capture_output=True, text=True, timeout=120, check=True)
    assert "Thủ tục &lt;script&gt;alert(1)&lt;/script&gt;" in shown.stdout
    assert "CONSOLE" not in shown.stderr
    subprocess.run(
        [*command, f"--screenshot={picture}", "--window-size=1366,768", page.as_uri()], capture_output=True, timeout=120, check=True
    )
    assert picture.stat().st_size > 20_000, "a blank page is smaller"


def _printed(page: Path, tmp_path: Path) -> str:
    """The words of the page on paper."""
    browser, reader = _program("chromium"), _program("pdftotext")
    paper = page.with_suffix(".pdf")
    command = [browser, *QUIET, f"--user-data-dir={tmp_path / 'profile'}", "--no-pdf-header-footer", f"--print-to-pdf={paper}"]
    subprocess.run([*command, page.as_uri()], capture_output=True, timeout=120, check=True)
    printed = subprocess.run([reader, "-raw", str(paper), "-"], capture_output=True, text=True, timeout=60, check=True).stdout
    return " ".join(printed.split())


def test_the_report_that_is_printed_whole_holds_what_is_folded_on_the_screen(catalogue: Path, tmp_path: Path) -> None:
    page, analysis = tmp_path / "report.html", analyze(catalogue, AS_OF)
    write_html(analysis, page, "vi")
    page.write_text(page.read_text("utf-8").replace('id="print_everything"', 'id="print_everything" checked'), "utf-8")
    words = _printed(page, tmp_path)
    assert {finding.rule for finding in analysis.findings} >= {"photograph_count", "no_legal_basis"}
    for finding in analysis.findings:
        assert finding.message.vi in words, finding.rule
    for rule in analysis.rules:
        if rule.name in {missing.rule for missing in analysis.not_assessed}:
            assert rule.card.title.vi in words
    assert "Chi phí tuân thủ một lần thực hiện = " in words
    assert "Bản in rút gọn" not in words


def test_the_report_is_printed_short_with_the_lists_that_are_open(catalogue: Path, tmp_path: Path) -> None:
    page, analysis = tmp_path / "report.html", analyze(catalogue, AS_OF)
    write_html(analysis, page, "vi")
    folded = next(finding for finding in analysis.findings if finding.rule == "no_legal_basis")
    title = next(rule.card.title.vi for rule in analysis.rules if rule.name == folded.rule)
    words = _printed(page, tmp_path)
    for shown in ("Bản in rút gọn.", "Mức cắt giảm theo từng chỉ tiêu", "Mười thủ tục nặng nhất", "Lỗi dữ liệu trong các tệp", title):
        assert shown in words
    for left_out in (folded.message.vi, "Tất cả thủ tục", "Kết quả theo quy tắc rà soát", "Chi phí tuân thủ một lần thực hiện = "):
        assert left_out not in words
    head, here, tail = page.read_text("utf-8").partition(f'id="g-record_stale-{folded.rule}"')
    before, folded_list, after = head.rpartition("<details>")
    page.write_text(before + folded_list.replace("<details>", "<details open>") + after + here + tail, "utf-8")
    assert folded.message.vi in _printed(page, tmp_path)


def test_the_proposal_opens_in_an_office_program(catalogue: Path, tmp_path: Path) -> None:
    office, reader = _program("soffice"), _program("pdftotext")
    paper = tmp_path / "proposal.docx"
    tthc = str(Path(sys.executable).parent / "tthc")
    subprocess.run(
        [tthc, "propose", str(catalogue), "--out", str(paper), "--as-of", AS_OF.isoformat()], capture_output=True, timeout=120, check=True
    )
    profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(paper)],
        capture_output=True,
        timeout=180,
        check=True,
    )
    text = subprocess.run(
        [reader, "-layout", str(tmp_path / "proposal.pdf"), "-"], capture_output=True, text=True, timeout=60, check=True
    ).stdout
    assert "PHƯƠNG ÁN ĐƠN GIẢN HÓA THỦ TỤC HÀNH CHÍNH" in text
    assert "<script>alert(1)</script>" in text
    assert "1.000001" in text
