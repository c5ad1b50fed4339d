"""What a web page says of itself around a text that was copied or printed from it: not the book."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import compress

from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.volume.reconstruction import FindingKind

LONGEST = 100  # characters of such a line
EDGE = 3  # lines from a page's begin or end in which a browser says where and when it printed
FEWEST_PAGES = 3  # on which it does

_DATED = r"(?:[发發][布佈表]|更新|[录錄]入)(?:日期|[时時][间間])\s*[：:]\s*\d{4}"
_COUNTED = r"(?:[浏瀏][览覽]|[阅閱][读讀]|[点點][击擊]|[访訪][问問])(?:[次人]?[数數]|量)\s*[：:]"
_SIZED = r"字[体體号號](?:大小)?\s*[：:]\s*[\[【（(]?\s*(?:特?大|[A-Z小])"
_PLACED = r"(?:[当當]前|您?[现現]?在?的?)位置\s*[：:]|首[页頁]\s*[>＞»›/]"
_SHARED = r"分享[到至]\s*[：:]"
_NEXT = r"(?:上|下)一[篇页頁条條]\s*[：:]"
# Each gap is taken as a whole: shared out among what may stand around it, several in a row would
# take ever twice as long.
_BUTTON = (
    r"[\[【]?\s*+(?:打印(?:本[页頁])?|[关關][闭閉](?:窗口|本[页頁])?|返回[顶頂列]?[部表]?|分享到?"
    r"|收藏(?:本[页頁])?|[纠糾][错錯])\s*+[\]】：:|｜]?"
)
_FOOT = r"[扫掃]一[扫掃]|版[权權]所有|网站(?:标识码|地图)|[A-Z京津沪苏浙粤川渝]+ICP[备備]"
_ABOUT = re.compile(
    rf"[\[【（(]?\s*(?:{_DATED}|{_COUNTED}|{_SIZED}|{_PLACED}|{_NEXT}|{_SHARED}|{_FOOT})"
    rf"|(?:{_BUTTON}\s*+)+\Z"
)
_SAYS = re.compile(rf"{_DATED}|{_COUNTED}|{_SIZED}")
_ADDRESS = r"(?:https?|file)://\S"
_MOMENT = r"\d{1,4}[/.年-]\d{1,2}[/.月-]\d{1,4}日?,?\s+(?:[上下]午)?\s*\d{1,2}:\d\d"
_PRINTED = re.compile(rf"{_ADDRESS}|{_MOMENT}")
_COUNTER = re.compile(r"\s\d{1,4}/\d{1,4}$")


def set_aside_web_pages(draft: Draft) -> Draft:
    """Set such lines aside.

    What stands around a text is told where each line is a paragraph, since print breaks the
    lines of a book, and what a browser printed where it recurs at the pages' edges.
    """
    body = draft.body() if draft.whole_paragraphs else ()
    found = [*compress(body, map(_is_about_page, draft.texts_of(body))), *_printed(draft)]
    if not found:
        return draft
    findings = [forme_work_finding(draft, (at,), FindingKind.RUNNING_HEAD, "书眉") for at in found]
    return draft.with_roles(dict.fromkeys(found, Role.RUNNING_HEAD), tuple(findings))


def _printed(draft: Draft) -> Iterator[int]:
    """Give the lines with a web page's address or the moment of printing, on many pages alike."""
    if ":" not in draft.source:
        return  # both have one
    texts = draft.lines.texts
    edges = {at for page in draft.pages for at in (*page[:EDGE], *page[-EDGE:])}
    likely = [at for at in sorted(edges) if _PRINTED.search(texts[at])]
    said = {at: _COUNTER.sub("", texts[at]) for at in likely}
    counts = Counter(said.values())
    yield from (at for at in likely if counts[said[at]] >= FEWEST_PAGES)


def _is_about_page(text: str) -> bool:
    if len(text) > LONGEST or "。" in text:
        return False
    return (_ABOUT.match(text) or _SAYS.search(text)) is not None
