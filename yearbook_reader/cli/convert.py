"""`convert`: a file as a book in another format."""

from __future__ import annotations

import argparse
from pathlib import Path

from yearbook_reader.cli.parser import Commands, add_command, add_encoding, add_output
from yearbook_reader.cli.speech import WELL, write
from yearbook_reader.errors import YearbookError
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths

FORMAT_NAMES = ("json", "tei", "markdown", "html", "epub", "docx", "text", "figures")


def add_to(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "convert", "整理一个文件并转为别的格式", command=_convert)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--to", required=True, choices=FORMAT_NAMES, help="格式")
    add_encoding(parser)
    add_output(parser)


def _convert(arguments: argparse.Namespace) -> int:
    from yearbook_reader.export.formats import FORMATS

    library = Library(user_paths(arguments.data_dir))
    reconstruction = library.corrector.read(arguments.file, arguments.encoding).reconstruction
    refuse_to_overwrite([arguments.file], arguments.output)
    write(FORMATS[arguments.to](reconstruction), arguments.output)
    return WELL


def refuse_to_overwrite(sources: list[Path], output: Path | None) -> None:
    """Make sure that what is written goes over none of the files that were read.

    Raises:
        YearbookError: it would.
    """
    if output and output.exists() and any(output.samefile(source) for source in sources):
        raise YearbookError("“{output}”就是原文件，没有覆盖。", output=output)
