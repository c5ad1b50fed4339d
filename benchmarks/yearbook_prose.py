"""Makes a yearbook of invented prose, repetitive and full of figures, and damages copies of it.

Every character of a copy knows which character of the book it is of, so that whether an
annotation has come to stand on the same words can be told without any doubt.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

NO_ORIGIN = -1  # of a character that the book has not: a line end, a stray space


def _words(text: str) -> list[str]:
    return text.split()


_PLACES = _words("青石 云台 白河 柳林 金山 东湖 西沟 南坪 北川 大河 小店 新安 太平 永丰 长乐")
_BODIES = _words("农业局 水利局 教育局 卫生局 交通局 林业局 民政局 统计局 文化馆 供电公司")
_FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"
_GIVEN = _words("建国 志强 秀英 伟 芳 明 丽华 文博 海燕 国庆 春生 玉梅 学军 桂兰")
_DONE = _words("新建 改造 完成 验收 启动 推进 修复 维护 建成 投入使用")
_THINGS = _words("水闸 公路 学校 卫生室 村道 灌渠 大棚 林地 泵站 养老院 文化广场 变电站")
_UNITS = _words("座 公里 所 处 亩 万平方米 台 个 项 户")
_SENTENCES = (
    "{year}年，{place}镇{done}{thing}{n}{unit}，投资{f}亿元，比上年增长{p}%。",
    "全县{done}{thing}{n}{unit}，其中{place}镇{m}{unit}、{place2}镇{k}{unit}。",
    "{body}组织开展专项检查{m}次，发现问题{k}个，整改{k}个，整改率{p}%。",
    "{month}月{day}日，{name}到{place}镇调研{thing}建设情况。",
    "切实加强领导，落实责任，确保各项工作任务顺利完成。",
    "年末，实有{thing}{n}{unit}，同比增长{p}%。",
    "局长{name}，副局长{name2}、{name3}，办公室主任{name4}。",
    "实现增加值{f}亿元，同比增长{p}%，占全县生产总值的比重为{q}%。",
    "认真贯彻落实上级精神，扎实推进{thing}建设，取得明显成效。",
    "发放补助资金{n}万元，惠及群众{m}户{k}人。",
    "举办培训班{k}期，培训{n}人次，发放资料{m}份。",
    "获市级以上表彰{k}项，{name}被评为先进个人。",
)
_TITLES = _words("概况 水闸建设 公路养护 项目推进 安全检查 队伍建设 民生工程 人才培训 资金管理")
_SECTIONS = _words("综述 农业 水利 交通 教育 卫生 民政 文化 工业 商贸")
_CHAPTERS = _words("农村经济 社会事业 城乡建设 财政税务 科学技术 党派团体 镇乡概况 公用事业")
_LOOKALIKES = dict(
    zip("己未末人日土大千干问间阅院治冶", "已末未入曰士太干千间问阁浣冶治", strict=True)
)


@dataclass(frozen=True)
class Line:
    """A paragraph or a title of the book; `first` is the number of its first character."""

    text: str
    kind: str  # chapter, section, paragraph
    first: int


@dataclass(frozen=True)
class Damage:
    """How a copy differs from the book, as shares from 0.0 to 1.0."""

    wrong: float = 0.0  # characters read as others, figures not among them
    wrong_figures: float = 0.0
    missing: float = 0.0
    spaces: float = 0.0  # stray spaces before a character
    line: int = 0  # characters of a printed line; 0 for paragraphs unbroken
    moved: float = 0.0  # paragraphs that change places with their neighbour
    deleted: float = 0.0  # paragraphs that the copy has not


@dataclass(frozen=True)
class Copy:
    """A copy's text; `origins` give for each character which one of the book it is."""

    text: str
    origins: tuple[int, ...]


def yearbook(characters: int, seed: int) -> list[Line]:
    """Give a book of about so many characters, the same for the same seed."""
    chance = random.Random(seed)
    lines: list[Line] = []
    at = 0
    for text, kind in _lines(chance):
        lines.append(Line(text, kind, at))
        at += len(text)
        if at >= characters and kind == "paragraph":
            return lines
    return lines


