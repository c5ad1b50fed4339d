"""A title in bold alone on its line, where others run into their text: a word did not fit."""

from __future__ import annotations

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import LineStyle, Source
from yearbook_reader.volume.walk import all_entries

FULL = 24  # characters of a line
TEXT = "全县召开会议，部署工作任务，投资增长百分之四，受益群众二万人，指标全面完成。"


def test_such_a_title_is_one() -> None:
    printed: list[tuple[str, int]] = [("水利工作", 4), ("防洪", 2)]
    for title in ("水库建设", "水闸建设", "渠道改造", "堤防巡查"):
        lead = f"{title}　"
        printed += [(lead + TEXT[: FULL - 7], len(title)), (TEXT[FULL - 7 :], 0)]
    wide = "水利工程建设和管理经验推广"
    printed += [(wide, len(wide)), ("International" + TEXT[: FULL - 7], 0), (TEXT[FULL - 7 :], 0)]
    styles, at = [], 0
    for number, (text, bold) in enumerate(printed):
        box = (54.0, 15.0 * number, 54.0 + 10 * len(text), 15.0 * number + 10)
        whole = bold == len(text)
        lead = 0 if whole else bold
        styles.append(LineStyle(at, at + len(text), *box, 10.0, whole, lead))
        at += len(text) + 1
    text = "\n".join(text for text, _ in printed)
    source = Source(text, "0" * 64, "b.pdf", "pdf", (0,), tuple(styles))
    titles = [each.heading.title for each in all_entries(reconstruct(source).volume)]
    assert titles[-1] == wide
