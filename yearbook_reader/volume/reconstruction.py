"""The reconstruction: a volume with the findings of what was mended, moved or set aside."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from yearbook_reader.volume.deferred import Deferred
from yearbook_reader.volume.model import Span, Volume


class FindingKind(StrEnum):
    """What was done, or what is in doubt."""

    CHAPTER_FROM_HEAD = "chapter_from_head"  # chapter title known only from the running head
    CHAPTER_FROM_CONTENTS = "chapter_from_contents"  # known only from the contents
    TITLE_FROM_BOOKMARK = "title_from_bookmark"  # only drawn on its page: a bookmark has its words
    RUNNING_HEAD = "running_head"  # running head set aside
    PAGE_NUMBER = "page_number"
    SIDE_TAB = "side_tab"
    JOINED_PAGE = "joined_page"  # a sentence that continues over a page
    MOVED_NOTE = "moved_note"  # a note that stood at a column's foot or below a table
    MOVED_CAPTION = "moved_caption"  # a caption that cut a sentence
    TORN_SIGNATURE = "torn_signature"  # a signature in pieces, joined and moved
    MOVED_MARK = "moved_mark"  # a full stop put back where it had strayed from
    REMOVED_CHARACTER = "removed_character"  # NUL and other unprintable characters, removed
    FOLDED_CHARACTER = "folded_character"  # compatibility form became the ordinary character
    UNCLOSED_BRACKET = "unclosed_bracket"
    UNEXPLAINED_LINE = "unexplained_line"  # kept as readable text
    EMPTY_ENTRY = "empty_entry"
    DUPLICATE_ENTRY = "duplicate_entry"
    LONG_ENTRY = "long_entry"  # many times longer than the others
    ODD_TITLE = "odd_title"  # too long for a title, or ending as a sentence does
    PAGE_GAP = "page_gap"  # printed page numbers that skip or repeat
    JOINED_PIECES = "joined_pieces"  # digits and Latin from lines of their own, back in place
    JOINED_LINES = "joined_lines"  # printed lines that extraction had cut at their marks
    COVERED_YEAR = "covered_year"  # the year covered, taken from what the entries speak of
    MISSING_YEAR = "missing_year"  # a year that the source does not tell
    MISSING_HEADING = "missing_heading"  # named in the contents, not found in the text
    RENAMED_HEADING = "renamed_heading"  # named otherwise in the contents
    EXTRA_HEADING = "extra_heading"  # in the text, but not named in the contents
    CONTENTS_PAGE = "contents_page"  # on another page than the contents tell
    MISSING_INDEXED = "missing_indexed"  # named in the index, not found in the text
    CONTINUED_TABLE = "continued_table"  # a continued table, joined with the one before it
    DOUBLED_CHARACTER = "doubled_character"  # printed twice for fake bold, kept once
    PRIVATE_CHARACTER = "private_character"  # a private-use code: no one knows which character
    CROSSED_COLUMNS = "crossed_columns"  # two columns read across: not to be trusted
    COLUMNS_IN_ORDER = "columns_in_order"  # they stood side by side: read one after the other
    MENDED_CHARACTER = "mended_character"  # a person put other characters in the place of these
    ENCODING = "encoding"  # how the source's bytes were read, and how sure that is
    UNREADABLE_BYTES = "unreadable_bytes"  # left visible as \xNN
    UNKNOWN_CHARACTER = "unknown_character"  # its font does not tell what it is: left as \ufffd
    LOST_TEXT = "lost_text"  # a character the steps lost: put back by the account itself


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing done or doubted: where (`spans`), how sure (0.0 to 1.0), and why (`message`).

    `values` are the words the message speaks of, so that a window can say it in another
    language. `removed` tells that the characters of `spans` are in no text of the volume but
    only here. `original` holds the source's characters of `spans` where the volume does not
    have them as they stood (removed or folded ones); else it is empty.
    """

    kind: FindingKind
    confidence: float
    spans: tuple[Span, ...]
    message: str
    values: tuple[str, ...] = ()
    removed: bool = False
    original: str = ""


@dataclass(frozen=True, slots=True)
class Reconstruction(Deferred):
    """What the engine makes of a source: the volume and everything it has to say about it.

    `house_style` is the style learnt from the book, as (name, value) pairs; `engine` is the
    version of the rules, so that an older result can be told from a current one.
    """

    volume: Volume
    findings: tuple[Finding, ...]
    house_style: tuple[tuple[str, str], ...] = ()
    engine: str = ""
