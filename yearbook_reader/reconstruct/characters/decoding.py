"""How the source was read, told as findings: encoding, what could not be read, what is drawn."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from yearbook_reader.reconstruct.tolerances import MOST_PLACES
from yearbook_reader.sources.encoding import BAD_BYTE, LIKELY
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import Finding, FindingKind

MOST_PAGES = 30  # pages that it names

_UNKNOWN = re.compile("\ufffd")


def decoding_findings(source: Source) -> tuple[Finding, ...]:
    """Give which encoding was chosen and how sure that is, and the bytes left unread."""
    told = source.decoding
    if told is None:
        return _unknown_characters(source)
    doubt = "" if told.confidence >= LIKELY else "，并不确定，如有乱码请改选"
    chosen = Finding(
        FindingKind.ENCODING,
        told.confidence,
        (),
        f"文字按 {told.encoding} 编码读出{doubt}。",
        (told.encoding,),
    )
    if not told.bad_bytes:
        return (chosen,)
    places = islice(BAD_BYTE.finditer(source.text), MOST_PLACES)
    unread = Finding(
        FindingKind.UNREADABLE_BYTES,
        1.0,
        tuple(Span(*place.span()) for place in places),
        f"{told.bad_bytes} 个字节按 {told.encoding} 读不出，在文中显示为“\\x”和两位十六进制数。",
        (str(told.bad_bytes), told.encoding),
    )
    return (chosen, unread)


def bookmark_findings(source: Source) -> Iterator[Finding]:
    """Give the titles that are only drawn, of which a PDF's bookmarks have the words."""
    for start in source.drawn:
        line = Span(start, source.text.index("\n", start))
        title = source.text[line.start : line.end]
        message = f"标题“{title}”在页面上是图形，文字取自 PDF 的书签。"
        yield Finding(FindingKind.TITLE_FROM_BOOKMARK, 0.8, (line,), message, (title,))


def _unknown_characters(source: Source) -> tuple[Finding, ...]:
    """Give what a PDF's fonts do not tell, with the pages of the file where that stands."""
    places = [match.start() for match in _UNKNOWN.finditer(source.text)]
    if not places or source.encoding != "pdf":
        return ()
    numbers = (bisect_right(source.page_starts, at) for at in places)
    sheets = sorted({source.sheets[at - 1] if source.sheets else at for at in numbers})
    named = "、".join(map(str, sheets[:MOST_PAGES])) + "……" * (len(sheets) > MOST_PAGES)
    return (
        Finding(
            FindingKind.UNKNOWN_CHARACTER,
            1.0,
            tuple(Span(at, at + 1) for at in places[:MOST_PLACES]),
            f"PDF 的字体没有说明 {len(places)} 个字是什么，显示为“�”；"
            f"见文件第 {named} 页，请对照原页。",
            (str(len(places)), named),
        ),
    )