def _lines(chance: random.Random) -> Iterator[tuple[str, str]]:
    number = 0
    while True:
        number += 1
        yield f"{chance.choice(_CHAPTERS)}{_ordinal(number)}", "chapter"
        for section in chance.sample(_SECTIONS, 6):
            yield section, "section"
            for title in ["概况", *chance.sample(_TITLES[1:], 5)]:
                yield f"【{title}】{_paragraph(chance)}", "paragraph"
                for _ in range(chance.randrange(3)):
                    yield _paragraph(chance), "paragraph"


def _ordinal(number: int) -> str:
    return "".join("零一二三四五六七八九"[int(digit)] for digit in str(number))


def _paragraph(chance: random.Random) -> str:
    return "".join(_sentence(chance) for _ in range(chance.randint(2, 6)))


def _sentence(chance: random.Random) -> str:
    def name() -> str:
        return chance.choice(_FAMILY) + chance.choice(_GIVEN)

    return chance.choice(_SENTENCES).format(
        year=chance.choice((2016, 2017, 2018)),
        place=chance.choice(_PLACES),
        place2=chance.choice(_PLACES),
        body=chance.choice(_BODIES),
        name=name(),
        name2=name(),
        name3=name(),
        name4=name(),
        done=chance.choice(_DONE),
        thing=chance.choice(_THINGS),
        unit=chance.choice(_UNITS),
        n=chance.randint(10, 9999),
        m=chance.randint(2, 300),
        k=chance.randint(2, 60),
        f=round(chance.uniform(0.1, 90), 2),
        p=round(chance.uniform(0.5, 30), 1),
        q=round(chance.uniform(0.5, 60), 2),
        month=chance.randint(1, 12),
        day=chance.randint(1, 28),
    )


def damaged(book: list[Line], damage: Damage, seed: int) -> Copy:
    """Give a copy of the book with this damage, the same for the same seed."""
    chance = random.Random(seed)
    characters: list[str] = []
    origins: list[int] = []

    def put(text: str, origin: int = NO_ORIGIN) -> None:
        characters.append(text)
        origins.append(origin)

    for line in _rearranged(book, damage, chance):
        column = 0
        for number, char in enumerate(line.text):
            if _is_lost(line, char, damage, chance):
                continue
            if damage.spaces and chance.random() < damage.spaces:
                put(" ")
            put(_misread(char, damage, chance) if line.kind == "paragraph" else char,
                line.first + number)  # fmt: skip
            column += 1
            if damage.line and column == damage.line:
                put("\n")
                column = 0
        put("\n")
    return Copy("".join(characters), tuple(origins))


def _rearranged(book: list[Line], damage: Damage, chance: random.Random) -> list[Line]:
    lines = [line for line in book if line.kind != "paragraph" or chance.random() >= damage.deleted]
    for at in range(1, len(lines)):
        both = lines[at - 1].kind == lines[at].kind == "paragraph"
        if both and chance.random() < damage.moved:
            lines[at - 1], lines[at] = lines[at], lines[at - 1]
    return lines


def _is_lost(line: Line, char: str, damage: Damage, chance: random.Random) -> bool:
    """Tell whether a character is not read at all; figures are never lost in part."""
    is_prose = line.kind == "paragraph" and char not in "【】.0123456789"
    return is_prose and chance.random() < damage.missing


def _misread(char: str, damage: Damage, chance: random.Random) -> str:
    if char.isdigit():
        return chance.choice("0123456789") if chance.random() < damage.wrong_figures else char
    if char in "【】." or chance.random() >= damage.wrong:
        return char
    return _LOOKALIKES.get(char) or chr(ord(char) + chance.choice((-1, 1)))


EXTRACTED = Damage(wrong=0.004, missing=0.002, spaces=0.006, line=38)
OTHERWISE = Damage(moved=0.05, deleted=0.05)
SCANNED = replace(EXTRACTED, wrong=0.02, wrong_figures=0.005, missing=0.006, spaces=0.014)
