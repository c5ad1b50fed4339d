"""What is in doubt in a book after something else in it was corrected."""

from __future__ import annotations

from yearbook_reader.corrections.applying import corrected
from yearbook_reader.corrections.making import renaming
from yearbook_reader.reconstruct.assembly.audit import DOUBTS
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.walk import all_entries

DOUBTFUL = "\f".join(
    (
        "水利\n综述\n【概况】 全县新建水闸（12座，投资1.1亿元，都获先进称号。\n"
        "【防汛】\n【抗旱，】 全县抗旱。\n12\n",
        "【雨量】 全县有雨量站21个，都由县水文局管理，比上年多2个。\n" * 2 + "13\n",
        "【堤防】 " + "全县堤防经过检查，没有险情。" * 250 + "\n【水库】 全县有水库12座。\n16\n",
    )
)


def test_a_correction_leaves_every_doubt_about_the_rest_once() -> None:
    starts = (0, *(at + 1 for at, char in enumerate(DOUBTFUL) if char == "\f"))
    source = Source(DOUBTFUL, "made-up", "made-up.txt", "utf-8", starts)
    made = reconstruct(source)
    assert {each.kind for each in made.findings} >= DOUBTS
    *_, last = all_entries(made.volume)
    result = corrected(source, made, (renaming(source, made.volume, last.id, "蓄水"),))
    assert sorted(result.reconstruction.findings, key=repr) == sorted(made.findings, key=repr)
