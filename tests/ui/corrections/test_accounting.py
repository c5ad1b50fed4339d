"""The account of characters: counted when it is looked at, and then of the volume shown."""

from __future__ import annotations

from collections.abc import Callable

from yearbook_reader.ui.window.main_window import MainWindow

Settle = Callable[[MainWindow], None]
Trigger = Callable[[MainWindow, str], None]


def test_a_volume_is_measured_without_its_account(window: MainWindow) -> None:
    assert window.arrival is not None
    assert "account" not in vars(window.arrival.opened)
    text = window.arrival.opened.source.text
    assert f"{len(''.join(text.split()))} 字" in window.busy._measure.text().replace(",", "")


def test_the_account_is_told_once_the_findings_are_brought_up(
    window: MainWindow, settle: Settle
) -> None:
    assert window.panels.findings._account.isHidden()
    window.panels.actions["findings"].trigger()
    settle(window)
    assert window.arrival is not None
    counted = window.arrival.opened.account.characters
    assert f"全文 {counted} 字" in window.panels.findings._account.text().replace(",", "")


def test_the_measure_of_the_volume_is_told_beside_its_text_alone(
    window: MainWindow, trigger: Trigger
) -> None:
    trigger(window, "shelf")
    assert not window.busy._measure.isVisible()
    trigger(window, "go_to_text")
    assert window.busy._measure.isVisible()
