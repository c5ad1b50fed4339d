"""What a web page says of itself around a text that was copied from it: none of the book."""

from __future__ import annotations

import re
from itertools import compress

from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.volume.reconstruction import FindingKind

LONGEST = 100  # characters of such a line

_DATED = r"(?:[发發][布佈表]|更新|[录錄]入)(?:日期|[时時][间間])\s*[：:]\s*\d{4}"
_COUNTED = r"(?:[浏瀏][览覽]|[阅閱][读讀]|[点點][击擊]|[访訪][问問])(?:[次人]?[数數]|量)\s*[：:]"
_SIZED = r"字[体體号號](?:大小)?\s*[：:]\s*[\[【（(]?\s*(?:特?大|[A-Z小])"
_PLACED = r"(?:[当當]前|您?[现現]?在?的?)位置\s*[：:]|首[页頁]\s*[>＞»›/]"
_NEXT = r"(?:上|下)一[篇页頁条條]\s*[：:]"
# Each gap is taken as a whole: shared out among what may stand around it, several in a row would
# take ever twice as long.
_BUTTON = (
    r"[\[【]?\s*+(?:打印(?:本[页頁])?|[关關][闭閉](?:窗口|本[页頁])?|返回[顶頂列]?[部表]?|分享到?"
    r"|收藏(?:本[页頁])?|[纠糾][错錯])\s*+[\]】：:|｜]?"
)
_FOOT = r"[扫掃]一[扫掃]|版[权權]所有|网站(?:标识码|地图)|[A-Z京津沪苏浙粤川渝]+ICP[备備]"
_ABOUT = re.compile(
    rf"[\[【（(]?\s*(?:{_DATED}|{_COUNTED}|{_SIZED}|{_PLACED}|{_NEXT}|{_FOOT})"
    rf"|(?:{_BUTTON}\s*+)+\Z"
)
_SAYS = re.compile(rf"{_DATED}|{_COUNTED}|{_SIZED}")


def set_aside_web_pages(draft: Draft) -> Draft:
    """Set such lines aside, where each line is a paragraph: print breaks the lines of a book."""
    if not draft.whole_paragraphs:
        return draft
    body = draft.body()
    found = list(compress(body, map(_is_about_page, draft.texts_of(body))))
    findings = [forme_work_finding(draft, (at,), FindingKind.RUNNING_HEAD, "书眉") for at in found]
    return draft.with_roles(dict.fromkeys(found, Role.RUNNING_HEAD), tuple(findings))


def _is_about_page(text: str) -> bool:
    if len(text) > LONGEST or "。" in text:
        return False
    return (_ABOUT.match(text) or _SAYS.search(text)) is not None
