"""`notes places`: where notes stand in a volume as it is now, as a dry run with counts first."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from yearbook_reader.cli.parser import Commands, add_command
from yearbook_reader.cli.speech import WELL, WRONG, complain, say
from yearbook_reader.errors import NotFoundError
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths

if TYPE_CHECKING:
    from yearbook_reader.annotations.places.placement import Placement
    from yearbook_reader.shelf.note_places import Review

_OUTCOMES = {
    "kept": "原处",
    "moved": "换了地方",
    "partly": "少了几个字",
    "fuzzy": "文字略有不同",
    "review": "有疑",
    "orphaned": "找不到",
}


def add_to(commands: Commands) -> None:
    """Add the command."""
    places = add_command(commands, "places", "核对批注在一卷中的位置，先试算，不改动", command=_run)
    places.add_argument("volume", metavar="ID|TITLE", help="这一卷")
    places.add_argument("--from", dest="old", metavar="ID|TITLE", help="移来另一份文本的批注")
    places.add_argument("--accept", action="store_true", help="照试算的结果改；有疑的不动")


def _run(arguments: argparse.Namespace) -> int:
    from yearbook_reader.shelf.note_places import NotePlaces, Review

    library = Library(user_paths(arguments.data_dir))
    try:
        new = _volume(library, arguments.volume)
        old = _volume(library, arguments.old) if arguments.old else ""
        places = NotePlaces(library.keeper.database)
        if not old:
            review = places.review(library.open(new))
            _tell(review)
            if arguments.accept and review.updates:
                library.notebook.copy_first()
                library.notebook.update(*review.updates)
        elif arguments.accept:
            review = Review(library.accept_version(new, old))
            _tell(review)
        else:
            review = Review(places.would_come_along(library.open(new), old))
            _tell(review)
    finally:
        library.close()
    return WRONG if review.undecided else WELL


def _tell(review: Review) -> None:
    """Give the counts in a line, and a line for each note that a person must decide on."""
    counts = review.plan.counts()
    say("\t".join(f"{_OUTCOMES[outcome]} {count}" for outcome, count in counts.items()))
    for placement in review.undecided:
        _tell_undecided(placement)


def _tell_undecided(placement: Placement) -> None:
    complain(f"{_OUTCOMES[placement.outcome]}：{placement.old.id}\t“{placement.old.quote}”")
    for candidate in placement.candidates:
        words = f"{candidate.before}【{candidate.quote}】{candidate.after}"
        complain(f"\t{candidate.score:.2f}\t{' > '.join(candidate.titles)}\t{words}")


def _volume(library: Library, wanted: str) -> str:
    """Give the sha256 of a volume on the shelf, by its own or by its title."""
    found = [
        row.record.sha256
        for row in library.shelf_view()
        if wanted in (row.title, row.record.sha256)
    ]
    if not found:
        raise NotFoundError("书库里没有“{wanted}”这一卷。", wanted=wanted)
    if len(found) > 1:
        raise NotFoundError("书库里有几卷“{wanted}”，请用编号。", wanted=wanted)
    return found[0]
