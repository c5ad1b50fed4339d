"""The captions of a PDF belong where their pictures stand on the page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.reader import read_source
from yearbook_reader.volume.model import Caption, Volume
from yearbook_reader.volume.walk import content, units

SAMPLES = Path(__file__).parents[2] / "samples"


def bare(text: str) -> str:
    return "".join(text.split())


def by_gold(sample: Path) -> set[tuple[str, str]]:
    chapters = json.loads((sample / "gold.json").read_text(encoding="utf-8"))["chapters"]
    return {
        (bare(section["title"]), bare(caption["text"]))
        for chapter in chapters
        for section in chapter["sections"]
        for caption in section["captions"]
    }


def by_sections(volume: Volume) -> set[tuple[str, str]]:
    return {
        (bare(unit.title), bare(item.block.text.text))
        for unit in units(volume)
        if unit.section is not None
        for item in content(unit)
        if isinstance(item.block, Caption)
    }


@pytest.mark.parametrize("name", ["v13_chengpu_2020", "v5_laipo_2018", "v7_zezhouhu_2015"])
def test_a_caption_is_in_the_section_in_whose_column_its_picture_stands(name: str) -> None:
    sample = SAMPLES / name
    made = by_sections(reconstruct(read_source(sample / "volume.pdf")).volume)
    assert made == by_gold(sample)
