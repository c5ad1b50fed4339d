"""`check`: the account of every character, the findings and the house style."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from yearbook_reader.cli.convert import refuse_to_overwrite
from yearbook_reader.cli.parser import Commands, add_command, add_encoding
from yearbook_reader.cli.speech import FAILED, WELL, WRONG, complain, pairs, say, say_json, write
from yearbook_reader.errors import YearbookError
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths
from yearbook_reader.volume.finding_words import KIND_NAMES, Told, style_sentence
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import Reconstruction

if TYPE_CHECKING:
    from yearbook_reader.export.findings import SourcePlaces
    from yearbook_reader.reconstruct.assembly.account import Account
    from yearbook_reader.sources.source import Source

_PLACE_NAMES = {
    "text": "正文",
    "titles": "标题",
    "captions": "图片说明",
    "tables": "表格",
    "signatures": "署名",
    "forme_work": "书眉页码",
    "findings": "移出正文",
}


@dataclass(frozen=True, slots=True)
class _Checked:
    """A file that was read, the account of it, and what a person corrected in its book."""

    file: Path
    source: Source
    reconstruction: Reconstruction
    balance: Account
    corrections: tuple[Told, ...]


def add_to(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(
        commands, "check", "核对每一个字符的去处，列出整理时的发现", command=_check
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="以 JSON 输出")
    parser.add_argument("--csv", type=Path, metavar="OUT", help="把发现写成 CSV 表格")
    parser.add_argument("--markdown", type=Path, metavar="OUT", help="把发现写成 Markdown 表格")
    add_encoding(parser)


def _check(arguments: argparse.Namespace) -> int:
    several = len(arguments.files) > 1
    library = Library(user_paths(arguments.data_dir))
    for output in (arguments.csv, arguments.markdown):
        refuse_to_overwrite(arguments.files, output)
    statuses, reports = [], []
    rows: list[tuple[str, ...]] = []
    for file in arguments.files:
        try:
            checked = _checked(library, file, arguments.encoding)
        except YearbookError as error:
            complain(str(error))
            statuses.append(FAILED)
            continue
        statuses.append(WELL if checked.balance.closes else WRONG)
        if arguments.csv or arguments.markdown:
            rows.extend(_rows(checked))
        if arguments.json:
            reports.append(({"file": str(file)} if several else {}) | _report(checked))
        else:
            _say_report(checked)
    if reports:
        say_json(reports if several else reports[0])
    _write_tables(rows, arguments.csv, arguments.markdown)
    return max(statuses)


def _checked(library: Library, file: Path, encoding: str | None) -> _Checked:
    from yearbook_reader.corrections.correction_words import correction_told_plainly
    from yearbook_reader.reconstruct.assembly.account import account

    read = library.corrector.read(file, encoding)
    balance = account(read.source.text, read.reconstruction)
    corrections = tuple(
        correction_told_plainly(each, fits=each not in read.misfits) for each in read.corrections
    )
    return _Checked(file, read.source, read.reconstruction, balance, corrections)


def _rows(checked: _Checked) -> tuple[tuple[str, ...], ...]:
    from yearbook_reader.export.findings import finding_rows
    from yearbook_reader.volume.finding_words import told_plainly

    made = checked.reconstruction
    told = (*checked.corrections, *map(told_plainly, made.findings))
    return finding_rows(checked.file.name, checked.source.text, made.volume.pages, told)


def _write_tables(
    rows: list[tuple[str, ...]], csv_output: Path | None, markdown_output: Path | None
) -> None:
    from yearbook_reader.export.findings import to_csv, to_markdown_table

    if csv_output:
        write(to_csv(rows), csv_output)
    if markdown_output:
        write(to_markdown_table(rows), markdown_output)


def _report(checked: _Checked) -> dict[str, object]:
    return {
        "characters": checked.balance.characters,
        "placed": checked.balance.placed,
        "findings": [
            {
                "kind": finding.kind,
                "confidence": finding.confidence,
                "spans": pairs(finding.spans),
                "message": finding.message,
            }
            for finding in checked.reconstruction.findings
        ],
        "house_style": dict(checked.reconstruction.house_style),
    }


def _say_report(checked: _Checked) -> None:
    from yearbook_reader.export.findings import SourcePlaces

    text, balance = checked.source.text, checked.balance
    places = SourcePlaces(text, checked.reconstruction.volume.pages)
    say(f"{checked.file}\n编码\t{checked.source.encoding}\n字符\t{balance.characters}")
    for place, characters in balance.placed.items():
        say(f"  {_PLACE_NAMES[place]}\t{characters}")
    for sentence, spans in (("没有去处", balance.missing), ("不止一处", balance.doubled)):
        for span in spans:
            say(f"  {sentence}\t{_where(places, span)}\t{text[span.start : span.end]}")
    say("账目相符，每个字符恰在一处。" if balance.closes else "账目不符。")
    say("体例")
    for name, value in checked.reconstruction.house_style:
        say(f"  {style_sentence(name, value)}")
    _say_corrections(checked.corrections, places)
    _say_findings(checked.reconstruction, places)


def _say_corrections(corrections: tuple[Told, ...], places: SourcePlaces) -> None:
    if corrections:
        say(f"校订\t{len(corrections)}")
    for told in corrections:
        place = _where(places, told.spans[0]) if told.spans else "全卷"
        say(f"  {told.kind}\t{place}\t{told.sentence}")


def _say_findings(reconstruction: Reconstruction, places: SourcePlaces) -> None:
    say(f"发现\t{len(reconstruction.findings)}")
    order = list(KIND_NAMES)
    findings = sorted(reconstruction.findings, key=lambda finding: order.index(finding.kind))
    for kind, group in groupby(findings, key=lambda finding: finding.kind):
        same = list(group)
        say(f"  {KIND_NAMES[kind]}\t{len(same)}")
        for finding in same:
            place = _where(places, finding.spans[0]) if finding.spans else "全卷"
            say(f"    {place}\t{finding.message}")


def _where(places: SourcePlaces, span: Span) -> str:
    place = places.of(span)
    return f"第 {place.sheet} 页第 {place.line} 行第 {place.column} 列"
