"""The findings leave the window as they are listed: the filter's rows, and the corrections."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from yearbook_reader.ui.window.actions import dialog_actions
from yearbook_reader.ui.window.main_window import MainWindow

Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]
Export = Callable[[MainWindow], str]


@pytest.fixture
def titles() -> list[str]:
    """Hold the titles of the dialogs in which a file was chosen."""
    return []


@pytest.fixture
def export(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    titles: list[str],
    trigger: Trigger,
    settle: Settle,
) -> Export:
    """Give a way to export the findings as Markdown; it gives what was written."""
    file = tmp_path / "整理记录.MD"

    def choose(_window: object, title: str, _name: str, _kinds: str) -> Path:
        titles.append(title)
        return file

    monkeypatch.setattr(dialog_actions, "file_to_write", choose)

    def export(window: MainWindow) -> str:
        trigger(window, "export_findings")
        settle(window)
        return file.read_text()

    return export


def test_a_correction_is_in_the_table(
    window: MainWindow, rename: Callable[[MainWindow, str], str], export: Export
) -> None:
    rename(window, "全区科技概况")
    first = export(window).splitlines()[2]
    assert "| 校订 |  |" in first
    assert "全区科技概况" in first


def test_only_the_rows_that_fit_the_filter_leave_and_the_dialog_says_so(
    window: MainWindow, settle: Settle, export: Export, titles: list[str]
) -> None:
    window.panels.reveal("findings")
    settle(window)
    panel = window.panels.findings
    panel._filter.text.setText("移出的图片说明")
    settle(window)
    rows = export(window).splitlines()[2:]
    assert {row.split(" | ")[1] for row in rows} == {"移出的图片说明"}
    assert titles == [f"导出筛选出的 {len(rows)} 条整理记录"]


def test_a_filter_out_of_sight_hides_nothing(
    window: MainWindow, settle: Settle, export: Export, titles: list[str]
) -> None:
    window.panels.reveal("findings")
    settle(window)
    window.panels.findings._filter.text.setText("没有这样的")
    window.panels.toggle("findings")
    assert len(export(window).splitlines()) > 2
    assert titles == ["导出整理记录"]
