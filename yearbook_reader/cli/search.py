"""`search`: every occurrence of a query in the library."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING

from yearbook_reader.cli.parser import Commands, add_command, count
from yearbook_reader.cli.speech import FAILED, WELL, complain, say, say_json
from yearbook_reader.errors import YearbookError
from yearbook_reader.library import Library, VolumeRecord
from yearbook_reader.paths import user_paths

if TYPE_CHECKING:
    from yearbook_reader.search.hits import Hit


def add_to(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "search", "检索书库中的全部年鉴", command=_search)
    parser.add_argument("query", metavar="QUERY")
    parser.add_argument("--json", action="store_true", help="以 JSON 输出")
    parser.add_argument("--limit", type=count, metavar="N", help="最多列出几处，总数不变")


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
        say_json({"query": arguments.query, "total": total, "hits": hits})
    else:
        for record, hit in found:
            say(f"{' > '.join((record.title, *hit.titles))}\t{hit.sentence}")
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
