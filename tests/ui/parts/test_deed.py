"""What can be undone and done again, in which order, and that a failure leaves it as it was."""

from __future__ import annotations

import pytest

from yearbook_reader.ui.parts.deed import Deed, Deeds


@pytest.fixture
def reversed_deeds() -> list[str]:
    """Hold the names of the deeds that were undone or done again."""
    return []


@pytest.fixture
def deeds(reversed_deeds: list[str]) -> Deeds:
    """Give deeds, of which the first and the second are done and the third was undone."""
    deeds = Deeds()
    for number, text in enumerate(("first", "second", "third"), 1):
        deeds.add(Deed(text, [number], lambda deed: reversed_deeds.append(deed.text)))
    deeds.undo()
    return deeds


def offered(deeds: Deeds) -> tuple[str, str]:
    """Give what is undone next and what is done again next."""
    return deeds.last.text if deeds.last else "", deeds.next.text if deeds.next else ""


def test_deeds_are_undone_from_the_last_and_done_again_in_their_order(
    deeds: Deeds, reversed_deeds: list[str]
) -> None:
    assert offered(deeds) == ("second", "third")
    deeds.undo()
    deeds.redo()
    deeds.redo()
    assert reversed_deeds == ["third", "second", "second", "third"]
    assert offered(deeds) == ("third", "")


def test_a_new_deed_lets_go_what_was_undone(deeds: Deeds) -> None:
    deeds.add(Deed("new", [4], lambda _: None))
    assert offered(deeds) == ("new", "")


def test_a_deed_that_could_not_be_reversed_is_where_it_was(deeds: Deeds) -> None:
    deeds.undo()
    second = deeds.next
    assert second is not None
    deeds.put_back(second)
    assert offered(deeds) == ("second", "third")


def test_earlier_deeds_of_one_sitting_are_undone_as_one_after_all_others(deeds: Deeds) -> None:
    earlier = [Deed("note", [number], lambda _: None, sitting="past") for number in (-2, -1)]
    deeds.add_earlier(earlier)
    assert deeds.count == 3
    deeds.undo()
    deeds.undo()
    assert deeds.last is earlier[0]
    assert earlier[0].numbers == [-2, -1]
