"""Makes up a yearbook in some house style, with its gold, as lines of print and as raw text.

The raw text has the defects of the seed: every printed line a paragraph, digits and Latin on
lines of their own, a page's start shown by a space. `as_plain` keeps the printed lines whole,
as a good extraction does.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

FULL = 22  # em of a line
PAGE_LINES = 76  # two columns
NO_LINE_BEGIN = "，。、；：！？”’）》】〕%‰"
WIDE_ONLY = re.compile(r"[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’∶△■◆●▲○〉]")
UNIT = re.compile(r"[!-~]+|[—·]+|.")
SPLIT = re.compile(r"[!-~]+|—+|·|[^!-~—·]+")


@dataclass(frozen=True)
class House:
    """How a made-up yearbook looks."""

    mark: str = "【"
    subsection: str = ""
    signature: str = "own"  # own, inline, none
    contents: bool = True
    index: bool = False
    chapter_printed: bool = True
    heads: str = "foot"  # foot, top, none
    number: str = "· {} ·"
    documents: bool = False
    chronicle: bool = False
    lists: bool = False
    cells_apart: bool = True
    indent: int = 2
    traditional: bool = False
    captions: bool = True


CLOSING = {"【": "】", "〔": "〕", "■": "", "◆": "", "●": "", "": ""}


def random_house(rng: random.Random) -> House:
    """Draw a house style."""
    mark = rng.choice(["【", "【", "【", "〔", "■", "◆", ""])
    return House(
        mark,
        rng.choice(["", "", "〉"]),
        rng.choice(["own", "own", "inline", "none"]),
        rng.random() < 0.6,
        rng.random() < 0.4,
        rng.random() < 0.7,
        rng.choice(["foot", "top"]),
        rng.choice(["· {} ·", "—  {}  —", "·{}·", "{}"]),
        rng.random() < 0.4,
        rng.random() < 0.5,
        rng.random() < 0.4,
        rng.random() < 0.6,
        rng.choice([2, 2, 0]) if mark else 2,
        rng.random() < 0.3,
        rng.random() < 0.7,
    )


def _words(text: str) -> list[str]:
    return text.split()


PLACES = _words("青石镇 云台镇 白河乡 柳林镇 金山街道 东湖街道 西沟乡 南坪镇 北川镇 大河镇 新安镇")
BODIES = _words(
    "农业农村局 水利局 教育局 卫生健康局 交通运输局 林业局 民政局 统计局 文化馆 供电公司"
)
FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"
GIVEN = _words("建国 志强 秀英 伟 芳 明 丽华 文博 海燕 国庆 春生 玉梅 学军 桂兰")
THINGS = _words("水闸 公路 学校 卫生室 村道 灌渠 大棚 林地 泵站 养老院 文化广场 变电站")
UNITS = _words("座 公里 所 处 亩 万平方米 台 个 项 户")
CHAPTERS = _words(
    "农村经济 社会事业 城乡建设 财政税务 科学技术 党派团体 镇乡概况 公用事业 交通·邮政"
)
SECTIONS = _words(
    "农业 水利 林业 交通运输 教育 卫生健康 民政 文化体育 工业 商贸流通 城市管理 电力 通信"
)
SENTENCES = _words(
    "{y}年，{p}{d}{t}{n}{u}，投资{f}亿元，比上年增长{q}%。"
    " 全县{d}{t}{n}{u}，其中{p}{m}{u}、{p2}{k}{u}。"
    " {b}组织开展专项检查{m}次，发现问题{k}个，整改率{q}%。"
    " {mo}月{da}日，{who}到{p}调研{t}建设情况。"
    " 切实加强领导，落实责任，确保各项工作任务顺利完成。"
    " 年末，实有{t}{n}{u}，同比增长{q}%。"
    " 实现增加值{f}亿元，占生产总值的比重为{q}%，三次产业结构为{f}∶{f2}∶{q}。"
    " 认真贯彻落实上级精神，扎实推进{t}建设，取得明显成效。"
    " 发放补助资金{n}万元，惠及群众{m}户{k}人。"
    " 举办“{p}+{t}”培训班{k}期，培训{n}人次，PM2.5年均浓度{m}微克/立方米。"
    " 推行“互联网+{t}”模式，{mo}月底通过ISO9001认证。"
    " 印发《{p}{t}管理办法》（青政发〔{y}〕{k}号），明确{m}条措施。"
    " {mo}月{da}—{da2}日，第{k}届{t}节在{p}举行，来自{m}个国家和地区的{n}名代表参加。"
)
TITLES = _words(
    "{t}建设 {t}养护 {p}{t}项目 “{t}+”行动 {t}管理改革 {k}项{t}措施出台 第{k}届{t}节"
    " {p}获评{t}示范单位 《{t}条例》实施 {t}安全检查 {b}队伍建设 数字{t}（{p}段）工程"
    " {p}{t}及{t2}综合整治工程通过省级验收"
)
SIMPLE = "农业县镇乡云东湖华丽强国庆学军兰万亿与专题称号项标养护办电济亩闸馆处个岁产业资"
OLD = "農業縣鎮鄉雲東湖華麗強國慶學軍蘭萬億與專題稱號項標養護辦電濟畝閘館處個歲產業資"


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
        return pattern.format(
            y=self.year, p=rng.choice(PLACES), p2=rng.choice(PLACES), d=rng.choice(["新建", "改造", "完成"]),
            t=rng.choice(THINGS), t2=rng.choice(THINGS), n=rng.randint(100, 9000), m=rng.randint(10, 99),
            k=rng.randint(2, 9), u=rng.choice(UNITS), f=round(rng.uniform(1, 400), rng.choice([1, 2])),
            f2=round(rng.uniform(1, 99), 1), q=round(rng.uniform(1, 99), rng.choice([1, 2])),
            b=rng.choice(BODIES), mo=rng.randint(1, 12), da=day, da2=day + rng.randint(1, 5), who=self.who(),
        )  # fmt: skip

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
            _words("企业数 从业人员 总产值 面积 户数 投资额 项目数"), rng.randint(3, 5)
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
            paragraphs = [self.paragraph(), *(f"（{n}）{each}。{self.paragraph()}" for n, each in
                          zip("一二三", ("动能转换步伐加快", "城乡面貌持续改善", "民生保障不断增强"), strict=True))]  # fmt: skip
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
                    text = self.fill(self.rng.choice([
                        "{p}{t}开工建设，计划投资{f}亿元。", "县委召开{t}工作会议，{who}出席并讲话。",
                        "受强降雨影响，{p}水位超警戒{f}米，转移群众{n}人。", "全县{t}登记突破{n}{u}。",
                        "第{k}届{t}节在{p}开幕，{m}支队伍参加。"]))  # fmt: skip
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
            items = [f"{organ}〔{self.year}〕{n}号　关于{self.rng.choice(PLACES)}{self.rng.choice(THINGS)}建设的"
                     f"{self.rng.choice(['实施意见', '通知', '若干政策意见和实施方案'])}" for n in range(2, 40, 9)]  # fmt: skip
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
        terms = [entry for chapter in self.made.gold["chapters"] if chapter["kind"] == "entries"
                 for section in chapter["sections"] for part in section.get("subsections", [section])
                 for entry in part["entries"]]  # fmt: skip
        letters = iter("ABCDEFGHJKLMNPQRSTWXYZ")
        for number, entry in enumerate(sorted(terms, key=lambda each: str(each["title"]))):
            if number % 8 == 0:
                yield next(letters, "Z")
            yield f"{entry['title']} …………………… {entry['page']}{self.rng.choice('ab')}"


def leader(title: str, page: int) -> str:
    """Give a line of the contents."""
    return f"{title} {'…' * 20} {page}"


def width(text: str) -> float:
    """Give the width of a text as it is set, in em."""
    return sum(1.0 if WIDE_ONLY.match(char) else 0.5 for char in text)


def broken(text: str, full: float, indent: float) -> Iterator[str]:
    """Break a text into lines as print does; Latin words and numbers are never parted."""
    units = UNIT.findall(text)
    line, room = "", full - indent
    for at, unit in enumerate(units):
        following = units[at + 1] if at + 1 < len(units) else ""
        needed = width(line) + width(unit)
        over = needed > room + (0.6 if unit in NO_LINE_BEGIN else 0.0)
        hangs = following[:1] in NO_LINE_BEGIN and following and needed + 0.5 > room + 0.6
        opens = unit[0] in "“（《【〔" and needed + 1 > room
        if line and unit[0] not in NO_LINE_BEGIN and (over or hangs or opens):
            yield line
            line, room = "", full
        line += unit
    if line:
        yield line


def as_plain(made: Made) -> str:
    """Give the raw text whose printed lines are whole."""
    return "\f".join("\n".join(page).replace("\t", " ") + "\n" for page in made.pages)


def as_seedlike(made: Made, *, cells_apart: bool = True) -> str:
    """Give the raw text as the seed has it."""
    pages = ["\n\n".join(_pieces(page, cells_apart=cells_apart)) for page in made.pages]
    return " " + "\n ".join(pages) + "\n"


def _pieces(page: Sequence[str], *, cells_apart: bool) -> Iterator[str]:
    for line in page:
        cells = line.split("\t") if cells_apart else [line.replace("\t", " ")]
        for cell in cells:
            decorated = re.fullmatch(r"[—·] *\d+ *[—·]", cell)
            for piece in [cell] if decorated else SPLIT.findall(cell):
                if piece.strip(" "):
                    yield piece.lstrip(" ")


def _traditional(made: Made) -> Made:
    table = str.maketrans(SIMPLE, OLD)

    def turned(value: Any) -> Any:
        if isinstance(value, str):
            return value.translate(table)
        if isinstance(value, list):
            return [turned(each) for each in value]
        if isinstance(value, dict):
            return {key: turned(each) for key, each in value.items()}
        return value

    return Made(turned(made.gold), turned(made.pages))
