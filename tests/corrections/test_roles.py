"""What corrections tell the engine before it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from yearbook_reader.corrections.applying import Corrected
from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.corrections.making import marking
from yearbook_reader.corrections.roles import forced_roles
from yearbook_reader.reconstruct.lines.draft import ForcedRole
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Span

Apply = Callable[..., Corrected]
At = Callable[[str], tuple[Span, ...]]


def test_the_later_of_two_roles_stands_last_though_its_lines_had_one_before(
    source: Source, at: At
) -> None:
    one, other = at("防汛演练"), at("水闸建设】")
    first = marking(source, one, ForcedRole.ENTRY)
    both = marking(source, (*one, *other), ForcedRole.BODY)
    again = marking(source, one, ForcedRole.SECTION)
    assert list(forced_roles(source, (first, both, again)).items()) == [
        (both.spans, ForcedRole.BODY),
        (again.spans, ForcedRole.SECTION),
    ]


def test_a_role_for_a_part_of_a_line_does_not_fit(source: Source, apply: Apply, at: At) -> None:
    whole = marking(source, at("防汛演练"), ForcedRole.ENTRY)
    part = replace(whole, spans=at("防汛演练"), quote="防汛演练")
    assert apply(source, part).misfits == (part,)


def test_a_role_for_no_line_at_all_does_not_fit(source: Source, apply: Apply) -> None:
    nowhere = Correction(
        "one", source.sha256, CorrectionKind.ROLE, (), "", ForcedRole.BODY.value, ""
    )
    assert apply(source, nowhere).misfits == (nowhere,)
