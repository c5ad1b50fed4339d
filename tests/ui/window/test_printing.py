"""A section on paper: as a PDF, which is what a printer gets."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QFont
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

from yearbook_reader.ui.look.theme import ThemeChoice
from yearbook_reader.ui.window.main_window import MainWindow

Trigger = Callable[[MainWindow, str], None]
Select = Callable[[MainWindow, str], None]
NewWindow = Callable[..., MainWindow]

SENTENCES = 150
DARK = 90  # of 255, what is less is ink
LONG = "　　【概况】" + "".join(f"全县规模以上的第{n}家企业开工。" for n in range(SENTENCES))


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    """Give a printer that writes a PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    return printer


def pages_of(window: MainWindow, printer: QPrinter) -> list[str]:
    """Give the text of each page that the window prints."""
    sheet = window.notes.printing.sheet()
    assert sheet is not None
    assert sheet.print(printer)
    with pypdfium2.PdfDocument(printer.outputFileName()) as document:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]


def pages_of_all(window: MainWindow, printer: QPrinter) -> str:
    cursor = window.pane.view.textCursor()
    cursor.clearSelection()
    window.pane.view.setTextCursor(cursor)
    return "".join(pages_of(window, printer))


def test_the_section_is_printed_with_its_title_and_whence_it_is(
    window: MainWindow, printer: QPrinter
) -> None:
    [page] = pages_of(window, printer)
    assert "下城年鉴2017·科学技术·综述" in page
    assert "众创空间融合发展" in page
    assert page.endswith("1/1")


def test_of_what_is_selected_whole_entries_are_printed(
    window: MainWindow, printer: QPrinter, select: Select
) -> None:
    select(window, "众创空间融合发展")
    entry = window.pane.current_entry()
    assert entry is not None
    [page] = pages_of(window, printer)
    assert f"【{entry.heading.title}】" in page
    assert page.count("【") < pages_of_all(window, printer).count("【")


def test_a_chapters_english_title_has_no_small_capitals_on_paper(window: MainWindow) -> None:
    sheet = window.notes.printing.sheet()
    assert sheet is not None
    titled = sheet._document.find("Science")
    assert titled.charFormat().fontCapitalization() is QFont.Capitalization.MixedCase


def test_ink_is_dark_also_where_the_window_is(window: MainWindow, printer: QPrinter) -> None:
    window.appearance.choose_theme(ThemeChoice.DARK)
    pages_of(window, printer)
    with pypdfium2.PdfDocument(printer.outputFileName()) as document:
        picture = bytes(document[0].render(grayscale=True).buffer)
    assert sum(shade < DARK for shade in picture) > 1000


@pytest.mark.qt_log_ignore("Returned false", extend=True)
def test_a_printer_that_takes_nothing_is_told(
    window: MainWindow, printer: QPrinter, tmp_path: Path
) -> None:
    printer.setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
    sheet = window.notes.printing.sheet()
    assert sheet is not None
    window.notes.printing._print(sheet, printer)
    assert "没有打印出来" in window.messages.sentence


@pytest.fixture
def long(new_window: NewWindow, tmp_path: Path) -> MainWindow:
    """Give a window with a section of several pages."""
    file = tmp_path / "南浦年鉴.txt"
    file.write_text(f"南浦年鉴\n\n工业\n\n综述\n\n{LONG}\n", encoding="utf-8")
    return new_window(file)


def test_a_long_section_goes_over_pages_that_are_counted(
    long: MainWindow, printer: QPrinter
) -> None:
    pages = pages_of(long, printer)
    assert len(pages) > 1
    assert [page[-3:] for page in pages] == [f"{n}/{len(pages)}" for n in range(1, len(pages) + 1)]
    assert set(map(int, re.findall(r"第(\d+)家", "".join(pages)))) == set(range(SENTENCES))


def test_only_the_pages_that_were_asked_for_are_printed(
    long: MainWindow, printer: QPrinter
) -> None:
    printer.setFromTo(2, 2)
    [page] = pages_of(long, printer)
    assert page[-3] == "2"


def test_what_is_printed_is_shown_before(window: MainWindow, trigger: Trigger) -> None:
    trigger(window, "print")
    [dialog] = window.frame.findChildren(QPrintPreviewDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_without_a_volume_there_is_nothing_to_print(new_window: NewWindow) -> None:
    assert not new_window().actions_by_name["print"].isEnabled()


def test_lines_on_paper_end_below_each_other(
    new_window: NewWindow, printer: QPrinter, tmp_path: Path
) -> None:
    file = tmp_path / "长.txt"
    file.write_text(f"长年鉴\n\n工业\n\n综述\n\n{LONG}\n", encoding="utf-8")
    pages_of(new_window(file), printer)
    with pypdfium2.PdfDocument(printer.outputFileName()) as document:
        text = document[0].get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
    ends = [box[2] for box, after in pairwise(boxes) if after[0] < box[0]]
    # The running title, the headings, the last line and the foot of the page are shorter.
    full = [end for end in ends if end > max(ends) * 0.9]
    assert len(full) > 30
    assert max(full) - min(full) < 3
