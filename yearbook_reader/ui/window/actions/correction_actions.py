"""What a person can correct at the place at hand: titles, cuts, levels, lines, characters."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.ui.corrections.correcting import Correcting
from yearbook_reader.ui.corrections.correction_words import (
    CorrectionNews,
    correction_name,
    correction_text,
)
from yearbook_reader.ui.parts.actions import (
    Actions,
    correction_entries,
    finding_correction_entries,
    role_entries,
)
from yearbook_reader.ui.parts.messages import MessageBar
from yearbook_reader.ui.reading.cursor_place import (
    heading_here,
    is_in_one_paragraph,
    select_what_was_mended,
    selected_words,
)
from yearbook_reader.ui.reading.outline_model import Level, Node
from yearbook_reader.ui.reading.reading_pane import ReadingPane
from yearbook_reader.ui.window.panels import Panels
from yearbook_reader.ui.words.sentences import said
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import Finding

# What makes a correction is imported where one is made.
if TYPE_CHECKING:
    from collections.abc import Callable

    from yearbook_reader.shelf.records import OpenVolume
    from yearbook_reader.ui.corrections.findings_panel import FindingsPanel

_ABOUT_TITLES = ("rename_heading", "merge_entry", "move_entry", "raise_level", "lower_level")
LONGEST_TITLE = 40  # selected characters that are proposed as a title


class CorrectionActions(QObject):
    """Connects the actions of correcting with the pane, the panels and the log."""

    def __init__(
        self,
        window: QMainWindow,
        actions: Actions,
        pane: ReadingPane,
        panels: Panels,
        correcting: Correcting,
        messages: MessageBar,
    ) -> None:
        """Connect the actions of a window; without a volume they are off."""
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._pane = pane
        self._panels = panels
        self._correcting = correcting
        self._messages = messages
        self._opened: OpenVolume | None = None
        self._row: Finding | Correction | None = None
        self._findings: FindingsPanel | None = None
        for name, work in (
            ("rename_heading", self._rename),
            ("split_entry", self._split),
            ("merge_entry", self._merge),
            ("move_entry", self._move),
            ("raise_level", lambda: self._relevel(-1)),
            ("lower_level", lambda: self._relevel(1)),
            ("mend_text", self._mend),
            ("reject_finding", self._reject),
            ("withdraw_correction", self._withdraw),
        ):
            actions[name].triggered.connect(work)
        for action in actions.of(role_entries()):
            action.triggered.connect(partial(self._mark, action.objectName().partition("_")[2]))
        # What was corrected may be out of sight now, or less than what was meant.
        news = CorrectionNews(self)
        correcting.made.connect(lambda *made: messages.show_news(news.of(*made), actions["undo"]))
        correcting.withdrawn.connect(
            lambda gone: messages.show_news(
                self.tr("已撤销校订：{correction}").format(correction=correction_text(gone)),
                actions["undo"],
            )
        )
        pane.menu_wanted.connect(self._fill_menu)
        panels.navigator.offer([actions[name] for name in _ABOUT_TITLES], _suits)
        panels.meet("findings", self._serve_findings)
        self.set_volume(None)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Correct another volume, or this one as it is now."""
        self._opened = opened
        for action in self._actions.of((*correction_entries(), *role_entries())):
            action.setEnabled(opened is not None)
        self._offer_for_row(self._row)

    def _serve_findings(self, panel: FindingsPanel) -> None:
        self._findings = panel
        entries = self._actions.of(finding_correction_entries())
        panel.offer([*entries, self._actions["export_findings"]])
        panel.current_changed.connect(self._offer_for_row)
        for name in ("reject_finding", "withdraw_correction"):
            panel.undoing_requested.connect(self._actions[name].trigger)

    def _offer_for_row(self, row: Finding | Correction | None) -> None:
        self._row = row
        self._actions["reject_finding"].setEnabled(isinstance(row, Finding))
        self._actions["withdraw_correction"].setEnabled(isinstance(row, Correction))

    def _fill_menu(self, menu: QMenu) -> None:
        if self._opened is None:
            return
        menu.addSeparator()
        corrections = menu.addMenu(self.tr("校订"))
        corrections.addActions(self._actions.of(correction_entries()))
        corrections.addMenu(self.tr("把所在行标为")).addActions(self._actions.of(role_entries()))

    # Headings

    def _heading(self) -> str:
        """Give the id of the title at hand: in the tree where that has the focus, or the text."""
        if self._panels.navigator.tree.hasFocus():
            return self._panels.navigator.current_key()
        return heading_here(self._pane)

    def _node(self) -> Node | None:
        """Give the title at hand, and say it where there is none."""
        node = self._panels.navigator.title_of(self._heading())
        if node is None:
            self._messages.show_hint(self.tr("这里没有可以校订的标题。"))
        return node

    def _rename(self) -> None:
        from yearbook_reader.corrections import making

        identifier = self._heading()
        if not identifier and self._panels.navigator.tree.hasFocus():
            # The title of the volume is what a person says of it.
            self._actions["volume_facts"].trigger()
            return
        node = self._node()
        if node is None:
            return
        self._ask_for_others(
            self.tr("改标题"),
            self.tr("标题："),
            node.title,
            lambda title: self._correct(
                CorrectionKind.RENAME,
                lambda opened: making.renaming(opened.source, opened.volume, identifier, title),
            ),
        )

    def _merge(self) -> None:
        from yearbook_reader.corrections import making

        node = self._node()
        if node is None:
            return
        if node.level is not Level.ENTRY:
            self._messages.show_hint(self.tr("只有条目可以与上一条目合并。"))
            return
        self._correct(
            CorrectionKind.MERGE,
            lambda opened: making.merging(opened.source, opened.volume, node.key),
        )

    def _move(self) -> None:
        from yearbook_reader.corrections import making
        from yearbook_reader.ui.corrections.move_dialog import MoveDialog

        node = self._node()
        if node is None:
            return
        identifier = node.key
        if node.level is not Level.ENTRY:
            self._messages.show_hint(self.tr("只有条目可以移动；分目可以升级或降级。"))
            return
        dialog = MoveDialog(self._panels.navigator.titles, identifier, self._window)
        dialog.chosen.connect(
            lambda where, goal: self._correct(
                CorrectionKind.MOVE,
                lambda opened: making.moving(opened.source, opened.volume, identifier, where, goal),
            )
        )
        dialog.open()

    def _relevel(self, by: int) -> None:
        from yearbook_reader.corrections import making, manuscript

        node = self._node()
        if node is None:
            return
        if node.level + by < Level.CHAPTER:
            self._messages.show_hint(self.tr("这个标题已在最高的一级。"))
            return
        if node.level + by > Level.ENTRY:
            self._messages.show_hint(self.tr("这个标题已在最低的一级。"))
            return
        wanted = manuscript.Level(node.level + by)
        self._correct(
            CorrectionKind.LEVEL,
            lambda opened: making.releveling(opened.source, opened.volume, node.key, wanted),
        )

    # Words

    def _selected(self) -> tuple[Span, ...]:
        spans = self._pane.selected_spans()
        if not spans:
            self._messages.show_hint(self.tr("先选中要校订的文字。"))
        return spans

    def _split(self) -> None:
        from yearbook_reader.corrections import making

        spans = self._selected()
        if not spans:
            return
        words = selected_words(self._pane)
        proposed = words if len(words) <= LONGEST_TITLE else ""
        self._ask(
            self.tr("分出条目"),
            self.tr("新条目的标题（不改，则选中的文字移作标题；改了，则正文照旧）："),
            proposed,
            lambda title: self._correct(
                CorrectionKind.SPLIT,
                lambda opened: making.splitting(
                    opened.source, spans, "" if title == words else title
                ),
            ),
        )

    def _mend(self) -> None:
        from yearbook_reader.corrections import making
        from yearbook_reader.corrections.refusals import refusal

        log = _fitting(self._opened)
        mended = [each.spans for each in log if each.kind is CorrectionKind.MEND]
        select_what_was_mended(self._pane, mended)
        spans = self._selected()
        if not spans:
            return
        if not is_in_one_paragraph(self._pane):
            self._messages.show_hint(said(refusal(CorrectionKind.MEND)))
            return
        self._ask_for_others(
            self.tr("改正文字"),
            self.tr("改为："),
            selected_words(self._pane),
            lambda written: self._correct(
                CorrectionKind.MEND,
                lambda opened: making.mending(opened.source, spans, written, log),
            ),
        )

    def _mark(self, role: str, *_: object) -> None:
        from yearbook_reader.corrections import making
        from yearbook_reader.reconstruct.lines.draft import ForcedRole

        if places := _lines_at_hand(self._findings, self._row, self._pane):
            self._correct(
                CorrectionKind.ROLE,
                lambda opened: making.marking(opened.source, places, ForcedRole(role)),
            )

    # Findings and corrections

    def _reject(self) -> None:
        from yearbook_reader.corrections import making

        row = self._row
        if isinstance(row, Finding):
            self._correct(
                CorrectionKind.REJECT, lambda opened: making.rejecting(opened.source, row)
            )

    def _withdraw(self) -> None:
        row = self._row
        if isinstance(row, Correction):
            self._correcting.withdraw(row, self.tr("撤销校订"))

    def _correct(self, kind: CorrectionKind, make: Callable[[OpenVolume], Correction]) -> None:
        self._correcting.correct(make, correction_name(kind))

    def _ask(self, title: str, label: str, proposed: str, done: Callable[[str], None]) -> None:
        """Ask for words in a small window; what stands there at first is proposed."""
        from yearbook_reader.ui.corrections.words_dialog import WordsDialog

        dialog = WordsDialog(title, label, proposed, self._window)
        dialog.given.connect(done)
        dialog.open()

    def _ask_for_others(
        self, title: str, label: str, proposed: str, done: Callable[[str], None]
    ) -> None:
        """Ask for other words than those proposed; with the same there is nothing to do."""
        self._ask(title, label, proposed, lambda words: None if words == proposed else done(words))


def _suits(action: QAction, node: Node) -> bool:
    """Tell whether an action about titles can do anything to this one."""
    if action.objectName() in ("merge_entry", "move_entry"):
        return node.level is Level.ENTRY
    if action.objectName() == "raise_level":
        return node.level > Level.CHAPTER
    return action.objectName() != "lower_level" or Level.VOLUME < node.level < Level.ENTRY


def _lines_at_hand(
    findings: FindingsPanel | None, row: Finding | Correction | None, pane: ReadingPane
) -> tuple[Span, ...]:
    """Give what is on the lines at hand: of the finding `row` where the findings have the focus.

    Lines that were set aside are in no text where they could be pointed at.
    """
    if isinstance(row, Finding) and findings is not None and findings.keys_go_to.hasFocus():
        return row.spans
    offset = pane.current_offset()
    here = (Span(offset, offset + 1),) if offset >= 0 else ()
    return pane.selected_spans() or here


def _fitting(opened: OpenVolume | None) -> tuple[Correction, ...]:
    """Give the corrections that are seen in a volume."""
    if opened is None:
        return ()
    return tuple(each for each in opened.corrections if each not in opened.misfits)
