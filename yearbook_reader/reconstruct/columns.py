"""Columns read across: a text that no rule can mend, told plainly instead of shown as the book."""

from __future__ import annotations

from yearbook_reader.reconstruct.marks import ends_text
from yearbook_reader.volume.model import Entry, Paragraph, Table, Volume
from yearbook_reader.volume.reconstruction import Finding, FindingKind
from yearbook_reader.volume.walk import all_entries

FEWEST_ENTRIES = 8  # below that, a few broken ones prove nothing
BROKEN_SHARE = 0.15  # of the entries; a text in order has hardly any


def crossed_columns(volume: Volume) -> tuple[Finding, ...]:
    """Tell, from entries that are empty or break off, that two columns were read across."""
    entries = all_entries(volume)
    broken = sum(1 for entry in entries if _is_broken(entry))
    if len(entries) < FEWEST_ENTRIES or broken < BROKEN_SHARE * len(entries):
        return ()
    message = (
        f"{len(entries)} 个条目中有 {broken} 个残缺：来源很可能把两栏横着读串了，"
        "文字顺序不可信。请改为直接打开 PDF。"
    )
    values = (str(len(entries)), str(broken))
    return (Finding(FindingKind.CROSSED_COLUMNS, 0.9, (), message, values),)


def _is_broken(entry: Entry) -> bool:
    paragraphs = [block for block in entry.blocks if isinstance(block, Paragraph)]
    if not paragraphs:
        return not any(isinstance(block, Table) for block in entry.blocks)
    return not ends_text(paragraphs[-1].text.text)
