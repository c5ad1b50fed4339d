"""`notes`: what a reader wrote, out of the notebook and into it, and sent for review."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from yearbook_reader.cli import note_places
from yearbook_reader.cli.parser import Commands, add_command, add_output
from yearbook_reader.cli.speech import WELL, WRONG, complain, pairs, say, write
from yearbook_reader.errors import NotFoundError
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths

if TYPE_CHECKING:
    from yearbook_reader.annotations.annotation import Notes
    from yearbook_reader.annotations.exchange.review_package import Identity

FORMATS = ("json", "jsonld", "markdown", "html", "csv", "docx", "zotero", "calibre")


def add_to(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "notes", "批注与书签")
    below = parser.add_subparsers(required=True, metavar="COMMAND")
    export = add_command(below, "export", "把批注写成文件", command=_export)
    export.add_argument("--format", choices=FORMATS, default="json", help="格式，缺省为 json")
    export.add_argument("--template", type=Path, metavar="FILE", help="按自己的模板写")
    incoming = add_command(below, "import", "导入批注文件或批注包", command=_import)
    incoming.add_argument("files", nargs="+", type=Path, metavar="FILE")
    incoming.add_argument("--theirs", action="store_true", help="两边都改过的，以收到的为准")
    package = add_command(below, "package", "制作批注包，交给同事审阅", command=_package)
    package.add_argument("--with-sources", action="store_true", help="附上年鉴原文件")
    package.add_argument("--sender", default="", metavar="NAME", help="发送人")
    package.add_argument("--answer", type=Path, metavar="FILE", help="回复收到的这个批注包")
    note_places.add_to(below)
    for each in (export, package):
        each.add_argument("--volume", metavar="ID|TITLE", help="只要这一卷")
        add_output(each)


def _export(arguments: argparse.Namespace) -> int:
    from yearbook_reader.shelf.note_exchange import JSON_LD
    from yearbook_reader.shelf.note_titles import with_present_titles

    library = Library(user_paths(arguments.data_dir))
    volumes = _volumes(library)
    notes = _notes(library, volumes, arguments.volume)
    if arguments.template or arguments.format not in ("json", JSON_LD):
        notes = with_present_titles(lambda: library.index, notes)
    library.close()
    write(_written(notes, volumes, arguments), arguments.output)
    return WELL


def _written(notes: Notes, volumes: Mapping[str, Identity], arguments: argparse.Namespace) -> bytes:
    from yearbook_reader.shelf.note_exchange import written, written_by_template

    if arguments.template:
        return written_by_template(notes, volumes, _read(arguments.template))
    if arguments.format == "json":
        return _plain_json(notes)
    return written(notes, volumes, arguments.format)


def _plain_json(notes: Notes) -> bytes:
    values = {
        "annotations": [asdict(note) | {"spans": pairs(note.spans)} for note in notes.annotations],
        "bookmarks": [asdict(mark) for mark in notes.bookmarks],
    }
    return json.dumps(values, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"


def _import(arguments: argparse.Namespace) -> int:
    from yearbook_reader.annotations.exchange.incoming import compared, take_in
    from yearbook_reader.shelf.note_exchange import received_file

    packages = [received_file(file) for file in arguments.files]
    library = Library(user_paths(arguments.data_dir))
    conflicts = 0
    for file, package in zip(arguments.files, packages, strict=True):
        incoming = compared(library.keeper.database, library.notebook, package.notes, package.known)
        take_in(library.notebook, incoming, arguments.theirs)
        both = (incoming.annotations, incoming.bookmarks)
        counts = [
            sum(len(getattr(merge, kind)) for merge in both)
            for kind in ("added", "updated", "same", "conflicts")
        ]
        say(f"{file}\t新增 {counts[0]}\t更新 {counts[1]}\t不变 {counts[2]}\t冲突 {counts[3]}")
        for conflict in incoming.annotations.conflicts:
            mine = conflict.mine.note if conflict.mine else "（已删除）"
            quote, theirs = conflict.theirs.quote, conflict.theirs.note
            complain(f"冲突：“{quote}”\t本机：{mine}\t收到：{theirs}")
        conflicts += counts[3]
    library.close()
    return WRONG if conflicts and not arguments.theirs else WELL


def _package(arguments: argparse.Namespace) -> int:
    from yearbook_reader.shelf.note_exchange import packed_notes, received_file

    answered = received_file(arguments.answer) if arguments.answer else None
    library = Library(user_paths(arguments.data_dir))
    volumes = _volumes(library)
    if answered:
        volumes = {each.sha256: each for each in answered.volumes}
    notes = _notes(library, volumes, arguments.volume, only_known=answered is not None)
    held = notes.sources
    sources = {}
    if arguments.with_sources:
        for sha256 in sorted(held & set(library.volumes.names())):
            sources[sha256] = library.volumes.source_file(sha256).read_bytes()
    library.close()
    package = packed_notes(notes, volumes, arguments.sender, answered, sources)
    write(package, arguments.output)
    return WELL


def _volumes(library: Library) -> dict[str, Identity]:
    from yearbook_reader.shelf.note_exchange import identities

    return identities(library.shelf_view(), library.notebook.names())


def _notes(
    library: Library,
    volumes: Mapping[str, Identity],
    wanted: str | None,
    only_known: bool = False,
) -> Notes:
    """Give the notes of all volumes, also of those that are no longer kept, or of one."""
    from yearbook_reader.shelf.note_exchange import notes_of_sources

    notes = notes_of_sources(library.notebook)
    if wanted is None:
        return notes_of_sources(library.notebook, sorted(volumes)) if only_known else notes
    known = [each.sha256 for each in volumes.values() if wanted in (each.title, each.sha256)]
    held = notes.sources
    if not known and wanted not in held:
        raise NotFoundError("书库里没有“{wanted}”这一卷。", wanted=wanted)
    return notes_of_sources(library.notebook, known or [wanted])


def _read(file: Path) -> bytes:
    from yearbook_reader.storage.atomic import reading

    with reading(file):
        return file.read_bytes()
