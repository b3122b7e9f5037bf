"""`tthc verify`: whether the certificates of findings still stand in a catalogue, checked without the rules."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import current_language, say, stopped, tell
from analyzer.cli.shared.options import chosen, place_argument, today
from analyzer.cli.shared.output import print_json
from analyzer.cli.shared.reading import or_exit, print_problems
from analyzer.cli.shared.speaking import argument, command, format_option
from analyzer.model.days import written_day
from analyzer.model.text import NOTHING, Text, safe

if TYPE_CHECKING:
    from analyzer.verifying.verified import Verified


@command(
    "verify",
    Text(
        "Kiểm tra lại chứng minh của từng nội dung cắt giảm (tthc analyze --format json) trên danh mục, không chạy quy tắc. Mã thoát 1 khi"
        " có chứng minh bị bác hoặc chưa kiểm tra được; nội dung đã thực hiện không bị bác.",
        "Check the certificate of each proposed cut (tthc analyze --format json) against a catalogue, without running the rules. Exit code"
        " 1 when one is refused or could not be checked; a cut that is done is not refused.",
    ),
)
@argument("findings", Text("VẤN_ĐỀ.json", "FINDINGS.json"), type=click.Path(path_type=Path, dir_okay=False))
@place_argument
@format_option("text", "json")
def verify(findings: Path, catalogue: Path | None, folder: Path | None, as_of: date | None, format_: str) -> int:
    from analyzer.reading.load import load
    from analyzer.verifying.claims import read_claims
    from analyzer.verifying.verified import Verified
    from analyzer.verifying.verify import verify as verified

    try:
        claims, wrong = read_claims(findings.read_text("utf-8-sig"))
    except UnicodeDecodeError:
        claims, wrong = [], [Text("tệp phải là UTF-8.", "the file must be UTF-8.")]
    if wrong:
        for mistake in wrong[:20]:
            click.echo(safe(f"{findings}: {say(mistake)}"), err=True)
        raise stopped(f"Không đọc được '{findings}'.", f"'{findings}' cannot be read.")
    loaded, problems = or_exit(lambda: load(chosen(catalogue, folder), today(as_of)))
    found = Verified(len(claims), verified(claims, loaded, problems))
    print_problems(problems)
    if format_ == "json":
        language = current_language()
        told = {"problems": [problem.as_json(language) for problem in problems]}
        print_json({"as_of": str(loaded.as_of), **found.as_json(language), **told})
        return 0 if found.passes else 1
    for refusal in found.refusals:
        click.echo(safe(f"{refusal.place}  {refusal.claim.rule}  {refusal.code}"))
        click.echo(safe(f"  {refusal.claim.procedure} {refusal.claim.path}: {say(refusal.reason)}"))
    click.echo(safe(say(_counted(found))))
    on = written_day(loaded.as_of)
    tell(
        f"Đã đối chiếu giấy tờ, đường dẫn, căn cứ với danh mục và pháp luật ngày {on.vi}; lời văn, số liệu của vấn đề không được kiểm tra.",
        f"Papers, paths and provisions were checked, by the law of {on.en}; the words and figures of the findings were not.",
    )
    return 0 if found.passes else 1


def _counted(found: Verified) -> Text:
    done, by_word, unchecked, refused = len(found.done), found.by_word, len(found.not_checked), found.refused
    made = Text(f", {done} đã thực hiện", f", {done} done") if done else NOTHING
    word = Text(f", {by_word} do người thẩm tra đồng ý", f", {by_word} by the word of a reviewer") if by_word else NOTHING
    rest = Text(f", {unchecked} chưa kiểm tra được", f", {unchecked} not checked") if unchecked else NOTHING
    return Text(
        f"{found.certificates} chứng minh: {found.stand} còn đứng vững{made.vi}{word.vi}, {refused} bị bác{rest.vi}.",
        f"{found.certificates} certificates: {found.stand} stand{made.en}{word.en}, {refused} refused{rest.en}.",
    )
