"""`tthc serve`: the workbench, in a browser of the same machine."""

from __future__ import annotations

import socket
from contextlib import suppress
from datetime import date
from pathlib import Path

import click

from analyzer.cli.shared.language import current_language, stopped, tell
from analyzer.cli.shared.options import chosen, live_catalogue_argument
from analyzer.cli.shared.reading import or_exit
from analyzer.cli.shared.speaking import command, option
from analyzer.model.text import Text

HOST = "127.0.0.1"


@command(
    "serve",
    Text(
        "Bàn rà soát trong trình duyệt của máy này: xem vấn đề, lý do, chỗ trong bản ghi, ghi ý kiến thẩm tra, chọn phương án, tải văn bản."
        " Máy khác không vào được; trên máy này chỉ vào được bằng địa chỉ mà lệnh in ra. Dừng: Ctrl+C.",
        "The workbench in a browser of this machine: findings, reasons, places, verdicts, packages, papers. No other machine can reach it."
        " On this machine only the address that the command prints lets one in. Stop it with Ctrl+C.",
    ),
)
@live_catalogue_argument
@option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=8000,
    show_default=True,
    help=Text("cổng; 0 là cổng trống bất kỳ", "the port; 0 is any free one"),
)
@option(
    "--by",
    default="",
    help=Text("tên điền sẵn ở ô người cho ý kiến", "the name filled in for who gives a verdict"),
    metavar=Text("NGƯỜI", "PERSON"),
)
def serve(catalogue: Path | None, folder: Path | None, as_of: date | None, rules: tuple[Path, ...], port: int, by: str) -> int:
    import uvicorn

    from analyzer.workbench.app import Workbench
    from analyzer.workbench.desk import Desk

    root = chosen(catalogue, folder)
    with _listening(port) as listening:
        desk = or_exit(lambda: Desk(root, as_of, rules))
        bench = Workbench(desk, current_language(), by)
        server = uvicorn.Server(uvicorn.Config(bench.app, log_level="warning", server_header=False))
        address = f"http://{HOST}:{listening.getsockname()[1]}{bench.start}"
        with suppress(KeyboardInterrupt):  # how one stops it
            tell(f"Bàn rà soát: {address}  (dừng: Ctrl+C)", f"The workbench: {address}  (stop: Ctrl+C)", err=True)
            server.run(sockets=[listening])
    return 0


def _listening(port: int) -> socket.socket:
    """A socket of this machine alone; where the port is taken, the command ends and says so before anything is read."""
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
        listening.listen()
    except OSError:
        listening.close()
        raise stopped(
            f"Không mở được cổng {port}: đang có chương trình khác dùng, hoặc không được phép. Chọn cổng khác: --port 0",
            f"Port {port} cannot be opened: another program uses it, or it is not allowed. Choose another: --port 0",
        ) from None
    return listening
