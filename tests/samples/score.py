"""Scores the reconstruction of the samples against their gold structures.

    python tests/samples/score.py          writes benchmarks/scores.md

Everything is compared with all white space removed.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Levenshtein

from yearbook_reader.reconstruct.assembly.account import account
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.reader import read_source
from yearbook_reader.volume.model import Caption, Entry, Paragraph, Table, Volume
from yearbook_reader.volume.reconstruction import FindingKind
from yearbook_reader.volume.walk import content, units

SAMPLES = Path(__file__).parent
TABLE = SAMPLES.parent.parent / "benchmarks" / "scores.md"
CREDIT_WORD = re.compile(r"供稿|供[图圖]|提供|[摄攝]影|[摄攝]")

Path_ = tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """What a book holds, in a form that can be compared."""

    entries: tuple[tuple[Path_, tuple[str, ...], str], ...]  # path, paragraphs, contributors
    captions: tuple[tuple[str, str], ...]
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Scores:
    """How near a reconstruction is to the gold; 1.0 is exact."""

    paths: float
    text: float
    paragraphs: float
    signatures: float
    captions: float
    cells: float
    closes: bool

    def row(self) -> str:
        """Give the scores as cells of a Markdown table."""
        numbers = (
            self.paths,
            self.text,
            self.paragraphs,
            self.signatures,
            self.captions,
            self.cells,
        )
        return " | ".join([*(f"{each:.4f}" for each in numbers), "yes" if self.closes else "NO"])


def bare(text: str | None) -> str:
    """Give a text without any white space."""
    return "".join((text or "").split())


def gold_facts(gold: dict[str, Any]) -> Facts:
    """Read the gold structure."""
    entries: list[tuple[Path_, tuple[str, ...], str]] = []
    captions, cells = [], []
    for chapter in gold["chapters"]:
        for section in chapter["sections"]:
            path = (bare(chapter["title"]), bare(section["title"]))
            entries += _gold_entries(path, section["entries"])
            for part in section.get("subsections", []):
                entries += _gold_entries((*path, bare(part["title"])), part["entries"])
            for caption in section["captions"]:
                credit = CREDIT_WORD.sub("", bare(caption["credit"]))
                captions.append((bare(caption["text"]), credit))
            for table in section["tables"]:
                cells += [bare(cell) for row in (table["header"], *table["rows"]) for cell in row]
    return Facts(tuple(entries), tuple(captions), tuple(cells))


def _gold_entries(path: Path_, entries: list[dict[str, Any]]) -> list[Any]:
    signed = ""
    found = []
    for entry in reversed(entries):
        signed = bare(entry["contributor"]) or signed
        paragraphs = tuple(bare(each) for each in entry["paragraphs"])
        found.append(((*path, bare(entry["title"])), paragraphs, signed))
    return found[::-1]


def made_facts(volume: Volume) -> Facts:
    """Read a reconstructed volume."""
    entries: list[tuple[Path_, tuple[str, ...], str]] = []
    captions, cells = [], []
    for unit in units(volume):
        chapter = bare(unit.chapter.heading.title if unit.chapter else "")
        section = bare(unit.section.heading.title if unit.section else "")
        path = tuple(each for each in (chapter, section) if each)
        if unit.section:
            entries += [_made_entry(path, each) for each in unit.section.entries]
            for part in unit.section.subsections:
                below = (*path, bare(part.heading.title))
                entries += [_made_entry(below, each) for each in part.entries]
        elif unit.chapter:
            entries += [_made_entry(path, each) for each in unit.chapter.entries]
        for item in content(unit):
            if isinstance(item.block, Caption):
                captions.append((bare(item.block.text.text), bare(item.block.credit)))
            elif isinstance(item.block, Table):
                cells += [bare(cell.text) for row in item.block.rows for cell in row]
    return Facts(tuple(entries), tuple(captions), tuple(cells))


def _made_entry(path: Path_, entry: Entry) -> tuple[Path_, tuple[str, ...], str]:
    paragraphs = tuple(bare(b.text.text) for b in entry.blocks if isinstance(b, Paragraph))
    return (*path, bare(entry.heading.title)), paragraphs, "".join(entry.contributors)


def f1(gold: Iterator[Any] | list[Any], made: Iterator[Any] | list[Any]) -> float:
    """Give the harmonic mean of precision and recall over two bags; 1.0 where both are empty."""
    wanted, found = Counter(gold), Counter(made)
    total = sum(wanted.values()) + sum(found.values())
    return 2 * sum((wanted & found).values()) / total if total else 1.0


def score(gold: Facts, made: Facts, *, closes: bool) -> Scores:
    """Compare a reconstruction with its gold."""
    return Scores(
        f1([path for path, *_ in gold.entries], [path for path, *_ in made.entries]),
        _text_accuracy(gold, made),
        f1(list(_boundaries(gold)), list(_boundaries(made))),
        f1(
            [(path, signed) for path, _, signed in gold.entries if signed],
            [(path, signed) for path, _, signed in made.entries if signed],
        ),
        f1(list(gold.captions), list(made.captions)),
        f1(list(gold.cells), list(made.cells)),
        closes,
    )


def _text_accuracy(gold: Facts, made: Facts) -> float:
    """Give 1 - edit distance / length over all entries' text, in the book's order."""
    wanted = "".join(text for _, paragraphs, _ in gold.entries for text in paragraphs)
    found = "".join(text for _, paragraphs, _ in made.entries for text in paragraphs)
    return 1 - Levenshtein.distance(wanted, found) / max(1, len(wanted))


def _boundaries(facts: Facts) -> Iterator[tuple[Path_, int]]:
    """Give each paragraph's end within its entry's text."""
    for path, paragraphs, _ in facts.entries:
        at = 0
        for paragraph in paragraphs:
            at += len(paragraph)
            yield path, at


def scores_of(file: Path) -> Scores:
    """Reconstruct a sample's file and score it against the gold beside it."""
    gold = gold_facts(json.loads((file.parent / "gold.json").read_text(encoding="utf-8")))
    source = read_source(file)
    made = reconstruct(source)
    put_back = any(each.kind is FindingKind.LOST_TEXT for each in made.findings)
    closes = account(source.text, made).closes and not put_back
    return score(gold, made_facts(made.volume), closes=closes)


def files() -> list[Path]:
    """Give every file of the samples that can be read."""
    return sorted([*SAMPLES.glob("*/raw.*.txt"), *SAMPLES.glob("*/*.pdf")])


def main() -> int:
    """Write the table of scores."""
    lines = [
        "# Scores of the reconstruction",
        "",
        "Made by `python tests/samples/score.py`; what each column means is told in that file.",
        "`raw.pdftotext.txt` and `raw.pdfminer.txt` were read across or out of the columns, which",
        "no rule can mend; the program says so and advises the PDF.",
        "",
        "| sample | file | entry paths F1 | text | paragraph ends F1 | signatures F1 | captions F1 "
        "| table cells F1 | account closes |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for file in files():
        lines.append(f"| {file.parent.name} | {file.name} | {scores_of(file).row()} |")
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write("\n".join(lines[7:]) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
