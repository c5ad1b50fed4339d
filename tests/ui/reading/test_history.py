from __future__ import annotations

import pytest

from yearbook_reader.ui.reading.history import History


def test_one_goes_back_to_where_one_left_and_forward_again() -> None:
    history = History()
    history.leave(10)
    history.leave(20)
    assert [history.back(30), history.back(20)] == [20, 10]
    assert [history.forward(10), history.forward(20)] == [20, 30]


def test_a_new_jump_forgets_what_lay_ahead() -> None:
    history = History()
    history.leave(10)
    history.back(20)
    history.leave(10)
    assert not history.can_go_forward


def test_the_same_place_is_left_once() -> None:
    history = History()
    history.leave(10)
    history.leave(10)
    history.back(30)
    assert not history.can_go_back


def test_there_is_nothing_before_the_first_jump() -> None:
    with pytest.raises(IndexError):
        History().back(0)
