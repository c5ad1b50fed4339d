"""Single characters: compatibility forms folded, unprintable ones set aside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from yearbook_reader.reconstruct.characters.doubled_lines import AGAIN, doubled_lines
from yearbook_reader.reconstruct.characters.doubled_pieces import doubled_pieces
from yearbook_reader.reconstruct.characters.unprintable import UNPRINTABLE, is_plain
from yearbook_reader.reconstruct.lexicon.marks import ENTRY_BULLETS, HAN
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import Finding, FindingKind

_UNPRINTABLE = re.compile(f"[{UNPRINTABLE}]+")
# Also figures in circles that look as those of notes do, the bar, the dots of mathematics, and
# the Japanese middle dot (but not amid kana): fonts have one picture for both, and a PDF may name
# it either way. So they have for radicals of the supplement, of which Unicode tells only two.
_DOT = "・"
_MARKS = "―⋯"
_COMPATIBILITY = re.compile(
    f"[\u2e80-\u2fdf\u2780-\u2789\uf900-\ufaff\U0002f800-\U0002fa1f{_MARKS}]"
    f"|(?<![ァ-ヿ]){_DOT}(?![ァ-ヿ])"
)
_LIKENESSES = dict(zip(f"➀➁➂➃➄➅➆➇➈➉{_MARKS}{_DOT}", "①②③④⑤⑥⑦⑧⑨⑩—…·", strict=True))
_LIKENESSES |= dict(
    zip(
        "⺒⺓⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲",
        "巳幺民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀",
        strict=True,
    )
)
# The upper bytes that these have in UTF-16, but for the marks: hardly any book has one of them.
_UPPER_BYTES = b"\x27\x2e\x2f\xf9\xfa\xd8"
# Fake bold: a line or a title in brackets with every character twice, or a line twice over.
# Each begins with what stands before, since a search for one character skips all others.
_EACH_TWICE = rf"(?=(.)\2(.)\3)(?:([{HAN}])\4){{2,20}}(?=$|[】〕〗])"
_LINE_TWICE = rf"(?<=[\n\f])(?=.{{8,40}}$)([{HAN}“”《》]{{4,20}})\5(?=\r?$)"
# Also behind a bullet, which may come twice too, with marks or figures among the words, and
# before a gap that ends the title in its line. To ask first for two of a kind, and for any
# character, as most lines have neither, takes two thirds of the time.
_PAIR = rf"(?=[{ENTRY_BULLETS}]?(\S)\6)"
_TWO_WORDS = rf"(?=(?:([^\s{HAN}])\7){{0,8}}([{HAN}])\8(?:([^\s{HAN}])\9){{0,8}}([{HAN}])\10)"
_ANY_TWICE = rf"{_PAIR}[{ENTRY_BULLETS}]?{_TWO_WORDS}(?:(\S)\11){{3,40}}(?=\r?$|[ \u3000])"
_TWICE = dict.fromkeys("\n\f", f"(?=.)(?:{_EACH_TWICE}|{_LINE_TWICE}|{_ANY_TWICE})")
_TWICE |= dict.fromkeys("【〔〖", _EACH_TWICE)
_DOUBLED = tuple(
    map(re.compile, [f"(?m)(?P<before>{mark} ?){twice}" for mark, twice in _TWICE.items()])
)
# In a book that does so also what alone would not tell: a month, a word twice over.
_ALSO = rf"[{ENTRY_BULLETS}]?(?=\S{{0,80}}[{HAN}])(?:(?:(\S)\2){{2,40}}|(\S{{2,40}})\3)"
_ALSO_DOUBLED = tuple(
    map(re.compile, [rf"(?m)(?P<before>{mark} ?){_ALSO}(?=\r?$|[ \u3000])" for mark in "\n\f"])
)
FEWEST = 4  # lines printed twice, in a book that does so
# A title of which the brackets come twice, too. Not one with Latin letters: between these the
# gaps that are left would stay.
_DOUBLED_TITLE = re.compile(r"([【〔〖])\1(?:([^\n\fA-Za-z])\2){1,30}?([】〕〗])\3")
# Leaders of dashes, from a title to the page that it has in the contents.
_DASHES = ("————", "────", "━━━━", "----", "____")
_BEFORE_PAGE = r"(?=\s{0,3}\d{1,4}\s{0,3}(?:\n|\Z))"
_DASHED = re.compile(rf"(?<![—─━_-])[—─━_-]{{4,80}}+{_BEFORE_PAGE}")
_FEW_DASHES = re.compile(rf"(?<![—─━_-])[—─━_-]{{1,3}}+{_BEFORE_PAGE}")  # behind a long title
FEWEST_DASHED = 3  # lines with such leaders
_AGAIN = re.compile(f"{AGAIN}+")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")


def fold_characters(text: str) -> str:
    """Give the text with Kangxi radicals, compatibility ideographs and the like as is ordinary.

    What is printed twice for fake bold becomes thin gaps where it comes again, a space that
    breaks no line an ordinary one, and leaders of dashes those of dots. Exactly one character
    comes out for each that goes in, so that offsets stay the same.
    """
    folded = _with_dotted(_with_ordinary(text).replace("\xa0", " "))
    if _has_doubled_title(folded):
        folded = _DOUBLED_TITLE.sub(lambda match: _thinned(match.group()), folded)
    folded = "\n" + folded
    lines = 0
    for pattern in _DOUBLED:
        folded, count = pattern.subn(_once, folded)
        lines += count
    for pattern in _ALSO_DOUBLED if lines >= FEWEST else ():
        folded = pattern.sub(_once, folded)
    folded = folded[1:]
    folded = _blanked(folded, doubled_pieces(folded))
    return _blanked(folded, doubled_lines(folded))


def _blanked(text: str, places: Iterable[range]) -> str:
    """Give a text with gaps in the places, which are in order."""
    pieces, end = [], 0
    for place in places:
        pieces += [text[end : place.start], AGAIN * len(place)]
        end = place.stop
    return "".join([*pieces, text[end:]]) if pieces else text


def _with_ordinary(text: str) -> str:
    """Give the text with ordinary characters; hardly any book has others, which its bytes show."""
    upper = text.encode("utf-16-le", "surrogatepass")[1::2]
    marked = any(mark in text for mark in (_DOT, *_MARKS))
    if not marked and not any(byte in upper for byte in _UPPER_BYTES):
        return text
    return _COMPATIBILITY.sub(lambda match: _ordinary(match.group()), text)


def _with_dotted(text: str) -> str:
    """Give the text with leaders of dots in place of those of dashes, in contents that have these.

    There they may be few behind a long title. To look for four of a kind takes no time, and hardly
    any book has them.
    """
    if not any(dashes in text for dashes in _DASHES):
        return text
    places = [match.span() for match in _DASHED.finditer(text)]
    if len(places) < FEWEST_DASHED:
        return text
    first, last = places[0][0], places[-1][1]
    dotted = _DASHED.sub(_dots, text)
    return dotted[:first] + _FEW_DASHES.sub(_dots, dotted[first:last]) + dotted[last:]


def _dots(dashes: re.Match[str]) -> str:
    return "…" * len(dashes.group())


def _has_doubled_title(text: str) -> bool:
    return any(mark in text and mark * 2 in text for mark in "【〔〖")


def _once(doubled: re.Match[str]) -> str:
    """Give a text that is doubled as a whole, or in each character, with gaps in its second."""
    before = doubled["before"]
    text = doubled.group()[len(before) :]
    if len(text) % 2:
        before, text = before + text[0], text[1:]
    half = len(text) // 2
    if text[:half] == text[half:]:
        return before + text[:half] + AGAIN * half
    return before + _thinned(text)


def _thinned(text: str) -> str:
    """Give a text that is doubled in each character with each once, and a gap behind it."""
    return AGAIN.join(text[::2]) + AGAIN


def _ordinary(char: str) -> str:
    folded = _LIKENESSES.get(char) or normalize("NFKC", char)
    return folded if len(folded) == 1 else char


def character_findings(original: str, folded: str) -> tuple[Finding, ...]:
    """Give what was folded and what is set aside as unprintable."""
    findings = [*_doubled(original, folded)]
    changed = tuple(
        Span(match.start(), match.end())
        for match in (_COMPATIBILITY.finditer(original) if folded != original else ())
        if folded[match.start()] not in (match.group(), AGAIN)
    )
    if changed:
        findings.append(
            Finding(
                FindingKind.FOLDED_CHARACTER,
                1.0,
                changed,
                f"{len(changed)} 个部首或兼容字形已换为通行字。",
                (str(len(changed)),),
                original="".join(original[span.start] for span in changed),
            )
        )
    if not _is_seen(original):
        findings += _private(original)
        hidden = hidden_characters(original)
        findings += [hidden] if hidden else []
    return tuple(findings)


def _is_seen(text: str) -> bool:
    """Tell a text without unprintable and private-use characters."""
    for gap in "\n\r\f\t\u3000":
        text = text.replace(gap, " ")
    return is_plain(text)


def _doubled(original: str, folded: str) -> Iterator[Finding]:
    """Give what was printed twice: the second of each is kept here only."""
    if original == folded or original.count(AGAIN) == folded.count(AGAIN):
        return
    runs = (range(*run.span()) for run in _AGAIN.finditer(folded))
    offsets = [at for run in runs for at in run if not original[at].isspace()]
    again = tuple(Span(at, at + 1) for at in offsets)
    if again:
        yield Finding(
            FindingKind.DOUBLED_CHARACTER,
            0.9,
            again,
            f"{len(again)} 个为加粗而重印的字符只保留一个。",
            (str(len(again)),),
            removed=True,
            original="".join(original[span.start] for span in again),
        )


def _private(original: str) -> Iterator[Finding]:
    """Give the private-use codes, which no font but the book's own can show."""
    found = tuple(Span(*match.span()) for match in _PRIVATE.finditer(original))
    if found:
        message = f"{len(found)} 个自造字没有通用编码，请对照原书。"
        yield Finding(FindingKind.PRIVATE_CHARACTER, 1.0, found, message, (str(len(found)),))


def hidden_characters(text: str) -> Finding | None:
    """Give the unprintable characters, which are in no text of the volume; None without any."""
    found = (
        ()
        if _is_seen(text)
        else tuple(Span(*match.span()) for match in _UNPRINTABLE.finditer(text))
    )
    if not found:
        return None
    count = sum(map(len, found))
    return Finding(
        FindingKind.REMOVED_CHARACTER,
        1.0,
        found,
        f"{count} 个不可见字符已移出正文。",
        (str(count),),
        removed=True,
        original="".join(text[span.start : span.end] for span in found),
    )
