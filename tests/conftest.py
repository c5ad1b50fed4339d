"""What all tests share: a small made-up volume and user folders of their own."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import (
    Caption,
    Chapter,
    Entry,
    FormeWork,
    FormeWorkKind,
    Heading,
    Page,
    Paragraph,
    Section,
    Signature,
    Span,
    Subsection,
    Table,
    Text,
    Volume,
)
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes tells of the machine, not of the program.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

SEED = Path(__file__).parent.parent / "seeds" / "下城年鉴-科学技术.txt"

MADE_UP_TEXT = """云台年鉴
水利
综述
【概况】 2019年，云台县新建水闸12座，
投资1.1亿元。县水利局获“先进单位”称号。
防汛演练在青石镇举行，𬭎和𠮷先生出席，共同
水利
6月3日，防汛演练现场
（县水利局 供稿）
·12·
检查堤防。Good Work奖颁发。
（李闻道）
水文
〉测站
【雨量站建设】新建雨量站3个。
水闸统计
单位：座
名称 数量
大闸 2
（王之远 赵行）
教育
小学
【概况】全县有小学21所。新建水闸学校1所。
\x00"""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be rewritten, to be reviewed as a diff."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files")


@pytest.fixture(autouse=True)
def _own_user_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the user's own folders."""
    monkeypatch.setenv("YEARBOOK_READER_HOME", str(tmp_path / "home"))


@pytest.fixture
def seed_path() -> Path:
    """Give the seed's file."""
    return SEED


@pytest.fixture
def made_up_source() -> Source:
    """Give the source of the made-up volume."""
    sha256 = hashlib.sha256(MADE_UP_TEXT.encode()).hexdigest()
    return Source(MADE_UP_TEXT, sha256, "云台年鉴.txt", "utf-8")


def text_of(*parts: str, after: str = "") -> Text:
    """Give the text whose parts stand in the made-up source, each at its first place `after`."""
    at = MADE_UP_TEXT.index(after)
    spans = []
    for part in parts:
        at = MADE_UP_TEXT.index(part, at)
        spans.append(Span(at, at + len(part)))
        at += len(part)
    return Text("".join(parts), tuple(spans))


def entry_of(
    heading: Text, *blocks: Paragraph | Signature | Table | Caption, by: tuple[str, ...]
) -> Entry:
    """Give an entry with an id made from its place."""
    title = heading.text.strip("【】")
    return Entry(f"entry-{heading.start}", Heading(title, heading), blocks, by)


def overview() -> Section:
    """Give a section of an entry that a page parts, with its signature."""
    lines = MADE_UP_TEXT.splitlines()
    return Section(
        f"section-{text_of('综述').start}",
        Heading("综述", text_of("综述")),
        entries=(
            entry_of(
                text_of("【概况】"),
                Paragraph(text_of("2019年，云台县新建水闸12座，", lines[4])),
                Paragraph(text_of(lines[5], lines[10])),
                Signature(text_of("（李闻道）"), ("李闻道",)),
                by=("李闻道",),
            ),
        ),
    )


def hydrology() -> Section:
    """Give a section of a subsection, with a table and the two names of a signature."""
    return Section(
        f"section-{text_of('水文').start}",
        Heading("水文", text_of("水文")),
        subsections=(
            Subsection(
                f"subsection-{text_of('〉测站').start}",
                Heading("测站", text_of("〉测站")),
                entries=(
                    entry_of(
                        text_of("【雨量站建设】"),
                        Paragraph(text_of("新建雨量站3个。")),
                        Table(
                            (
                                (text_of("名称", after="单位"), text_of("数量")),
                                (text_of("大闸"), text_of("2", after="大闸")),
                            ),
                            text_of("水闸统计"),
                            text_of("单位：座"),
                        ),
                        Signature(text_of("（王之远", "赵行）"), ("王之远", "赵行")),
                        by=("王之远", "赵行"),
                    ),
                ),
            ),
        ),
    )


def schools() -> Section:
    """Give a section of an entry with rare characters."""
    last = MADE_UP_TEXT.splitlines()[-2]
    return Section(
        f"section-{text_of('小学').start}",
        Heading("小学", text_of("小学")),
        entries=(entry_of(text_of("【概况】", after="小学"), Paragraph(text_of(last[4:])), by=()),),
    )


def made_up_findings(head: Text) -> tuple[Finding, ...]:
    """Give what is told of the made-up volume: a running head, and a character left out."""
    nul = MADE_UP_TEXT.index("\x00")
    return (
        Finding(
            FindingKind.RUNNING_HEAD,
            0.9,
            head.spans,
            "书眉“水利”不属正文，已另存。",
            ("水利",),
        ),
        Finding(
            FindingKind.REMOVED_CHARACTER,
            1.0,
            (Span(nul, nul + 1),),
            "不可见字符已移出正文。",
            removed=True,
            original="\x00",
        ),
    )


@pytest.fixture
def made_up(made_up_source: Source) -> Reconstruction:
    """Give the made-up volume: two chapters, a caption, a table, rare characters."""
    head = text_of("水利")
    caption = Caption(text_of("6月3日，防汛演练现场"), "县水利局", text_of("（县水利局", "供稿）"))
    second_head = text_of("水利", after="共同")
    number = text_of("·12·")
    volume = Volume(
        "云台年鉴",
        made_up_source.sha256,
        edition_year=2020,
        covers_year=2019,
        chapters=(
            Chapter(
                "chapter-5",
                Heading("水利", head),
                sections=(overview(), hydrology()),
                captions=(caption,),
            ),
            Chapter(
                f"chapter-{text_of('教育').start}",
                Heading("教育", text_of("教育")),
                Heading("", Text()),
                sections=(schools(),),
            ),
        ),
        forme_work=(
            FormeWork(FormeWorkKind.RUNNING_HEAD, text_of("云台年鉴")),
            FormeWork(FormeWorkKind.RUNNING_HEAD, second_head),
            FormeWork(FormeWorkKind.PAGE_NUMBER, number),
        ),
        pages=(
            Page(1, 0, number.end, "12"),
            Page(2, number.end, len(MADE_UP_TEXT)),
        ),
    )
    findings = made_up_findings(second_head)
    return Reconstruction(volume, findings, (("entry_marks", "【】"),), "made-up")


@pytest.fixture
def scratch() -> Iterator[Path]:
    """Give a folder in memory, where there is one: for thousands of files that need not last."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)
