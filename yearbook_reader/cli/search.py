"""`search`: every occurrence of a query on the shelf, as the window finds it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from yearbook_reader.cli.parser import Commands, add_command, add_output, count
from yearbook_reader.cli.speech import FAILED, WELL, complain, say, say_json, write
from yearbook_reader.errors import NotFoundError, QueryError, StorageError
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths

if TYPE_CHECKING:
    from yearbook_reader.search.hits import Cover, Scope, ShelfHit
    from yearbook_reader.search.index.shelf_answer import ShelfAnswer
    from yearbook_reader.search.notes import NoteHit
    from yearbook_reader.search.query import Query

_ORDERS = ("book", "year", "title")
_CONTEXT_ORDERS = ("hits", "left", "match", "right")
_NOTE_KINDS = {"note": "批注", "bookmark": "书签"}
_CONTEXT = 20  # characters beside the match in a line of the concordance

_LANGUAGE = """检索式：
  专利 授权            两词同在一个条目
  专利|商标            任一词
  专利 -实用新型       不含后一词
  "Good Work"          照原样，不折叠繁简、全半角、大小写
  专利 近/10 授权      相距不超过 10 个字（也可写 NEAR/10）
  /水(闸|库)/          正则表达式
  标题:概况  类目:科学  分目:综述  年:2015-2018  卷年:2018  地:下城  署名:张
  注:核对              批注、标签和书签里的词；批注和书签总是一并检索
以“-”开头的检索式前要加 --，如：search -- '-甲 乙'
"""


def add_to(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "search", "检索书库中的全部年鉴", command=_search)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _LANGUAGE
    parser.add_argument("query", metavar="QUERY")
    parser.add_argument("--limit", type=count, metavar="N", help="最多列出几处，总数不变")
    parser.add_argument("--sort", choices=_ORDERS, default="book", help="次序，缺省为书中次序")
    parser.add_argument(
        "--volume",
        action="append",
        metavar="TITLE",
        help="只在书名含此词（或标识以此开头）的卷中检索",
    )
    parser.add_argument("--exact", action="store_true", help="不折叠繁简、全半角、大小写")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="以 JSON 输出")
    form.add_argument("--kwic", action="store_true", help="一处一行，列出前后文")
    parser.add_argument("--csv", action="store_true", help="把 --kwic 写成 CSV")
    parser.add_argument("--by", choices=_CONTEXT_ORDERS, default="hits", help="--kwic 的次序")
    parser.add_argument("--width", type=count, default=_CONTEXT, metavar="N", help="前后各几个字")
    add_output(parser)


def _search(arguments: argparse.Namespace) -> int:
    from yearbook_reader.search.fold import EXACT, LOOSE
    from yearbook_reader.search.hits import Order
    from yearbook_reader.search.meant_fields import meant
    from yearbook_reader.search.query import parse

    try:
        query = parse(arguments.query, EXACT if arguments.exact else LOOSE)
    except QueryError as error:
        complain(f"{error}（第 {error.position + 1} 个字符）")
        return FAILED
    library = Library(user_paths(arguments.data_dir))
    try:
        faults = library.bring_index_up_to_date()
        for fault in faults:
            complain(str(fault))
        covers = library.index.covers()
        scope = _scope(covers, arguments.volume)
        answer = library.index.search(query, scope, Order(arguments.sort))
        if arguments.kwic or arguments.csv:
            _tell_concordance(answer, arguments)
        else:
            notes = user_paths(arguments.data_dir).notebook
            found = _in_notes(query, library, covers, scope) if notes.exists() else ()
            _tell(answer, found, arguments)
        if not library.volumes.names():
            complain("书库是空的，先用 import 收入年鉴。")
        elif (better := meant(query.text)) and not answer.total():
            complain(f"要找的是“{better}”吗？")
    finally:
        library.close()
    return FAILED if faults else WELL


def _scope(covers: Sequence[Cover], wanted: Sequence[str] | None) -> Scope:
    """Give the volumes that were asked for.

    Raises:
        NotFoundError: one of the words is in no title and begins no sha256.
    """
    from yearbook_reader.search.hits import EVERYWHERE, Scope

    if wanted is None:
        return EVERYWHERE
    named = {
        word: {each.sha256 for each in covers if word in each.title or each.sha256.startswith(word)}
        for word in wanted
    }
    for word, found in named.items():
        if not found:
            raise NotFoundError("书库里没有书名含“{word}”的年鉴。", word=word)
    return Scope(volumes=frozenset().union(*named.values()))


def _in_notes(
    query: Query, library: Library, covers: Sequence[Cover], scope: Scope
) -> Sequence[NoteHit]:
    """Give what is found in notes and bookmarks; one who cannot read them still has the books."""
    from yearbook_reader.shelf.note_search import search_notebook

    try:
        return tuple(search_notebook(query, library.notebook, covers, scope))
    except StorageError as error:
        complain(str(error))
        return ()


def _tell(answer: ShelfAnswer, notes: Sequence[NoteHit], arguments: argparse.Namespace) -> None:
    hits = islice(answer.hits(), arguments.limit)
    if arguments.json:
        reports = [_hit_report(hit) for hit in hits]
        report = {"query": arguments.query, "total": answer.total(), "hits": reports}
        say_json(report | ({"notes": [_note_report(hit) for hit in notes]} if notes else {}))
        return
    for hit in hits:
        say(f"{' > '.join((_volume(hit), *hit.titles))}\t{hit.sentence}")
    for found in notes:
        path = " > ".join((found.cover.title, *found.note.titles))
        say(f"[{_NOTE_KINDS[found.note.kind]}] {path}\t{found.sentence}")
    beside = f"，批注和书签 {len(notes)} 处" if notes else ""
    complain(f"共 {answer.total()} 处{beside}。")


def _tell_concordance(answer: ShelfAnswer, arguments: argparse.Namespace) -> None:
    from yearbook_reader.search.concordance import ContextOrder, concordance_csv

    lines = answer.concordance(arguments.width, by=ContextOrder(arguments.by))
    lines = islice(lines, arguments.limit)
    if arguments.csv:
        write(concordance_csv(lines), arguments.output)
        return
    for line in lines:
        say(f"{line.left}\t{line.match}\t{line.right}\t{_volume(line.hit)}")
    complain(f"共 {answer.total()} 处。")


def _volume(hit: ShelfHit) -> str:
    """Give the title with the year, and with the file where others are called the same."""
    year = hit.edition_year or hit.covers_year
    name = f"{hit.volume_title} {year}" if year else hit.volume_title
    return f"{name} · {hit.file_name}" if hit.file_name else name


def _hit_report(hit: ShelfHit) -> dict[str, object]:
    return {
        "volume": hit.volume_title,
        "source": hit.sha256,
        "covers_year": hit.covers_year,
        "path": hit.titles,
        "entry": hit.entry_id,
        "start": hit.start,
        "end": hit.end,
        "text": hit.sentence,
    }


def _note_report(hit: NoteHit) -> dict[str, object]:
    return {
        "kind": hit.note.kind,
        "id": hit.note.id,
        "volume": hit.cover.title,
        "source": hit.note.source_sha256,
        "covers_year": hit.cover.covers_year,
        "path": hit.note.titles,
        "entry": hit.note.entry_id,
        "start": hit.start,
        "end": hit.end,
        "text": hit.sentence,
    }
