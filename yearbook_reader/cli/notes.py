"""`notes`: what a reader wrote, out of the notebook."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from yearbook_reader.cli.parser import Commands, add_command, add_output
from yearbook_reader.cli.speech import WELL, pairs, write
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths


def add_to(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "notes", "批注与书签")
    below = parser.add_subparsers(required=True, metavar="COMMAND")
    add_output(add_command(below, "export", "把批注与书签写成 JSON", command=_export_notes))


def _export_notes(arguments: argparse.Namespace) -> int:
    library = Library(user_paths(arguments.data_dir))
    shelf, notebook = library.shelf(), library.notebook
    annotations = [note for sha256 in shelf for note in notebook.annotations(sha256)]
    bookmarks = [mark for sha256 in shelf for mark in notebook.bookmarks(sha256)]
    library.close()
    notes = {
        "annotations": [asdict(note) | {"spans": pairs(note.spans)} for note in annotations],
        "bookmarks": [asdict(mark) for mark in bookmarks],
    }
    write(json.dumps(notes, ensure_ascii=False, indent=2).encode() + b"\n", arguments.output)
    return WELL
