"""The command line: what can be done without the window.

Exit codes: 0 well, 1 found something wrong, 2 could not do it. Results go to stdout, sentences
for people to stderr.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from dataclasses import asdict
from functools import partial
from itertools import groupby
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal
from typing import TYPE_CHECKING, NoReturn

from yearbook_reader import __version__
from yearbook_reader.errors import YearbookError
from yearbook_reader.library import Library, VolumeRecord
from yearbook_reader.paths import Paths, user_paths
from yearbook_reader.volume.model import Page, Span
from yearbook_reader.volume.reconstruction import FindingKind, Reconstruction

if TYPE_CHECKING:
    from yearbook_reader.reconstruct.account import Account
    from yearbook_reader.search.hits import Hit
    from yearbook_reader.sources.source import Source

WELL, WRONG, FAILED = 0, 1, 2

FORMAT_NAMES = ("json", "tei", "markdown", "html", "epub", "docx", "text")

_PLACE_NAMES = {
    "text": "正文",
    "titles": "标题",
    "captions": "图片说明",
    "tables": "表格",
    "signatures": "署名",
    "forme_work": "书眉页码",
    "findings": "移出正文",
}


class _Parser(argparse.ArgumentParser):
    """A parser that says in one sentence what is wrong with a command."""

    def error(self, message: str) -> NoReturn:
        self.exit(FAILED, f"命令有误：{message}。用法见 {self.prog} --help\n")


def complain(sentence: str) -> None:
    """Tell the person something on stderr."""
    sys.stderr.write(sentence + "\n")


def parse(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line; `command` is what `run` runs, None where the window is asked for.

    Raises:
        SystemExit: help or version were asked for, or the command is wrong.
    """
    parser = _Parser(prog="yearbook-reader", description="年鉴阅读器：整理、阅读、检索、批注年鉴")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    _add_data_dir(parser, None)
    parser.set_defaults(command=None, files=[], entry=None, find=None)
    commands = parser.add_subparsers(metavar="COMMAND", title="命令")
    _add_file_commands(commands.add_parser)
    _add_library_commands(commands.add_parser)
    return parser.parse_args(argv)


def _add_data_dir(parser: argparse.ArgumentParser, default: object) -> None:
    parser.add_argument("--data-dir", type=Path, metavar="DIR", default=default, help="数据文件夹")


def _add(add_parser: Callable[..., _Parser], name: str, about: str, **defaults: object) -> _Parser:
    parser = add_parser(name, help=about, description=about)
    # Left out where it is not given, so that one before the sub-command is not overruled.
    _add_data_dir(parser, argparse.SUPPRESS)
    parser.set_defaults(**defaults)
    return parser


def _add_file_commands(add_parser: Callable[..., _Parser]) -> None:
    opening = _add(add_parser, "open", "在窗口中打开文件", command=None)
    opening.add_argument("files", nargs="+", type=Path, metavar="FILE")
    opening.add_argument("--entry", metavar="ID", help="打开后转到这一条目")
    opening.add_argument("--find", metavar="TEXT", help="打开后检索")
    converting = _add(add_parser, "convert", "整理一个文件并转为别的格式", command=_convert)
    converting.add_argument("file", type=Path, metavar="FILE")
    converting.add_argument("--to", required=True, choices=FORMAT_NAMES, help="格式")
    _add_output(converting)
    checking = _add(add_parser, "check", "核对每一个字符的去处，列出整理时的发现", command=_check)
    checking.add_argument("files", nargs="+", type=Path, metavar="FILE")
    checking.add_argument("--json", action="store_true", help="以 JSON 输出")


