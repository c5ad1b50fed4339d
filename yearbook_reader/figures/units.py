"""Units (计量单位) and numbers as yearbooks print them: 5077件, 1.1亿元, 36.8万平方米, 7.4%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from yearbook_reader.figures.variants import both, plain

# Measure words and units of any yearbook, in the order of its matter: people, things, money,
# length, area, weight, volume, power, traffic, time. Years, months and days are dates.
_UNITS_BY_MATTER = (
    "人次 人 名 位 户次 户 家 个百分点 个 件 项 台 套 辆 座 处 所 条 次 场次 场 期 册 部 篇 宗",
    "种 类 批次 批 间 栋 幢 床 头 只 羽 株 棵 艘 架 班次 班 对 份 支 枚 枝 孔 口 眼 门 盏",
    "根 块 片 段 层 站 起 例 张 本",
    "元 美元 港元 欧元 日元 英镑",
    "千米 公里 米 厘米 毫米 海里 km m",
    "平方千米 平方公里 平方米 公顷 千公顷 亩 km² m²",
    "吨位 吨 千克 公斤 克 毫克 微克 吨标准煤 担",
    "立方米 m³ 升 毫升",
    "千瓦时 千瓦 兆瓦 千伏安 千伏 度",
    "吨千米 吨公里 人千米 人公里 车次 标准箱 标箱",
    "岁 小时 分钟 秒 天 周年 摄氏度 ℃ % ％ ‰",
)
_MULTIPLES = {
    "万亿": Decimal(10**12), "千亿": Decimal(10**11), "百亿": Decimal(10**10),
    "亿": Decimal(10**8), "千万": Decimal(10**7), "百万": Decimal(10**6),
    "十万": Decimal(10**5), "万": Decimal(10**4),
}  # fmt: skip

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,10})?"
_MULTIPLE = both("|".join(_MULTIPLES))
_UNITS = sorted(" ".join(_UNITS_BY_MATTER).split(), key=len, reverse=True)
_BASE = both("|".join(_UNITS))
# A number of a name (PM2.5), of an order (第3次) or of a range (10—21日) is no quantity.
_QUANTITY = re.compile(
    rf"(?<![0-9A-Za-z.第·—–～~-])(?P<number>{_NUMBER})[余餘多]?(?P<multiple>{_MULTIPLE})?"
    rf"[余餘多]?(?P<base>(?:{_BASE})(?:/(?:{_BASE}))?(?![A-Za-z]))?"
)
_CELL = re.compile(rf"[-−—]?(?:{_NUMBER})[%％‰]?")
_RATES = {"％": "%"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit (36.8, 万平方米): `multiple` is the 万 of it, `base` the rest."""

    number: Decimal
    multiple: str = ""
    base: str = ""

    @property
    def unit(self) -> str:
        """Give the unit as printed."""
        return self.multiple + self.base

    @property
    def amount(self) -> Decimal:
        """Give the number in the unit's base: 36.8万平方米 are 368000."""
        return self.number * _MULTIPLES.get(plain(self.multiple), Decimal(1))

    @property
    def kind(self) -> str:
        """Give what is counted in, by which two can be compared: 件, also of 萬件."""
        return plain(self.base)

    @property
    def told(self) -> str:
        """Give the number and its unit in one word."""
        return f"{self.number}{self.unit}"


def quantities(text: str) -> Iterator[tuple[int, int, Quantity]]:
    """Give each quantity of a text, with where it begins and ends there.

    A number without a unit that is known is none.
    """
    for found in _QUANTITY.finditer(text):
        multiple, base = found["multiple"] or "", found["base"] or ""
        if multiple or base:
            number = Decimal(found["number"].replace(",", ""))
            yield *found.span(), Quantity(number, multiple, _RATES.get(base, base))


def number_of(cell: str) -> Decimal | None:
    """Give the number that a cell of a table holds, None for words; 1,234 and 12.3% are numbers."""
    bare = "".join(cell.split())
    if not _CELL.fullmatch(bare):
        return None
    return Decimal(bare.rstrip("%％‰").replace(",", "").replace("−", "-").replace("—", "-"))
