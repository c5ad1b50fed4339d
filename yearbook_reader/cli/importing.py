"""`import`: files and folders onto the shelf."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from yearbook_reader.cli.parser import Commands, add_command, add_encoding, count
from yearbook_reader.cli.speech import FAILED, complain, say, status_of
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths
from yearbook_reader.progress import Progress, silent
from yearbook_reader.shelf.importing.finding_files import ENDINGS
from yearbook_reader.shelf.importing.import_report import ImportLine, ImportReport, Outcome

_TOLD = {
    Outcome.ADDED: "已收入",
    Outcome.KNOWN: "已在书库",
    Outcome.VERSION: "已收入，似为书库中一卷的另一版本",
}

_CLEAR = "\r\x1b[K"  # what the terminal's line shows goes


def add_to(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "import", "把文件或文件夹收入书库", command=_import)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE|FOLDER")
    parser.add_argument("--jobs", type=count, metavar="N", help="同时处理几个文件")
    add_encoding(parser)


def _import(arguments: argparse.Namespace) -> int:
    library = Library(user_paths(arguments.data_dir))
    try:
        job = library.import_job(_say_line, arguments.encoding)
        report = job.run(arguments.files, arguments.jobs, _progress())
    finally:
        library.close()
    if not report.lines:
        complain(f"没有找到年鉴文件（{'、'.join(ENDINGS)}）。")
        return FAILED
    if sys.stderr.isatty():
        complain(f"{_CLEAR}{_summary(report)}")
    return status_of(len(report.lines) - len(report.faults), len(report.faults))


def _say_line(line: ImportLine) -> None:
    """Give a line of the report: what became of the file, the volume's title, the file."""
    if line.record is None:
        complain(str(line.told))
    else:
        title = line.record.title or line.record.file_name
        say(f"{_TOLD[line.outcome]}\t{title}\t{line.file}")
        # An import takes long: whoever reads along sees each line when it is done.
        sys.stdout.flush()


def _summary(report: ImportReport) -> str:
    parts = [
        f"收入 {len(report.added)} 卷",
        f"已有 {len(report.known)} 卷",
        f"未收入 {len(report.faults)} 个文件",
    ]
    if report.skipped:
        parts.append(f"略过 {len(report.skipped)} 个别的文件")
    return "，".join(parts) + "。"


def _progress() -> Progress:
    """Give a progress that is shown where a person looks on."""
    if not sys.stderr.isatty():
        return silent

    def show(done: float) -> None:
        sys.stderr.write(f"{_CLEAR}{done:.0%}")
        sys.stderr.flush()

    return show
