"""How fast quick-open finds titles on a shelf with a million of them, and whether it is right.

The titles are words of a dictionary. What is typed is drawn from them: their characters, their
pinyin in full, its initials, as one types it letter by letter, and what no title has. Some of the
answers are compared with a look at every title.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from contextlib import nullcontext
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from dictionary_prose import TextMaker, text_at
from pypinyin import lazy_pinyin
from search_shelf import high

from yearbook_reader.search.fold import fold
from yearbook_reader.search.hits import Cover
from yearbook_reader.search.index.shelf_index import ShelfIndex
from yearbook_reader.search.titles import forms_of, letters_of, spells
from yearbook_reader.volume.model import Chapter, Entry, Heading, Section, Volume

IN_A_VOLUME = 1000
DRAWN = 40  # titles typed
CHECKED = 1  # of each kind, compared with a look at every title
LIMIT = 50
GOAL = 50.0  # milliseconds, 95th percentile


def volume(maker: TextMaker, number: int) -> Volume:
    """Give a volume of nothing but titles, the same for the same number."""
    entries = tuple(
        Entry(f"entry-{at}", Heading(title, text_at(title, 100 * at)))
        for at, title in enumerate(maker.titles(number, IN_A_VOLUME))
    )
    section = Section("section", Heading("分目"), entries=entries)
    chapters = (Chapter("chapter", Heading("类目"), sections=(section,)),)
    return Volume(f"年鉴{number}", f"{number:064}", chapters=chapters)


def built(folder: Path, titles: int) -> ShelfIndex:
    """Give the shelf in the folder, with what it lacks added."""
    index, maker = ShelfIndex(folder / "shelf.sqlite"), TextMaker()
    for number in range(len(index.holds()) + 1, titles // IN_A_VOLUME + 1):
        made = volume(maker, number)
        index.add(Cover(made.source_sha256, made.title, None, 1000 + number), made, "1")
    return index


def typed_texts(titles: int) -> dict[str, list[str]]:
    """Give what is typed, by kind."""
    chance, maker = random.Random(7), TextMaker()
    kinds: dict[str, list[str]] = {}
    for _ in range(DRAWN):
        number = chance.randrange(titles // IN_A_VOLUME) + 1
        title = chance.choice(maker.titles(number, IN_A_VOLUME))
        at = chance.randrange(len(title) - 3)
        for length in (1, 2, 4):
            part = title[at : at + length]
            syllables = lazy_pinyin(part)
            kinds.setdefault(f"{length} characters", []).append(part)
            kinds.setdefault(f"{length} in full", []).append("".join(syllables))
            kinds.setdefault(f"{length} initials", []).append("".join(s[0] for s in syllables))
        whole = "".join(lazy_pinyin(title))
        kinds.setdefault("letters of a title", []).append(whole[: chance.randrange(2, len(whole))])
        kinds.setdefault("a whole title", []).append(title)
        shuffled = "".join(chance.sample(title, 4))
        kinds.setdefault("4 shuffled", []).append(shuffled)
        kinds.setdefault("4 shuffled in full", []).append("".join(lazy_pinyin(shuffled)))
    return kinds


def expected(all_titles: list[tuple[str, str, str, str]], text: str) -> list[tuple[str, str]]:
    """Give the answer by a look at every title: source, entry, title and the title folded."""
    forms, letters = forms_of(text), letters_of(text)
    ranked: dict[int, list[tuple[str, str]]] = {}
    for sha256, entry, title, form in all_titles:
        ways = (
            form in forms,
            form.startswith(forms),
            any(each in form for each in forms),
            bool(letters) and spells(letters, title, from_first=True),
            bool(letters) and spells(letters, title),
        )
        if True in ways:
            ranked.setdefault(ways.index(True), []).append((sha256, entry))
    return list(islice((each for rank in sorted(ranked) for each in ranked[rank]), LIMIT))


def main() -> int:
    """Build the shelf and ask."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--titles", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help="where the shelf is kept for the next run")
    arguments = parser.parse_args()
    kept = arguments.folder
    with nullcontext(kept) if kept else tempfile.TemporaryDirectory() as name:
        index = built(Path(name), arguments.titles)
        kinds = typed_texts(arguments.titles)
        slow = report(index, kinds)
        wrong = compared(index, kinds, arguments.titles)
        index.close()
    return int(slow or wrong)


def report(index: ShelfIndex, kinds: dict[str, list[str]]) -> bool:
    """Print how long each kind takes, and tell whether one misses the goal."""
    slow = False
    for kind, typed in kinds.items():
        taken = [timed(index, text) for text in typed]
        elapsed, worked = ([1000 * each[at] for each in taken] for at in (0, 1))
        slow |= high(elapsed) > GOAL
        print(
            f"{kind:>20}: median {median(elapsed):6.1f} ms, p95 {high(elapsed):6.1f} ms; "
            f"processor {median(worked):6.1f}, {high(worked):6.1f} ms; "
            f"slowest {typed[worked.index(max(worked))]}",
            flush=True,
        )
    return slow


def timed(index: ShelfIndex, text: str) -> tuple[float, float]:
    """Give the seconds it takes, by the clock and of the processor."""
    begin, worked = perf_counter(), process_time()
    index.titles(text, LIMIT)
    return perf_counter() - begin, process_time() - worked


def compared(index: ShelfIndex, kinds: dict[str, list[str]], titles: int) -> bool:
    """Compare some answers with those of a look at every title, and tell whether one is wrong."""
    maker = TextMaker()
    all_titles = [
        (f"{number:064}", f"entry-{at}", title, fold(title))
        for number in range(1, titles // IN_A_VOLUME + 1)
        for at, title in enumerate(maker.titles(number, IN_A_VOLUME))
    ]
    checked = [text for typed in kinds.values() for text in typed[:CHECKED]]
    wrong = [
        text
        for text in checked
        if [(hit.sha256, hit.entry_id) for hit in index.titles(text, LIMIT, entries_only=True)]
        != expected(all_titles, text)
    ]
    print(f"{len(checked)} answers compared, {len(wrong)} wrong {wrong}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
