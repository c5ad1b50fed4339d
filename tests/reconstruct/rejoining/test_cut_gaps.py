"""A line that extraction cut at the gap behind a title is one again."""

from __future__ import annotations

from made_book import is_whole, source_of

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.lines.lines import Lines
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import FindingKind

FULL = "全县新建水闸十二座改造渠道三十千米受益群众二万人"
BODY = f"{FULL}\n投资增长百分之四。（李闻道）\n"
CUT = "■防汛抗旱　\n全县召开防汛会议部署工作\n"


def lines_of(text: str) -> Lines:
    return first_draft(source_of(text)).lines


def test_the_title_and_its_text_are_one_line() -> None:
    assert "■防汛抗旱　全县召开防汛会议部署工作" in lines_of(CUT + BODY * 6).texts


def test_the_line_knows_where_its_pieces_stand() -> None:
    lines = lines_of(CUT + BODY * 6)
    assert lines.pieces == {0: (Span(0, 6), Span(7, 19))}
    assert lines.spans[0] == Span(0, 19)


def test_a_full_line_goes_on_below() -> None:
    assert f"■{FULL[:20]}" in lines_of(f"■{FULL[:20]}　\n{FULL}\n" + BODY * 6).texts


def test_a_title_above_a_blank_line_stands_alone() -> None:
    assert "防汛抗旱" in lines_of("防汛抗旱　\n\n全县召开会议\n" + BODY * 6).texts


def test_a_space_of_another_kind_tells_nothing() -> None:
    assert "■防汛抗旱" in lines_of(CUT.replace("\u3000", " ") + BODY * 6).texts


def test_the_entry_has_its_text_and_the_mend_is_told() -> None:
    source = source_of("水利\n综述\n" + (CUT + BODY) * 6)
    made = reconstruct(source)
    entry = made.volume.chapters[0].sections[0].entries[0]
    assert entry.heading.title == "防汛抗旱"
    assert entry.blocks
    assert any(finding.kind is FindingKind.JOINED_LINES for finding in made.findings)
    assert is_whole(source.text, made)


def test_several_days_figures_on_two_lines_are_in_their_line() -> None:
    lines = lines_of(BODY * 40 + "23\n—25\n日 水利论坛举行。\n" + BODY)
    assert "23—25日 水利论坛举行。" in lines.texts


def test_pages_of_the_contents_and_days_on_lines_of_their_own_are_no_digits_in_pieces() -> None:
    contents = "".join(f"关于推进水利事业发展的意见\n{page}\n" for page in range(30))
    days = "".join(f"{day}\n日　全县召开防汛工作会议，部署任务。\n" for day in range(1, 29))
    text = 20 * "年内，全县投入资金1.2亿元，新建水闸12座，改造渠\n道30千米，受益群众2万人。\n"
    assert not first_draft(source_of(contents + days + text)).isolated
