"""Makes up yearbooks in random house styles, with their gold structure, as lines of print."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from made_house import CLOSING, House, random_house
from made_words import (
    BODIES,
    CHAPTERS,
    EVENTS,
    FAMILY,
    GIVEN,
    OLD,
    PAPERS,
    PLACES,
    SECTIONS,
    SENTENCES,
    SIMPLE,
    THINGS,
    TITLES,
    UNITS,
    words,
)
from raw_forms import broken, leader

FULL = 22  # em of a line
PAGE_LINES = 76  # two columns


@dataclass
class Made:
    """A made-up volume: its gold, and its pages of printed lines; \\t parts a table's cells."""

    gold: dict[str, Any]
    pages: list[list[str]] = field(default_factory=list)


class Maker:
    """Makes one volume."""

    def __init__(self, seed: int, house: House | None = None, chapters: int = 3) -> None:
        """Begin a volume of so many chapters of entries."""
        self.rng = random.Random(seed)
        self.house = house or random_house(self.rng)
        self.year = self.rng.randint(2012, 2019)
        self.count = chapters
        self.name = self.rng.choice("临霁蓼澄栖") + self.rng.choice("崖州城川") + "县年鉴"
        self.used: set[str] = set()
        self.lines: list[str] = []
        self.page_of: list[tuple[str, int]] = []
        self.made = Made({"chapters": []})
        self.pages: list[list[str]] = []
        self.head = ""

    # -- words ---------------------------------------------------------------------------

    def fill(self, pattern: str) -> str:
        rng = self.rng
        day = rng.randint(1, 25)
        one, other = rng.sample(PLACES, 2)
        thing, second = rng.sample(THINGS, 2)
        values = {
            "y": self.year,
            "p": one,
            "p2": other,
            "d": rng.choice(["新建", "改造", "完成"]),
            "t": thing,
            "t2": second,
            "n": rng.randint(100, 9000),
            "m": rng.randint(10, 99),
            "k": rng.randint(2, 9),
            "u": rng.choice(UNITS),
            "f": round(rng.uniform(1, 400), rng.choice([1, 2])),
            "f2": round(rng.uniform(1, 99), 1),
            "q": round(rng.uniform(1, 99), rng.choice([1, 2])),
            "b": rng.choice(BODIES),
            "mo": rng.randint(1, 12),
            "da": day,
            "da2": day + rng.randint(1, 5),
            "who": self.who(),
        }
        return pattern.format(**values)

    def who(self) -> str:
        return self.rng.choice(FAMILY) + self.rng.choice(GIVEN)

    def paragraph(self) -> str:
        sentences = self.rng.sample(SENTENCES, self.rng.randint(1, 4))
        return "".join(self.fill(each) for each in sentences)

    def title(self) -> str:
        while True:
            title = self.fill(self.rng.choice(TITLES))
            if title not in self.used:
                self.used.add(title)
                return title

    # -- setting -------------------------------------------------------------------------

    def set(self, text: str, indent: int) -> None:
        self.lines.extend(broken(text, FULL, indent))

    def turn(self) -> None:
        """End the chapter's pages."""
        for start in range(0, len(self.lines), PAGE_LINES):
            self.pages.append(self.dressed(self.lines[start : start + PAGE_LINES]))
        self.lines = []

    def dressed(self, lines: list[str]) -> list[str]:
        number = len(self.pages) + 1
        foot = [self.house.number.format(number)]
        head = [self.head if number % 2 else self.name] if self.house.heads != "none" else []
        if self.house.heads == "top":
            opens = lines[0] == self.head
            return [*([] if opens else head), *lines, *foot]
        return [*lines, *head, *foot]

    # -- matter --------------------------------------------------------------------------

    def make(self) -> Made:
        house, rng = self.house, self.rng
        if house.documents:
            self.documents()
        if house.chronicle:
            self.chronicle()
        for title in rng.sample(CHAPTERS, self.count):
            self.chapter(title)
        if house.lists:
            self.appendix()
        front = [[self.name, str(self.year + 1)]]
        if house.contents:
            front.append(["目　录", *self.contents()])
        back = (
            [["索　引", *self.index_lines(), house.number.format(len(self.pages) + 1)]]
            if house.index
            else []
        )
        self.made.pages = [*front, *self.pages, *back]
        if house.traditional:
            self.made = _traditional(self.made)
        return self.made

    def open(self, title: str, kind: str = "entries") -> dict[str, Any]:
        self.head = title
        chapter: dict[str, Any] = {
            "title": title,
            "kind": kind,
            "sections": [],
            "page": len(self.pages) + 1,
        }
        self.made.gold["chapters"].append(chapter)
        if self.house.chapter_printed:
            self.lines.append(title)
        return chapter

    def section(self, chapter: dict[str, Any], title: str) -> dict[str, Any]:
        page = len(self.pages) + 1 + len(self.lines) // PAGE_LINES
        section: dict[str, Any] = {
            "title": title,
            "entries": [],
            "captions": [],
            "tables": [],
            "page": page,
        }
        chapter["sections"].append(section)
        return section

    def chapter(self, title: str) -> None:
        chapter = self.open(title)
        for name in self.rng.sample(SECTIONS, self.rng.randint(2, 3)):
            section = self.section(chapter, name)
            self.lines.append(name)
            if self.house.subsection:
                section["subsections"] = []
                for part in self.rng.sample(SECTIONS, 2):
                    sub: dict[str, Any] = {"title": part + "管理", "entries": []}
                    section["subsections"].append(sub)
                    self.lines.append(self.house.subsection + sub["title"])
                    self.entries(sub, section)
            else:
                self.entries(section, section)
        self.turn()

    def entries(self, holder: dict[str, Any], section: dict[str, Any]) -> None:
        house, rng = self.house, self.rng
        count = rng.randint(3, 6)
        for number in range(count):
            title = "概况" if number == 0 else self.title()
            paragraphs = [self.paragraph() for _ in range(rng.choice([1, 1, 2, 3]))]
            signed = (
                self.who()
                if house.signature != "none" and (number + 1 == count or rng.random() < 0.4)
                else None
            )
            page = len(self.pages) + 1 + len(self.lines) // PAGE_LINES
            holder["entries"].append(
                {"title": title, "paragraphs": paragraphs, "contributor": signed, "page": page}
            )
            closing = CLOSING[house.mark]
            if house.mark:
                gap = "" if closing else "　"
                text = f"{house.mark}{title}{closing}{gap}{paragraphs[0]}"
            else:
                self.lines.extend(broken(title, FULL, 0))
                text = paragraphs[0]
            for at, each in enumerate([text, *paragraphs[1:]]):
                last = at + 1 == len(paragraphs)
                tail = f"（{signed}）" if last and signed and house.signature == "inline" else ""
                self.set(each + tail, house.indent if at == 0 and house.mark else 2)
            if signed and house.signature == "own":
                self.lines.append(f"（{signed}）")
            if rng.random() < 0.12:
                self.table(section)
            if house.captions and rng.random() < 0.12:
                self.caption(section)

    def table(self, section: dict[str, Any]) -> None:
        rng = self.rng
        title = f"{self.year}年{rng.choice(PLACES)}{rng.choice(THINGS)}情况统计表"
        names = rng.sample(
            words("企业数 从业人员 总产值 面积 户数 投资额 项目数"), rng.randint(3, 5)
        )
        first = rng.choice(["镇（街道）", "年份"])
        labels = (
            rng.sample(PLACES, 5)
            if first != "年份"
            else [f"{self.year - 5 + n}年" for n in range(5)]
        )
        rows = [[each, *(str(rng.randint(10, 99999)) for _ in names)] for each in labels]
        unit = "单位：个、人" if rng.random() < 0.7 else None
        section["tables"].append(
            {"title": title, "unit": unit, "header": [first, *names], "rows": rows}
        )
        self.lines += [
            title,
            *([unit] if unit else []),
            *("\t".join(row) for row in [[first, *names], *rows]),
        ]

    def caption(self, section: dict[str, Any]) -> None:
        rng = self.rng
        text = self.fill(
            rng.choice(["{mo}月{da}日，{p}举行{t}建成仪式", "建设中的{p}{t}", "{p}{t}一角"])
        )
        credit = rng.choice(BODIES)
        section["captions"].append({"text": text, "credit": credit})
        self.lines += [*broken(text, 16, 0), f"（{credit} 供稿）"]

    def documents(self) -> None:
        chapter = self.open("特载", "documents")
        section = self.section(chapter, "政府工作报告")
        section["lead"] = [
            "各位代表：",
            "现在，我代表县人民政府向大会报告工作，请予审议，并请列席人员提出意见。",
        ]
        subtitle = f"——{self.year}年12月27日在第七届人民代表大会第三次会议上"
        self.lines += ["政府工作报告", *broken(subtitle, FULL, 0), "县长　" + self.who()]
        for text in section["lead"]:
            self.set(text, 0 if text.endswith("：") else 2)
        for numeral, heading in (
            ("一", f"{self.year}年工作回顾"),
            ("二", f"{self.year + 1}年主要任务"),
        ):
            points = ("动能转换步伐加快", "城乡面貌持续改善", "民生保障不断增强")
            paragraphs = [self.paragraph()]
            for number, point in zip("一二三", points, strict=True):
                paragraphs.append(f"（{number}）{point}。{self.paragraph()}")
            section["entries"].append(
                {
                    "title": f"{numeral}、{heading}",
                    "paragraphs": paragraphs,
                    "contributor": None,
                    "page": 1,
                }
            )
            self.set(f"{numeral}、{heading}", 2)
            for each in paragraphs:
                self.set(each, 2)
        self.turn()

    def chronicle(self) -> None:
        chapter = self.open("大事记", "chronology")
        for month in range(1, 13):
            section = self.section(chapter, f"{month}月")
            self.lines.append(f"{month}月")
            day = 0
            for _ in range(self.rng.randint(1, 4)):
                day += self.rng.randint(1, 6)
                date = f"{day}日" if self.rng.random() < 0.8 else f"{day}—{day + 1}日"
                for same in range(self.rng.choice([1, 1, 1, 2])):
                    text = self.fill(self.rng.choice(EVENTS))
                    section["entries"].append(
                        {"title": date, "paragraphs": [text], "contributor": None, "page": 1}
                    )
                    self.set(("△" if same else date) + "　" + text, 2)
                day += date.count("—")
        self.turn()

    def appendix(self) -> None:
        chapter = self.open("附录", "appendix")
        section = self.section(chapter, f"{self.year}年县委、县政府重要文件目录")
        self.lines.extend(broken(section["title"], FULL, 0))
        for title, organ in (("县委文件", "青委发"), ("县政府文件", "青政发")):
            items = [
                self.fill(
                    f"{organ}〔{{y}}〕{number}号　关于{{p}}{{t}}建设的{self.rng.choice(PAPERS)}"
                )
                for number in range(2, 40, 9)
            ]
            section["entries"].append(
                {"title": title, "paragraphs": items, "contributor": None, "page": 1}
            )
            self.lines.append(title)
            for item in items:
                self.set(item, 0)
        self.turn()

    def contents(self) -> Iterator[str]:
        for chapter in self.made.gold["chapters"]:
            yield leader(chapter["title"], chapter["page"])
            for section in chapter["sections"]:
                yield leader(section["title"], section["page"])
                if chapter["kind"] == "entries":
                    parts = section.get("subsections", [section])
                    for entry in (entry for part in parts for entry in part["entries"]):
                        yield leader(entry["title"], entry["page"])

    def index_lines(self) -> Iterator[str]:
        terms = [
            entry
            for chapter in self.made.gold["chapters"]
            if chapter["kind"] == "entries"
            for section in chapter["sections"]
            for part in section.get("subsections", [section])
            for entry in part["entries"]
        ]
        letters = iter("ABCDEFGHJKLMNPQRSTWXYZ")
        for number, entry in enumerate(sorted(terms, key=lambda each: str(each["title"]))):
            if number % 8 == 0:
                yield next(letters, "Z")
            yield f"{entry['title']} …………………… {entry['page']}{self.rng.choice('ab')}"


def _traditional(made: Made) -> Made:
    table = str.maketrans(SIMPLE, OLD)

    def turned(value: object) -> Any:  # noqa: ANN401
        if isinstance(value, str):
            return value.translate(table)
        if isinstance(value, list):
            return [turned(each) for each in value]
        if isinstance(value, dict):
            return {key: turned(each) for key, each in value.items()}
        return value

    return Made(turned(made.gold), turned(made.pages))
