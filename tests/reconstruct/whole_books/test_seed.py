"""What the seed's reconstruction must hold, fact by fact."""

from __future__ import annotations

from pathlib import Path

import pytest

from yearbook_reader.reconstruct.assembly.account import account
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.reader import read_source
from yearbook_reader.volume.model import Entry, Paragraph
from yearbook_reader.volume.reconstruction import FindingKind, Reconstruction
from yearbook_reader.volume.walk import all_entries


@pytest.fixture
def seed(seed_path: Path) -> Reconstruction:
    return reconstruct(read_source(seed_path))


def paragraphs(entry: Entry) -> list[str]:
    return [block.text.text for block in entry.blocks if isinstance(block, Paragraph)]


def whole_text(seed: Reconstruction) -> str:
    return "\n".join(text for entry in all_entries(seed.volume) for text in paragraphs(entry))


def test_the_volume_is_named_and_only_the_year_it_covers_is_known(seed: Reconstruction) -> None:
    volume = seed.volume
    assert (volume.title, volume.edition_year, volume.covers_year) == ("下城年鉴", None, 2017)


def test_five_sections_hold_sixteen_entries(seed: Reconstruction) -> None:
    (chapter,) = seed.volume.chapters
    assert [(each.heading.title, len(each.entries)) for each in chapter.sections] == [
        ("综述", 3),
        ("科技创新", 3),
        ("科技成果转化", 3),
        ("科技服务与交流", 3),
        ("科技企业选介", 4),
    ]


def test_the_chapter_has_its_chinese_and_english_title(seed: Reconstruction) -> None:
    (chapter,) = seed.volume.chapters
    assert chapter.heading.title == "科学技术"
    assert chapter.heading_en.title == "Science & Technology"


@pytest.mark.parametrize(
    "title",
    ["创新工场和浙数文化集团与下城区合作", "“人工智能”产业投资峰会", "首批“科普e站”落地"],
)
def test_a_broken_title_is_whole(seed: Reconstruction, title: str) -> None:
    assert title in [entry.heading.title for entry in all_entries(seed.volume)]


@pytest.mark.parametrize(
    "words",
    [
        "共同成立首期资金规模20亿元的人工智能产业投资基金",
        "全球三大发明展之一的美国匹兹堡国际发明展杭州指导中心",
        "是以电动汽车和移动电网为核心应用场景的电动汽车公司",
    ],
)
def test_a_sentence_that_breaks_over_pages_is_one(seed: Reconstruction, words: str) -> None:
    assert words in whole_text(seed)


@pytest.mark.parametrize(
    "words", ["2017年5月20—27日", "“互联网+影视”", "4·26", "113.22件", "14人次", "QPCR仪"]
)
def test_digits_and_latin_are_back_without_spaces(seed: Reconstruction, words: str) -> None:
    assert words in whole_text(seed)


def test_every_entry_is_signed(seed: Reconstruction) -> None:
    assert {entry.contributors for entry in all_entries(seed.volume)} == {("张建成",)}


def test_the_torn_signature_is_recorded(seed: Reconstruction) -> None:
    torn = [each for each in seed.findings if each.kind is FindingKind.TORN_SIGNATURE]
    assert [len(each.spans) for each in torn] == [2]


def test_a_strayed_full_stop_is_back_and_recorded(seed: Reconstruction) -> None:
    overview = seed.volume.chapters[0].sections[2].entries[0]
    ends = [text[-3:] for text in paragraphs(overview)]
    assert ends == ["中心。", "等奖。", "划”。"]
    assert [each.kind for each in seed.findings].count(FindingKind.MOVED_MARK) == 1


def test_every_other_entry_is_one_paragraph(seed: Reconstruction) -> None:
    counts = [len(paragraphs(entry)) for entry in all_entries(seed.volume)]
    assert sorted(counts) == [1] * 15 + [3]


def test_both_captions_have_text_and_credit(seed: Reconstruction) -> None:
    captions = seed.volume.chapters[0].captions
    assert [(each.text.text[:10], each.credit) for each in captions] == [
        ("2017年5月11日", "区科技局"),
        ("2017年5月20—", "区科技局"),
    ]


def test_the_account_closes_to_the_last_character(seed: Reconstruction, seed_path: Path) -> None:
    text = read_source(seed_path).text
    balance = account(text, seed)
    assert balance.closes
    assert balance.characters == len("".join(text.split()))


def test_every_finding_has_a_reason(seed: Reconstruction) -> None:
    assert all(finding.message.endswith("。") for finding in seed.findings)
