"""A line whose characters come twice for fake bold is measured as it is read: once."""

from __future__ import annotations

from yearbook_reader.reconstruct.characters.doubled_lines import AGAIN
from yearbook_reader.reconstruct.lines.lines import split_lines
from yearbook_reader.reconstruct.lines.printed_once import printed_once
from yearbook_reader.volume.model import Span


def test_a_line_is_measured_without_what_comes_again() -> None:
    lines = printed_once(split_lines(f"水{AGAIN}利\n2{AGAIN}0{AGAIN}1{AGAIN}9\n"))
    plain = split_lines("水利\n2019\n")
    assert (lines.texts, lines.widths, lines.narrow) == (plain.texts, plain.widths, plain.narrow)
    assert lines.narrow == (False, True)


def test_its_pieces_leave_out_what_comes_again() -> None:
    lines = printed_once(split_lines(f"年鉴\n水{AGAIN}利\n"))
    assert lines.pieces == {1: (Span(3, 4), Span(5, 6))}
