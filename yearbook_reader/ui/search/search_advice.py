"""What the search panel says where it has no hits: what can be found, and what else to try."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from yearbook_reader.ui.parts.plain_label import plain_label
from yearbook_reader.ui.search.hit_model import ELLIPSIS

if TYPE_CHECKING:
    from yearbook_reader.search.query import Field

# Code points of a query that fit into a line of the narrowest panel.
LONGEST_SHOWN = 10


def suggestions(query: str) -> tuple[str, ...]:
    """Give other queries that may find something where this one does not, the nearest first."""
    from yearbook_reader.search.meant_fields import meant  # not needed to show the panel

    words, parts = [text for text, _ in _words(query)], query.split()
    found = [meant(query)]
    if words == parts:
        bare = "".join(mark for mark in query if unicodedata.category(mark)[0] in "LN")
        found += [bare, *(parts if len(parts) > 1 else ())]
        if len(bare) > 2:
            half = max(len(bare) // 2, 2)
            found += [bare[:half], bare[-half:], bare[:2]]
    else:
        found += words  # without the fields and marks, which no shorter word would fit
    return tuple(dict.fromkeys(text for text in found if text and text != query))


def _words(query: str) -> Iterator[tuple[str, Field | None]]:
    """Give the words that a query asks for, each with the field that it has to stand in."""
    from yearbook_reader.search.query import Exact, InField, Near, Word, parse

    asked = (clause for clause in parse(query).clauses if not clause.excluded)
    for condition in (each for clause in asked for each in clause.alternatives):
        match condition:
            case Word(text) | Exact(text):
                yield text, None
            case InField(field, Word(text) | Exact(text)):
                yield text, field
            case Near(first, second):
                yield from ((each.text, None) for each in (first, second))


class SearchAdvice(QWidget):
    """A sentence and, below it, queries to try; `query_chosen` gives the one that is clicked."""

    query_chosen = Signal(str)

    def __init__(self) -> None:
        """Say what can be searched for."""
        super().__init__()
        self.sentence = plain_label()
        self._offers = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 8, 4, 0)
        layout.addWidget(self.sentence)
        layout.addLayout(self._offers)
        layout.addStretch(1)
        self.invite()

    def invite(self) -> None:
        """Say what can be searched for."""
        self.sentence.setText(self.tr("单字、词语、数字、标点都可以查；跨行跨页的词也能找到。"))
        self._set_offers(())

    def comfort(self, query: str) -> None:
        """Say that a query has no hit, and offer what may have some."""
        from yearbook_reader.search.query import Field

        if any(field is Field.NOTE for _, field in _words(query)):
            self.sentence.setText(
                self.tr("“注:”查的是批注和书签，请在整个书库中查找（Ctrl+Shift+F）。")
            )
            self._set_offers(())
            return
        self.sentence.setText(
            self.tr(
                "本卷没有“{query}”。\n"
                "可以试试：短一些的词；只写其中一部分；不带标点；核对简体与繁体。"
            ).format(query=_shortened(query))
        )
        self._set_offers(suggestions(query))

    def _set_offers(self, queries: tuple[str, ...]) -> None:
        while (item := self._offers.takeAt(0)) is not None:
            if (offer := item.widget()) is not None:
                offer.deleteLater()
        for query in queries:
            shown = _shortened(query).replace("&", "&&")
            button = QPushButton(self.tr("查找“{query}”").format(query=shown))
            button.clicked.connect(lambda _=False, query=query: self.query_chosen.emit(query))
            self._offers.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def _shortened(query: str) -> str:
    """Give a query as short as a label of the narrowest panel can show it."""
    return query if len(query) <= LONGEST_SHOWN else query[: LONGEST_SHOWN - 1] + ELLIPSIS
