"""Signers: the names in signatures, also of two that stand without a space between them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from yearbook_reader.reconstruct.lexicon.marks import RUN_TOGETHER, SIGNATURE, names_in, signed_end

SHORTEST_NAME = 2  # characters
LONGEST_NAME = 4
BOTH = 2  # names that begin as others do, before a bracket holds two and not a body's name
SURNAMES = frozenset(
    "王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶"
    "阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖"
    "龚文張劉陳楊黃趙吳孫馬羅鄭謝韓馮蕭鄧許蘇盧賈葉閻鐘鍾陸萬龍龔賀賴喬顧錢湯譚鄒呂"
)
"""The most frequent ones; other words begin with them, too, such as 林业."""
RARER_SURNAMES = frozenset(
    "闫付代樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜"
    "詹关苗凌费纪靳盛童欧甄项曲游裴席卫查屈鲍覃霍翁隋甘景单包司柏宁柯阮桂闵解华车冉房佘骆麦褚娄窦戚岑党宫晏"
    "喻滕巩隗逄亓郗邬郎酆宓嵇糜缪蔺濮厉戎邸郜郇苟荀荆卓瞿阙佟仝邝敖阚冼逯晁谌栾鞠匡鄢艾鞏鄔繆藺厲鄺闞諶欒"
    "蒙蘭顏嚴蘆魯韋畢聶叢齊莊塗時關費紀項衛單寧閔華車駱麥婁竇黨宮"
)
"""With which other words of two characters begin too often: 安全."""

_COMPOUND_SURNAME = re.compile(
    "[欧歐][阳陽]|司[马馬徒]|上官|[诸諸]葛|[东東]方|皇甫|尉[迟遲]|公[孙孫]|慕容|令狐|夏侯|端木|南[宫宮]|呼延"
)


def may_be_name(words: str) -> bool:
    """Tell what could be a person's name, by its surname; of several words one must be."""
    return any(map(_begins_with_surname, names_in(words)))


def _begins_with_surname(word: str) -> bool:
    if not SHORTEST_NAME <= len(word) <= LONGEST_NAME:
        return False
    if _COMPOUND_SURNAME.match(word):
        return True
    if len(word) == LONGEST_NAME - 1:
        return word[0] in SURNAMES or word[0] in RARER_SURNAMES
    two_names = len(word) == LONGEST_NAME and word[2] in SURNAMES
    return word[0] in SURNAMES and (len(word) < LONGEST_NAME or two_names)


def initials_of(texts: Iterable[str]) -> frozenset[str]:
    """Give the first characters of the signers' names, from lines that end with a bracket."""
    found: set[str] = set()
    for text in texts:
        match = SIGNATURE.fullmatch(text) or signed_end(text)
        names = names_in(match["names"]) if match else ()
        found.update(name[0] for name in names if len(name) >= SHORTEST_NAME)
    return frozenset(found)


def parted_names(text: str, initials: frozenset[str]) -> tuple[str, ...]:
    """Give the two names that a bracket holds without a space; none where it holds no names.

    Or the one of a body that contributed, as its last character tells (县委办公室).

    At least one begins as the names of other signatures do, and of several ways to part them
    the one where both do is taken, then the one with names of the same length.
    """
    match = RUN_TOGETHER.fullmatch(text)
    if match is None:
        return ()
    names = re.sub(r"\s", "", match["names"])
    if len(names) <= LONGEST_NAME:
        return ()
    ways = [
        (names[:at], names[at:])
        for at in range(SHORTEST_NAME, len(names) - SHORTEST_NAME + 1)
        if at <= LONGEST_NAME and len(names) - at <= LONGEST_NAME
    ]
    known = {way: sum(name[0] in initials for name in way) for way in ways}
    if match["organ"] and max(known.values(), default=0) < BOTH:
        return (names,)
    if any(known.values()):
        return min(ways, key=lambda way: (-known[way], abs(len(way[0]) - len(way[1]))))
    return (names,) if match["by"] else ()
