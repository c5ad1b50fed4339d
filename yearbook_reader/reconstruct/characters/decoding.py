"""How the source's bytes were read, told as findings: the encoding, and what it could not read."""

from __future__ import annotations

from itertools import islice

from yearbook_reader.sources.encoding import BAD_BYTE, LIKELY
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import Finding, FindingKind

MOST_PLACES = 200  # places that the finding leads to


def decoding_findings(source: Source) -> tuple[Finding, ...]:
    """Give which encoding was chosen and how sure that is, and the bytes left unread."""
    told = source.decoding
    if told is None:
        return ()
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