def _add_library_commands(add_parser: Callable[..., _Parser]) -> None:
    importing = _add(add_parser, "import", "把文件或文件夹收入书库", command=_import)
    importing.add_argument("files", nargs="+", type=Path, metavar="FILE|FOLDER")
    importing.add_argument("--jobs", type=_count, metavar="N", help="同时处理几个文件")
    searching = _add(add_parser, "search", "检索书库中的全部年鉴", command=_search)
    searching.add_argument("query", metavar="QUERY")
    searching.add_argument("--json", action="store_true", help="以 JSON 输出")
    searching.add_argument("--limit", type=_count, metavar="N", help="最多列出几处，总数不变")
    notes = _add(add_parser, "notes", "批注与书签").add_subparsers(required=True, metavar="COMMAND")
    _add_output(_add(notes.add_parser, "export", "把批注与书签写成 JSON", command=_export_notes))
    library = _add(add_parser, "library", "书库").add_subparsers(required=True, metavar="COMMAND")
    _add(library.add_parser, "verify", "检查书库中每一卷是否完好", command=_verify)
    _add(library.add_parser, "rebuild", "由原文重新整理书库中每一卷", command=_rebuild)


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="写入文件，缺省为标准输出")


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}”不是自然数")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Run the command that `parse` has read and give the exit code; faults become sentences."""
    try:
        status: int = arguments.command(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_stdout()
    except YearbookError as error:
        complain(str(error))
    except OSError as error:
        _leave_stdout()
        complain(f"无法写出：{error.strerror or error}。")
    except BrokenExecutor:
        complain("处理文件的进程意外结束，可能是内存不足；用 --jobs 1 再试。")
    except KeyboardInterrupt:
        complain("已中断。")
    else:
        return status
    return FAILED


def _leave_stdout() -> None:
    """Send what is still unwritten to nowhere: nobody reads stdout any more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _say_json(value: object) -> None:
    _say(json.dumps(value, ensure_ascii=False, indent=2))


def _write(content: bytes, output: Path | None) -> None:
    """Write to stdout or to a file: whole or not at all, but into a device or pipe as it is."""
    from yearbook_reader.storage.atomic import write_atomically

    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
    elif output.exists() and not output.is_file():
        output.write_bytes(content)
    else:
        write_atomically(output.resolve(), content)


def _reconstructed(file: Path) -> tuple[Source, Reconstruction]:
    from yearbook_reader.reconstruct.engine import reconstruct
    from yearbook_reader.sources.text import read_text_source

    source = read_text_source(file)
    return source, reconstruct(source)


def _convert(arguments: argparse.Namespace) -> int:
    from yearbook_reader.export.formats import FORMATS

    _, reconstruction = _reconstructed(arguments.file)
    output: Path | None = arguments.output
    if output and output.exists() and output.samefile(arguments.file):
        raise YearbookError(f"“{output}”就是原文件，没有覆盖。")
    _write(FORMATS[arguments.to](reconstruction), output)
    return WELL


def _check(arguments: argparse.Namespace) -> int:
    from yearbook_reader.reconstruct.account import account

    several = len(arguments.files) > 1
    statuses, reports = [], []
    for file in arguments.files:
        try:
            source, reconstruction = _reconstructed(file)
        except YearbookError as error:
            complain(str(error))
            statuses.append(FAILED)
            continue
        balance = account(source.text, reconstruction)
        statuses.append(WELL if balance.closes else WRONG)
        if arguments.json:
            name = {"file": str(file)} if several else {}
            reports.append(name | _report(balance, reconstruction))
        else:
            _say_report(file, source, balance, reconstruction)
    if reports:
        _say_json(reports if several else reports[0])
    return max(statuses)


def _report(balance: Account, reconstruction: Reconstruction) -> dict[str, object]:
    return {
        "characters": balance.characters,
        "placed": balance.placed,
        "findings": [
            {
                "kind": finding.kind,
                "confidence": finding.confidence,
                "spans": _pairs(finding.spans),
                "message": finding.message,
            }
            for finding in reconstruction.findings
        ],
        "house_style": dict(reconstruction.house_style),
    }


def _say_report(
    file: Path, source: Source, balance: Account, reconstruction: Reconstruction
) -> None:
    _say(f"{file}\n字符\t{balance.characters}")
    for place, characters in balance.placed.items():
        _say(f"  {_PLACE_NAMES[place]}\t{characters}")
    where = partial(_where, source.text, reconstruction.volume.pages)
    for sentence, spans in (("没有去处", balance.missing), ("不止一处", balance.doubled)):
        for span in spans:
            _say(f"  {sentence}\t{where(span)}\t{source.text[span.start : span.end]}")
    _say("账目相符，每个字符恰在一处。" if balance.closes else "账目不符。")
    _say(f"发现\t{len(reconstruction.findings)}")
    order = list(FindingKind)
    findings = sorted(reconstruction.findings, key=lambda finding: order.index(finding.kind))
    for kind, group in groupby(findings, key=lambda finding: finding.kind):
        same = list(group)
        _say(f"  {kind}\t{len(same)}")
        for finding in same:
            place = where(finding.spans[0]) if finding.spans else "全卷"
            _say(f"    {place}\t{finding.message}")


def _where(text: str, pages: Sequence[Page], span: Span) -> str:
    """Give the sheet, line and column of a place in the source, each counted from 1."""
    sheet = max(bisect_right(pages, span.start, key=lambda page: page.start), 1)
    line_start = text.rfind("\n", 0, span.start) + 1
    line = text.count("\n", 0, span.start) + 1
    return f"第 {sheet} 页第 {line} 行第 {span.start - line_start + 1} 列"


def _status(done: int, failed: int) -> int:
    """Give the exit code of work on many things: some may fail, but not all."""
    return (WRONG if done else FAILED) if failed else WELL


def _import(arguments: argparse.Namespace) -> int:
    files = [file for path in arguments.files for file in _text_files(path)]
    if not files:
        complain("没有找到文本文件（.txt）。")
        return FAILED
    take_in = partial(_import_file, user_paths(arguments.data_dir))
    results = _on_cores(take_in, files, arguments.jobs)
    failed = 0
    for file, (taken, sentence) in zip(files, results, strict=True):
        if taken:
            _say(f"{sentence}\t{file}")
        else:
            failed += 1
            complain(sentence)
    return _status(len(files) - failed, failed)


def _text_files(path: Path) -> Sequence[Path]:
    return sorted(path.rglob("*.[Tt][Xx][Tt]")) if path.is_dir() else (path,)


def _on_cores(
    take_in: Callable[[Path], tuple[bool, str]], files: Sequence[Path], jobs: int | None
) -> Iterator[tuple[bool, str]]:
    workers = min(jobs or os.cpu_count() or 1, len(files))
    if workers < 2:
        yield from map(take_in, files)
        return
    # Ctrl-C reaches every process of the terminal; only this one is to speak of it.
    with ProcessPoolExecutor(workers, initializer=partial(signal, SIGINT, SIG_IGN)) as pool:
        yield from pool.map(take_in, files)


def _import_file(paths: Paths, file: Path) -> tuple[bool, str]:
    """Take one file in; give whether it could be done, with the title or what is wrong."""
    try:
        return True, Library(paths).add(file).record.title
    except YearbookError as error:
        return False, str(error)


def _search(arguments: argparse.Namespace) -> int:
    library = Library(user_paths(arguments.data_dir))
    status, total = WELL, 0
    found: list[tuple[VolumeRecord, Hit]] = []
    for sha256 in _reading_order(library):
        try:
            opened = library.open(sha256)
        except YearbookError as error:
            complain(str(error))
            status = FAILED
            continue
        rest = None if arguments.limit is None else arguments.limit - len(found)
        result = library.search(opened, arguments.query, rest)
        total += result.total
        found.extend((opened.record, hit) for hit in result.hits)
    if arguments.json:
        hits = [_hit_report(record, hit) for record, hit in found]
        _say_json({"query": arguments.query, "total": total, "hits": hits})
    else:
        for record, hit in found:
            _say(f"{' > '.join((record.title, *hit.titles))}\t{hit.sentence}")
        complain(f"共 {total} 处。" if library.shelf() else "书库是空的，先用 import 收入年鉴。")
    return status


def _reading_order(library: Library) -> Iterable[str]:
    """Give every volume, those that cannot be opened last."""
    records = [record.sha256 for record in library.records()]
    return (*records, *(sha256 for sha256 in library.shelf() if sha256 not in set(records)))


def _hit_report(record: VolumeRecord, hit: Hit) -> dict[str, object]:
    return {
        "volume": record.title,
        "source": record.sha256,
        "covers_year": record.covers_year,
        "path": hit.titles,
        "entry": hit.entry_id,
        "start": hit.start,
        "end": hit.end,
        "text": hit.sentence,
    }


def _export_notes(arguments: argparse.Namespace) -> int:
    library = Library(user_paths(arguments.data_dir))
    shelf, notebook = library.shelf(), library.notebook
    annotations = [note for sha256 in shelf for note in notebook.annotations(sha256)]
    bookmarks = [mark for sha256 in shelf for mark in notebook.bookmarks(sha256)]
    library.close()
    notes = {
        "annotations": [asdict(note) | {"spans": _pairs(note.spans)} for note in annotations],
        "bookmarks": [asdict(mark) for mark in bookmarks],
    }
    _write(json.dumps(notes, ensure_ascii=False, indent=2).encode() + b"\n", arguments.output)
    return WELL


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _verify(arguments: argparse.Namespace) -> int:
    _, failed = _with_each_volume(arguments, Library.verify, "完好")
    return WRONG if failed else WELL


def _rebuild(arguments: argparse.Namespace) -> int:
    return _status(*_with_each_volume(arguments, Library.rebuild, "已重新整理"))


def _with_each_volume(
    arguments: argparse.Namespace, work: Callable[[Library, str], object], well: str
) -> tuple[int, int]:
    """Do something with every volume; give how many went well and how many did not."""
    library = Library(user_paths(arguments.data_dir))
    shelf = library.shelf()
    failed = 0
    for sha256 in shelf:
        try:
            work(library, sha256)
            _say(f"{sha256}\t{well}")
        except YearbookError as error:
            failed += 1
            _say(f"{sha256}\t有误")
            complain(str(error))
    return len(shelf) - failed, failed
